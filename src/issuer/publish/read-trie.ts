/** All records of a published trie. */
import { ok, type Result } from '../../core/result.ts';
import type { FileRef } from '../../core/trust/records.ts';
import type { Read } from '../../core/trust/shape.ts';
import { readJsonFile, trieNode, type ListFault, type ReadFile } from '../../core/trust/trie.ts';
import { walk } from '../../core/trust/walk.ts';

/** Every record by kid; the fault of the first file that cannot be read. */
export async function readTrie<T>(root: FileRef, record: Read<T>, read: ReadFile): Promise<Result<ReadonlyMap<string, T>, ListFault>> {
  const shape = trieNode(record);
  const records = new Map<string, T>();
  for await (const ref of walk(root, '', read)) {
    const node = await readJsonFile(ref, shape, read);
    if (!node.ok) return node;
    if (node.value.node === 'leaf') for (const [kid, value] of node.value.records) records.set(kid, value);
  }
  return ok(records);
}
