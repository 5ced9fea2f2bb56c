import { root, floor, bundleUrl } from 'virtual:seed';
import { render } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { now } from '../device/clock.ts';
import { exclusively } from '../device/lock.ts';
import { prefer, preference } from '../device/preferences.ts';
import { publisher } from '../device/publisher.ts';
import { openStorage } from '../device/storage.ts';
import { locales, pickLocale, type Locale } from '../i18n/locale.ts';
import '../ui/theme.css';
import { App } from './app.tsx';
import { AppProvider, type AppContext } from './context.ts';
import { trustList, type TrustList } from './flow/trust-list.ts';
import { addressOf, screenOf, type Screen } from './route.ts';

const storage = openStorage();
const opening = storage.then(async (opened) => {
  const list = trustList({ seed: { root, floor, bundleUrl }, storage: opened, publisher: publisher(), now, exclusively });
  return { list, trust: list.open(globalThis.wuhaiBundle?.response) };
});

const here = (): Screen => screenOf({
  href: location.href, pathname: location.pathname, search: location.search, hash: location.hash, state: history.state as unknown,
});

const firstLocale = (): Locale => locales.find((name) => name === preference('locale')) ?? pickLocale(navigator.languages);

function Main({ list, opened }: { readonly list: TrustList; readonly opened: Promise<unknown> }) {
  const [screen, setScreen] = useState(here);
  const [locale, setLocale] = useState(firstLocale);
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
    // Nothing of this competes with the first verdict: it starts once the list has been looked for.
    void opened.then(() => import('./flow/afterwards.ts')).then(({ startAfterwards }) => startAfterwards(list), () => {});
  }, []);

  const context = useMemo<AppContext>(() => ({
    list, opened, storage, now, locale, setLocale, elder, setElder,
    go(next) {
      const { path, state } = addressOf(next);
      history.pushState(state, '', path);
      setScreen(next);
      scrollTo(0, 0);
    },
  }), [locale, elder]);
  return <AppProvider value={context}><App screen={screen} /></AppProvider>;
}

void opening.then(({ list, trust }) => {
  const page = document.getElementById('app')!;
  page.textContent = '';
  render(<Main list={list} opened={trust} />, page);
});
