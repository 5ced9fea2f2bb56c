/** Taking serials: whether a batch may be printed at all, and what it counts against the quota. Runs under the register's lock. */
import { parseDay } from '../../core/day.ts';
import { MAX_NET, MAX_SERIAL } from '../../core/limits.ts';
import { ok, type Result } from '../../core/result.ts';
import type { Unit } from '../../core/trust/records.ts';
import { showAmount, type Amount } from '../input/amount.ts';
import { refuse, type Refusal } from '../refusal.ts';
import type { ActBodies, IsoDay } from './acts.ts';
import { findIn, findLicensee } from './find.ts';
import { licenceFor, reasonDay } from './judging.ts';
import type { Decide } from './register.ts';
import type { Licensee, Standing } from './state.ts';

export interface MintRequest {
  readonly licensee: number;
  readonly lot: string;
  readonly count: number;
  readonly net: Amount;
  /** Absent for a roll printed ahead: its labels carry neither day nor net content. */
  readonly packed?: IsoDay;
  readonly kid?: string;
  /** No GS1 link even where the product has a GTIN. */
  readonly plain: boolean;
  readonly withLot: boolean;
  readonly host: string;
  readonly today: IsoDay;
}

/** Take the next serials for one batch. */
export const takeSerials = (request: MintRequest): Decide => (state) => {
  const licensee = findLicensee(state, request.licensee);
  const batch = licensee.ok ? batchOf(request, licensee.value) : licensee;
  return batch.ok ? ok([{ act: 'batch-minted', what: batch.value }]) : batch;
};

function batchOf(request: MintRequest, licensee: Licensee): Result<ActBodies['batch-minted'], Refusal> {
  const black = blackOn(licensee, request.today);
  if (black) return refuse('licensee', request.licensee, 'black-listed', black.id, black.document);
  const lot = findIn('lot', licensee.lots, request.lot);
  if (!lot.ok) return lot;
  const product = licensee.products.get(lot.value.product)!;
  const { unit } = product;
  const { amount: net } = request.net;
  if ((request.net.unit ?? unit) !== unit) return refuse('net', `${net} ${request.net.unit}`, 'wrong-unit', unit);
  if (net > MAX_NET) return refuse('net', net, 'not-a-count', 1, MAX_NET);
  const sound = lotMayBePacked(request, licensee);
  if (!sound.ok) return sound;
  const agreement = agreementFor(request, licensee, lot.value.product, lot.value.plot);
  if (!agreement.ok) return agreement;
  const { season } = lot.value;
  const room = quotaHolds(licensee, { agreement: agreement.value, season, unit, asked: request.count * net });
  if (!room.ok) return room;
  const key = keyFor(request, licensee);
  if (!key.ok) return key;
  const from = licensee.nextSerial;
  const to = from + request.count - 1;
  if (to > MAX_SERIAL) return refuse('count', request.count, 'out-of-serials', MAX_SERIAL - from + 1);
  const { packed } = request;
  const gtin = request.plain ? undefined : product.gtin;
  return ok({
    licensee: request.licensee, batch: `${request.licensee}-${from}`, kid: key.value, from, to, product: lot.value.product, lot: request.lot, agreement: agreement.value,
    season, unit, net, host: request.host, withLot: request.withLot, ...(packed !== undefined && { packed }), ...(gtin !== undefined && { gtin }),
  });
}

/** The black list's entry that holds on a day. */
const blackOn = ({ standings }: Licensee, on: IsoDay): Standing | undefined =>
  [...standings.values()].find(({ list, day, until = '9999', ended }) => list === 'black' && day <= on && on <= until && !(ended && ended.day <= on));

function lotMayBePacked({ lot, packed }: MintRequest, { lots, restrictions }: Licensee): Result<null, Refusal> {
  const recall = restrictions.find((entry) => entry.act === 'recall' && entry.what.lot === lot && !entry.lifted);
  if (recall) return refuse('lot', lot, 'recalled', recall.what.id);
  const harvest = lots.get(lot)!.timeline.find(({ step }) => step === 'harvest')?.day;
  return packed !== undefined && harvest !== undefined && packed < harvest ? refuse('packed', packed, 'before', harvest) : ok(null);
}

/** The licence in force both today and on the packed day, and covering the lot's plot. */
function agreementFor({ lot, packed, today }: MintRequest, licensee: Licensee, product: number, plot: string): Result<string, Refusal> {
  for (const day of [today, packed ?? today]) {
    const licence = licenceFor(licensee, product, parseDay(day)!);
    if (!licence.ok) return refuse('lot', lot, 'out-of-licence', licence.error.why, reasonDay(licence.error));
  }
  const licence = licenceFor(licensee, product, parseDay(packed ?? today)!);
  const agreement = licence.ok ? licence.value.agreement : '';
  return licensee.licences.get(agreement)!.plots.includes(plot) ? ok(agreement) : refuse('lot', lot, 'plot-not-licensed', plot, agreement);
}

interface Claim {
  readonly agreement: string;
  readonly season: string;
  readonly unit: Unit;
  readonly asked: number;
}

/** Weight against weight: the whole batch must fit into what is left of the season's quota. */
function quotaHolds(licensee: Licensee, { agreement, season, unit, asked }: Claim): Result<null, Refusal> {
  const quota = licensee.licences.get(agreement)!.quotas.find((entry) => entry.season === season && entry.unit === unit);
  if (!quota) return refuse('lot', season, 'no-quota', agreement);
  const left = quota.amount - usedQuota(licensee, agreement, season, unit);
  return asked > left ? refuse('count', showAmount(asked, unit), 'over-quota', showAmount(left, unit), agreement, season) : ok(null);
}

/** What a season's batches have taken. A voided label keeps its weight: the paper is out. */
export function usedQuota({ batches }: Licensee, agreement: string, season: string, unit: Unit): number {
  let used = 0;
  for (const batch of batches.values()) {
    if (batch.agreement === agreement && batch.season === season && batch.unit === unit) used += (batch.to - batch.from + 1) * batch.net;
  }
  return used;
}

/** The key asked for, or the one filed last whose period holds the day; a revoked key signs nothing more. */
function keyFor({ kid, packed, today }: MintRequest, { keys, restrictions }: Licensee): Result<string, Refusal> {
  const day = packed ?? today;
  const revoked = new Set(restrictions.flatMap(({ act, what }) => (act === 'key-revoked' ? [what.kid] : [])));
  const usable = [...keys.values()].filter(({ kid: id, first = '', last = '9999' }) => !revoked.has(id) && first <= day && day <= last);
  const key = kid === undefined ? usable[usable.length - 1] : usable.find((candidate) => candidate.kid === kid);
  return key ? ok(key.kid) : refuse('kid', kid, 'no-usable-key', day);
}
