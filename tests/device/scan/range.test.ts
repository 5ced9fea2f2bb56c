import { expect, it } from 'vitest';
import { compare } from '../../bench/scan/compare.ts';

it('reads at least as much of every row of the range as any other decoder, and nothing wrong', async () => {
  const results = await compare(4);
  for (const { row, scores } of results) {
    const [ours, ...others] = scores;
    expect(ours, row).toMatchObject({ reader: 'ours', wrong: 0 });
    for (const other of others) expect(ours!.rate, `${row}: ${other.reader}`).toBeGreaterThanOrEqual(other.rate);
    if (row === '2 px a module') expect(ours!.rate).toBeGreaterThanOrEqual(0.9);
  }
}, 120_000);
