/**
 * The trust list on this device: load what we hold (re-verified) → fetch → advance → save all at once → use.
 * Whatever goes wrong on the way, what was held stays in use.
 */
import type { Seconds } from '../../core/day.ts';
import { sha256Hex } from '../../core/bytes.ts';
import { MAX_ROOT_BYTES } from '../../core/limits.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { advance, rotatesOnline, trustRoot, type Source, type SourceFault, type Terms, type TrustFault, type Trusted } from '../../core/trust/advance.ts';
import { parseBundle, sourceOf } from '../../core/trust/bundle.ts';
import { delegatedRoles, openList, targetRefs, type Trust } from '../../core/trust/list.ts';
import type { ReadFile } from '../../core/trust/trie.ts';
import type { Publisher } from '../../device/publisher.ts';
import type { Storage } from '../../device/storage.ts';
import { listFiles } from './list-files.ts';
import type { InHand, Keeping } from './list-keeping.ts';

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
  readonly fault?: TrustFault | { readonly role: 'files'; readonly why: SourceFault } | undefined;
  /** What was stored did not verify, or was gone, and was replaced. */
  readonly healed: boolean;
}

export interface TrustList {
  state(): ListState;
  subscribe(listener: () => void): () => void;
  /** Resolves with the first list that can judge, or undefined where none is to be had. `early`: a bundle under way. */
  open(early?: EarlyBundle): Promise<Trust | undefined>;
  /** Ask the publisher for today's list, unless it answered after `since`, and bring every judging record onto the device. */
  refresh(since?: Seconds): Promise<void>;
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

export function trustList(deps: TrustListDeps): TrustList {
  const { seed, storage, hasStored, publisher, now } = deps;
  const listeners = new Set<() => void>();
  const inHand: InHand = { roots: new Map(), bare: !hasStored };
  let state: ListState = { from: 'nowhere', asking: false, healed: false };

  const set = (change: Partial<ListState>) => {
    state = { ...state, ...change };
    listeners.forEach((listener) => listener());
  };
  const files = listFiles(storage, publisher, () => state.healed || set({ healed: true }));
  /** A list's files, wherever they are. One that is nowhere may have gone with its list when another tab stored a newer one. */
  const readOf = (list: Trusted): ReadFile => async (ref) => {
    const bytes = (await files.held(ref)) ?? (await files.fetch(list, ref));
    if (!bytes && !state.asking && list.timestamp === inHand.trusted?.timestamp) void loadStored();
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
    const { trusted, roots } = inHand;
    const held = trusted ? ok(trusted) : await pinnedRoot(recorded);
    if (!held.ok) return held.error;
    const next = await advance(held.value, recorded, terms, delegatedRoles);
    if (next.fault) return next.fault;
    if (isBelowFloor(next.trusted)) return { role: 'timestamp', why: 'rollback' };
    const dropped = trusted && (await droppedFrom(trusted, next.trusted, prefix));
    if (dropped) return dropped;
    // A new root may have reset the count: another list can have the same version.
    const unchanged = state.trust && trusted?.timestamp === next.trusted.timestamp && trusted?.root === next.trusted.root;
    const list = unchanged ? undefined : await openList(next.trusted, readOf(next.trusted));
    if (list && !list.ok) return { role: 'targets', why: 'absent' };
    inHand.trusted = next.trusted;
    for (const [name, bytes] of seen) if (name.endsWith('.root.json')) roots.set(name, bytes);
    if (list) set({ trust: list.value, from });
    return undefined;
  };

  /** A restriction that is held and gone from the next list; not asked after a new root has reset the count. */
  const droppedFrom = async (held: Trusted, next: Trusted, prefix: string): Promise<TrustFault | undefined> => {
    const before = targetRefs(held)?.alerts;
    const after = targetRefs(next)?.alerts;
    if (!before || !after || before.sha256 === after.sha256 || rotatesOnline(held.root, next.root)) return undefined;
    const { findDropped } = await import('../../core/trust/tombstones.ts'); // Only who holds a list already needs it.
    const dropped = await findDropped({ before, after, readHeld: files.held, readNew: readOf(next), prefix });
    if (!dropped.ok) return { role: 'alerts', why: 'unreachable' };
    return dropped.value && { role: 'alerts', why: 'tombstone' };
  };

  let pinned: Trusted['root'] | undefined;
  const pinnedRoot = async (source: Source): Promise<Result<Trusted, TrustFault>> => {
    const root = await source.fetch(`${seed.root.version}.root.json`, MAX_ROOT_BYTES);
    if (!root.ok) return err({ role: 'root', why: root.error });
    if ((await sha256Hex(root.value)) !== seed.root.sha256) return err({ role: 'root', why: 'hash' });
    const trusted = await trustRoot(root.value);
    if (trusted.ok) pinned = trusted.value.root;
    return trusted;
  };

  /** Below the build's own list nothing is taken, unless a new root has reset the count (fast-forward recovery). */
  const isBelowFloor = (next: Trusted): boolean =>
    !(pinned && rotatesOnline(pinned, next.root)) && (next.timestamp?.version ?? 0) < seed.floor.version;

  /** A bundle's metadata as a source; its files are kept. */
  const unpack = async (fetched: Result<Uint8Array, SourceFault>): Promise<Result<Source, SourceFault>> => {
    if (!fetched.ok) return fetched;
    const bundle = parseBundle(fetched.value);
    if (!bundle.ok) return err('absent');
    await files.add(bundle.value.files);
    return ok(sourceOf(bundle.value.metadata));
  };

  const takeBundle = async (fetched: Result<Uint8Array, SourceFault>, from: ListState['from'], prefix: string): Promise<ListState['fault']> => {
    const source = await unpack(fetched);
    return source.ok ? take(source.value, from, prefix) : { role: 'files', why: source.error };
  };

  /** Take what is stored: at the start, or where another tab may be ahead of this one. Answers whether there was a list. */
  const loadStored = async (): Promise<boolean> => {
    const list = await (await storage).list();
    const fault = list ? await take(sourceOf(list.metadata), 'storage') : GONE;
    if (!fault && list!.checked > (state.lastSuccess ?? 0) && list!.checked <= now()) set({ lastSuccess: list!.checked });
    if (fault && hasStored && !state.trust && !isOutdated(fault)) set({ healed: true });
    return list !== undefined;
  };

  let kept: Promise<Keeping> | undefined;
  /** After the first screen, like the storage. */
  const later = () => (kept ??= storage.then(() => import('./list-keeping.ts')).then(({ keeping }) =>
    keeping({ inHand, files, state: () => state, set, readOf, take, unpack, loadStored }, deps)));
  /** Where its code does not come, the list is used and not kept. */
  const keep = () => void later().then(({ keep: store }) => store(), () => (kept = undefined));

  const takeEarly = async ({ prefix, response }: EarlyBundle): Promise<void> => {
    set({ asking: true, lastTry: now() });
    const fault = await takeBundle(await publisher.bundle(response), 'network', prefix);
    set(fault ? { asking: false, fault } : { asking: false, lastSuccess: now() });
    if (!fault) keep();
  };

  const takeSeed = async () => takeBundle(await publisher.bundle(seed.bundleUrl), 'build', '');
  /** A first start without a label: today's whole list in one request, else the one that came with the app. */
  const takeWhole = async (): Promise<void> => {
    const fault = await takeBundle(await publisher.bundle(WHOLE), 'network', '');
    if (fault) await takeSeed();
    else set({ lastTry: now(), lastSuccess: now() });
  };

  const open = async (early?: EarlyBundle): Promise<Trust | undefined> => {
    if (hasStored) await loadStored();
    if (early) {
      const taken = takeEarly(early);
      if (!state.trust) await taken; // With a list in hand the claims stand at once; only the tone waits.
    }
    if (!state.trust) {
      inHand.bare = false;
      await (early ? takeSeed() : takeWhole());
      keep();
    }
    return state.trust;
  };

  const refresh = (since = Infinity) => later().then((keeping) => keeping.refresh((state.lastSuccess ?? 0) <= since), () => {
    kept = undefined;
    set({ fault: { role: 'files', why: 'unreachable' } });
  });

  return { state: () => state, subscribe: (listener) => (listeners.add(listener), () => listeners.delete(listener)), open, refresh };
}

/** The bundle of all shards. */
const WHOLE = '/trust/bundles/all.json';

/** What was stored once is not there any more. */
const GONE: TrustFault = { role: 'timestamp', why: 'absent' };

/** What is merely older than this build, or than what this tab holds by now, was not damaged. */
const isOutdated = ({ role, why }: TrustFault): boolean => why === 'rollback' || (role === 'root' && why === 'absent');

/** A source that remembers what it answered. */
const recording = (source: Source, seen: Map<string, Uint8Array>): Source => ({
  async fetch(name, maxLength) {
    const fetched = await source.fetch(name, maxLength);
    if (fetched.ok) seen.set(name, fetched.value);
    return fetched;
  },
});
