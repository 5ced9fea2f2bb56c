import type { ComponentType } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { arrive } from './arrive.ts';
import { useApp } from './context.ts';
import { Failed } from './failed.tsx';
import type { Screen } from './route.ts';
import { screens } from './screens.ts';

export interface LazyScreenProps {
  readonly screen: Exclude<Screen, { readonly at: 'verdict' }>;
}
type Loaded = { readonly screen: Screen; readonly View: ComponentType<{ readonly screen: never }> };

/** Shows a screen once its code is there; until then the one before stays, so that no blank frame is seen. */
export function LazyScreen({ screen }: LazyScreenProps) {
  const { shown } = useApp();
  const [loaded, setLoaded] = useState<Loaded>();
  const [failed, setFailed] = useState<Screen>();
  const wanted = useRef<Screen>(screen);
  wanted.current = screen;
  useEffect(() => {
    void screens[screen.at]().then(
      ({ default: View }) => wanted.current === screen && setLoaded({ screen, View: View as Loaded['View'] }),
      () => wanted.current === screen && setFailed(screen),
    );
  }, [screen]);
  useEffect(() => {
    if (loaded) arrive();
    if (loaded || failed) shown();
  }, [loaded, failed]);
  if (failed === screen) return <Failed />;
  if (!loaded) return <main class="col" aria-busy="true" />;
  return <loaded.View screen={loaded.screen as never} />;
}
