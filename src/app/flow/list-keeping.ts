/**
 * Keeping the list in use: storing it, asking for today's, bringing the rest of it onto the device. No first verdict waits for this
 * code, and it starts only where the storage is open: a tab nobody has looked at yet would hold the lock and wait.
 */
import type { Result } from '../../core/result.ts';
import type { Source, SourceFault, TrustFault, Trusted } from '../../core/trust/advance.ts';
import type { ReadFile } from '../../core/trust/trie.ts';
import { completeList } from './complete.ts';
import type { ListFiles } from './list-files.ts';
import type { ListState, TrustListDeps } from './trust-list.ts';

/** What the list's flow has in hand. */
export interface InHand {
  trusted?: Trusted;
  /** Every root that was followed, by file name. */
  readonly roots: Map<string, Uint8Array>;
  /** Nothing was ever stored: the list that came with the app saves fetching file by file. */
  bare: boolean;
}

/** The flow's own steps, as far as keeping needs them. */
export interface Flow {
  readonly inHand: InHand;
  readonly files: ListFiles;
  state(): ListState;
  set(change: Partial<ListState>): void;
  readOf(list: Trusted): ReadFile;
  take(source: Source, from: ListState['from']): Promise<TrustFault | undefined>;
  unpack(fetched: Result<Uint8Array, SourceFault>): Promise<Result<Source, SourceFault>>;
  /** Answers whether there was a list. */
  loadStored(): Promise<boolean>;
}

export interface Keeping {
  /** Store the list in use, with the files that came with it. */
  keep(): Promise<void>;
  /** Ask the publisher for today's list, unless `due` is false, and complete it. */
  refresh(due: boolean): Promise<void>;
}

export function keeping({ inHand, files, state, set, readOf, take, unpack, loadStored }: Flow, { seed, storage, publisher, now, exclusively }: TrustListDeps): Keeping {
  /** The timestamp of the list whose every file is on this device. */
  let whole: Trusted['timestamp'];

  const save = async (only?: ReadonlySet<string>): Promise<void> => {
    const { trusted, roots } = inHand;
    if (!trusted) return;
    const written = new Map(files.fresh);
    await (await storage).saveList({ metadata: metadataOf(trusted, roots), checked: state().lastSuccess ?? 0 }, written, only);
    for (const sha256 of written.keys()) files.fresh.delete(sha256);
  };

  /** Bring every judging record onto the device, where not done already. */
  const complete = async (list: Trusted): Promise<ListState['fault']> => {
    if (whole === list.timestamp) return void (await save());
    if (inHand.bare) await unpack(await publisher.bundle(seed.bundleUrl));
    inHand.bare = false;
    const names = await completeList(list, readOf(list));
    const isCurrent = list.timestamp === inHand.trusted?.timestamp; // A bundle may have come in between.
    if (names && isCurrent) whole = list.timestamp;
    await save(isCurrent ? names : undefined);
    return names ? undefined : { role: 'files', why: 'unreachable' };
  };

  return {
    keep: () => exclusively(async () => {
      await loadStored(); // What another tab stored meanwhile is not put back.
      await save();
    }),
    refresh: (due) => exclusively(async () => {
      set(due ? { asking: true, lastTry: now() } : { asking: true });
      try {
        if (!(await loadStored())) whole = undefined; // Another tab may be ahead of this one; or the storage emptied.
        const fault = due || !inHand.trusted ? await take(publisher, 'network') : undefined;
        if (fault) return set({ fault });
        set(due ? { fault: undefined, lastSuccess: now() } : { fault: undefined });
        set({ fault: await complete(inHand.trusted!) });
      } finally {
        set({ asking: false });
      }
    }),
  };
}

/** The metadata in the form of a source, so that loading it again is an update like any other. */
function metadataOf({ timestamp, snapshot, targets }: Trusted, roots: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
  const metadata = new Map(roots);
  if (timestamp) metadata.set('timestamp.json', timestamp.bytes);
  if (snapshot) metadata.set(`${snapshot.version}.snapshot.json`, snapshot.bytes);
  for (const [name, role] of targets) metadata.set(`${role.version}.${name}.json`, role.bytes);
  return metadata;
}
