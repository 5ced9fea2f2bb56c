/**
 * Filed amounts beside the quotas, season by season, from the filed ranges that the list has of one licensee. Arithmetic, no
 * judgement. All its licences together: a range says its season, not its licence.
 */
import type { Grant } from '../trust/grant.ts';
import type { FiledRange, Unit } from '../trust/records.ts';

/** Filed numbers. `amount`: of those whose net content the list has, in grams or millilitres. `unweighed`: boxes of the others (rolls printed ahead). */
export interface FiledAmount {
  readonly boxes: number;
  readonly amount: number;
  readonly unweighed: number;
}

/** A season's quota in all and what is filed of it. */
export interface SeasonUse {
  readonly season: string;
  readonly unit: Unit;
  readonly quota: number;
  /** The licences whose quotas are added up. */
  readonly agreements: readonly string[];
  readonly filed: FiledAmount;
}

/** The latest season first. `rest`: boxes filed for a season in which the list states no quota, or for none. A voided number counts on: its paper is out. */
export function seasonUses(licences: readonly Grant[], ranges: readonly FiledRange[], unitOf: (product: number) => Unit): { readonly seasons: readonly SeasonUse[]; readonly rest: number } {
  const seasons = new Map<string, Omit<SeasonUse, 'filed'>>();
  for (const { agreement, quotas } of licences) {
    for (const { season, unit, amount } of quotas) {
      const { quota, agreements } = seasons.get(`${season} ${unit}`) ?? { quota: 0, agreements: [] };
      seasons.set(`${season} ${unit}`, { season, unit, quota: quota + amount, agreements: [...agreements, agreement] });
    }
  }
  const isOf = ({ season, product }: FiledRange) => `${season} ${unitOf(product)}`;
  const uses = [...seasons].map(([key, use]) => ({ ...use, filed: filedAmount(ranges.filter((range) => isOf(range) === key)) }));
  const rest = filedAmount(ranges.filter((range) => !seasons.has(isOf(range)))).boxes;
  return { seasons: uses.sort((a, b) => (a.season < b.season ? 1 : a.season > b.season ? -1 : 0)), rest };
}

function filedAmount(ranges: readonly FiledRange[]): FiledAmount {
  let [boxes, amount, unweighed] = [0, 0, 0];
  for (const { from, to, net } of ranges) {
    const count = to - from + 1;
    boxes += count;
    amount += count * (net ?? 0);
    if (net === undefined) unweighed += count;
  }
  return { boxes, amount, unweighed };
}
