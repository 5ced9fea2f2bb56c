/** What was once published stays: keys, filed ranges, restrictions and hosts. Clients refuse a list that drops one; so does the publisher. */
import { equalBytes } from '../../core/bytes.ts';
import { ok, type Result } from '../../core/result.ts';
import { canonicalJson, isObject, type Json, type JsonObject } from '../../core/trust/json.ts';
import type { Read } from '../../core/trust/shape.ts';
import type { ReadFile } from '../../core/trust/trie.ts';
import { refuse, type Refusal } from '../refusal.ts';
import type { OpenedList } from '../trust-folder.ts';
import { readTrie } from './read-trie.ts';
import type { Records } from './records.ts';

const asIs: Read<Json> = (value) => value as Json;

/** Refuse a publication that would drop what the one before it says. */
export async function keepsTombstones(before: OpenedList, read: ReadFile, after: Records, hosts: Json): Promise<Result<null, Refusal>> {
  const { refs } = before.trust;
  const keys = await readTrie(refs.keys, asIs, read);
  const ranges = await readTrie(refs.ranges, asIs, read);
  const alerts = await readTrie(refs.alerts, asIs, read);
  if (!keys.ok || !ranges.ok || !alerts.ok) return refuse('trust', 'files', 'trust-incomplete');
  for (const kid of keys.value.keys()) if (!after.keys.has(kid)) return refuse('keys', kid, 'dropped');
  const filed = keeps('ranges', ranges.value, after.ranges, ({ from, to, product, lot, filed: at }) => ({ from: from!, to: to!, product: product!, lot: lot!, filed: at! }));
  if (!filed.ok) return filed;
  // The one thing an alert may gain is the lifting of a recall.
  const restricted = keeps('alerts', alerts.value, after.alerts, ({ lifted: _, ...alert }) => alert);
  if (!restricted.ok) return restricted;
  const accepted = isObject(hosts) && Array.isArray(hosts.accepted) ? hosts.accepted.map((entry: JsonObject) => entry.host) : [];
  const gone = before.trust.hosts.accepted.find(({ host }) => !accepted.includes(host));
  return gone ? refuse('hosts', gone.host, 'dropped') : ok(null);
}

function keeps(field: string, before: ReadonlyMap<string, Json>, after: ReadonlyMap<string, Json>, essence: (entry: JsonObject) => JsonObject): Result<null, Refusal> {
  const spell = (entry: Json): Uint8Array => canonicalJson(essence(entry as JsonObject));
  for (const [kid, entries] of before) {
    const kept = ((after.get(kid) ?? []) as readonly Json[]).map(spell);
    for (const entry of entries as readonly Json[]) {
      if (!kept.some((other) => equalBytes(other, spell(entry)))) return refuse(field, `${kid} ${JSON.stringify(entry).slice(0, 120)}`, 'dropped');
    }
  }
  return ok(null);
}
