/** The offline pack on an open screen: how large it is, how much of it is here, and taking the rest. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Trust } from '../../core/trust/list.ts';
import type { ReadFile } from '../../core/trust/trie.ts';
import { keepForGood } from '../../device/inspect/surroundings.ts';
import { savesData, started, type Updates } from '../../device/update.ts';
import { showsWebp } from '../../device/webp.ts';
import { useApp, useListState } from '../context.ts';
import { readContent } from './content.ts';
import { listPack, takePack, weigh } from './offline-pack.ts';

/** `unable`: this browser keeps nothing. `no-list`: neither list nor brand pack is to be had now. Sizes in bytes. */
export type PackState =
  | { readonly at: 'counting' | 'unable' | 'no-list' }
  /** Something is still to come; `of` is absent until it is counted. `stopped`: it was being taken and did not come whole. */
  | { readonly at: 'open'; readonly done: number; readonly of?: number; readonly stopped: boolean }
  | { readonly at: 'taking'; readonly done: number; readonly of: number }
  | { readonly at: 'whole'; readonly of: number };

export interface PackDesk {
  readonly pack: PackState;
  take(): Promise<void>;
  pause(): void;
}

/** Producers' pages fetched only to say how large the pack is: some 100 kB. Of more producers its bound is said. */
const PAGES_TO_COUNT = 40;

export function useOfflinePack(): PackDesk {
  const { list, storage } = useApp();
  const { trust } = useListState(list);
  const [pack, setPack] = useState<PackState>({ at: 'counting' });
  const ended = useRef<AbortController>(undefined);
  const read = readContent(storage);

  useEffect(() => {
    let current = true;
    // Counting is a courtesy: it waits for what the screen itself needs, and costs who saves data nothing.
    void started.then((updates) => look(updates, trust, savesData() ? none : upTo(PAGES_TO_COUNT, read)))
      .then((seen) => current && !ended.current && setPack(seen));
    return () => {
      current = false;
    };
  }, [trust]);
  useEffect(() => () => ended.current?.abort(), []);

  return {
    pack,
    async take() {
      if (!trust) return;
      const end = (ended.current = new AbortController());
      const updates = await started;
      void keepForGood(); // What a person took along on purpose is not to be dropped first.
      const taken = await takeNow(updates, trust, read, setPack, end.signal);
      ended.current = undefined;
      if (taken) setPack(taken);
    },
    pause: () => ended.current?.abort(),
  };
}

/** What is here, and what would come. */
async function look(updates: Updates, trust: Trust | undefined, read: ReadFile): Promise<PackState> {
  const kept = await updates.kept();
  if (!kept) return { at: 'unable' };
  const listed = trust && (await listPack(trust, read, await showsWebp()));
  if (!listed) return { at: 'no-list' };
  if (!listed.ok) return savesData() ? { at: 'open', done: 0, stopped: false } : { at: 'no-list' };
  const { done, of } = weigh(listed.value.files, kept);
  if (!listed.value.counted) return { at: 'open', done, stopped: false };
  return done === of ? { at: 'whole', of } : { at: 'open', done, of, stopped: false };
}

async function takeNow(updates: Updates, trust: Trust, read: ReadFile, show: (state: PackState) => void, signal: AbortSignal): Promise<PackState> {
  show({ at: 'counting' });
  const listed = await listPack(trust, read, await showsWebp());
  if (!listed.ok) return { at: 'open', done: 0, stopped: true };
  const { files, counted } = listed.value;
  const kept = new Set(await updates.kept());
  const tell = () => show({ at: 'taking', ...weigh(files, kept) });
  tell();
  const whole = await takePack(files, kept, updates.keep, (paths) => {
    paths.forEach((path) => kept.add(path));
    tell();
  }, signal);
  const { done, of } = weigh(files, new Set(await updates.kept()));
  return whole && counted && done === of ? { at: 'whole', of } : { at: 'open', done, ...(counted && { of }), stopped: !signal.aborted };
}

const none: ReadFile = async () => undefined;

/** Reads so many files and no more. */
function upTo(count: number, read: ReadFile): ReadFile {
  let left = count;
  return async (ref) => (left-- > 0 ? read(ref) : undefined);
}
