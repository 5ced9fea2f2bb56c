/** What this device keeps, in IndexedDB through idb. Everything read back is hostile until parsed by whoever asked for it. */
import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Seconds } from '../core/day.ts';
import { prefer } from './preferences.ts';

/** One scanned label of this device's history. Judged again from `text` whenever the list changes. */
export interface HistoryEntry {
  readonly id?: number;
  readonly text: string;
  readonly at: Seconds;
  /** Kind of the verdict shown last. */
  readonly kind: string;
  /** What the label was called, in Chinese and English where known. */
  readonly names?: { readonly [locale: string]: string };
}

/** The verified list as stored: metadata by file name. `checked`: when the publisher was last asked with success. */
export interface StoredList {
  readonly metadata: ReadonlyMap<string, Uint8Array>;
  readonly checked: Seconds;
}

export interface Storage {
  /** False where nothing outlives the page (private window, no IndexedDB, no room). */
  readonly lasting: boolean;
  list(): Promise<StoredList | undefined>;
  /** Metadata and files in one transaction. With `only`, files of other names are dropped. */
  saveList(list: StoredList, files: ReadonlyMap<string, Uint8Array>, only?: ReadonlySet<string>): Promise<void>;
  file(sha256: string): Promise<Uint8Array | undefined>;
  history(): Promise<readonly HistoryEntry[]>;
  putHistory(entry: HistoryEntry): Promise<void>;
  deleteHistory(ids: readonly number[] | 'all'): Promise<void>;
}

interface Schema extends DBSchema {
  list: { key: 'current'; value: unknown };
  files: { key: string; value: Uint8Array };
  history: { key: number; value: HistoryEntry };
}

const NAME = 'wuhai';
const STORES = ['list', 'files', 'history'] as const;
/** Milliseconds after which a database that does not open is done without: Safari 14's may never answer (WebKit bug 226547). */
const PATIENCE = 3_000;

/** Opens the device's storage; where the browser has none, one that lives as long as the page. Never throws. */
export async function openStorage(): Promise<Storage> {
  try {
    return fallingBack(lastingStorage(await Promise.race([openOurs(), noAnswer()])));
  } catch {
    return passingStorage();
  }
}

/** A database of that name without our stores in it is not ours: nothing of it can be read, and it stands in the way. */
async function openOurs(): Promise<IDBPDatabase<Schema>> {
  const database = await openDatabase();
  if (STORES.every((name) => database.objectStoreNames.contains(name))) return database;
  database.close();
  await deleteDB(NAME);
  return openDatabase();
}

const openDatabase = (): Promise<IDBPDatabase<Schema>> => openDB<Schema>(NAME, 1, {
  upgrade(db) {
    db.createObjectStore('list');
    db.createObjectStore('files');
    db.createObjectStore('history', { keyPath: 'id', autoIncrement: true });
  },
  // Another tab wants to renew or delete it: this one goes on in memory.
  blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
});

const noAnswer = (): Promise<never> => new Promise((_, reject) => setTimeout(() => reject(new Error('the database does not open')), PATIENCE));

function lastingStorage(database: IDBPDatabase<Schema>): Storage {
  return {
    lasting: true,
    list: async () => parseStored(await database.get('list', 'current')),
    async saveList(list, files, only) {
      const transaction = database.transaction(['list', 'files'], 'readwrite');
      const { done } = transaction;
      done.catch(() => {}); // Awaited below; a request that fails before tells the same.
      const store = transaction.objectStore('files');
      const stale = only ? (await store.getAllKeys()).filter((sha256) => !only.has(sha256)) : [];
      const needed = [...files].filter(([sha256]) => !only || only.has(sha256));
      for (const part of parts([...stale.map((sha256) => () => store.delete(sha256)), ...needed.map(([sha256, bytes]) => () => store.put(bytes, sha256))])) {
        await Promise.all(part.map((request) => request()));
      }
      await transaction.objectStore('list').put(list, 'current'); // Last: what cannot be written at all leaves the list that was.
      await done;
      prefer('stored', 'yes');
    },
    async file(sha256) {
      const bytes: unknown = await database.get('files', sha256);
      return bytes instanceof Uint8Array ? bytes : undefined;
    },
    history: () => database.getAll('history'),
    putHistory: async (entry) => void (await database.put('history', entry)),
    async deleteHistory(ids) {
      const transaction = database.transaction('history', 'readwrite');
      if (ids === 'all') await transaction.store.clear();
      else await Promise.all(ids.map((id) => transaction.store.delete(id)));
      await transaction.done;
    },
  };
}

/** Requests made in one go: the page has its turn between two of them, and the transaction stays one. */
const AT_ONCE = 8;

function parts<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, i) => all.slice(i * AT_ONCE, (i + 1) * AT_ONCE));
}

function parseStored(value: unknown): StoredList | undefined {
  const { metadata, checked } = (value ?? {}) as { metadata?: unknown; checked?: unknown };
  if (!(metadata instanceof Map) || typeof checked !== 'number') return undefined;
  const sound = [...metadata].every(([name, bytes]) => typeof name === 'string' && bytes instanceof Uint8Array);
  return sound ? { metadata, checked } : undefined;
}

/** A disk that fails or fills in the middle of things costs what it costs: the page goes on with what it has in memory. */
function fallingBack(lasting: Storage): Storage {
  const passing = passingStorage();
  const either = <A extends unknown[], T>(first: (...args: A) => Promise<T>, second: (...args: A) => Promise<T>) => async (...args: A): Promise<T> => {
    try {
      return await first(...args);
    } catch {
      return second(...args);
    }
  };
  return {
    lasting: true,
    list: either(lasting.list, passing.list),
    saveList: either(lasting.saveList, passing.saveList),
    file: either(async (sha256) => (await lasting.file(sha256)) ?? (await passing.file(sha256)), passing.file),
    history: either(lasting.history, passing.history),
    putHistory: either(lasting.putHistory, passing.putHistory),
    deleteHistory: either(lasting.deleteHistory, passing.deleteHistory),
  };
}

/** Storage that lives as long as the page. */
export function passingStorage(): Storage {
  let current: StoredList | undefined;
  const files = new Map<string, Uint8Array>();
  const entries = new Map<number, HistoryEntry>();
  let lastId = 0;
  return {
    lasting: false,
    list: async () => current,
    async saveList(list, added, only) {
      current = list;
      for (const [sha256, bytes] of added) files.set(sha256, bytes);
      if (only) for (const sha256 of [...files.keys()]) if (!only.has(sha256)) files.delete(sha256);
    },
    file: async (sha256) => files.get(sha256),
    history: async () => [...entries.values()],
    async putHistory(entry) {
      const id = entry.id ?? ++lastId;
      entries.set(id, { ...entry, id });
    },
    async deleteHistory(ids) {
      if (ids === 'all') entries.clear();
      else ids.forEach((id) => entries.delete(id));
    },
  };
}
