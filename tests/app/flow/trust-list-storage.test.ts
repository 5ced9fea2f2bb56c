// @vitest-environment node
/** What the device keeps is hostile input: damaged, emptied or swapped between any two steps, the app starts, judges, and keeps a whole list again. */
import { IDBFactory, IDBOpenDBRequest } from 'fake-indexeddb';
import { deleteDB, openDB, type IDBPDatabase } from 'idb';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { openStorage } from '../../../src/device/storage.ts';
import { attacks } from '../../conformance/record.ts';
import { Phone, season, type Publication, type Season } from './trust-list-phone.ts';

const attack = attacks('list-storage');
let of: Season;
let recalled: Publication;

beforeAll(async () => {
  of = await season();
  recalled = await of.publish(of.recalled);
});

interface Kept {
  metadata: Map<string, Uint8Array>;
  checked: number;
}

/** Changes the stored list as it stands. */
const inList = (change: (list: Kept) => unknown) => async (database: IDBPDatabase) => {
  const list = (await database.get('list', 'current')) as Kept | undefined;
  await database.put('list', list ? change(list) ?? list : 'nothing was stored', 'current');
};
/** Changes every stored file. */
const inFiles = (change: (bytes: Uint8Array) => unknown) => async (database: IDBPDatabase) => {
  for (const key of await database.getAllKeys('files')) await database.put('files', change((await database.get('files', key)) as Uint8Array), key);
};
const flipped = (bytes: Uint8Array): Uint8Array => Uint8Array.from(bytes, (byte, i) => (i === Math.floor(bytes.length / 2) ? byte ^ 1 : byte));
const named = (list: Kept, role: string): string => [...list.metadata.keys()].find((name) => name.endsWith(`${role}.json`))!;

const damages: readonly (readonly [string, (database: IDBPDatabase) => Promise<unknown>])[] = [
  ['everything emptied', async (database) => Promise.all([database.clear('list'), database.clear('files')])],
  ['the list gone, its files kept', (database) => database.clear('list')],
  ['the files gone, the list kept', (database) => database.clear('files')],
  ['half of the files gone', async (database) => {
    for (const [i, key] of (await database.getAllKeys('files')).entries()) if (i % 2) await database.delete('files', key);
  }],
  ['something else in place of the list', (database) => database.put('list', { metadata: 'none', checked: true }, 'current')],
  ['texts in place of metadata', inList(() => ({ metadata: new Map([['timestamp.json', '{}']]), checked: 1 }))],
  ['an impossible day of the last success', inList((list) => ({ ...list, checked: Number.POSITIVE_INFINITY }))],
  ...['root', 'timestamp', 'snapshot', 'targets', 'season', 'alerts'].flatMap((role) => [
    [`${role}.json gone`, inList((list) => void list.metadata.delete(named(list, role)))] as const,
    [`${role}.json with one bit changed`, inList((list) => void list.metadata.set(named(list, role), flipped(list.metadata.get(named(list, role))!)))] as const,
    [`${role}.json cut`, inList((list) => void list.metadata.set(named(list, role), list.metadata.get(named(list, role))!.slice(0, 100)))] as const,
  ]),
  ['one bit changed in each file', inFiles(flipped)],
  ['each file cut', inFiles((bytes) => bytes.slice(0, -1))],
  ['web pages in place of files', inFiles(() => new TextEncoder().encode('<!doctype html>'))],
  ['texts in place of files', inFiles(() => 'text')],
];

/** What a phone does over some days. The last two are without a network. */
const steps: readonly ((phone: Phone) => Promise<unknown>)[] = [
  (phone) => phone.open(of.label),
  async (phone) => (await phone.open()).refresh(),
  async (phone) => {
    phone.network.published = recalled.files;
    await (await phone.open()).refresh();
  },
  (phone) => phone.open(of.label),
];

describe('storage damaged between two steps', () => {
  for (const [what, damage] of damages) {
    attack({ attack: `stored list: ${what}, between every two steps`, clause: 'design: stored metadata is hostile', result: 'no crash; a list that verifies is used; the next update stores it whole' }, async () => {
      for (let gap = 1; gap <= steps.length; gap++) {
        const phone = new Phone({ season: of });
        for (const [i, step] of steps.entries()) {
          if (i === gap) await phone.disturb(damage);
          await step(phone);
        }
        if (gap === steps.length) await phone.disturb(damage);
        await (await phone.open()).refresh();
        phone.network.online = false;
        const page = await phone.open();
        expect([what, gap, await phone.verdict(page), await phone.verdict(page, of.other)]).toEqual([what, gap, 'recalled', 'authorised']);
        expect(page.state()).toMatchObject({ from: 'storage', healed: false });
      }
    });
  }

  it.each(damages.filter(([what]) => !/impossible day|root.json gone/.test(what)))('without a network: %s: is judged by the list that came with the app, or not at all, and it is said', async (_what, damage) => {
    const phone = new Phone({ season: of });
    await (await phone.open(of.label)).refresh();
    await phone.disturb(damage);
    phone.network.online = false;
    const page = await phone.open();
    const verdict = await phone.verdict(page);
    expect(['authorised', 'undecided']).toContain(verdict);
    if (verdict === 'authorised') expect(page.state()).toMatchObject({ from: 'build' });
    expect(page.state().healed || verdict === 'undecided').toBe(true);
  });
});

describe('the database', () => {
  const open = (phone: Phone) => {
    globalThis.indexedDB = phone.idb;
    return openStorage();
  };

  it('of another shape under the same name is replaced', async () => {
    const phone = new Phone({ season: of });
    globalThis.indexedDB = phone.idb;
    (await openDB('wuhai', 1, { upgrade: (database) => void database.createObjectStore('recipes') })).close();
    await (await phone.open(of.label)).refresh();
    phone.network.online = false;
    const page = await phone.open();
    expect(page.state().from).toBe('storage');
    expect(await phone.verdict(page, of.other)).toBe('authorised');
  });

  it('deleted under an open page costs what was in it; the page goes on', async () => {
    const phone = new Phone({ season: of });
    const page = await phone.open(of.label);
    await page.refresh();
    await deleteDB('wuhai');
    await page.refresh();
    expect(await phone.verdict(page)).toBe('authorised');
    const next = await phone.open();
    expect(next.state()).toMatchObject({ from: 'network', healed: true });
    await next.refresh();
    expect((await phone.open()).state()).toMatchObject({ from: 'storage', healed: false });
  });

  it('that is never opened by the browser is done without', async () => {
    vi.useFakeTimers();
    globalThis.indexedDB = Object.assign(new IDBFactory(), { open: () => new IDBOpenDBRequest() });
    const opening = openStorage();
    await vi.advanceTimersByTimeAsync(3_000);
    vi.useRealTimers();
    expect((await opening).lasting).toBe(false);
  });

  it('of a newer app is left as it is', async () => {
    const phone = new Phone({ season: of });
    globalThis.indexedDB = phone.idb;
    (await openDB('wuhai', 9, { upgrade: (database) => void database.createObjectStore('later') })).close();
    expect((await open(phone)).lasting).toBe(false);
    expect((await openDB('wuhai')).version).toBe(9);
  });

  it('that is full keeps what it had; the page goes on with what it has', async () => {
    const storage = await open(new Phone({ season: of }));
    await storage.saveList({ metadata: new Map([['timestamp.json', new Uint8Array(1)]]), checked: 1 }, new Map([['a', new Uint8Array(1)]]));
    const uncloneable = new Map([['b', (() => {}) as unknown as Uint8Array]]);
    await storage.saveList({ metadata: new Map(), checked: 2 }, uncloneable);
    expect((await storage.list())!.checked).toBe(1);
    expect(await storage.file('a')).toBeDefined();
  });
});
