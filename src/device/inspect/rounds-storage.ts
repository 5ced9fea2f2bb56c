/**
 * Rounds on this device, in an IndexedDB database of their own through idb. A line is kept before the person is told that it
 * is; there is no memory to fall back on, since what is not kept is no evidence. Everything read back is parsed by whoever asked.
 */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { utf8 } from '../../core/bytes.ts';
import { err, ok, type Result } from '../../core/result.ts';

/** What is known of a round besides its lines. `mine`: made on this device. `exported`: entries in the file exported last. */
export interface RoundNote {
  readonly id: string;
  readonly mine: boolean;
  readonly exported: number;
}

/** The device's key pair. The private key cannot be read out, only used. */
export interface KeptKey {
  readonly privateKey: CryptoKey;
  /** SubjectPublicKeyInfo. */
  readonly spki: Uint8Array<ArrayBuffer>;
}

export interface KeptPhoto {
  readonly sha256: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** `full`: no room. `taken`: another tab has written there. `failed`: the browser gave another reason. */
export type KeepFault = 'full' | 'taken' | 'failed';
type Kept = Promise<Result<null, KeepFault>>;

export interface RoundsStorage {
  key(): Promise<KeptKey | undefined>;
  /** Keeps a key where there is none yet; answers the one that is kept. */
  keepKey(key: KeptKey): Promise<KeptKey>;
  notes(): Promise<readonly RoundNote[]>;
  /** A round's lines by number, each ended by a line feed, as far as they are there without a gap. */
  lines(round: string): Promise<Uint8Array<ArrayBuffer>>;
  /** Keep the next line, with the photograph that it names, all at once. Line 0 makes the round. */
  append(round: string, n: number, line: string, photo?: KeptPhoto): Kept;
  /** Keep another device's round, or a longer version of it. */
  keepRound(round: string, entries: number, lines: Uint8Array<ArrayBuffer>, photos: readonly KeptPhoto[]): Kept;
  photo(sha256: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  exported(round: string, entries: number): Kept;
  /** Deletes a round; of its photographs those in `photos`. */
  forget(round: string, photos: readonly string[]): Promise<void>;
  close(): void;
}

interface Schema extends DBSchema {
  keys: { key: 'device'; value: unknown };
  rounds: { key: string; value: unknown };
  lines: { key: [string, number]; value: unknown };
  /** Colleagues' rounds, each whole as it stood in their file: nothing is added to them, and one value is written faster than ten thousand. */
  taken: { key: string; value: unknown };
  photos: { key: string; value: unknown };
}
type Stores = ('keys' | 'rounds' | 'lines' | 'taken' | 'photos')[];

/** Opens the rounds of this device; undefined where the browser keeps nothing (private window, storage switched off). */
export async function openRounds(): Promise<RoundsStorage | undefined> {
  try {
    const database = await openDB<Schema>('wuhai-inspect', 1, {
      upgrade(db) {
        for (const name of ['keys', 'rounds', 'lines', 'taken', 'photos'] as const) db.createObjectStore(name);
      },
      blocking: (_now, _next, event) => (event.target as IDBDatabase).close(), // A newer version of the app in another tab.
    });
    return roundsIn(database);
  } catch {
    return undefined;
  }
}

function roundsIn(database: IDBPDatabase<Schema>): RoundsStorage {
  return {
    async key() {
      return keptKey(await database.get('keys', 'device'));
    },
    async keepKey(key) {
      const transaction = write(database, ['keys']);
      const before = keptKey(await transaction.objectStore('keys').get('device'));
      if (!before) await transaction.objectStore('keys').put(key, 'device');
      await transaction.done;
      return before ?? key;
    },
    async notes() {
      return (await database.getAll('rounds')).flatMap((value) => roundNote(value) ?? []);
    },
    async lines(round) {
      const taken = await database.get('taken', round);
      if (taken instanceof Uint8Array) return taken as Uint8Array<ArrayBuffer>;
      const [keys, values] = await Promise.all([database.getAllKeys('lines', linesOf(round)), database.getAll('lines', linesOf(round))]);
      const gap = keys.findIndex(([, n], i) => n !== i || typeof values[i] !== 'string');
      return utf8((gap < 0 ? values : values.slice(0, gap)).map((line) => `${line as string}\n`).join(''));
    },
    append: (round, n, line, photo) => keep(database, ['rounds', 'lines', 'photos'], async (store) => {
      if (n === 0) await store('rounds').add({ id: round, mine: true, exported: 0 } satisfies RoundNote, round);
      if (photo) await store('photos').put(photo.bytes, photo.sha256);
      await store('lines').add(line, [round, n]);
    }),
    keepRound: (round, entries, lines, photos) => keep(database, ['rounds', 'taken', 'photos'], async (store) => {
      await store('rounds').put({ id: round, mine: false, exported: entries } satisfies RoundNote, round);
      await store('taken').put(lines, round);
      await Promise.all(photos.map(({ sha256, bytes }) => store('photos').put(bytes, sha256)));
    }),
    async photo(sha256) {
      const bytes = await database.get('photos', sha256);
      return bytes instanceof Uint8Array ? (bytes as Uint8Array<ArrayBuffer>) : undefined;
    },
    exported: (round, entries) => keep(database, ['rounds'], async (store) => {
      const note = roundNote(await store('rounds').get(round));
      if (note) await store('rounds').put({ ...note, exported: entries }, round);
    }),
    async forget(round, photos) {
      const transaction = write(database, ['rounds', 'lines', 'taken', 'photos']);
      await Promise.all([
        transaction.objectStore('rounds').delete(round), transaction.objectStore('lines').delete(linesOf(round)), transaction.objectStore('taken').delete(round),
        ...photos.map((sha256) => transaction.objectStore('photos').delete(sha256)), transaction.done,
      ]);
    },
    close: () => database.close(),
  };
}

const linesOf = (round: string) => IDBKeyRange.bound([round, 0], [round, Infinity]);

/** Strict durability: the browser answers only when the bytes have reached the disk, not when the system has been asked. */
const write = (database: IDBPDatabase<Schema>, stores: Stores) => database.transaction(stores, 'readwrite', { durability: 'strict' });
type Store = ReturnType<ReturnType<typeof write>['objectStore']>;

async function keep(database: IDBPDatabase<Schema>, stores: Stores, work: (store: (name: Stores[number]) => Store) => Promise<void>): Kept {
  try {
    const transaction = write(database, stores);
    const done = transaction.done;
    done.catch(() => {}); // It says less than the request that failed, and says it sooner.
    await work((name) => transaction.objectStore(name));
    await done;
    return ok(null);
  } catch (fault) {
    const name = (fault as { name?: unknown } | null)?.name;
    return err(name === 'QuotaExceededError' ? 'full' : name === 'ConstraintError' ? 'taken' : 'failed');
  }
}

function keptKey(value: unknown): KeptKey | undefined {
  const { privateKey, spki } = (value ?? {}) as { readonly [N in keyof KeptKey]?: unknown };
  const sound = typeof privateKey === 'object' && privateKey !== null && 'type' in privateKey && spki instanceof Uint8Array;
  return sound ? (value as KeptKey) : undefined;
}

function roundNote(value: unknown): RoundNote | undefined {
  const { id, mine, exported } = (value ?? {}) as { readonly [N in keyof RoundNote]?: unknown };
  return typeof id === 'string' && typeof mine === 'boolean' && typeof exported === 'number' ? { id, mine, exported } : undefined;
}
