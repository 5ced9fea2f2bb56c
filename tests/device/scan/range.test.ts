import { expect, it } from 'vitest';
import { compare, type RowScores } from '../../bench/scan/compare.ts';
import { photoRows, photoTrial } from '../../bench/scan/photos.ts';
import { rows, trial } from '../../bench/scan/range.ts';

/** Ours reads at least as much of each row as any other decoder, and nothing wrong. */
function ahead(results: readonly RowScores[]): void {
  for (const { row, scores } of results) {
    const [ours, ...others] = scores;
    expect(ours, row).toMatchObject({ reader: 'ours', wrong: 0 });
    for (const other of others) expect(ours!.rate, `${row}: ${other.reader}`).toBeGreaterThanOrEqual(other.rate);
  }
}

it('reads at least as much of every row of the range as any other decoder, and nothing wrong', async () => {
  const results = await compare(rows.map((row) => ({ name: row.name, trial: (i, count) => trial(row, i, count) })), 4);
  ahead(results);
  expect(results.find(({ row }) => row === '2 px a module')!.scores[0]!.rate).toBeGreaterThanOrEqual(0.9);
}, 120_000);

it.each(['photo: lamp on a finder', 'photo: finder covered'])('reads most of what others do not: %s', async (name) => {
  const row = photoRows.find((each) => each.name === name)!;
  const results = await compare([{ name, trial: (i, count) => photoTrial(row, i, count) }], 3);
  ahead(results);
  expect(results[0]!.scores[0]!.rate).toBe(1);
}, 120_000);
