import { describe, expect, test } from 'vitest';
import { seasonUses } from '../../../src/core/inspect/quotas.ts';
import type { Grant } from '../../../src/core/trust/grant.ts';
import type { FiledRange } from '../../../src/core/trust/records.ts';

const grant = (agreement: string, ...quotas: Grant['quotas']): Grant =>
  ({ agreement, products: [1, 2], first: 0, last: 1, plots: ['P1'], standard: { names: { 'zh-Hans': '示例规程' } }, quotas, document: '示例' });
const range = (from: number, to: number, change: Partial<FiledRange> = {}): FiledRange => ({ from, to, product: 1, lot: 'L1', filed: 0, net: 2500, season: '2026', ...change });
const unitOf = (product: number) => (product === 2 ? 'mL' : 'g');
const kilograms = (season: string, amount: number) => ({ season, unit: 'g', amount: amount * 1000 } as const);

describe('filed amounts', () => {
  test('stand beside the quota of their own season and unit, all licences together, the latest season first', () => {
    const licences = [grant('X-1', kilograms('2025', 500), kilograms('2026', 1000)), grant('X-2', kilograms('2026', 300), { season: '2026', unit: 'mL', amount: 90_000 })];
    const { seasons, rest } = seasonUses(licences, [range(1, 10), range(11, 12, { season: '2025' }), range(13, 16), range(17, 20, { product: 2, net: 750 })], unitOf);
    expect(seasons.map(({ season, unit, quota, agreements, filed: { boxes, amount } }) => [season, unit, quota, agreements.join(), boxes, amount])).toEqual([
      ['2026', 'g', 1_300_000, 'X-1,X-2', 14, 35_000], ['2026', 'mL', 90_000, 'X-2', 4, 3_000], ['2025', 'g', 500_000, 'X-1', 2, 5_000],
    ]);
    expect(rest).toBe(0);
  });

  test('of a roll are boxes without a weight, and are not passed over', () => {
    const { net: _none, ...roll } = range(11, 30);
    expect(seasonUses([grant('X-1', kilograms('2026', 1000))], [range(1, 10), roll], unitOf).seasons[0]!.filed).toEqual({ boxes: 30, amount: 25_000, unweighed: 20 });
  });

  test('without a quota of theirs are told apart: another season, another unit, none said', () => {
    const { season: _none, ...unsaid } = range(31, 40);
    const { seasons, rest } = seasonUses([grant('X-1', kilograms('2026', 1000))], [range(1, 10, { season: '2024' }), range(11, 30, { product: 2 }), unsaid], unitOf);
    expect(seasons.map(({ filed }) => filed.boxes)).toEqual([0]);
    expect(rest).toBe(40);
  });
});
