/** Writing a publication: each file complete under another name first; roots, then the timestamp last, so that a reader never sees half of it. */
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Everything that nothing points to yet, then what points to it. */
const turnOf = (path: string): number => (path === 'timestamp.json' ? 2 : path.endsWith('.root.json') ? 1 : 0);

export function writePublication(dir: string, files: ReadonlyMap<string, Uint8Array>): void {
  for (const [path, bytes] of [...files].sort(([a], [b]) => turnOf(a) - turnOf(b))) writeFile(join(dir, path), bytes);
}

/** A file that holds these bytes already is left alone, with its date. */
export function writeFile(file: string, bytes: Uint8Array): void {
  if (existsSync(file) && readFileSync(file).equals(bytes)) return;
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.draft`;
  writeFileSync(draft, bytes);
  renameSync(draft, file);
}

/** Bundles of shards that are named by another number of digits. */
export function removeOtherBundles(dir: string, kept: ReadonlyMap<string, Uint8Array>): void {
  const folder = join(dir, 'bundles');
  for (const name of existsSync(folder) ? readdirSync(folder) : []) if (!kept.has(`bundles/${name}`)) rmSync(join(folder, name));
}
