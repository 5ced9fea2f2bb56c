/** The whole list on this device, so that any box can be judged offline. */
import type { Trusted } from '../../core/trust/advance.ts';
import { targetRefs } from '../../core/trust/list.ts';
import type { FileRef } from '../../core/trust/records.ts';
import { contentIndex } from '../../core/trust/shown.ts';
import { readJsonFile, type ReadFile } from '../../core/trust/trie.ts';
import { walk } from '../../core/trust/walk.ts';

/**
 * Read every judging record, and the directory, through `read`, which fetches and keeps what is not held. Answers the
 * names of all these files, or undefined where one did not come: then nothing may be dropped as no longer needed.
 */
export async function completeList(trusted: Trusted, read: ReadFile): Promise<ReadonlySet<string> | undefined> {
  const refs = targetRefs(trusted);
  if (!refs) return undefined;
  const names = new Set<string>();
  let whole = true;
  const need = async (ref: FileRef) => {
    names.add(ref.sha256);
    if (!(await read(ref))) whole = false;
  };
  for (const root of [refs.keys, refs.ranges, refs.alerts]) for await (const ref of walk(root, '', read)) await need(ref);
  for (const ref of [refs.hosts, refs.acts, refs.content]) await need(ref);
  const content = await readJsonFile(refs.content, contentIndex, read);
  if (content.ok) await need(content.value.directory);
  return whole && content.ok ? names : undefined;
}
