/** The filing register: append-only, chained, one writer. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { beforeAll, describe, expect, it } from 'vitest';
import { growersOffice, NOW, type TestOffice } from './office.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await growersOffice();
});

const openDatabase = (from: TestOffice) => new Database(join(from.dir, 'register.db'));

describe('the register', () => {
  it.each([
    ['changed', "UPDATE act SET by = 'someone' WHERE seq = 2"],
    ['deleted', 'DELETE FROM act WHERE seq = 2'],
    ['replaced by place', "INSERT OR REPLACE INTO act SELECT seq, file, at, 'someone', act, what, prev, hash FROM act WHERE seq = 2"],
    ['replaced by file number', "INSERT OR REPLACE INTO act SELECT (SELECT max(seq) + 1 FROM act), file, at, by, act, what, (SELECT hash FROM act ORDER BY seq DESC LIMIT 1), hash || 'x' FROM act WHERE seq = 2"],
    ['added out of turn', "INSERT INTO act SELECT 99, 'x', at, by, act, what, prev, 'y' FROM act WHERE seq = 2"],
    ['added off the chain', "INSERT INTO act SELECT (SELECT max(seq) + 1 FROM act), 'x', at, by, act, what, prev, 'y' FROM act WHERE seq = 2"],
  ])('an act cannot be %s', (_how, sql) => {
    const database = openDatabase(office);
    const before = database.prepare('SELECT * FROM act').all();
    expect(() => database.exec(sql)).toThrow(/append-only/);
    expect(database.prepare('SELECT * FROM act').all()).toEqual(before);
    database.close();
  });

  it('runs in WAL mode', () => {
    const database = openDatabase(office);
    expect(database.pragma('journal_mode')).toEqual([{ journal_mode: 'wal' }]);
    database.close();
  });

  it.each([
    ['an act rewritten', "UPDATE act SET what = replace(what, '示例甲', '示例丙') WHERE seq = 4", '2026-000004'],
    ['an act taken out', 'DELETE FROM act WHERE seq = 5', '2026-000006'],
    ['its author changed', "UPDATE act SET by = 'someone' WHERE seq = 3", '2026-000003'],
  ])('who goes round the triggers is found out: %s', async (_how, sql, where) => {
    const forged = office.copy();
    const database = openDatabase(forged);
    database.exec(`DROP TRIGGER act_kept_update; DROP TRIGGER act_kept_delete; ${sql}`);
    database.close();
    for (const line of ['register export', 'publish', 'recall --licensee 1 --lot L1 --notice 示例 --day 2026-09-11 --document 示例']) {
      const { code, talk, out } = await forged.run(line);
      expect({ code, out, talk: talk.length }).toEqual({ code: 2, out: [], talk: 1 });
      expect(talk[0]).toContain(where);
    }
  });

  it('refuses a clock set back', async () => {
    const { code, talk } = await office.run('recall --licensee 1 --lot L1 --notice 示例 --day 2026-09-11 --document 示例', { now: NOW - 1 });
    expect(code).toBe(2);
    expect(talk).toEqual([expect.stringContaining('before the register')]);
  });

  it('numbers acts by year and place, with who filed them', async () => {
    const fresh = office.copy();
    const [act] = await fresh.json<{ file: string; by: string }[]>(['recall', '--licensee', '1', '--lot', 'L1', '--notice', '示例', '--day', '2026-09-11', '--document', '示例', '--by', '示例经办员']);
    expect(act).toMatchObject({ file: '2026-000010', by: '示例经办员', at: '2026-09-20T02:00:00Z' });
  });

  it('files all rows of a file, or none', async () => {
    const fresh = office.copy();
    writeFileSync(join(fresh.dir, 'plots.csv'), 'licensee,plot,name\n1,A2,示例二号棚\n1,A1,示例重号\n');
    const refused = await fresh.run('plot add --file plots.csv');
    expect(refused).toEqual({ code: 2, out: [], talk: ['plots.csv:3: plot A1: is taken'] });
    writeFileSync(join(fresh.dir, 'plots.csv'), 'licensee,plot,name\n1,A2,示例二号棚\n1,A3,"示例，三号棚"\n');
    expect(await fresh.json<unknown[]>('plot add --file plots.csv')).toHaveLength(2);
  });
});
