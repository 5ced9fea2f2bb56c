/** The office's whole line, command by command, and what a phone says after each. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Verdict } from '../../src/core/verdict.ts';
import { growersOffice, NOW, type TestOffice } from './office.ts';

const DAY = 86_400;
let office: TestOffice;
let link: string;

beforeAll(async () => {
  office = await growersOffice();
});

async function verdictOf(text: string, now = NOW): Promise<Verdict> {
  return office.json<Verdict>(['verify', text, '--trust', 'trust'], now);
}

describe('from a licence to a verdict', () => {
  it('mint takes serials and writes links, pictures and a proof sheet', async () => {
    const minted = await office.json<{ batch: string; from: number; to: number; folder: string }>('mint --licensee 1 --lot L1 --count 3 --net 2.5kg --packed 2026-09-11');
    expect(minted).toMatchObject({ batch: '1-1', from: 1, to: 3 });
    const labels = JSON.parse(readFileSync(join(minted.folder, 'labels.json'), 'utf8')) as { serial: number; number: string; link: string }[];
    expect(labels.map(({ number }) => number)).toEqual(['1-1-8', '1-2-6', '1-3-4']);
    expect(readFileSync(join(minted.folder, 'labels.csv'), 'utf8').split('\n')[1]).toBe(`1,1-1-8,${labels[0]!.link}`);
    expect(readdirSync(join(minted.folder, 'svg'))).toEqual(['1.svg', '2.svg', '3.svg']);
    expect(readFileSync(join(minted.folder, 'sheet.html'), 'utf8')).toContain('只认 shi.wuhai.example');
    link = labels[0]!.link;
  });

  it('a label minted but not released is not filed', async () => {
    await office.json('publish');
    expect(await verdictOf(link)).toMatchObject({ kind: 'not-filed', differs: [] });
  });

  it('release and publish make it authorised', async () => {
    await office.json('release --batch 1-1');
    await office.json('publish');
    expect(await verdictOf(link)).toMatchObject({ kind: 'authorised', range: { from: 1, to: 3, lot: 'L1', plot: 'A1', net: 2500 } });
  });

  it('verify speaks both languages and says the kind first', async () => {
    const chinese = await office.run(['verify', link, '--trust', 'trust'], { locale: 'zh-Hans' });
    const english = await office.run(['verify', link, '--trust', 'trust']);
    expect(chinese).toMatchObject({ code: 0, talk: [] });
    expect(chinese.out[0]).toMatch(/^authorised\t[\u4e00-\u9fff]/);
    expect(english.out[0]).toMatch(/^authorised\t[A-Z]/);
  });

  it('verify --at judges as of another day', async () => {
    const later = await office.json<Verdict>(['verify', link, '--trust', 'trust', '--at', '2027-10-01']);
    expect(later).toMatchObject({ kind: 'undecided', reason: { why: 'list-expired' } });
    const instant = await office.json<Verdict>(['verify', link, '--trust', 'trust', '--at', '2026-11-04T01:59:59Z']);
    expect(instant).toMatchObject({ kind: 'authorised', list: { age: 'fresh' } });
    const second = await office.json<Verdict>(['verify', link, '--trust', 'trust', '--at', '2026-11-04T02:00:00Z']);
    expect(second).toMatchObject({ kind: 'authorised', list: { age: 'stale' } });
  });

  it('inspect shows what is written in it', async () => {
    const { out } = await office.run(['inspect', link]);
    expect(out[0]).toMatch(/^18\(\[<<\{1: -7, 4: h'[0-9a-f]{8}'\}>>, \{\}, <<\{0: 1, 1: 1, 2: 1, 3: 20707, 4: 2500\}>>, h'[0-9a-f]{128}'\]\)$/);
  });

  it('a suspension closes the ranges of its day, a reinstatement opens them', async () => {
    await office.json('licence status --agreement 示例-2026-001 --set suspend --day 2026-09-11 --document 示例文2', NOW + DAY);
    await office.json('publish', NOW + DAY);
    expect(await verdictOf(link, NOW + DAY)).toMatchObject({ kind: 'out-of-licence', reason: { why: 'suspended' } });
    await office.json('licence status --agreement 示例-2026-001 --set reinstate --day 2026-09-11 --document 示例文3', NOW + 2 * DAY);
    await office.json('publish', NOW + 2 * DAY);
    expect(await verdictOf(link, NOW + 2 * DAY)).toMatchObject({ kind: 'authorised' });
  });

  it('a recall stops the lot, its lifting is told', async () => {
    const [recalled] = await office.json<[{ what: { id: string } }]>('recall --licensee 1 --lot L1 --notice 示例召回 --day 2026-09-23 --document 示例文4', NOW + 3 * DAY);
    await office.json('publish', NOW + 3 * DAY);
    expect(await verdictOf(link, NOW + 3 * DAY)).toMatchObject({ kind: 'recalled', recall: { notice: { 'zh-Hans': '示例召回' } } });
    await office.json(`recall lift --recall ${recalled.what.id} --day 2026-09-24 --document 示例文5`, NOW + 4 * DAY);
    await office.json('publish', NOW + 4 * DAY);
    expect(await verdictOf(link, NOW + 4 * DAY)).toMatchObject({ kind: 'authorised', advisories: [{ about: 'recall-lifted' }] });
  });

  it('revoking a key honours what was filed before the compromise and says so', async () => {
    const kid = (await verdictOf(link) as { claims: { kid: string } }).claims.kid;
    await office.json('mint --licensee 1 --lot L1 --count 1 --net 2.5kg --packed 2026-09-24', NOW + 5 * DAY);
    await office.json('release --batch 1-4', NOW + 5 * DAY);
    const ran = await office.run(`key revoke --kid ${kid} --compromised 2026-09-22 --day 2026-09-25 --document 示例文6`, { now: NOW + 6 * DAY });
    expect(ran.talk).toEqual([expect.stringMatching(/^still honoured: 1-1 /), expect.stringMatching(/^no longer honoured: 1-4 /)]);
    await office.json('publish', NOW + 6 * DAY);
    const late = (JSON.parse(readFileSync(join(office.dir, 'batches', '1-4', 'labels.json'), 'utf8')) as { link: string }[])[0]!.link;
    expect(await verdictOf(link, NOW + 6 * DAY)).toMatchObject({ kind: 'authorised', advisories: expect.arrayContaining([expect.objectContaining({ about: 'key-revoked-after-filing' })]) as unknown });
    expect(await verdictOf(late, NOW + 6 * DAY)).toMatchObject({ kind: 'key-revoked' });
  });

  it('void beats everything but a recall, and is final', async () => {
    await office.json('void --licensee 1 --from 1 --to 2 --reason 示例被盗 --day 2026-09-26 --document 示例文7', NOW + 7 * DAY);
    await office.json('publish', NOW + 7 * DAY);
    expect(await verdictOf(link, NOW + 7 * DAY)).toMatchObject({ kind: 'voided' });
  });

  it('the register tells it all, chained', async () => {
    const entries = await office.json<{ act: string; by: string; prev: string; hash: string }[]>('register export');
    expect(entries.filter(({ act }) => act !== 'published').map(({ act }) => act).slice(-4)).toEqual(['batch-minted', 'range-filed', 'key-revoked', 'void']);
    entries.slice(1).forEach((entry, i) => expect(entry.prev).toBe(entries[i]!.hash));
    expect(existsSync(join(office.dir, 'trust', 'timestamp.json'))).toBe(true);
  });
});

describe('dry runs', () => {
  it('change nothing', async () => {
    const fresh = await growersOffice();
    const before = await fresh.json('register export');
    for (const line of ['mint --licensee 1 --lot L1 --count 3 --net 2kg --packed 2026-09-11', 'publish', 'recall --licensee 1 --lot L1 --notice 示例 --day 2026-09-11 --document 示例']) {
      expect(await fresh.run(`${line} --dry-run`)).toMatchObject({ code: 0 });
    }
    expect(await fresh.json('register export')).toEqual(before);
    expect(existsSync(join(fresh.dir, 'batches'))).toBe(false);
    expect(existsSync(join(fresh.dir, 'trust', 'timestamp.json'))).toBe(false);
  });
});
