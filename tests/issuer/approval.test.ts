/** Two-person approval: nothing granted, recalled or revoked is published on one officer's word, but for an emergency, which is said aloud. */
import { verify } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Verdict } from '../../src/core/verdict.ts';
import { PASSPHRASE, growerLines, growersOffice, INIT, NOW, openGrowersOffice, officeIn, scratchDir, type TestOffice } from './office.ts';

const DAY = 86_400;
const RECALL = 'recall --licensee 1 --lot L1 --notice 示例召回 --day 2026-09-19 --document 示例文9';
const VOID = 'void --licensee 1 --from 1 --to 1 --reason 示例 --day 2026-09-19 --document 示例文9';
const STATUS = (set: string) => `licence status --agreement 示例-2026-001 --set ${set} --day 2026-09-19 --document 示例文9`;
const GRANT = 'licence grant --licensee 1 --agreement 示例-2 --products 1 --plots A1 --standard 示例 --first 2026-01-01 --last 2026-12-31 --quota 2026=1kg --document 示例';

interface Filed { readonly file: string; readonly act: string; readonly what: { readonly id?: string; readonly what?: { readonly id: string } }; readonly hash: string }
interface Pending { readonly file: string; readonly hash: string; readonly act: string; readonly inForce: boolean; readonly signed: readonly string[] }
/** File acts; answers the one that waits, or the last one filed. */
async function file(office: TestOffice, line: string): Promise<Filed> {
  const filed = await office.json<Filed[]>(line);
  return filed.find(({ act }) => act === 'proposed') ?? filed[filed.length - 1]!;
}
const pendingIn = async (office: TestOffice): Promise<readonly Pending[]> => JSON.parse((await office.run('pending --json')).out[0]!) as Pending[];
const published = async (office: TestOffice, now = NOW) => office.json<{ pending: Pending[] }>('publish', now);

function setRule(office: TestOffice, rule: string): void {
  const file = join(office.dir, 'office.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^approval: .*$/m, `approval: ${rule}`));
}

/** A grower's office of two officers, with one label in a shop. Wang's key lies in the workspace, Li's on a stick. */
let two: TestOffice;
let link: string;
beforeAll(async () => {
  two = await openGrowersOffice(NOW);
  const { folder } = await two.json<{ folder: string }>('mint --licensee 1 --lot L1 --count 2 --net 2.5kg --packed 2026-09-11');
  link = (JSON.parse(readFileSync(join(folder, 'labels.json'), 'utf8')) as { link: string }[])[0]!.link;
  await two.json('release --batch 1-1');
  await two.json('key make --key-name li --workspace stick');
  await two.json('key make --key-name wang,wang-2,zhao,sun');
  await two.json('officer add --name wang --pub keys/wang.pub.pem');
  await two.json('officer add --name li --pub stick/keys/li.pub.pem');
  setRule(two, 'two');
});
const LI = '--as li --keys stick/keys';
const kindOf = async (office: TestOffice): Promise<string> => (await office.json<Verdict>(['verify', link, '--trust', 'trust'])).kind;

describe('the rule', () => {
  it('is two officers in a real office, one in a demo, unless said otherwise', async () => {
    for (const [more, rule] of [[[], 'one'], [['--approval', 'two'], 'two']] as const) {
      const office = officeIn(scratchDir());
      await office.json([...INIT, ...more]);
      expect(readFileSync(join(office.dir, 'office.yaml'), 'utf8')).toContain(`approval: ${rule}\n`);
      expect((await office.json<{ what: object }[]>('register export'))[0]!.what).toMatchObject({ approval: rule });
    }
    const custodians = officeIn(scratchDir());
    await custodians.json('key make --key-name a,b');
    const real = officeIn(scratchDir());
    const pubs = ['a', 'b'].map((name) => join(custodians.dir, 'keys', `${name}.pub.pem`)).join();
    await real.json([...INIT.filter((word) => word !== '--demo'), '--root-pub', pubs]);
    expect(readFileSync(join(real.dir, 'office.yaml'), 'utf8')).toContain('approval: two\n');
  });

  it('is tightened by office.yaml alone, with the next act that falls under it', async () => {
    const office = two.copy();
    expect((await office.json<Filed[]>(RECALL)).map(({ act }) => act)).toEqual(['approval-rule', 'proposed']);
    expect((await office.json<Filed[]>(VOID)).map(({ act }) => act)).toEqual(['proposed']);
  });

  it('is loosened only when two officers sign that', async () => {
    const office = two.copy();
    await office.json(`${VOID} --as wang`);
    setRule(office, 'one');
    const [rule, recall, ...signatures] = await office.json<Filed[]>(`${RECALL} --as wang`);
    expect([rule!.act, recall!.act, signatures.length]).toEqual(['proposed', 'proposed', 1]);
    expect(await pendingIn(office)).toMatchObject([{ act: 'void', signed: ['wang'] }, { act: 'approval-rule', signed: [] }, { act: 'recall', signed: ['wang'] }]);
    expect((await office.json<Filed[]>(STATUS('suspend'))).map(({ act }) => act)).toEqual(['proposed']);
    await office.json(`approve ${rule!.file} --as wang`);
    await office.json(`approve ${rule!.file} ${LI}`);
    expect((await office.json<Filed[]>(GRANT)).map(({ act }) => act)).toEqual(['licence-granted']);
    // What waited before still waits.
    expect((await pendingIn(office)).map(({ act }) => act)).toEqual(['void', 'recall', 'licence-status']);
  });
});

describe('an act that takes two', () => {
  it('is not published before the second officer approves it, and publish names it', async () => {
    const office = two.copy();
    const ran = await office.run(`${RECALL} --as wang`);
    expect(ran).toMatchObject({ code: 0, talk: [expect.stringMatching(/^waits for approval: (2026-\d{6}) recall \(signed by wang; 1 more must\): approve \1$/)] });
    const [waiting] = await pendingIn(office);
    expect((await published(office)).pending).toEqual([waiting]);
    expect(await kindOf(office)).toBe('authorised');
    expect((await office.run('publish')).talk).toEqual([expect.stringContaining(waiting!.file)]);
    const approved = await office.run(`approve ${waiting!.file} ${LI}`);
    expect(approved).toMatchObject({ code: 0, talk: [expect.stringMatching(/^Signing .* recall \{.*示例召回/), `approved: ${waiting!.file} recall; it goes out with the next publication`] });
    expect((await published(office)).pending).toEqual([]);
    expect(await kindOf(office)).toBe('recalled');
    expect(await office.run(`approve ${waiting!.file} ${LI}`)).toMatchObject({ code: 2, talk: [`ID ${waiting!.file}: does not wait for approval`] });
  });

  it.each([[GRANT], [RECALL], [VOID], [STATUS('suspend')], ['recall lift']])('%s', async (line) => {
    const office = two.copy();
    if (line === 'recall lift') {
      const { file: recall, what } = await file(office, `${RECALL} --as wang`);
      await office.json(`approve ${recall} ${LI}`);
      line = `recall lift --recall ${what.what!.id} --day 2026-09-20 --document 示例`;
    }
    const proposal = await file(office, `${line} --as wang`);
    expect(await office.json(`approve ${proposal.file} ${LI}`)).toMatchObject([{ act: 'approved', by: 'li', what: { of: proposal.file, officer: 'li' } }]);
    expect(await pendingIn(office)).toEqual([]);
  });

  it('key revoke too, and two names on one file of rows', async () => {
    const office = two.copy();
    await published(office);
    const { claims: { kid } } = await office.json<{ claims: { kid: string } }>(['verify', link, '--trust', 'trust']);
    expect(await office.run(`key revoke --kid ${kid} --compromised 2026-09-10 --day 2026-09-19 --document 示例 --as wang`)).toMatchObject({ code: 0, talk: [expect.stringContaining('no longer honoured'), expect.stringContaining('waits for approval')] });
    writeFileSync(join(office.dir, 'voids.csv'), 'licensee,from,to,reason,day,document\n1,1,1,示例,2026-09-19,示例\n1,2,2,示例,2026-09-19,示例\n');
    expect(await office.json<Filed[]>(`void --file voids.csv ${LI}`)).toHaveLength(4);
    const ids = (await pendingIn(office)).map(({ file }) => file);
    await office.json(`approve ${ids.slice(1).join(' ')} --as wang`);
    await office.json(`approve ${ids[0]!} ${LI}`);
    await published(office);
    expect(await kindOf(office)).toBe('voided');
  });

  it('is signed over its hash in the register, as any tool can check', async () => {
    const office = two.copy();
    await office.json(`${RECALL} --as wang`);
    const entries = await office.json<{ act: string; hash: string; what: { hash: string; sig: string } }[]>('register export');
    const [proposal, approved] = entries.slice(-2);
    expect(approved!.what.hash).toBe(proposal!.hash);
    expect(verify('sha256', Buffer.from(`approve ${proposal!.hash}\n`), readFileSync(join(office.dir, 'keys', 'wang.pub.pem')), Buffer.from(approved!.what.sig, 'base64'))).toBe(true);
  });

  it('may be filed by a clerk: two officers sign all the same', async () => {
    const office = two.copy();
    const { file: id } = await file(office, `${RECALL} --by 示例办事员`);
    expect(await office.run(`approve ${id} --as wang`)).toMatchObject({ code: 0, talk: [expect.any(String), expect.stringContaining('1 more must')] });
    expect(await office.run(`approve ${id} ${LI}`)).toMatchObject({ code: 0, talk: [expect.any(String), expect.stringContaining('approved')] });
  });

  it('blocks no other act but one about the same thing, and can be rejected', async () => {
    const office = two.copy();
    const { file: id } = await file(office, `${GRANT} --as wang`);
    expect(await office.run(`${GRANT} ${LI}`)).toMatchObject({ code: 2, talk: [`agreement 示例-2: waits for approval already (${id}); approve or reject that first`] });
    await office.json(GRANT.replace('示例-2', '示例-3'));
    expect(await office.run(`reject ${id} --as wang --reason 示例写错`)).toMatchObject({ code: 0, talk: [expect.any(String), `rejected: ${id} licence-granted`] });
    const again = await file(office, `${GRANT} --as wang`);
    await office.json(`approve ${again.file} ${LI}`);
    expect((await pendingIn(office)).map(({ act }) => act)).toEqual(['licence-granted']);
  });

  it('is filed with its first signature or not at all, whoever files beside', async () => {
    const office = two.copy();
    const overtaken = await office.run(`${GRANT} --as wang`, {
      keys: false,
      askHidden: async () => { // While the passphrase is asked for, between trying and filing.
        await office.json(`${STATUS('suspend')} --as wang`);
        return PASSPHRASE;
      },
    });
    expect(overtaken).toMatchObject({ code: 2, talk: ['register: something else was filed at the same moment; try again'] });
    expect(await pendingIn(office)).toMatchObject([{ act: 'licence-status', signed: ['wang'] }]);
  });

  it('never shares its id with one that was rejected or waits', async () => {
    const office = two.copy();
    const ids: (string | undefined)[] = [];
    for (const line of [VOID, VOID, RECALL]) ids.push((await file(office, line)).what.what!.id);
    await office.json(`reject ${(await pendingIn(office))[0]!.file} --as wang --reason 示例`);
    ids.push((await file(office, VOID)).what.what!.id);
    expect(ids).toEqual(['void-1-1', 'void-1-2', 'recall-1-3', 'void-1-4']);
  });
});

describe('an emergency', () => {
  it('goes out at once with one officer, and is called for until another confirms it', async () => {
    const office = two.copy();
    const ran = await office.run(`${RECALL} --emergency 示例：检出致病菌 --as wang`);
    expect(ran).toMatchObject({ code: 0, talk: [expect.stringMatching(/^!! IN FORCE, AND NO SECOND OFFICER HAS CONFIRMED IT: .* recall \(since 2026-09-20T02:00:00Z; reason: 示例：检出致病菌\)/)] });
    for (const line of ['publish', 'publish --refresh']) expect(await office.run(line)).toMatchObject({ code: 0, talk: [expect.stringContaining('!! IN FORCE')] });
    expect(await kindOf(office)).toBe('recalled');
    expect(readFileSync(join(office.dir, 'trust', 'bundles', 'all.json'), 'utf8')).not.toContain('检出致病菌');
    const waiting = await office.run('pending --json');
    expect(waiting.code).toBe(3);
    const [{ file: id }] = JSON.parse(waiting.out[0]!) as [Pending];
    expect(await office.run(`approve ${id} --as wang`)).toMatchObject({ code: 2, talk: ['--as wang: has signed this already; another officer must approve it'] });
    expect(await office.run(`reject ${id} --as wang --reason 示例`)).toMatchObject({ code: 2 });
    expect(await office.run(`approve ${id} ${LI}`)).toMatchObject({ code: 0, talk: [expect.any(String), `confirmed: ${id} recall`] });
    expect(await office.run('pending')).toEqual({ code: 0, out: [], talk: [] });
  });

  it('that the other officer objects to stays in force until it is ended', async () => {
    const office = two.copy();
    await office.json(`${STATUS('suspend')} --emergency 示例 --as wang`);
    const [{ file: id }] = (await pendingIn(office)) as [Pending];
    expect(await office.run(`reject ${id} ${LI} --reason 示例`)).toMatchObject({ code: 0, talk: [expect.any(String), expect.stringContaining('stays in force')] });
    expect(await pendingIn(office)).toEqual([]);
    expect(await office.run(`${STATUS('suspend')}`)).toMatchObject({ code: 2, talk: ['--set suspend: is suspended from 2026-09-19'] });
    const reinstated = await file(office, `${STATUS('reinstate')} ${LI}`);
    await office.json(`approve ${reinstated.file} --as wang`);
    await published(office, NOW + DAY);
    expect(await kindOf(office)).toBe('authorised');
  });

  it('takes an officer, and is for what can be ended or cannot wait', async () => {
    const office = two.copy();
    expect(await office.run(`${RECALL} --emergency 示例`)).toEqual({ code: 2, out: [], talk: ['--as: is required'] });
    for (const set of ['withdraw', 'reinstate']) {
      if (set === 'reinstate') await office.json(`${STATUS('suspend')} --emergency 示例 --as wang`);
      expect(await office.run(`${STATUS(set)} --emergency 示例 --as wang`)).toMatchObject({ code: 2, talk: [expect.stringContaining('cannot go ahead of approval')] });
    }
    expect(await office.run(`${GRANT} --emergency 示例 --as wang`)).toMatchObject({ code: 2, talk: ['--emergency: no such option'] });
  });

  it('needs nobody else where one officer is the rule', async () => {
    const office = await growersOffice();
    expect(await office.run(`${RECALL} --emergency 示例`)).toMatchObject({ code: 0, talk: [] });
    expect(await office.run('pending')).toEqual({ code: 0, out: [], talk: [] });
  });
});

describe('officers', () => {
  it('are filed by one hand until two have signed something, then by two officers', async () => {
    const office = two.copy();
    await office.json(`${GRANT} --as wang`);
    expect(await file(office, 'officer add --name zhao --pub keys/zhao.pub.pem')).toMatchObject({ act: 'officer-added' });
    await office.json(`approve ${(await pendingIn(office))[0]!.file} --as zhao`);
    const sun = await file(office, 'officer add --name sun --pub keys/sun.pub.pem --as wang');
    expect(await office.run(`${VOID} --as sun`)).toMatchObject({ code: 2, talk: ['--as sun: is not in the register'] });
    expect(await office.run('officer add --name qian --pub keys/sun.pub.pem')).toMatchObject({ code: 2, talk: ['--pub keys/sun.pub.pem: is taken'] });
    await office.json(`approve ${sun.file} ${LI}`);
    await office.json(`${VOID} --as sun`);
  });

  it('who go take with them what they signed and nobody approved yet', async () => {
    const office = two.copy();
    await office.json('officer add --name zhao --pub keys/zhao.pub.pem');
    const recall = await file(office, `${RECALL} --as wang`);
    await office.json(`approve ${(await file(office, `${VOID} --as wang`)).file} ${LI}`);
    const gone = await file(office, 'officer revoke --name wang --day 2026-09-20 --reason 示例离任 --as zhao');
    await office.json(`approve ${gone.file} ${LI}`);
    expect(await pendingIn(office)).toMatchObject([{ file: recall.file, signed: [] }]);
    for (const line of [`approve ${recall.file} --as wang`, `${GRANT} --as wang`, 'officer revoke --name wang --day 2026-09-20 --reason 示例']) {
      expect(await office.run(line)).toMatchObject({ code: 2, talk: [expect.stringContaining('wang: is no officer since 2026-09-20')] });
    }
    // Back again: with another key only.
    expect(await office.run('officer add --name wang --pub keys/wang.pub.pem')).toMatchObject({ code: 2, talk: ['--pub keys/wang.pub.pem: is taken'] });
    const back = await file(office, 'officer add --name wang --pub keys/wang-2.pub.pem --as zhao');
    await office.json(`approve ${back.file} ${LI}`);
    await office.json(`approve ${recall.file} --as wang`);
  });
});

describe('who goes round the command line', () => {
  const entryOf = (office: TestOffice) => {
    const database = new Database(join(office.dir, 'register.db'));
    return { database, last: database.prepare('SELECT * FROM act ORDER BY seq DESC LIMIT 1').get() as { seq: number; hash: string } };
  };

  /** Append an entry that is chained as it must be. */
  async function smuggle(office: TestOffice, act: string, what: object): Promise<string> {
    const { chainOn } = await import('../../src/issuer/register/journal.ts');
    const { database, last } = entryOf(office);
    const entry = chainOn(last, { act, what } as never, 'wang', NOW);
    database.prepare('INSERT INTO act (seq, file, at, by, act, what, prev, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)').run(entry.seq, entry.file, entry.at, entry.by, act, JSON.stringify(what), entry.prev, entry.hash);
    database.close();
    return entry.file;
  }

  it.each([
    ['an act on nobody\'s word', 'licence-status', () => ({ licensee: 1, id: 'x', agreement: '示例-2026-001', status: 'withdrawal', day: '2026-09-19', document: 'x' })],
    ['a withdrawal as an emergency', 'licence-status', () => ({ licensee: 1, id: 'x', agreement: '示例-2026-001', status: 'withdrawal', day: '2026-09-19', document: 'x', emergency: 'x' })],
    ['a looser rule', 'approval-rule', () => ({ rule: 'one' })],
    ['an office opened anew', 'office-opened', () => ({ holder: { 'zh-Hans': 'x' }, demo: true, approval: 'one' })],
    ['a signature that does not hold', 'approved', ({ file, hash }: Pending) => ({ of: file, hash, officer: 'li', sig: 'AAAA' })],
    ['the first officer\'s signature again', 'approved', ({ file, hash }: Pending, sig: string) => ({ of: file, hash, officer: 'wang', sig })],
    ['the first officer\'s signature under the other\'s name', 'approved', ({ file, hash }: Pending, sig: string) => ({ of: file, hash, officer: 'li', sig })],
    ['a signature on what does not wait', 'approved', ({ hash }: Pending, sig: string) => ({ of: '2026-000001', hash, officer: 'li', sig })],
  ] as [string, string, (waiting: Pending, sig: string) => object][])('is found out: %s', async (_what, act, what) => {
    const office = two.copy();
    await office.json(`${RECALL} --as wang`);
    const [waiting] = (await pendingIn(office)) as [Pending];
    const entries = await office.json<{ what: { sig: string } }[]>('register export');
    const smuggled = await smuggle(office, act, what(waiting, entries[entries.length - 1]!.what.sig));
    for (const line of ['publish', 'pending', 'licensee add --name 示例 --initials s --uscc 111503000115144108 --district 150303 --carton net']) {
      expect(await office.run(line)).toEqual({ code: 2, out: [], talk: [expect.stringContaining(`${smuggled} of the register breaks the rule of two officers`)] });
    }
  });
});

describe('a dry run', () => {
  it('files and signs nothing', async () => {
    const office = two.copy();
    await office.json(`${RECALL} --as wang`);
    const [{ file: id }] = (await pendingIn(office)) as [Pending];
    const before = await office.json('register export');
    for (const line of [`${VOID} --as wang`, `${VOID} --emergency 示例 --as wang`, `approve ${id} ${LI}`, `reject ${id} ${LI} --reason 示例`, 'officer add --name wu --pub keys/label-1-1.pub.pem', 'officer revoke --name li --day 2026-09-20 --reason 示例']) {
      expect(await office.run(`${line} --dry-run`, { keys: !line.includes('li') })).toMatchObject({ code: 0 });
    }
    expect(await office.json('register export')).toEqual(before);
  });
});

describe('bad input', () => {
  it.each([
    ['approve --as li', 'ID: is required'],
    ['approve FILE', '--as: is required'],
    ['approve 2026-000001 --as li', 'ID 2026-000001: does not wait for approval'],
    ['approve FILE FILE --as li', 'ID FILE: is given twice'],
    ['approve FILE --as wang', '--as wang: has signed this already; another officer must approve it'],
    ['approve FILE --as wu', '--as wu: is not in the register'],
    ['approve FILE --as li', '--as li: its private half is not on this machine'],
    ['approve FILE --as li --keys nowhere', '--as li: its private half is not on this machine'],
    ['reject FILE --as li', '--reason: is required'],
    ['reject 2026-000001 --as li --reason 示例', 'ID 2026-000001: does not wait for approval'],
    ['pending more', 'argument more: one word too many'],
    [`${VOID} --as wu`, '--as wu: is not in the register'],
    [`${VOID} --as li`, '--as li: its private half is not on this machine'],
    ['officer add --name wu', '--pub: is required'],
    ['officer add --name wu --pub nowhere.pem', '--pub OFFICE/nowhere.pem: no such file'],
    ['officer add --name li --pub keys/label-1-1.pub.pem', '--name li: is taken'],
    ['officer add --name wu --pub keys/wang.pub.pem', '--pub keys/wang.pub.pem: is taken'],
    ['officer revoke --name wu --day 2026-09-20 --reason 示例', '--name wu: is not in the register'],
    ['officer revoke --name li --day 2026-02-30 --reason 示例', '--day 2026-02-30: must be a day of the calendar, YYYY-MM-DD'],
    ['init --holder 示例 --hosts x --brand x --approval three', '--approval three: must be one of: one, two'],
  ])('%s', async (line, english) => {
    const office = two.copy();
    const { file: id } = await file(office, `${RECALL} --as wang`);
    const before = await office.json('register export');
    const filled = line.replaceAll('FILE', id);
    expect(await office.run(filled)).toEqual({ code: 2, out: [], talk: [english.replaceAll('FILE', id).replace('OFFICE', office.dir)] });
    expect((await office.run(filled, { locale: 'zh-Hans' })).talk).toEqual([expect.stringMatching(/: .*[\u4e00-\u9fff]/)]);
    expect(await office.json('register export')).toEqual(before);
  });

  it('two officers for one file of rows', async () => {
    const office = two.copy();
    writeFileSync(join(office.dir, 'voids.csv'), 'licensee,from,to,reason,day,document,as\n1,1,1,示例,2026-09-19,示例,wang\n1,2,2,示例,2026-09-19,示例,li\n');
    expect(await office.run('void --file voids.csv')).toEqual({ code: 2, out: [], talk: ['voids.csv:3: as li: one officer signs for a whole file'] });
  });
});

describe('an office with nobody but its first officer', () => {
  it('files everything, and brings nothing into force that takes two', async () => {
    const office = officeIn(scratchDir());
    await office.json([...INIT, '--approval', 'two']);
    for (const line of growerLines(NOW)) await office.json(line);
    expect((await pendingIn(office)).map(({ act, signed }) => [act, signed])).toEqual([['licence-granted', []]]);
    expect(await office.run('mint --licensee 1 --lot L1 --count 1 --net 2.5kg --packed 2026-09-11')).toMatchObject({ code: 2, talk: ['--lot L1: there is no licence'] });
  });
});
