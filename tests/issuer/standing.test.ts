/** Red and black lists: in the register with basis, document and days; black keeps labels from being minted; nothing is published. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { growersOffice, NOW, type TestOffice } from './office.ts';

const DAY = 86_400;
const ADD = 'standing add --licensee 1 --basis 示例办法第九条 --document 示例名单1';
const BLACK = `${ADD} --list black --day 2026-09-20`;
const MINT = 'mint --licensee 1 --lot L1 --count 1 --net 2.5kg --packed 2026-09-11';
const LISTED = { code: 2, out: [], talk: ['--licensee 1: is on the black list (standing-1-1, 示例名单1): no labels are minted'] };

describe('the black list', () => {
  it('keeps labels from being minted from its first day to its last', async () => {
    const office = await growersOffice();
    expect(await office.json(`${BLACK.replace('09-20', '09-21')} --until 2026-09-22`)).toMatchObject([{ act: 'standing-added', what: { id: 'standing-1-1', list: 'black', basis: '示例办法第九条', document: '示例名单1', day: '2026-09-21', until: '2026-09-22', public: false } }]);
    await office.json(MINT);
    for (const days of [1, 2]) expect(await office.run(MINT, { now: NOW + days * DAY })).toEqual(LISTED);
    await office.json(MINT, NOW + 3 * DAY);
  });

  it('holds until it is ended, from the day of its end on no more', async () => {
    const office = await growersOffice();
    await office.json(BLACK);
    expect(await office.run(MINT, { now: NOW + 300 * DAY })).toEqual(LISTED);
    await office.json('standing end --standing standing-1-1 --day 2026-09-22 --document 示例名单2');
    expect(await office.run(MINT, { now: NOW + DAY })).toEqual(LISTED);
    await office.json(MINT, NOW + 2 * DAY);
    // Ended, the same document may order it anew.
    expect(await office.json(BLACK, NOW + 3 * DAY)).toMatchObject([{ what: { id: 'standing-1-2' } }]);
  });

  it('speaks both languages', async () => {
    const office = await growersOffice();
    await office.json(BLACK);
    expect((await office.run(MINT, { locale: 'zh-Hans' })).talk).toEqual(['--licensee 1: 在黑名单内（standing-1-1，示例名单1），不签发标签']);
  });
});

describe('the red list', () => {
  it('is kept with its basis, and said to stay in the register', async () => {
    const office = await growersOffice();
    expect(await office.run(`${ADD} --list red --day 2026-09-01 --public`)).toMatchObject({ code: 0, talk: [expect.stringContaining('stays in the register')] });
    await office.json(MINT);
    await office.json('publish');
    expect(readFileSync(join(office.dir, 'trust', 'bundles', 'all.json'), 'utf8')).not.toContain('示例办法第九条');
  });
});

describe('bad input', () => {
  let office: TestOffice;
  beforeAll(async () => {
    office = await growersOffice();
    await office.json(BLACK);
    await office.json(`${ADD} --list red --day 2026-09-01`);
    await office.json('standing end --standing standing-1-2 --day 2026-09-02 --document 示例');
  });

  it.each([
    [`${ADD} --list green --day 2026-09-01`, '--list green: must be one of: red, black'],
    [`${ADD} --list red`, '--day: is required'],
    ['standing add --licensee 1 --list red --day 2026-09-01 --document 示例', '--basis: is required'],
    [`${ADD.replace('--licensee 1', '--licensee 9')} --list red --day 2026-09-01`, '--licensee 9: is not in the register'],
    [`${ADD} --list red --day 2026-09-01 --until 2026-08-31`, '--until 2026-08-31: is before 2026-09-01'],
    [`${BLACK} --public`, "--public black: the black list is not shown; the public sees the licence's status"],
    [BLACK, '--document 示例名单1: is listed already (standing-1-1)'],
    ['standing end --standing standing-1-9 --day 2026-09-22 --document 示例', '--standing standing-1-9: is not in the register'],
    ['standing end --standing standing-1-2 --day 2026-09-22 --document 示例', '--standing standing-1-2: was ended on 2026-09-02'],
    ['standing end --standing standing-1-1 --day 2026-09-19 --document 示例', '--day 2026-09-19: is before 2026-09-20'],
  ])('%s', async (line, english) => {
    const before = await office.json('register export');
    expect(await office.run(line)).toEqual({ code: 2, out: [], talk: [english] });
    expect((await office.run(line, { locale: 'zh-Hans' })).talk).toEqual([expect.stringMatching(/: .*[\u4e00-\u9fff]/)]);
    expect(await office.json('register export')).toEqual(before);
  });

  it('a dry run files nothing', async () => {
    const before = await office.json('register export');
    for (const line of [BLACK.replace('名单1', '名单3'), 'standing end --standing standing-1-1 --day 2026-09-22 --document 示例']) expect(await office.run(`${line} --dry-run`)).toMatchObject({ code: 0, talk: [] });
    expect(await office.json('register export')).toEqual(before);
  });
});
