/** A screen with the app around it: a list in memory, and a note of where it sends the person. */
import { render } from '@testing-library/preact';
import type { ComponentChild } from 'preact';
import { AppProvider, type AppContext } from '../../../src/app/context.ts';
import type { ListState, TrustList } from '../../../src/app/flow/trust-list.ts';
import type { Screen } from '../../../src/app/route.ts';
import { passingStorage, type Storage } from '../../../src/device/storage.ts';
import { loadFirstWords } from '../../../src/i18n/first.ts';
import type { Locale } from '../../../src/i18n/locale.ts';
import { NOW } from './authority.ts';

export interface Around {
  readonly state?: Partial<ListState>;
  readonly storage?: Storage;
  readonly locale?: Locale;
  /** What asking for today's list changes. */
  readonly refresh?: () => Partial<ListState>;
}

/** Renders a screen; answers where it sent the person, what they chose of the app, and a way to change the list under it. */
export async function show(screen: ComponentChild, { state: first, storage = passingStorage(), locale = 'zh-Hans', refresh }: Around = {}) {
  const listeners = new Set<() => void>();
  const sent: Screen[] = [];
  const chosen: object[] = [];
  let state: ListState = { from: 'storage', asking: false, healed: false, ...first };
  const change = (next: Partial<ListState>) => {
    state = { ...state, ...next };
    listeners.forEach((listener) => listener());
  };
  const list: TrustList = {
    state: () => state,
    subscribe: (listener) => (listeners.add(listener), () => listeners.delete(listener)),
    open: async () => state.trust,
    refresh: async () => change(refresh?.() ?? {}),
  };
  const context: AppContext = {
    list, opened: Promise.resolve(), storage: Promise.resolve(storage), now: () => NOW, locale, words: await loadFirstWords(locale),
    setLocale: (to) => void chosen.push({ locale: to }), elder: false, setElder: (on) => void chosen.push({ elder: on }), go: (to) => void sent.push(to), say() {}, shown() {},
  };
  const view = render(<AppProvider value={context}>{screen}</AppProvider>);
  return { ...view, sent, chosen, change };
}
