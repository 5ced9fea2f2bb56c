/** The target files of a publication: tries of the judging records, hosts, and the ways in to what is shown. */
import { gzipSync } from 'node:zlib';
import type { Json, JsonObject } from '../../core/trust/json.ts';
import { targetPaths, targetUrlPath, type TargetPath } from '../../core/trust/list.ts';
import { pathOf } from '../../core/trust/records.ts';
import { buildTrie } from '../../core/trust/trie.ts';
import type { OfficeConfig, Office } from '../office.ts';
import { Files, refJson, serialise, sha256 } from './files.ts';
import { directoryJson, type Shown } from './pages.ts';
import type { Records } from './records.ts';
import { listed } from './roles.ts';
import type { State } from '../register/state.ts';

/** Bytes of a trie's leaf as it travels: gzip. */
export const LEAF_BYTES = 4_096;

/** Target files by path, and the members of each role's `targets`. */
export interface TargetFiles {
  readonly bytes: ReadonlyMap<TargetPath, Uint8Array>;
  readonly files: Files;
}

export async function buildTargets(records: Records, state: State, { config, configJson }: Office, shown: Shown, files: Files): Promise<TargetFiles> {
  const bytes = new Map<TargetPath, Uint8Array>();
  bytes.set(targetPaths.keys, await trie(records.keys, files));
  bytes.set(targetPaths.ranges, await trie(records.ranges, files));
  bytes.set(targetPaths.alerts, await trie(records.alerts, files));
  bytes.set(targetPaths.acts, serialise(records.acts));
  bytes.set(targetPaths.hosts, serialise(configJson.hosts));
  bytes.set(targetPaths.content, serialise(contentJson(config, configJson.holder, state, shown, files)));
  for (const [path, content] of bytes) files.all.set(targetUrlPath(path, sha256(content)), content);
  return { bytes, files };
}

/** A trie's root is a target; the nodes below it are files named by hash. */
async function trie(records: ReadonlyMap<string, Json>, files: Files): Promise<Uint8Array> {
  const built = await buildTrie(records, { leafBytes: LEAF_BYTES, weigh: (bytes) => gzipSync(bytes).length, serialise });
  const root = built.files.get(pathOf(built.root))!;
  for (const [path, bytes] of built.files) if (path !== pathOf(built.root)) files.all.set(path, bytes);
  return root;
}

function contentJson({ demo }: OfficeConfig, holder: Json, state: State, { pages, brand, classes }: Shown, files: Files): Json {
  return { demo, holder, directory: refJson(files.putJson(directoryJson(state, pages, classes))), brand: refJson(brand), classes: classes as unknown as Json };
}

/** What a role's metadata lists of the target files that are its own. */
export function targetsOf(bytes: TargetFiles['bytes'], paths: readonly TargetPath[]): JsonObject {
  return Object.fromEntries(paths.map((path) => [path, listed(bytes.get(path)!)]));
}
