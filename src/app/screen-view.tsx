import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { arrive } from './arrive.ts';
import { useApp } from './context.ts';
import { Failed } from './failed.tsx';
import type { At, Screen } from './route.ts';
import { VerdictScreen } from './verdict/verdict-screen.tsx';

/** Milliseconds that the screen before stays at most while the next one's code is fetched. */
const PATIENCE = 400;
/** Milliseconds before code that did not load is asked for again. */
const RETRY = 3_000;

type LazyAt = Exclude<At, 'verdict'>;
type View = ComponentType<{ readonly screen: never }>;
type Shown =
  | { readonly at: 'verdict'; readonly text: string }
  | { readonly at: 'waiting' | 'failed' }
  | { readonly at: 'there'; readonly screen: Screen; readonly View: View };

/** Every screen but the verdict is fetched when it is first gone to. */
const fetchView = (at: LazyAt): Promise<View> => import('./screens.ts')
  .then(({ screens }): Promise<{ readonly default: unknown }> => screens[at]())
  .then(({ default: view }) => view as View);

const atOnce = (screen: Screen): Shown => (screen.at === 'verdict' ? { at: 'verdict', text: screen.text } : { at: 'waiting' });

/** Shows a screen once its code is there; until then the one before stays for a moment, so that no blank frame is seen. */
export function ScreenView({ screen }: { readonly screen: Screen }) {
  const { shown: tell } = useApp();
  const [shown, setShown] = useState<Shown>(() => atOnce(screen));
  useEffect(() => {
    if (screen.at === 'verdict') return setShown(atOnce(screen));
    const { at } = screen;
    let timer = setTimeout(() => setShown({ at: 'waiting' }), PATIENCE);
    let current = true;
    const settle = (next: Shown) => {
      clearTimeout(timer);
      if (current) setShown(next);
      return current;
    };
    const ask = () => void fetchView(at).then(
      (view) => settle({ at: 'there', screen, View: view }),
      () => settle({ at: 'failed' }) && (timer = setTimeout(ask, RETRY)),
    );
    ask();
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [screen]);
  useEffect(() => {
    if (shown.at === 'there') arrive();
    if (shown.at === 'there' || shown.at === 'failed') tell(); // A verdict tells by itself, once it is judged.
  }, [shown]);
  switch (shown.at) {
    case 'verdict': return <VerdictScreen key={shown.text} text={shown.text} />;
    case 'there': return <shown.View screen={shown.screen as never} />;
    case 'failed': return <Failed />;
    case 'waiting': return <main class="col" aria-busy="true" />;
  }
}
