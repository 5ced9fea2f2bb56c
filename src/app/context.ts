/** What every screen is handed: the list, the storage, the person's choices, and the way to other screens. */
import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { Seconds } from '../core/day.ts';
import type { Storage } from '../device/storage.ts';
import type { FirstWords } from '../i18n/first.ts';
import type { Locale } from '../i18n/locale.ts';
import type { ListState, TrustList } from './flow/trust-list.ts';
import type { Screen } from './route.ts';

export interface AppContext {
  readonly list: TrustList;
  /** Resolves when the list has been looked for everywhere; `list.state()` then tells what was found. */
  readonly opened: Promise<unknown>;
  readonly storage: Promise<Storage>;
  readonly now: () => Seconds;
  readonly locale: Locale;
  /** The frame's and the verdict's words in that locale. */
  readonly words: FirstWords;
  readonly setLocale: (locale: Locale) => void;
  readonly elder: boolean;
  readonly setElder: (elder: boolean) => void;
  readonly go: (screen: Screen) => void;
  /** Told by the first screen that it is there (or cannot be): what must not compete with it starts then. Later calls change nothing. */
  readonly shown: () => void;
  /** Has a sentence read out, in the frame's live region: one that came with its words would be passed over. '' takes it back. */
  readonly say: (sentence: string) => void;
}

const Context = createContext<AppContext | undefined>(undefined);
export const AppProvider = Context.Provider;

/** The app around this component. A component outside it is a bug of ours. */
export function useApp(): AppContext {
  const app = useContext(Context);
  if (!app) throw new Error('useApp outside AppProvider');
  return app;
}

/** The list's state; renders again whenever it changes. */
export function useListState(list: TrustList): ListState {
  const [state, setState] = useState(list.state());
  useEffect(() => {
    setState(list.state());
    return list.subscribe(() => setState(list.state()));
  }, [list]);
  return state;
}
