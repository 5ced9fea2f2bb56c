/** Files that no recent list names any more. Roots are never among them: a phone follows them one by one from the first. */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { isObject, parseJson, type Json, type JsonObject } from '../../core/trust/json.ts';
import { targetUrlPath, type TargetPath } from '../../core/trust/list.ts';
import { fileRef, pathOf } from '../../core/trust/records.ts';
import { readShape } from '../../core/trust/shape.ts';
import { fromFolder, type ReadPath } from '../trust-folder.ts';
import { roleFile, versionIn } from './previous.ts';

/** What the publisher itself names: versioned metadata but for roots, files named by hash, and drafts that a broken run left. */
const OURS = /^(?:\d+\.(?:snapshot|targets|season|alerts)\.json|targets\/.+|files\/[0-9a-f]{64}\.[a-z]+|.*\.\d+\.draft)$/;

/** Remove what none of the last `keep` lists names, counted by their snapshots; answers the paths, sorted. With `dryRun` they stay. */
export async function prune(dir: string, keep: number, dryRun: boolean): Promise<string[]> {
  const read = fromFolder(dir);
  const newest = versionIn(roleFile(await read('timestamp.json'))?.signed, 'snapshot.json');
  const paths = filesBelow(dir);
  const versions = paths.flatMap((path) => Number(/^(\d+)\.snapshot\.json$/.exec(path)?.[1] ?? [])).filter((version) => version <= newest);
  const named = new Set<string>();
  for (const version of versions.sort((a, b) => b - a).slice(0, keep)) await nameSnapshot(`${version}.snapshot.json`, read, named);
  const gone = paths.filter((path) => OURS.test(path) && !named.has(path)).sort();
  if (!dryRun) for (const path of gone) rmSync(join(dir, path));
  return gone;
}

/** Paths of the files below a folder, with forward slashes; none where it is not there. */
function filesBelow(dir: string): string[] {
  const entries = existsSync(dir) ? readdirSync(dir, { recursive: true, withFileTypes: true }) : [];
  return entries.flatMap((entry) => (entry.isFile() ? [relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/')] : []));
}

/** Everything that a list names, from its snapshot down. What an earlier pruning took is not missed. */
async function nameSnapshot(path: string, read: ReadPath, named: Set<string>): Promise<void> {
  named.add(path);
  const meta = roleFile(await read(path))?.signed.meta;
  for (const [name, { version }] of isObject(meta) ? (Object.entries(meta) as [string, JsonObject][]) : []) {
    const role = `${String(version)}.${name}`;
    named.add(role);
    const targets = roleFile(await read(role))?.signed.targets;
    for (const [target, { hashes }] of isObject(targets) ? (Object.entries(targets) as [TargetPath, JsonObject][]) : []) {
      await nameFile(targetUrlPath(target, String((hashes as JsonObject).sha256)), read, named);
    }
  }
}

/** A file, and the files that it names by reference, wherever in it. */
async function nameFile(path: string, read: ReadPath, named: Set<string>): Promise<void> {
  if (named.has(path)) return;
  named.add(path);
  const bytes = path.endsWith('.json') ? await read(path) : undefined;
  const json = bytes && parseJson(bytes);
  for (const ref of json?.ok ? refsIn(json.value) : []) await nameFile(ref, read, named);
}

function refsIn(json: Json): string[] {
  if (json === null || typeof json !== 'object') return [];
  const ref = readShape(fileRef, json);
  return ref.ok ? [pathOf(ref.value)] : Object.values(json).flatMap(refsIn);
}
