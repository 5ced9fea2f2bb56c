/** Restrictions stay for ever: what a client has seen recalled, void or revoked, no later list may take back in silence. */
import { err, ok, type Result } from '../result.ts';
import { MAX_TRIE_DEPTH } from '../limits.ts';
import { alert, type Alert, type FileRef } from './records.ts';
import { list } from './shape.ts';
import { readJsonFile, trieNode, type ListFault, type ReadFile, type TrieNode } from './trie.ts';

/** Whether an entry is still there: the same in all but a recall's later lifting. */
function isKept(before: Alert, after: readonly Alert[]): boolean {
  const now = after.find(({ id }) => id === before.id);
  if (!now) return false;
  const { lifted: _was, ...core } = before as Alert & { lifted?: unknown };
  const { lifted: _is, ...kept } = now as Alert & { lifted?: unknown };
  return sameEntry(core, kept) && (!('lifted' in before) || sameEntry(before, now));
}

/** Entries are read by the same readers, so equal entries list equal members in equal order. */
const sameEntry = (a: object, b: object): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The first entry of `before` that `after` drops or changes; undefined where all are kept. */
export const droppedAlert = (before: readonly Alert[], after: readonly Alert[]): Alert | undefined => before.find((entry) => !isKept(entry, after));

const alerts = list(alert);
const node = trieNode(alerts);
type Node = TrieNode<readonly Alert[]>;
type Records = ReadonlyMap<string, readonly Alert[]>;

export interface Compared {
  /** Where the entries that are held stand; `readHeld` answers undefined for what this device never had. */
  readonly before: FileRef;
  readonly readHeld: ReadFile;
  readonly after: FileRef;
  readonly readNew: ReadFile;
  /** Digits of the kids to compare; '' for all. */
  readonly prefix: string;
}

/**
 * Compare two alert tries where they differ: equal files are passed over, so a small change costs a few files. Answers the
 * dropped entry, undefined where there is none, or the fault that kept a new file from being read.
 */
export async function findDropped({ before, readHeld, after, readNew, prefix }: Compared): Promise<Result<Alert | undefined, ListFault>> {
  const compare = async (old: FileRef, next: FileRef | undefined, digits: string): Promise<Result<Alert | undefined, ListFault>> => {
    if (old.sha256 === next?.sha256 || digits.length > MAX_TRIE_DEPTH) return ok(undefined);
    const held = await readJsonFile(old, node, readHeld);
    if (!held.ok) return ok(undefined);
    if (!next) {
      // A whole branch is gone; whatever entry of it is held was dropped.
      const gone = await recordsBelow(held.value, digits, prefix, readHeld, 'skip');
      return ok(gone.ok ? [...gone.value.values()].flat()[0] : undefined);
    }
    const current = await readJsonFile(next, node, readNew);
    if (!current.ok) return current;
    if (held.value.node === 'branch' && current.value.node === 'branch') {
      for (const [digit, child] of held.value.children) {
        if (!isOnTheWay(digits + digit, prefix)) continue;
        const found = await compare(child, current.value.children.get(digit), digits + digit);
        if (!found.ok || found.value) return found;
      }
      return ok(undefined);
    }
    const records = await recordsBelow(held.value, digits, prefix, readHeld, 'skip');
    const now = await recordsBelow(current.value, digits, prefix, readNew, 'fail');
    if (!now.ok) return now;
    for (const [kid, entries] of records.ok ? records.value : []) {
      const dropped = kid.startsWith(prefix) && droppedAlert(entries, now.value.get(kid) ?? []);
      if (dropped) return ok(dropped);
    }
    return ok(undefined);
  };
  return compare(before, after, '');
}

const isOnTheWay = (digits: string, prefix: string): boolean => digits.startsWith(prefix) || prefix.startsWith(digits);

/** All records below a node, for two tries that split at different depths. */
async function recordsBelow(top: Node, digits: string, prefix: string, read: ReadFile, unread: 'skip' | 'fail'): Promise<Result<Records, ListFault>> {
  if (top.node === 'leaf') return ok(top.records);
  const all = new Map<string, readonly Alert[]>();
  for (const [digit, child] of top.children) {
    if (!isOnTheWay(digits + digit, prefix)) continue;
    const below = await readJsonFile(child, node, read);
    if (!below.ok) {
      if (unread === 'fail') return err(below.error);
      continue;
    }
    const records = await recordsBelow(below.value, digits + digit, prefix, read, unread);
    if (!records.ok) return records;
    for (const [kid, entries] of records.value) all.set(kid, entries);
  }
  return ok(all);
}
