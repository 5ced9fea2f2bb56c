/** What was once published stays: keys, filed ranges, restrictions and hosts. Clients refuse a list that drops one; so does the publisher. */
import { equalBytes } from '../../core/bytes.ts';
import { ok, type Result } from '../../core/result.ts';
import { canonicalJson, isObject, type Json, type JsonObject } from '../../core/trust/json.ts';
import { targetRefs } from '../../core/trust/list.ts';
import { readJsonFile, type ReadFile } from '../../core/trust/trie.ts';
import { walk } from '../../core/trust/walk.ts';
import type { FileRef } from '../../core/trust/records.ts';
import { object, table } from '../../core/trust/shape.ts';
import { refuse, type Refusal } from '../refusal.ts';
import type { OpenedList } from '../trust-folder.ts';
import type { Records } from './records.ts';

const leaf = object({}, { records: table((value) => value as Json, /./) });

/** All records of a published trie, in their JSON form. */
async function recordsIn(root: FileRef, read: ReadFile): Promise<Map<string, Json>> {
  const records = new Map<string, Json>();
  for await (const ref of walk(root, '', read)) {
    const node = await readJsonFile(ref, leaf, read);
    if (node.ok) for (const [kid, record] of node.value.records ?? []) records.set(kid, record);
  }
  return records;
}

/** Refuse a publication that would drop what the one before it says. */
export async function keepsTombstones(before: OpenedList, read: ReadFile, after: Records, hosts: Json): Promise<Result<null, Refusal>> {
  const refs = targetRefs(before.trusted)!;
  for (const kid of (await recordsIn(refs.keys, read)).keys()) if (!after.keys.has(kid)) return refuse('keys', kid, 'dropped');
  const ranges = keeps('ranges', await recordsIn(refs.ranges, read), after.ranges, ({ from, to, product, lot, filed }) => ({ from, to, product, lot, filed }));
  if (!ranges.ok) return ranges;
  // The one thing an alert may gain is the lifting of a recall.
  const alerts = keeps('alerts', await recordsIn(refs.alerts, read), after.alerts, ({ lifted: _, ...alert }) => alert);
  if (!alerts.ok) return alerts;
  const accepted = isObject(hosts) && Array.isArray(hosts.accepted) ? hosts.accepted.map((entry: JsonObject) => entry.host) : [];
  const gone = before.trust.hosts.accepted.find(({ host }) => !accepted.includes(host));
  return gone ? refuse('hosts', gone.host, 'dropped') : ok(null);
}

function keeps(field: string, before: ReadonlyMap<string, Json>, after: ReadonlyMap<string, Json>, essence: (entry: JsonObject) => unknown): Result<null, Refusal> {
  const spell = (entry: Json): Uint8Array => canonicalJson(JSON.parse(JSON.stringify(essence(entry as JsonObject))) as Json);
  for (const [kid, entries] of before) {
    const kept = ((after.get(kid) ?? []) as readonly Json[]).map(spell);
    for (const entry of entries as readonly Json[]) {
      if (!kept.some((other) => equalBytes(other, spell(entry)))) return refuse(field, `${kid} ${JSON.stringify(entry).slice(0, 120)}`, 'dropped');
    }
  }
  return ok(null);
}
