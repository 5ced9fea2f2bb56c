/** How much of each lot was seen, box by box, against what the list has filed of it. */
import type { FiledRange, Unit } from '../trust/records.ts';
import type { Box } from './boxes.ts';
import type { Sighting } from './sighting.ts';

/** Filed amounts by `licensee/lot`: grams or millilitres. A lot with a range of unknown weight is left out. */
export type Filed = ReadonlyMap<string, number>;

/** What a licensee's filed ranges amount to, lot by lot. All keys of the licensee together: a lot may run over two. */
export function filedAmounts(licensee: number, ranges: readonly FiledRange[]): Filed {
  const amounts = new Map<string, number>();
  const unknown = new Set<string>();
  for (const { from, to, lot, net } of ranges) {
    const key = `${licensee}/${lot}`;
    if (net === undefined) unknown.add(key);
    else amounts.set(key, (amounts.get(key) ?? 0) + (to - from + 1) * net);
  }
  unknown.forEach((key) => amounts.delete(key));
  return amounts;
}

export interface LotSeen {
  readonly licensee: number;
  readonly lot: string;
  readonly unit: Unit;
  readonly boxes: number;
  readonly seen: number;
}

/**
 * Amounts of what was in hand. A number counts once, and once more for each further box that an officer said bears it; in several rounds,
 * as often as in the round with the most such boxes, since the same boxes may have been read in each.
 */
export function lotsOf(numbers: readonly { readonly group: readonly Sighting[]; readonly boxes: ReadonlyMap<string, readonly Box[]> }[]): readonly LotSeen[] {
  const lots = new Map<string, LotSeen>();
  for (const { group, boxes } of numbers) {
    const told = group.find(({ inHand, lot, net }) => inHand && lot !== undefined && net !== undefined);
    if (!told) continue;
    const { licensee, lot, net, unit = 'g' } = told;
    const count = Math.max(...[...boxes.values()].map((round) => round.length));
    const key = `${licensee}/${lot}`;
    const before = lots.get(key);
    lots.set(key, { licensee, lot: lot!, unit, boxes: (before?.boxes ?? 0) + count, seen: (before?.seen ?? 0) + count * net! });
  }
  return [...lots.values()];
}
