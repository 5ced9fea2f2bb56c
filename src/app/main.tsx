import { root, floor, bundleUrl } from 'virtual:seed';
import { render, type ComponentType } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { now } from '../device/clock.ts';
import { exclusively } from '../device/lock.ts';
import { prefer, preference } from '../device/preferences.ts';
import { publisher } from '../device/publisher.ts';
import { loadFirstWords, type FirstWords } from '../i18n/first.ts';
import { locales, pickLocale, type Locale } from '../i18n/locale.ts';
import '../i18n/format.ts'; // The words import it: here it comes with the first chunk, not one flight after them.
import '../ui/theme.css';
import { App } from './app.tsx';
import { AppProvider, type AppContext } from './context.ts';
import { Deferred } from './deferred.tsx';
import { trustList } from './flow/trust-list.ts';
import { addressOf, screenOf, type Screen } from './route.ts';

let shown = () => {};
const firstShown = new Promise<void>((resolve) => (shown = resolve));

/** Storage is opened when the first screen was painted, or at once where a list was stored before. */
const hasStored = preference('stored') === 'yes';
const storage = (hasStored ? Promise.resolve() : firstShown.then(painted))
  .then(() => import('../device/storage.ts'))
  .then(({ openStorage }) => openStorage());

const list = trustList({ seed: { root, floor, bundleUrl }, storage, hasStored, publisher: publisher(), now, exclusively });
const opened = list.open(globalThis.wuhaiBundle);

const here = (): Screen => screenOf({
  href: location.href, pathname: location.pathname, search: location.search, hash: location.hash, state: history.state as unknown,
});

const firstLocale = (): Locale => locales.find((name) => name === preference('locale')) ?? pickLocale(navigator.languages);

interface Speech {
  readonly locale: Locale;
  readonly words: FirstWords;
}

function Main({ first }: { readonly first: Speech }) {
  const [screen, setScreen] = useState(here);
  const [{ locale, words }, setSpeech] = useState(first);
  const [settled, setSettled] = useState(false);
  const [said, say] = useState('');
  const [elder, setElder] = useState(preference('elder') === 'yes');

  useEffect(() => {
    const arrive = () => setScreen(here());
    addEventListener('popstate', arrive);
    addEventListener('hashchange', arrive);
    return () => {
      removeEventListener('popstate', arrive);
      removeEventListener('hashchange', arrive);
    };
  }, []);
  useEffect(() => {
    document.documentElement.lang = locale;
    prefer('locale', locale);
  }, [locale]);
  useEffect(() => {
    document.documentElement.toggleAttribute('data-elder', elder);
    prefer('elder', elder ? 'yes' : 'no');
  }, [elder]);
  useEffect(() => {
    // Nothing of this competes with the first screen.
    void firstShown.then(painted).then(() => setSettled(true));
  }, []);

  const context = useMemo<AppContext>(() => ({
    list, opened, storage, now, locale, words, elder, setElder, shown, say,
    setLocale: (next) => void loadFirstWords(next).then((loaded) => setSpeech({ locale: next, words: loaded }), () => {}),
    go(next) {
      const { path, state } = addressOf(next);
      history.pushState(state, '', path);
      setScreen(next);
      scrollTo(0, 0);
    },
  }), [locale, words, elder]);
  return <AppProvider value={context}><App screen={screen} said={said} notice={settled && <Deferred load={notice} props={{ at: screen.at }} />} /></AppProvider>;
}

/** News, and what starts after the first screen, fetched when that is shown. */
const notice = async (): Promise<ComponentType<{ readonly at: Screen['at'] }>> => {
  const [{ startAfterwards }, { Notice }] = await Promise.all([import('./flow/afterwards.ts'), import('./notice.tsx')]);
  startAfterwards(list);
  return Notice;
};

/** Two frames: the first is asked for before the paint, the second comes after it. */
function painted(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
}

const locale = firstLocale();
void loadFirstWords(locale).then((words) => {
  const page = document.getElementById('app')!;
  page.textContent = '';
  render(<Main first={{ locale, words }} />, page);
});
