/** The list a build carries: pinned root, floor of age, and the whole list for a first start without a network. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** What `virtual:seed` exports, besides the text of the list itself. */
export interface Seed {
  /** The newest `N.root.json`, pinned by its hash: the file itself comes with every bundle. */
  readonly root: { readonly version: number; readonly sha256: string };
  /** The timestamp's version and its x-issued in epoch seconds: no list below them is accepted. */
  readonly floor: { readonly version: number; readonly issued: number };
  /** Hexadecimal digits of a key id that name its shard's bundle. */
  readonly depth: number;
  /** Where the built app serves the whole list. */
  readonly bundleUrl: string;
}

/** Reads the seed of a published trust folder, with the verbatim text of the whole list. Throws with what is wrong in it. */
export function readSeed(dir: string, production = false): { seed: Seed; bundle: string } {
  const newestTargets = newest(dir, 'targets');
  if (production && signed(newestTargets.text)['x-demo'] === true) {
    throw new Error(`${dir}: ${newestTargets.name} is marked x-demo. A production build refuses a demo's keys; set WUHAI_TRUST to the office's published list`);
  }
  const timestamp = read(dir, 'timestamp.json');
  const bundle = read(dir, 'bundles/all.json');
  checkWhole(dir, bundle, timestamp);
  const root = newest(dir, 'root');
  const seed = {
    root: { version: parseInt(root.name, 10), sha256: sha256(root.text) }, floor: floorOf(dir, timestamp), depth: depthOf(dir), bundleUrl: `/seed/list-${sha256(bundle).slice(0, 16)}.json`,
  };
  return { seed, bundle };
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

function read(dir: string, name: string): string {
  const file = join(dir, name);
  if (!existsSync(file)) throw new Error(`${dir} is no published trust list: ${name} is missing. Publish one, or run "npm run demo -- --out .demo"`);
  return readFileSync(file, 'utf8');
}

function newest(dir: string, role: string): { name: string; text: string } {
  const pattern = new RegExp(`^(\\d+)\\.${role}\\.json$`);
  const versions = (existsSync(dir) ? readdirSync(dir) : []).map((name) => Number(pattern.exec(name)?.[1] ?? 0));
  const name = `${Math.max(1, ...versions)}.${role}.json`;
  return { name, text: read(dir, name) };
}

function signed(text: string): Record<string, unknown> {
  return (JSON.parse(text) as { signed: Record<string, unknown> }).signed;
}

// A folder half copied, or read while being published, would make a seed that never verifies.
function checkWhole(dir: string, bundle: string, timestamp: string): void {
  const { format, files } = JSON.parse(bundle) as { format: number; files: Record<string, string> };
  if (format !== 1) throw new Error(`${dir}/bundles/all.json: format ${format} is not known to this build`);
  if (files['timestamp.json'] !== timestamp) throw new Error(`${dir}: bundles/all.json and timestamp.json are of different lists`);
}

function floorOf(dir: string, timestamp: string): Seed['floor'] {
  const { version, 'x-issued': issued } = signed(timestamp);
  const seconds = Date.parse(String(issued)) / 1000;
  if (typeof version !== 'number' || !Number.isInteger(seconds)) throw new Error(`${dir}/timestamp.json: version or x-issued is missing`);
  return { version, issued: seconds };
}

function depthOf(dir: string): number {
  const names = readdirSync(join(dir, 'bundles')).flatMap((name) => /^([0-9a-f]+)\.json$/.exec(name)?.[1] ?? []);
  const depths = [...new Set(names.map((name) => name.length))];
  if (depths.length > 1) throw new Error(`${dir}/bundles: shards of ${depths.join(' and ')} digits`);
  return depths[0] ?? 1;
}

/** Serves `virtual:seed` and puts the whole list beside the app, named by its hash. The folder is read when first asked for. */
export function seedPlugin(load: () => ReturnType<typeof readSeed>): Plugin {
  return {
    name: 'wuhai-seed',
    resolveId: (id) => (id === 'virtual:seed' ? '\0virtual:seed' : undefined),
    load(id) {
      if (id !== '\0virtual:seed') return undefined;
      const { seed } = load();
      return Object.entries(seed).map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`).join('\n');
    },
    generateBundle() {
      const { seed, bundle } = load();
      this.emitFile({ type: 'asset', fileName: seed.bundleUrl.slice(1), source: bundle });
    },
  };
}
