/** Bundles: the files of a list, or of one shard of it, verbatim in one file, so that a first visit needs one request. */
import { readJsonFile, type ReadFile } from '../../core/trust/trie.ts';
import { walk } from '../../core/trust/walk.ts';
import { delegatedRoles, targetPaths, targetRefs, targetUrlPath, type TargetPath } from '../../core/trust/list.ts';
import { pathOf, type FileRef } from '../../core/trust/records.ts';
import { contentIndex } from '../../core/trust/shown.ts';
import type { Trusted } from '../../core/trust/advance.ts';
import type { ReadPath } from '../trust-folder.ts';
import { serialise } from './files.ts';

/** Kids that one shard's bundle may serve on average before shards are divided further. */
const KIDS_A_SHARD = 8;

/** Hexadecimal digits of a kid that name its shard; never fewer than before. An app that asks for another number fetches the single files. */
export function shardDepth(kids: number, before: number): number {
  let depth = Math.max(1, before);
  while (16 ** depth * KIDS_A_SHARD < kids) depth++;
  return depth;
}

/** Every bundle of a list, by path. `readPath` answers the files of the publication. */
export async function makeBundles(trusted: Trusted, depth: number, readPath: ReadPath, read: ReadFile): Promise<Map<string, Uint8Array>> {
  const refs = targetRefs(trusted)!;
  const metadata = [...Array.from({ length: trusted.root.version }, (_, i) => `${i + 1}.root.json`), 'timestamp.json', `${trusted.snapshot!.version}.snapshot.json`];
  for (const role of ['targets', ...delegatedRoles]) metadata.push(`${trusted.targets.get(role)!.version}.${role}.json`);
  const target = (path: TargetPath, ref: FileRef): string => targetUrlPath(path, ref.sha256);
  const tries = [[targetPaths.keys, refs.keys], [targetPaths.ranges, refs.ranges], [targetPaths.alerts, refs.alerts]] as const;

  const shard = async (prefix: string): Promise<string[]> => {
    const names = [...metadata, target(targetPaths.hosts, refs.hosts)];
    for (const [path, root] of tries) {
      for await (const ref of walk(root, prefix, read)) names.push(ref.sha256 === root.sha256 ? target(path, root) : pathOf(ref));
    }
    return names;
  };
  const bundle = async (names: readonly string[]): Promise<Uint8Array> => {
    const files: Record<string, string> = {};
    for (const name of names) files[name] = await textOf(name, readPath);
    return serialise({ format: 1, files });
  };

  const bundles = new Map<string, Uint8Array>();
  for (let i = 0; i < 16 ** depth; i++) {
    const prefix = i.toString(16).padStart(depth, '0');
    bundles.set(`bundles/${prefix}.json`, await bundle(await shard(prefix)));
  }
  const index = await readJsonFile(refs.content, contentIndex, read);
  if (!index.ok) throw new Error('content.json of this publication cannot be read');
  bundles.set('bundles/all.json', await bundle([...await shard(''), target(targetPaths.content, refs.content), target(targetPaths.acts, refs.acts), pathOf(index.value.directory)]));
  return bundles;
}

async function textOf(name: string, readPath: ReadPath): Promise<string> {
  const bytes = await readPath(name);
  if (!bytes) throw new Error(`${name} of this publication is missing`);
  return Buffer.from(bytes).toString('utf8');
}
