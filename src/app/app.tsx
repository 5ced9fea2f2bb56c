import type { ComponentChildren } from 'preact';
import type { Locale } from '../i18n/locale.ts';
import { focusMain } from './arrive.ts';
import { useApp } from './context.ts';
import { Link } from './link.tsx';
import type { Screen } from './route.ts';
import { ScreenView } from './screen-view.tsx';

interface AppProps {
  readonly screen: Screen;
  /** What is read out. */
  readonly said: string;
  readonly notice?: ComponentChildren;
}

/** The frame around every screen: running head, the screen, and where else to go. An exhibition has its own. */
export function App({ screen, said, notice }: AppProps) {
  const words = useApp().words.app;
  const framed = screen.at !== 'kiosk';
  return (
    <>
      <p class="vh" role="status">{said}</p>
      {framed && <button class="skip" type="button" onClick={() => focusMain()}>{words.skip}</button>}
      {framed && <Head />}
      {notice}
      <ScreenView screen={screen} />
      {framed && <Nav at={screen.at} />}
    </>
  );
}

const otherLocale: { readonly [L in Locale]: Locale } = { 'zh-Hans': 'en', en: 'zh-Hans' };

function Head() {
  const { locale, setLocale, elder, setElder, words: { app: words } } = useApp();
  return (
    <header class="head">
      <Link class="song" to={{ at: 'home' }}>{words.name}</Link>
      <Link class="link wide" to={{ at: 'settings' }}>{words.settings}</Link>
      <button class="link" type="button" aria-pressed={elder} onClick={() => setElder(!elder)}>{elder ? words.large.off : words.large.on}</button>
      <button class="link" type="button" lang={otherLocale[locale]} onClick={() => setLocale(otherLocale[locale])}>{words.other}</button>
    </header>
  );
}

const nav = ['scan', 'culture', 'directory', 'history'] as const;
const under: { readonly [A in Screen['at']]?: (typeof nav)[number] } = {
  scan: 'scan', home: 'scan', verdict: 'scan', forwarded: 'scan', report: 'scan', story: 'scan', certificate: 'scan', number: 'scan', culture: 'culture', page: 'culture', directory: 'directory', producer: 'directory', history: 'history',
};

function Nav({ at }: { readonly at: Screen['at'] }) {
  const words = useApp().words.app.nav;
  return (
    <nav class="bar" aria-label={words.label}>
      {nav.map((name) => <Link key={name} to={{ at: name }} {...(under[at] === name && { 'aria-current': 'page' as const })}>{words[name]}</Link>)}
    </nav>
  );
}
