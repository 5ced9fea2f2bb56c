/** Judging verified claims against what the list says of their issuer. Pure. Precedence: `label.md`, one step after the other. */
import { dayOf, formatDay, type Day, type Seconds } from './day.ts';
import type { VerifiedClaims } from './label.ts';
import { DAY_SKEW } from './limits.ts';
import { licenceOn, licenceSince } from './licence.ts';
import { err, type Result } from './result.ts';
import type { Issuer, ListStatus } from './trust/list.ts';
import type { Alert, FiledRange, KeyRevocation, Licence, Product, Recall, Void } from './trust/records.ts';
import type { Advisory, DifferingFact, ListAge, OutOfLicence, Signed, Verdict } from './verdict.ts';

/** The list's age at an instant. It changes how a verdict is worded, never whether the signature holds. */
export function listAge(status: ListStatus, now: Seconds): ListAge {
  const { version, issued } = status;
  const age = now >= status.validUntil ? 'expired' : now >= status.confirmedUntil ? 'stale' : 'fresh';
  return { version, issued, age };
}

/** `deviceNow` may lie below the list's own day; then the list's day is used as now, and that is said. */
export function judge(claims: VerifiedClaims, issuer: Issuer, status: ListStatus, deviceNow: Seconds): Verdict {
  const now = Math.max(deviceNow, status.issued);
  const today = dayOf(now);
  const signed = gather(claims, issuer, listAge(status, now), advise(status, deviceNow));
  const restricted = restriction(signed, issuer, today);
  if (restricted) return restricted;
  const day = judgedDay(signed, today);
  const licence = licenceInForce(signed, issuer, day);
  if (!licence.ok) return isOverdue(licence.error, signed, status) ? newerThanList(signed, status) : { kind: 'out-of-licence', reason: licence.error, ...signed };
  const { range } = signed;
  const differs = range ? differingFacts(signed, range) : [];
  if (differs.length === 0 && claims.packed !== undefined && claims.packed > today + DAY_SKEW) return { kind: 'undecided', reason: { why: 'clock', day: claims.packed, signed } };
  if (!range && isNewerThanList(claims, status)) return newerThanList(signed, status);
  if (!range || differs.length > 0) return { kind: 'not-filed', differs, ...signed };
  if (signed.list.age === 'expired') return { kind: 'undecided', reason: { why: 'list-expired', day: dayOf(status.validUntil), signed } };
  const since = licenceSince(licence.value, issuer.record.licences, issuer.alerts, claims.product, today);
  const advisories = [...signed.advisories, ...since, ...adviseRange(signed, range, issuer.alerts, today)];
  return { kind: 'authorised', licence: licence.value, ...signed, range, advisories };
}

/** Absence counts only on a list newer than the packed day: a seed list is usually older than the box in hand. */
const isNewerThanList = ({ packed }: VerifiedClaims, { issued }: ListStatus): boolean => packed !== undefined && packed >= dayOf(issued);

const newerThanList = (signed: Signed, { issued }: ListStatus): Verdict => ({ kind: 'undecided', reason: { why: 'label-newer-than-list', day: dayOf(issued), signed } });

/** A missing or ended licence may have been granted or renewed since this list; a suspension or withdrawal is an act and stands. */
const isOverdue = ({ why }: OutOfLicence, { claims }: Signed, status: ListStatus): boolean =>
  why !== 'suspended' && why !== 'withdrawn' && isNewerThanList(claims, status);

function gather(claims: VerifiedClaims, { record, ranges }: Issuer, list: ListAge, advisories: readonly Advisory[]): Signed {
  const product = record.products.find((candidate) => candidate.product === claims.product);
  const range = ranges.find(({ from, to }) => from <= claims.serial && claims.serial <= to);
  return { claims, licensee: record, list, advisories, ...(product && { product }), ...(range && { range }) };
}

/** Recalled, voided, key revoked: they stand whatever the list's age. */
function restriction(signed: Signed, { alerts }: Issuer, today: Day): Verdict | undefined {
  const { claims, range } = signed;
  const lots = [claims.lot, range?.lot];
  const recall = find(alerts, 'recall', (entry) => lots.includes(entry.lot) && !isLifted(entry, today));
  if (recall) return { kind: 'recalled', recall, ...signed };
  const entry = find(alerts, 'void', ({ from, to }) => from <= claims.serial && claims.serial <= to);
  if (entry) return { kind: 'voided', entry, ...signed };
  const revocation = find(alerts, 'key-revocation', ({ kid }) => kid === claims.kid);
  return revocation && !isHonoured(range, revocation) ? { kind: 'key-revoked', revocation, ...signed } : undefined;
}

const isLifted = ({ lifted }: Recall, today: Day): boolean => lifted !== undefined && lifted.day <= today;

/** A revoked key's labels count only where they were filed before the compromise: the thief could not file. */
const isHonoured = (range: FiledRange | undefined, { compromised }: KeyRevocation): boolean => range !== undefined && range.filed < compromised;

/**
 * The day a label's licence is judged at: packed; else the last filed packing day; else the day of filing (a roll is
 * printed under the licence of that day); else today.
 */
const judgedDay = ({ claims, range }: Signed, today: Day): Day => claims.packed ?? range?.packed?.last ?? (range ? dayOf(range.filed) : today);

function licenceInForce({ claims }: Signed, { record, alerts }: Issuer, day: Day): Result<Licence, OutOfLicence> {
  const { first, last } = record.key;
  if (first !== undefined && day < first) return err({ why: 'key-period', day: first });
  if (last !== undefined && day > last) return err({ why: 'key-period', day: last });
  return licenceOn(record.licences, alerts, claims.product, day);
}

function differingFacts({ claims, product }: Signed, range: FiledRange): DifferingFact[] {
  const { packed, net, lot, gtin } = claims;
  const differs: DifferingFact[] = [];
  if (claims.product !== range.product) differs.push('product');
  if (packed !== undefined && range.packed && (packed < range.packed.first || packed > range.packed.last)) differs.push('packed');
  if (net !== undefined && range.net !== undefined && net !== range.net) differs.push('net');
  if (lot !== undefined && lot !== range.lot) differs.push('lot');
  if (gtin !== undefined && gtin !== product?.gtin) differs.push('gtin');
  return differs;
}

/** Advisories that any signed verdict may carry. */
function advise(status: ListStatus, deviceNow: Seconds): Advisory[] {
  const advisories: Advisory[] = [];
  const age = listAge(status, Math.max(deviceNow, status.issued)).age;
  if (age !== 'fresh') advisories.push({ about: 'list-stale', day: dayOf(status.issued) });
  if (dayOf(deviceNow) < dayOf(status.issued)) advisories.push({ about: 'clock-behind', day: dayOf(status.issued) });
  return advisories;
}

function adviseRange({ claims, product }: Signed, range: FiledRange, alerts: readonly Alert[], today: Day): Advisory[] {
  const advisories: Advisory[] = [];
  const revocation = find(alerts, 'key-revocation', ({ kid }) => kid === claims.kid);
  if (revocation) advisories.push({ about: 'key-revoked-after-filing', day: revocation.day });
  const recall = find(alerts, 'recall', (entry) => entry.lot === range.lot && isLifted(entry, today));
  if (recall?.lifted) advisories.push({ about: 'recall-lifted', day: recall.lifted.day });
  if (product?.season && claims.packed !== undefined && !isInSeason(claims.packed, product.season)) advisories.push({ about: 'out-of-season' });
  if (product && product.commitment !== false && !range.page) advisories.push({ about: 'certificate-missing' });
  return advisories;
}

function isInSeason(day: Day, { first, last }: NonNullable<Product['season']>): boolean {
  const monthDay = formatDay(day).slice(5);
  return first <= last ? first <= monthDay && monthDay <= last : monthDay >= first || monthDay <= last;
}

type AlertOf<A extends Alert['act']> = A extends 'recall' ? Recall : A extends 'void' ? Void : A extends 'key-revocation' ? KeyRevocation : never;

function find<A extends 'recall' | 'void' | 'key-revocation'>(alerts: readonly Alert[], act: A, is: (entry: AlertOf<A>) => boolean): AlertOf<A> | undefined {
  return alerts.find((entry) => entry.act === act && is(entry as AlertOf<A>)) as AlertOf<A> | undefined;
}
