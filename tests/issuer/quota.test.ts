/** Kilograms against the quota in the very transaction that takes the serials, whoever else is minting. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dayOf, formatDay } from '../../src/core/day.ts';
import { growersOffice, openGrowersOffice, type TestOffice } from './office.ts';

const CLI = join(import.meta.dirname, '..', '..', 'dist', 'node', 'issuer', 'main.js');

function mintInProcess({ dir }: TestOffice, packed: string): Promise<number> {
  const args = ['mint', '--licensee', '1', '--lot', 'L1', '--count', '10', '--net', '2.5kg', '--packed', packed, '--workspace', dir, '--passphrase-file', join(dir, 'passphrase')];
  return new Promise((resolve) => spawn(process.execPath, [CLI, ...args], { stdio: 'ignore' }).on('close', (code) => resolve(code ?? -1)));
}

describe('quota', () => {
  it('is not passed by mints that run at once', async () => {
    // The processes read the clock of this machine.
    const now = Math.floor(Date.now() / 1000) - 3600;
    const office = await openGrowersOffice(now);
    // 100 kg: four batches of 25 kg fit, a fifth and a sixth do not.
    const codes = await Promise.all(Array.from({ length: 6 }, () => mintInProcess(office, formatDay(dayOf(now) - 5))));
    expect(codes.sort()).toEqual([0, 0, 0, 0, 2, 2]);
    const entries = await office.json<{ act: string; what: { from: number; to: number } }[]>('register export', now);
    expect(entries.filter(({ act }) => act === 'batch-minted').map(({ what: { from, to } }) => [from, to])).toEqual([[1, 10], [11, 20], [21, 30], [31, 40]]);
  });

  it('counts grams, to the last one', async () => {
    const office = await growersOffice();
    await office.json('mint --licensee 1 --lot L1 --count 39 --net 2.5kg --packed 2026-09-11');
    expect(await office.run('mint --licensee 1 --lot L1 --count 1 --net 2501g --packed 2026-09-11')).toMatchObject({
      code: 2, talk: ['--count 2.501 kg: is over the quota: agreement 示例-2026-001 has 2.5 kg left in 2026'],
    });
    await office.json('mint --licensee 1 --lot L1 --count 1 --net 2500g --packed 2026-09-11');
    expect(await office.run('mint --licensee 1 --lot L1 --count 1 --net 1g --packed 2026-09-11')).toMatchObject({ code: 2 });
  });

  it('keeps wine apart, in millilitres', async () => {
    const office = await growersOffice();
    await office.json("product add --licensee 1 --product 2 --class wine --name 示例酒");
    await office.json('licence grant --licensee 1 --agreement 示例酒-1 --products 2 --plots A1 --standard 示例 --first 2026-01-01 --last 2026-12-31 --quota 2026=1L --document 示例');
    await office.json('lot add --licensee 1 --lot W1 --product 2 --plot A1 --season 2026 --timeline bottling=2026-06-01 --trace-exception 示例：酒不上平台 --wine-sc SC00000000000000 --wine-standard 示例 --wine-vintage 2025');
    expect(await office.run('mint --licensee 1 --lot W1 --count 1 --net 1kg --packed 2026-09-11')).toMatchObject({ code: 2, talk: [expect.stringContaining('counted in mL')] });
    expect(await office.run('mint --licensee 1 --lot W1 --count 2 --net 750mL --packed 2026-09-11')).toMatchObject({ code: 2, talk: [expect.stringContaining('1 L left')] });
    await office.json('mint --licensee 1 --lot W1 --count 1 --net 0.75L --packed 2026-09-11');
  });
});
