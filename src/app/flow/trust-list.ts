/**
 * The trust list on this device: load what we hold (re-verified) → fetch → advance → save all at once → use.
 * Whatever goes wrong on the way, what was held stays in use.
 */
import type { Seconds } from '../../core/day.ts';
import { sha256Hex } from '../../core/bytes.ts';
import { MAX_ROOT_BYTES } from '../../core/limits.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { advance, trustRoot, type Source, type SourceFault, type Terms, type TrustFault, type Trusted } from '../../core/trust/advance.ts';
import { parseBundle, sourceOf } from '../../core/trust/bundle.ts';
import { delegatedRoles, openList, targetRefs, targetUrlPath, targetPaths, type Trust } from '../../core/trust/list.ts';
import type { FileRef } from '../../core/trust/records.ts';
import type { ReadFile } from '../../core/trust/trie.ts';
import type { Publisher } from '../../device/publisher.ts';
import type { Storage } from '../../device/storage.ts';

/** What a build carries of the list (`virtual:seed`). */
export interface Seed {
  /** The pinned root, by its hash; the file itself comes with the list. */
  readonly root: { readonly version: number; readonly sha256: string };
  readonly floor: { readonly version: number; readonly issued: Seconds };
  readonly bundleUrl: string;
}

/** The bundle of one shard that the page's inline script asked for. */
export interface EarlyBundle {
  readonly prefix: string;
  readonly response: Promise<Response>;
}

export interface ListState {
  readonly trust?: Trust;
  /** Where the list in use came from at first. */
  readonly from: 'nowhere' | 'storage' | 'build' | 'network';
  readonly asking: boolean;
  /** When the publisher was last asked, and last answered with a list that verified. */
  readonly lastTry?: Seconds;
  readonly lastSuccess?: Seconds;
  /** Why the last asking did not end well; the held list is kept. */
  readonly fault?: TrustFault | { readonly role: 'files'; readonly why: SourceFault };
  /** What was stored did not verify and was replaced. */
  readonly healed: boolean;
}

export interface TrustList {
  state(): ListState;
  subscribe(listener: () => void): () => void;
  /** Resolves with the first list that can judge, or undefined where none is to be had. `early`: a bundle under way. */
  open(early?: EarlyBundle): Promise<Trust | undefined>;
  /** Ask the publisher for today's list and bring every judging record onto the device. */
  refresh(): Promise<void>;
}

export interface TrustListDeps {
  readonly seed: Seed;
  /** On a first visit it opens only after the first screen is shown: there is nothing in it that a verdict could need. */
  readonly storage: Promise<Storage>;
  /** Whether a list was ever stored on this device; then nothing is judged before it is loaded. */
  readonly hasStored: boolean;
  readonly publisher: Publisher;
  readonly now: () => Seconds;
  /** Runs a task while no other tab of this app does (Web Locks). */
  readonly exclusively: (task: () => Promise<void>) => Promise<void>;
}

/** Milliseconds that a held list waits for a bundle under way before it is used alone. */
const EARLY_PATIENCE = 2_000;

export function trustList({ seed, storage, hasStored, publisher, now, exclusively }: TrustListDeps): TrustList {
  const listeners = new Set<() => void>();
  const files = new Map<string, Uint8Array>();
  const roots = new Map<string, Uint8Array>();
  let stored: Storage | undefined;
  void storage.then((opened) => (stored = opened));
  let trusted: Trusted | undefined;
  let state: ListState = { from: 'nowhere', asking: false, healed: false };

  const set = (change: Partial<ListState>) => {
    state = { ...state, ...change };
    listeners.forEach((listener) => listener());
  };
  const readHeld: ReadFile = async (ref) => files.get(ref.sha256) ?? stored?.file(ref.sha256);
  /** A list's files: from memory, from storage, or from the publisher. */
  const readOf = (list: Trusted): ReadFile => async (ref) => (await readHeld(ref)) ?? fetchFile(list, ref);
  /** A target file keeps its path on the server; every other file is at `files/`. */
  const fetchFile = async (list: Trusted, ref: FileRef): Promise<Uint8Array | undefined> => {
    const refs = targetRefs(list);
    const name = refs && (Object.keys(refs) as (keyof typeof refs)[]).find((key) => refs[key].sha256 === ref.sha256);
    const fetched = name ? await publisher.fetch(targetUrlPath(targetPaths[name], ref.sha256), ref.length) : undefined;
    const bytes = name ? (fetched?.ok ? fetched.value : undefined) : await publisher.file(ref);
    if (bytes) files.set(ref.sha256, bytes);
    return bytes;
  };

  /** One source at a time: two at once could each start from what was held and the older one end last. */
  let turn: Promise<unknown> = Promise.resolve();
  const take = (source: Source, from: ListState['from'], prefix = ''): Promise<TrustFault | undefined> => {
    const mine = turn.then(() => takeNow(source, from, prefix));
    turn = mine.catch(() => {}); // A bug of ours reaches the caller; the next in line goes on.
    return mine;
  };

  /** Advance what is held by one source; take it into use when it verified whole. */
  const takeNow = async (source: Source, from: ListState['from'], prefix: string): Promise<TrustFault | undefined> => {
    const terms: Terms = { now: now(), expired: 'keep' };
    const seen = new Map<string, Uint8Array>();
    const recorded = recording(source, seen);
    const held = trusted ? ok(trusted) : await pinnedRoot(recorded);
    if (!held.ok) return held.error;
    const next = await advance(held.value, recorded, terms, delegatedRoles);
    if (next.fault) return next.fault;
    if (isBelowFloor(next.trusted)) return { role: 'timestamp', why: 'rollback' };
    const dropped = trusted && (await droppedFrom(trusted, next.trusted, prefix));
    if (dropped) return dropped;
    const unchanged = trusted?.timestamp?.version === next.trusted.timestamp?.version && state.trust;
    const list = unchanged ? undefined : await openList(next.trusted, readOf(next.trusted));
    if (list && !list.ok) return { role: 'targets', why: 'absent' };
    trusted = next.trusted;
    for (const [name, bytes] of seen) if (name.endsWith('.root.json')) roots.set(name, bytes);
    if (list) set({ trust: list.value, from });
    return undefined;
  };

  /** A restriction that is held and gone from the next list; not asked after a new root has reset the count. */
  const droppedFrom = async (held: Trusted, next: Trusted, prefix: string): Promise<TrustFault | undefined> => {
    const before = targetRefs(held)?.alerts;
    const after = targetRefs(next)?.alerts;
    if (!before || !after || before.sha256 === after.sha256 || held.root.version !== next.root.version) return undefined;
    const { findDropped } = await import('../../core/trust/tombstones.ts'); // Only who holds a list already needs it.
    const dropped = await findDropped({ before, after, readHeld, readNew: readOf(next), prefix });
    if (!dropped.ok) return { role: 'alerts', why: 'unreachable' };
    return dropped.value && { role: 'alerts', why: 'tombstone' };
  };

  const pinnedRoot = async (source: Source): Promise<Result<Trusted, TrustFault>> => {
    const root = await source.fetch(`${seed.root.version}.root.json`, MAX_ROOT_BYTES);
    if (!root.ok) return err({ role: 'root', why: root.error });
    return (await sha256Hex(root.value)) === seed.root.sha256 ? trustRoot(root.value) : err({ role: 'root', why: 'hash' });
  };

  /** Below the build's own list nothing is taken, unless a new root has reset the count (fast-forward recovery). */
  const isBelowFloor = (next: Trusted): boolean =>
    next.root.version === seed.root.version && (next.timestamp?.version ?? 0) < seed.floor.version;

  const takeBundle = async (fetched: Result<Uint8Array, SourceFault>, from: ListState['from'], prefix: string): Promise<ListState['fault']> => {
    if (!fetched.ok) return { role: 'files', why: fetched.error };
    const bundle = parseBundle(fetched.value);
    if (!bundle.ok) return { role: 'files', why: 'absent' };
    for (const [sha256, bytes] of bundle.value.files) files.set(sha256, bytes);
    return take(sourceOf(bundle.value.metadata), from, prefix);
  };

  const loadStored = async (): Promise<void> => {
    const list = await (await storage).list();
    const sound = list && !(await take(sourceOf(list.metadata), 'storage'));
    if (sound) set({ lastSuccess: Math.max(list.checked, state.lastSuccess ?? 0) });
    // Once a list is in use, what is stored may merely be older than it.
    else if (hasStored && !state.trust) set({ healed: true });
  };

  const save = async (only?: ReadonlySet<string>): Promise<void> => {
    if (!trusted) return;
    const opened = await storage;
    const written = new Map(files);
    await opened.saveList({ metadata: metadataOf(trusted, roots), checked: state.lastSuccess ?? 0 }, written, only);
    for (const sha256 of written.keys()) files.delete(sha256);
  };

  const takeEarly = async ({ prefix, response }: EarlyBundle): Promise<void> => {
    set({ asking: true, lastTry: now() });
    const fault = await takeBundle(await publisher.bundle(response), 'network', prefix);
    if (fault) set({ asking: false, fault });
    else {
      set({ asking: false, lastSuccess: now() });
      void save();
    }
  };

  const open = async (early?: EarlyBundle): Promise<Trust | undefined> => {
    if (hasStored) await loadStored();
    if (early) {
      const taken = takeEarly(early);
      await (state.trust ? Promise.race([taken, after(EARLY_PATIENCE)]) : taken);
    }
    if (!state.trust) {
      await takeBundle(await publisher.bundle(seed.bundleUrl), 'build', '');
      void save();
    }
    return state.trust;
  };

  const refresh = () => exclusively(async () => {
    set({ asking: true, lastTry: now() });
    await loadStored(); // Another tab may be ahead of this one.
    const fault = await take(publisher, 'network');
    if (fault) return set({ asking: false, fault });
    const { fault: _cleared, ...rest } = state;
    state = rest;
    set({ lastSuccess: now() });
    const { completeList } = await import('./complete.ts'); // Only who asks for the whole list needs its code.
    const names = trusted && (await completeList(trusted, readOf(trusted)));
    await save(names);
    set({ asking: false });
  });

  return { state: () => state, subscribe: (listener) => (listeners.add(listener), () => listeners.delete(listener)), open, refresh };
}

const after = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A source that remembers what it answered. */
const recording = (source: Source, seen: Map<string, Uint8Array>): Source => ({
  async fetch(name, maxLength) {
    const fetched = await source.fetch(name, maxLength);
    if (fetched.ok) seen.set(name, fetched.value);
    return fetched;
  },
});

/** The metadata in the form of a source, so that loading it again is an update like any other. */
function metadataOf({ timestamp, snapshot, targets }: Trusted, roots: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
  const metadata = new Map(roots);
  if (timestamp) metadata.set('timestamp.json', timestamp.bytes);
  if (snapshot) metadata.set(`${snapshot.version}.snapshot.json`, snapshot.bytes);
  for (const [name, role] of targets) metadata.set(`${role.version}.${name}.json`, role.bytes);
  return metadata;
}

