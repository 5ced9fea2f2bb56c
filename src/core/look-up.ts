/** A typed label number: what is filed under it. Typed text has no signature, so this is no verdict and never says "valid". */
import { dayOf, type Seconds } from './day.ts';
import { listAge } from './judge.ts';
import type { LabelNumber } from './number.ts';
import { ok, type Result } from './result.ts';
import type { Issuer, Trust } from './trust/list.ts';
import type { FiledRange, KeyRecord, Product, Recall, Void } from './trust/records.ts';
import type { ListFault } from './trust/trie.ts';
import type { ListAge } from './verdict.ts';

interface Known {
  readonly licensee: KeyRecord;
  readonly product?: Product;
  readonly range?: FiledRange;
  readonly list: ListAge;
}
export type Found =
  | { readonly found: 'nobody'; readonly list: ListAge }
  | ({ readonly found: 'not-filed' } & Known)
  | ({ readonly found: 'filed'; readonly range: FiledRange } & Omit<Known, 'range'>)
  | ({ readonly found: 'recalled'; readonly recall: Recall } & Known)
  | ({ readonly found: 'voided'; readonly entry: Void } & Known);

/** Look a number up under all keys of its licensee (`kids`, from the directory). Recalled goes before void, void before filed. */
export async function lookUpNumber({ serial }: LabelNumber, kids: readonly string[], trust: Trust, deviceNow: Seconds): Promise<Result<Found, ListFault>> {
  const now = Math.max(deviceNow, trust.status.issued);
  const list = listAge(trust.status, now);
  const issuers: Issuer[] = [];
  for (const kid of kids) {
    const issuer = await trust.issuer(kid);
    if (!issuer.ok) return issuer;
    if (issuer.value) issuers.push(issuer.value);
  }
  const [first] = issuers;
  if (!first) return ok({ found: 'nobody', list });
  const holds = ({ from, to }: { readonly from: number; readonly to: number }) => from <= serial && serial <= to;
  const filedBy = issuers.find(({ ranges }) => ranges.some(holds));
  const { record, alerts } = filedBy ?? first;
  const range = filedBy?.ranges.find(holds);
  const product = record.products.find((candidate) => candidate.product === range?.product);
  const known = { licensee: record, list, ...(product && { product }) };
  const recall = alerts.find((alert): alert is Recall => alert.act === 'recall' && alert.lot === range?.lot && !(alert.lifted && alert.lifted.day <= dayOf(now)));
  if (recall) return ok({ found: 'recalled', recall, ...known, ...(range && { range }) });
  const entry = alerts.find((alert): alert is Void => alert.act === 'void' && holds(alert));
  if (entry) return ok({ found: 'voided', entry, ...known, ...(range && { range }) });
  return ok(range ? { found: 'filed', range, ...known } : { found: 'not-filed', ...known });
}
