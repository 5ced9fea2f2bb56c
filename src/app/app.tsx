import type { ComponentChildren, ComponentType } from 'preact';
import type { Locale } from '../i18n/locale.ts';
import { useApp } from './context.ts';
import { Deferred } from './deferred.tsx';
import { Failed } from './failed.tsx';
import type { LazyScreenProps } from './lazy-screen.tsx';
import { Link } from './link.tsx';
import type { Screen } from './route.ts';
import { VerdictScreen } from './verdict/verdict-screen.tsx';

/** The frame around every screen: running head, the screen, and where else to go. */
export function App({ screen, notice }: { readonly screen: Screen; readonly notice?: ComponentChildren }) {
  const words = useApp().words.app;
  return (
    <>
      <button class="skip" type="button" onClick={skip}>{words.skip}</button>
      <Head />
      {notice}
      {screen.at === 'verdict' ? <VerdictScreen key={screen.text} text={screen.text} /> : <Deferred load={lazyScreen} props={{ screen }} waiting={<main class="col" aria-busy="true" />} failed={<Failed />} />}
      <Nav at={screen.at} />
    </>
  );
}

/** Every screen but the verdict is fetched when it is first gone to. */
const lazyScreen = (): Promise<ComponentType<LazyScreenProps>> => import('./lazy-screen.tsx').then(({ LazyScreen }) => LazyScreen);

/** A link's fragment would take the label's place in the address, so this is a button that moves the focus. */
function skip(): void {
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
  scan: 'scan', home: 'scan', verdict: 'scan', story: 'scan', certificate: 'scan', number: 'scan', culture: 'culture', page: 'culture', directory: 'directory', producer: 'directory', history: 'history',
};

function Nav({ at }: { readonly at: Screen['at'] }) {
  const words = useApp().words.app.nav;
  return (
    <nav class="bar" aria-label={words.label}>
      {nav.map((name) => <Link key={name} to={{ at: name }} {...(under[at] === name && { 'aria-current': 'page' as const })}>{words[name]}</Link>)}
    </nav>
  );
}
