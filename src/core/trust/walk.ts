import { MAX_TRIE_DEPTH } from '../limits.ts';
import type { FileRef } from './records.ts';
import { readJsonFile, trieNode, type ReadFile } from './trie.ts';

/** Every file of a trie that starts with some digits (all of it for ''), top down; `onMissing` may fetch what is not held. */
export async function* walk(root: FileRef, prefix: string, read: ReadFile): AsyncGenerator<FileRef> {
  const shape = trieNode((value) => value);
  const pending: { ref: FileRef; digits: string }[] = [{ ref: root, digits: '' }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    yield next.ref;
    const node = await readJsonFile(next.ref, shape, read);
    if (!node.ok || node.value.node === 'leaf' || next.digits.length >= MAX_TRIE_DEPTH) continue;
    for (const [digit, ref] of node.value.children) {
      const digits = next.digits + digit;
      if (prefix.startsWith(digits) || digits.startsWith(prefix)) pending.push({ ref, digits });
    }
  }
}
