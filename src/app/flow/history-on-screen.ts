/** The history on an open screen: judged when it is opened, and again whenever the list changes. */
import { useEffect, useState } from 'preact/hooks';
import { useApp, useListState } from '../context.ts';
import { judgeHistory, keepHistory, keepsHistory, type Judged } from './history.ts';

export type HistoryOnScreen =
  | { readonly at: 'loading' }
  /** `lasting` is false where the entries go with the page. */
  | { readonly at: 'shown'; readonly entries: readonly Judged[]; readonly lasting: boolean };

export interface HistoryDesk {
  readonly history: HistoryOnScreen;
  /** Deletes one entry, or all. */
  remove(ids: readonly number[] | 'all'): Promise<void>;
  readonly keeping: boolean;
  setKeeping(keep: boolean): void;
}

export function useHistory(): HistoryDesk {
  const { list, opened, storage, now } = useApp();
  const { trust } = useListState(list);
  const [history, setHistory] = useState<HistoryOnScreen>({ at: 'loading' });
  const [keeping, setKeeping] = useState(keepsHistory);
  const [changes, setChanges] = useState(0);
  useEffect(() => {
    let current = true;
    void (async () => {
      await opened;
      const store = await storage;
      const entries = await judgeHistory(store, list.state().trust, now());
      if (current) setHistory({ at: 'shown', entries, lasting: store.lasting });
    })();
    return () => {
      current = false;
    };
  }, [trust, changes]);
  return {
    history,
    async remove(ids) {
      await (await storage).deleteHistory(ids);
      setChanges((count) => count + 1);
    },
    keeping,
    setKeeping(keep) {
      keepHistory(keep);
      setKeeping(keep);
    },
  };
}
