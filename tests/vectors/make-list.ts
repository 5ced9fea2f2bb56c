/** A published list in the form of a bundle, from records in their JSON form, signed by throw-away keys. */
import { utf8 } from '../../src/core/bytes.ts';
import type { Seconds } from '../../src/core/day.ts';
import type { Json } from '../../src/core/trust/json.ts';
import { buildTrie } from '../../src/core/trust/trie.ts';
import { Simulator } from '../core/trust/simulator.ts';

export interface ListRecords {
  /** By kid. */
  readonly keys: ReadonlyMap<string, Json>;
  readonly ranges: ReadonlyMap<string, Json>;
  readonly alerts: ReadonlyMap<string, Json>;
  readonly hosts: Json;
}

/** A list as it is committed: a bundle of the whole list, and which of its files is the root to start from. */
export interface ListFile {
  readonly format: 1;
  readonly root: string;
  readonly files: { readonly [name: string]: string };
}

/** Bytes of a leaf before it splits: small, so that the vectors walk more than one file. */
const LEAF = 4_000;
const serialise = (value: Json): Uint8Array => utf8(JSON.stringify(value));
const names = { 'zh-Hans': '示例', en: 'Demo' };
const figures = { title: names, unit: names, labels: [], values: [], source: { id: 'demo', title: '示例', publisher: '示例', date: '2026' } };

/** Publish records at an instant: licences under `targets`, ranges under `season`, restrictions under `alerts`. */
export async function makeList({ keys, ranges, alerts, hosts }: ListRecords, issued: Seconds): Promise<ListFile> {
  const repository = await Simulator.create({ now: issued, keys: { root: 2, targets: 2 } });
  for (const role of ['season', 'alerts']) await repository.delegate(role, { paths: [`${role}/*`], terminating: true });
  for (const role of ['targets', 'timestamp']) repository.role(role)['x-demo'] = true;
  const files = new Map<string, Uint8Array>();
  const put = async (role: string, path: string, records: ReadonlyMap<string, Json>) => {
    const { root, files: nodes } = await buildTrie(records, { leafBytes: LEAF, weigh: (bytes) => bytes.length, serialise });
    for (const [name, bytes] of nodes) {
      if (name.includes(root.sha256)) await repository.addTarget(role, path, bytes);
      else files.set(name, bytes);
    }
  };
  await put('targets', 'keys.json', keys);
  await put('season', 'season/ranges.json', ranges);
  await put('alerts', 'alerts/alerts.json', alerts);
  const [directory, brand] = [await buildFile(files, []), await buildFile(files, { pages: [], varieties: [], climate: { title: names, quantities: [], source: figures.source }, goals: figures, places: [], rights: [] })];
  await repository.addTarget('targets', 'hosts.json', serialise(hosts));
  await repository.addTarget('targets', 'content.json', serialise({ demo: true, holder: { names }, directory, brand }));
  await repository.addTarget('alerts', 'alerts/acts.json', serialise({}));
  await repository.publish(['targets']);
  const current = new Set(['1.root.json', 'timestamp.json', ...['snapshot', 'targets', 'season', 'alerts'].map((role) => repository.fileName(role))]);
  const all = [...[...repository.served].filter(([name]) => current.has(name) || name.startsWith('targets/')), ...files];
  return { format: 1, root: '1.root.json', files: Object.fromEntries(all.map(([name, bytes]) => [name, new TextDecoder().decode(bytes)])) };
}

async function buildFile(files: Map<string, Uint8Array>, value: Json): Promise<Json> {
  const bytes = serialise(value);
  const sha256 = Buffer.from(await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes))).toString('hex');
  files.set(`files/${sha256}.json`, bytes);
  return { sha256, length: bytes.length, type: 'json' };
}
