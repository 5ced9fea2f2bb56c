/** A phone, its storage and its network, for the tests of the list's flow: everything real but the browser, the wire and the hour. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB, type IDBPDatabase } from 'idb';
import { check } from '../../../src/core/check.ts';
import type { Seconds } from '../../../src/core/day.ts';
import { err, ok, type Result } from '../../../src/core/result.ts';
import type { SourceFault } from '../../../src/core/trust/advance.ts';
import { pathOf } from '../../../src/core/trust/records.ts';
import type { VerdictKind } from '../../../src/core/verdict.ts';
import { trustList, type EarlyBundle, type TrustList } from '../../../src/app/flow/trust-list.ts';
import type { Publisher } from '../../../src/device/publisher.ts';
import { openStorage, type Storage } from '../../../src/device/storage.ts';
import { largeList, type LargeList } from '../../fixtures/large-list.ts';
import { bundleNames, bundleOf, publishList, sha256, trieOf, type Published, type RecordTexts, type Records } from '../../fixtures/published-list.ts';

/** The moment these tests take place, unless a phone's clock is wrong. */
export const NOW: Seconds = 1_793_700_000;
export const DAY = 86_400;

/** One publication, with the bundles of every shard. */
export interface Publication {
  readonly files: Published;
}

/** A list of twenty licensees that goes on from day to day. */
export interface Season {
  readonly list: LargeList;
  /** A label of the list, and one of another shard. */
  readonly label: string;
  readonly other: string;
  readonly first: Publication;
  /** Publishes the next day's list with these restrictions; answers it whole. */
  publish(alerts: RecordTexts): Promise<Publication>;
  /** The restrictions of the first list, and a recall of the label's lot besides. */
  readonly recalled: RecordTexts;
}

export async function season(): Promise<Season> {
  const list = await largeList(20, { issued: NOW - DAY, labelled: 2 });
  const [one, two] = list.labelled;
  let days = 0;
  const whole = async (records: Records): Promise<Publication> => {
    const files = new Map(list.office.copyOfServed());
    for (const prefix of ['', ...'0123456789abcdef']) files.set(`bundles/${prefix || 'all'}.json`, bundleOf(files, await bundleNames(list.office, records, prefix)));
    return { files };
  };
  const lot = (JSON.parse(list.texts.ranges.get(one!.kid)!) as { lot: string }[]).slice(-1)[0]!.lot;
  const recall = { act: 'recall', id: '示例-召回', day: '2026-11-02', document: '示例第7号', lot, notice: { 'zh-Hans': '示例召回。' } };
  return {
    list, label: one!.link, other: two!.link, first: await whole(list.records),
    recalled: new Map(list.texts.alerts).set(one!.kid, JSON.stringify([recall])),
    publish: async (alerts) => {
      const records = { ...list.records, alerts: await trieOf(alerts) };
      await publishList(list.office, records, NOW - DAY + 60 * ++days);
      return whole(records);
    },
  };
}

/** The network as a phone meets it. What is asked for is noted. */
export class Network implements Publisher {
  readonly asked: string[] = [];
  online = true;
  /** Answers instead of the published file; undefined leaves it. */
  meddle: (name: string) => Result<Uint8Array, SourceFault> | Promise<never> | undefined = () => undefined;
  published: Published;
  constructor(published: Published) {
    this.published = published;
  }

  async fetch(name: string, maxLength: number): Promise<Result<Uint8Array, SourceFault>> {
    if (!this.online) return err('unreachable');
    this.asked.push(name);
    const bytes = this.published.get(name);
    const meddled = await this.meddle(name);
    if (meddled) return meddled;
    return !bytes ? err('absent') : bytes.length > maxLength ? err('too-long') : ok(bytes);
  }

  async file(ref: Parameters<Publisher['file']>[0]): Promise<Uint8Array | undefined> {
    const fetched = await this.fetch(pathOf(ref), ref.length);
    return fetched.ok ? fetched.value : undefined;
  }

  /** Bundles are published like the rest; the build's own list is on the phone, with or without a network, where the app was kept. */
  async bundle(from: string | Promise<Response>): Promise<Result<Uint8Array, SourceFault>> {
    if (typeof from === 'string' && from.startsWith('/trust/')) return this.fetch(from.slice('/trust/'.length), Infinity);
    if (typeof from === 'string') return this.kept ? ok(this.kept) : err('unreachable');
    try {
      return ok(new Uint8Array(await (await from).arrayBuffer()));
    } catch {
      return err('unreachable');
    }
  }
  kept: Uint8Array | undefined;
}

export interface PhoneOptions {
  readonly season: Season;
  /** The list that the app was built with. */
  readonly built?: Publication;
  readonly network?: Publisher;
  readonly now?: Seconds;
}

export class Phone {
  readonly network: Network;
  readonly idb = new IDBFactory();
  now: Seconds;
  /** Whether a list was ever stored; the browser keeps it beside the database. */
  visited = false;
  private readonly season: Season;
  private readonly built: Publication;
  private readonly publisher: Publisher;
  private turn: Promise<void> = Promise.resolve();
  private storage: Promise<Storage> | undefined;

  constructor({ season: of, built = of.first, network, now = NOW }: PhoneOptions) {
    this.season = of;
    this.built = built;
    this.now = now;
    this.network = new Network(built.files);
    this.network.kept = built.files.get('bundles/all.json');
    this.publisher = network ?? this.network;
  }

  /** One task at a time over all tabs, as Web Locks give it. */
  readonly exclusively = (task: () => Promise<void>): Promise<void> => {
    const mine = this.turn.then(task);
    this.turn = mine.catch(() => {});
    return mine;
  };

  /** Opens the app, on a label's link where one is given: its shard's bundle is then under way already. */
  async open(link?: string): Promise<TrustList> {
    const page = this.page();
    await page.open(link === undefined ? undefined : this.early(link));
    // With a list in hand the page does not wait for the bundle; these tests do.
    while (page.state().asking) await new Promise((done) => setTimeout(done, 1));
    await this.settle();
    this.visited = true;
    return page;
  }

  /** Waits until what a page saves on its own is saved. */
  async settle(): Promise<void> {
    await this.storage;
    await new Promise((done) => setTimeout(done));
    await this.exclusively(async () => {});
  }

  /** A tab; `network` where it meets another than the phone's. */
  page(network = this.publisher): TrustList {
    globalThis.indexedDB = this.idb;
    this.storage = openStorage();
    const version = (name: string): number => (JSON.parse(Buffer.from(this.built.files.get(name)!).toString('utf8')) as { signed: { version: number } }).signed.version;
    const root = Math.max(...[...this.built.files.keys()].map((name) => Number(/^(\d+)\.root\.json$/.exec(name)?.[1] ?? 0)));
    return trustList({
      seed: {
        root: { version: root, sha256: sha256(this.built.files.get(`${root}.root.json`)!) },
        floor: { version: version('timestamp.json'), issued: NOW - DAY }, bundleUrl: '/seed/list.json',
      },
      storage: this.storage, hasStored: this.visited, publisher: network, now: () => this.now, exclusively: this.exclusively,
    });
  }

  early(link: string): EarlyBundle {
    const prefix = this.season.list.labelled.find((one) => one.link === link)!.kid[0]!;
    const bytes = this.network.online ? this.network.published.get(`bundles/${prefix}.json`) : undefined;
    const response = bytes ? Promise.resolve(new Response(Uint8Array.from(bytes))) : Promise.reject(new TypeError('no network'));
    response.catch(() => {});
    return { prefix, response };
  }

  /** The verdict that a page gives on a link. */
  async verdict(page: TrustList, link = this.season.label): Promise<VerdictKind> {
    return (await check(link, page.state().trust, this.now)).kind;
  }

  /** Does something to the database behind the app's back. */
  async disturb(how: (database: IDBPDatabase) => Promise<unknown>): Promise<void> {
    globalThis.indexedDB = this.idb;
    const database = await openDB('wuhai');
    await how(database);
    database.close();
  }
}
