import type { ComponentChildren, ComponentType } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Locale } from '../i18n/locale.ts';
import { useApp } from './context.ts';
import { Link } from './link.tsx';
import type { Screen } from './route.ts';
import { screens } from './screens.ts';
import { VerdictScreen } from './verdict/verdict-screen.tsx';

/** The frame around every screen: running head, the screen, and where else to go. */
export function App({ screen, notice }: { readonly screen: Screen; readonly notice?: ComponentChildren }) {
  const words = useApp().words.app;
  return (
    <>
      <a class="skip" href="#main" onClick={skip}>{words.skip}</a>
      <Head />
      {notice}
      {screen.at === 'verdict' ? <VerdictScreen key={screen.text} text={screen.text} /> : <LazyScreen screen={screen} />}
      <Nav at={screen.at} />
    </>
  );
}

/** A fragment would take the label's place in the address, so the focus is moved by hand. */
function skip(event: Event): void {
  event.preventDefault();
  const main = document.querySelector('main');
  main?.setAttribute('tabindex', '-1');
  main?.focus();
}

const otherLocale: { readonly [L in Locale]: Locale } = { 'zh-Hans': 'en', en: 'zh-Hans' };

function Head() {
  const { locale, setLocale, elder, setElder, words: { app: words } } = useApp();
  return (
    <header class="head">
      <Link class="song" to={{ at: 'home' }}>{words.name}</Link>
      <button class="link" type="button" aria-pressed={elder} onClick={() => setElder(!elder)}>{elder ? words.large.off : words.large.on}</button>
      <button class="link" type="button" lang={otherLocale[locale]} onClick={() => setLocale(otherLocale[locale])}>{words.other}</button>
    </header>
  );
}

const nav = ['scan', 'culture', 'directory', 'history'] as const;
const under: { readonly [A in Screen['at']]?: (typeof nav)[number] } = {
  scan: 'scan', home: 'scan', verdict: 'scan', story: 'scan', certificate: 'scan', culture: 'culture', page: 'culture', directory: 'directory', producer: 'directory', history: 'history',
};

function Nav({ at }: { readonly at: Screen['at'] }) {
  const words = useApp().words.app.nav;
  return (
    <nav class="bar" aria-label={words.label}>
      {nav.map((name) => <Link key={name} to={{ at: name }} {...(under[at] === name && { 'aria-current': 'page' as const })}>{words[name]}</Link>)}
    </nav>
  );
}

type Loaded = { readonly screen: Screen; readonly Component: ComponentType<{ readonly screen: never }> };

/** Shows a screen once its code is there; until then the one before stays, so that no blank frame is seen. */
function LazyScreen({ screen }: { readonly screen: Exclude<Screen, { at: 'verdict' }> }) {
  const words = useApp().words.app;
  const [loaded, setLoaded] = useState<Loaded>();
  const [failed, setFailed] = useState(0);
  const wanted = useRef(screen);
  wanted.current = screen;
  useEffect(() => {
    void screens[screen.at]().then(
      ({ default: Component }) => wanted.current === screen && setLoaded({ screen, Component: Component as Loaded['Component'] }),
      () => wanted.current === screen && setFailed((count) => count + 1),
    );
  }, [screen]);
  useEffect(() => setFailed(0), [loaded]);
  if (failed > 0) return <main class="col"><h1>{words.failed.headline}</h1><p>{words.failed.body}</p><button class="btn go" type="button" onClick={() => location.reload()}>{words.failed.again}</button></main>;
  if (!loaded) return <main class="col" aria-busy="true" />;
  return <loaded.Component screen={loaded.screen as never} />;
}
