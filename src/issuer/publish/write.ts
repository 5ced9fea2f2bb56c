/** Writing a publication: each file complete under another name first, the timestamp last, so that a reader never sees half of it. */
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const LAST = 'timestamp.json';

export function writePublication(dir: string, files: ReadonlyMap<string, Uint8Array>): void {
  for (const [path, bytes] of files) if (path !== LAST) writeFile(join(dir, path), bytes);
  const timestamp = files.get(LAST);
  if (timestamp) writeFile(join(dir, LAST), timestamp);
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
