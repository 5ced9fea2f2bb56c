/** Publications: read by an independent client, whole or not at all, never back. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { directory } from '../../src/core/content/licensee.ts';
import { parseBundle } from '../../src/core/trust/bundle.ts';
import { readContentIndex } from '../../src/core/trust/shown.ts';
import { readJsonFile } from '../../src/core/trust/trie.ts';
import { auditList } from '../../src/issuer/publish/audit.ts';
import { openTrust, readTrustFolder } from '../../src/issuer/trust-folder.ts';
import { growersOffice, NOW, scratchDir, type TestOffice } from './office.ts';
import { tufRead } from './tuf.ts';

const DAY = 86_400;
let office: TestOffice;
let server: Server;
let served: string;
beforeAll(async () => {
  office = await growersOffice();
  await office.json('mint --licensee 1 --lot L1 --count 2 --net 2.5kg --packed 2026-09-11');
  await office.json('release --batch 1-1');
  await office.json('publish');
  served = join(office.dir, 'trust');
  server = createServer((request, response) => {
    const file = join(served, request.url!);
    if (!existsSync(file)) return void response.writeHead(404).end();
    response.end(readFileSync(file));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});
afterAll(() => void server.close());

const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
const trustOf = ({ dir }: TestOffice) => join(dir, 'trust');
const signedOf = (file: string) => (JSON.parse(readFileSync(file, 'utf8')) as { signed: Record<string, unknown> }).signed;

/** Every file below a folder with its bytes. */
function snapshotOf(dir: string): Map<string, string> {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(files.map((entry) => [join(entry.parentPath, entry.name), readFileSync(join(entry.parentPath, entry.name), 'utf8')]));
}

describe('the repository', () => {
  it('is read by tuf-js, every target of it', async () => {
    const read = await tufRead(url(), readFileSync(join(served, '1.root.json')), ['keys.json', 'hosts.json', 'content.json', 'season/ranges.json', 'alerts/alerts.json', 'alerts/acts.json'], NOW + DAY);
    expect(Object.keys(read)).toHaveLength(6);
    expect(JSON.parse(read['hosts.json']!)).toMatchObject({ accepted: [{ host: 'shi.wuhai.example' }, { host: 'localhost' }] });
  });

  it('marks a demo, and when it was issued', () => {
    expect(signedOf(join(served, 'timestamp.json'))).toMatchObject({ 'x-issued': '2026-09-20T02:00:00Z', 'x-demo': true, expires: '2026-11-04T02:00:00Z' });
    expect(signedOf(join(served, '1.targets.json'))).toMatchObject({ 'x-demo': true, expires: '2027-09-20T02:00:00Z', delegations: { roles: [{ name: 'season', terminating: true, paths: ['season/*'] }, { name: 'alerts', terminating: true, paths: ['alerts/*'] }] } });
    expect(signedOf(join(served, '1.season.json'))).toMatchObject({ expires: '2026-11-19T02:00:00Z' });
  });

  it('asks two of three for root and targets', () => {
    const { roles } = signedOf(join(served, '1.root.json')) as { roles: Record<string, { keyids: string[]; threshold: number }> };
    expect(Object.entries(roles).map(([name, { keyids, threshold }]) => [name, keyids.length, threshold])).toEqual([['root', 3, 2], ['targets', 3, 2], ['snapshot', 1, 1], ['timestamp', 1, 1]]);
    expect(roles.snapshot).toEqual(roles.timestamp);
  });

  it('has a bundle for each shard, verbatim, and one of everything', () => {
    const names = readdirSync(join(served, 'bundles')).sort();
    expect(names).toEqual([...[...'0123456789abcdef'].map((digit) => `${digit}.json`), 'all.json'].sort());
    for (const name of names) {
      const bundle = parseBundle(readFileSync(join(served, 'bundles', name)));
      if (!bundle.ok) throw new Error(name);
      for (const [file, bytes] of bundle.value.metadata) expect(Buffer.from(bytes)).toEqual(readFileSync(join(served, file)));
      expect([...bundle.value.metadata.keys()].sort()).toEqual(['1.alerts.json', '1.root.json', '1.season.json', '1.snapshot.json', '1.targets.json', 'timestamp.json']);
    }
  });

  it('says of a licence in its directory what was granted, of a range whose quota it counts against, and judges by neither', async () => {
    const fresh = await growersOffice();
    await fresh.json('plot add --licensee 1 --plot B2 --name 示例二号棚 --mu 12');
    await fresh.json('plot add --licensee 1 --plot C3 --name 示例未授权地块');
    await fresh.json('licence grant --licensee 1 --agreement 示例-2026-002 --products 1 --plots B2,A1 --standard 《示例规程》 --standard-en Demo --standard-number DB15/T-1 --standard-version 2025 --first 2026-10-01 --last 2027-12-31 --quota 2026=30kg,2027=40kg --document 示例文2');
    await fresh.json('mint --licensee 1 --lot L1 --count 2 --net 2.5kg --packed 2026-09-11');
    await fresh.json('release --batch 1-1');
    await fresh.json('publish');
    const opened = await openTrust(readTrustFolder(trustOf(fresh)), NOW);
    if (!opened.ok) throw new Error('not verified');
    const { trust } = opened.value;
    const index = await readContentIndex(trust);
    const read = index.ok ? await readJsonFile(index.value.directory, directory, trust.read) : index;
    const [entry] = read.ok ? read.value : [];
    expect(entry!.plots).toEqual([{ plot: 'A1', names: expect.anything() as unknown }, { plot: 'B2', names: { 'zh-Hans': '示例二号棚' }, mu: 12 }]);
    expect(entry!.licences[1]).toMatchObject({
      agreement: '示例-2026-002', plots: ['B2', 'A1'], standard: { names: { 'zh-Hans': '《示例规程》', en: 'Demo' }, number: 'DB15/T-1', version: '2025' },
      quotas: [{ season: '2026', unit: 'g', amount: 30_000 }, { season: '2027', unit: 'g', amount: 40_000 }], document: '示例文2',
    });
    const issuer = await trust.issuer(entry!.kids[0]!);
    if (!issuer.ok || !issuer.value) throw new Error('no issuer');
    expect(issuer.value.ranges).toMatchObject([{ season: '2026', plot: 'A1' }]);
    expect(Object.keys(issuer.value.record.licences[1]!).sort()).toEqual(['agreement', 'first', 'last', 'products']);
    const judging = readdirSync(join(trustOf(fresh), 'targets')).filter((name) => name.endsWith('.keys.json')).map((name) => readFileSync(join(trustOf(fresh), 'targets', name), 'utf8'));
    expect(judging.join()).toContain('示例-2026-002');
    expect(judging.join()).not.toMatch(/quotas|standard|示例文2/);
  });

  it('is checked from outside, by folder and by URL, with an alarm before anything runs out', async () => {
    for (const where of [served, url()]) {
      expect(await office.run(`publish --check ${where}`)).toMatchObject({ code: 0, talk: [] });
      expect(await office.run(`publish --check ${where} --warn-days 46`)).toMatchObject({ code: 3, talk: ['snapshot runs out on 2026-11-04', 'timestamp runs out on 2026-11-04'] });
    }
    expect(await office.run(`publish --check ${served} --warn-days 1`, { now: NOW + 46 * DAY })).toMatchObject({ code: 3, talk: expect.arrayContaining(['timestamp ran out on 2026-11-04']) as unknown });
  });

  it.each([
    ['a cut file', (dir: string) => writeFileSync(join(dir, '1.targets.json'), readFileSync(join(dir, '1.targets.json')).subarray(0, 500)), 'targets: hash'],
    ['HTML for JSON', (dir: string) => writeFileSync(join(dir, 'timestamp.json'), '<!doctype html>'), 'timestamp: json'],
    ['a missing file', (dir: string) => rmSync(join(dir, '1.season.json')), 'season: absent'],
    ['a page changed', (dir: string) => {
      const file = join(dir, 'files', readdirSync(join(dir, 'files')).find((name) => name.endsWith('.json'))!);
      writeFileSync(file, readFileSync(file, 'utf8').replace(/[0-9]/, '~'));
    }, 'cannot be read'],
    ['a bundle of another day', (dir: string) => writeFileSync(join(dir, 'bundles', 'all.json'), readFileSync(join(dir, 'bundles', 'all.json'), 'utf8').replace('2026-09-20T', '2026-09-19T')), 'different lists'],
  ])('check finds %s', async (_what, harm, reason) => {
    const dir = join(scratchDir(), 'trust');
    cpSync(served, dir, { recursive: true });
    harm(dir);
    const ran = await office.run(`publish --check ${dir}`);
    expect({ code: ran.code, out: ran.out }).toEqual({ code: 2, out: [] });
    expect(ran.talk).toEqual([expect.stringContaining(reason)]);
  });
});

describe('publishing again', () => {
  it('signs only what changed, and the day', async () => {
    const fresh = office.copy();
    const before = snapshotOf(trustOf(fresh));
    const { versions } = await fresh.json<{ versions: object }>('publish', NOW + DAY);
    expect(versions).toEqual({ timestamp: 2, snapshot: 1, targets: 1, season: 1, alerts: 1 });
    for (const [file, text] of before) if (!/timestamp|bundles/.test(file)) expect(readFileSync(file, 'utf8')).toBe(text);
    await fresh.json('recall --licensee 1 --lot L1 --notice 示例 --day 2026-09-22 --document 示例', NOW + 2 * DAY);
    expect(await fresh.json('publish', NOW + 2 * DAY)).toMatchObject({ versions: { timestamp: 3, snapshot: 2, targets: 1, season: 1, alerts: 2 } });
  });

  it('signs anew what has less than a third of its life left', async () => {
    const fresh = office.copy();
    expect(await fresh.json('publish', NOW + 41 * DAY)).toMatchObject({ versions: { timestamp: 2, snapshot: 2, targets: 1, season: 2, alerts: 2 } });
  });

  it('--refresh needs the online key alone', async () => {
    const fresh = office.copy();
    const keys = join(fresh.dir, 'keys');
    for (const name of readdirSync(keys)) if (!name.startsWith('online')) rmSync(join(keys, name));
    expect(await fresh.json('publish --refresh', NOW + DAY)).toMatchObject({ versions: { timestamp: 2, snapshot: 1 } });
    expect(await fresh.run('publish --refresh --warn-days 40', { now: NOW + 25 * DAY })).toMatchObject({ code: 3, talk: ['snapshot runs out on 2026-11-04', 'season runs out on 2026-11-19', 'alerts runs out on 2026-11-19'] });
    expect(await fresh.run(`publish --check ${trustOf(fresh)}`, { now: NOW + 25 * DAY })).toMatchObject({ code: 0 });
  });

  it('refuses to go on from a folder that is behind the register', async () => {
    const fresh = office.copy();
    await fresh.json('publish', NOW + DAY);
    writeFileSync(join(trustOf(fresh), 'timestamp.json'), readFileSync(join(served, 'timestamp.json')));
    expect(await fresh.run('publish', { now: NOW + DAY })).toMatchObject({ code: 2, talk: [expect.stringContaining('behind the register')] });
    rmSync(join(trustOf(fresh), 'timestamp.json'));
    expect(await fresh.run('publish', { now: NOW + DAY })).toMatchObject({ code: 2, talk: [expect.stringContaining('behind the register')] });
  });

  it('refuses to drop a host, or anything an older register does not know', async () => {
    const dropped = office.copy();
    const config = join(dropped.dir, 'office.yaml');
    writeFileSync(config, readFileSync(config, 'utf8').replace('    - host: localhost\n', ''));
    expect(await dropped.run('publish')).toEqual({ code: 2, out: [], talk: ['hosts localhost: was published and cannot be dropped'] });
    const older = await growersOffice();
    cpSync(served, trustOf(older), { recursive: true });
    expect(await older.run('publish')).toMatchObject({ code: 2, talk: [expect.stringMatching(/^ranges .*cannot be dropped$/)] });
  });

  it('two at once give two versions, one after the other', async () => {
    const fresh = office.copy();
    const both = await Promise.all([fresh.json<{ versions: { timestamp: number } }>('publish', NOW + DAY), fresh.json<{ versions: { timestamp: number } }>('publish --refresh', NOW + DAY)]);
    expect(both.map(({ versions }) => versions.timestamp).sort()).toEqual([2, 3]);
    expect(await fresh.run(`publish --check ${trustOf(fresh)}`, { now: NOW + DAY })).toMatchObject({ code: 0 });
  });

  it('writes the timestamp last, and leaves no drafts', async () => {
    const fresh = office.copy();
    await fresh.json('recall --licensee 1 --lot L1 --notice 示例 --day 2026-09-22 --document 示例', NOW + 2 * DAY);
    await fresh.json('publish', NOW + 2 * DAY);
    const files = [...snapshotOf(trustOf(fresh)).keys()];
    expect(files.filter((file) => file.endsWith('.draft'))).toEqual([]);
    const last = statSync(join(trustOf(fresh), 'timestamp.json')).mtimeMs;
    for (const file of files) expect(statSync(file).mtimeMs).toBeLessThanOrEqual(last);
  });

  describe('--prune', () => {
    const pathsIn = (from: TestOffice) => [...snapshotOf(trustOf(from)).keys()].map((file) => file.slice(trustOf(from).length + 1)).sort();

    /** Five lists one day apart, each with another void. */
    async function aged(): Promise<TestOffice> {
      const aging = office.copy();
      for (let day = 1; day < 5; day++) {
        await aging.json(`void --licensee 1 --from 1 --to 1 --reason 示例${day} --day 2026-09-21 --document 示例`, NOW + day * DAY);
        await aging.json('publish', NOW + day * DAY);
      }
      return aging;
    }

    it('removes what none of the last lists names, and no root', async () => {
      const aging = await aged();
      const strays = ['notes.txt', `files/${'0'.repeat(64)}.webp`, '9.alerts.json.77.draft'];
      for (const stray of strays) writeFileSync(join(trustOf(aging), stray), 'x');
      const before = pathsIn(aging);
      const { pruned } = await aging.json<{ pruned: string[] }>('publish --refresh --prune --keep 2 --dry-run', NOW + 5 * DAY);
      expect(pathsIn(aging)).toEqual(before);
      expect(await aging.run('publish --refresh --prune --keep 2', { now: NOW + 5 * DAY })).toMatchObject({ code: 0, talk: [`files that no recent list names, removed: ${pruned.length}`] });
      const after = pathsIn(aging);
      expect(after).toEqual(before.filter((path) => !pruned.includes(path)));
      expect(pruned).toEqual(expect.arrayContaining(['1.snapshot.json', '2.snapshot.json', '3.snapshot.json', '1.alerts.json', '2.alerts.json', '3.alerts.json', ...strays.slice(1)]));
      expect(pruned.filter((path) => path.startsWith('targets/alerts/'))).toHaveLength(3);
      expect(after).toEqual(expect.arrayContaining(['1.root.json', 'notes.txt', '4.snapshot.json', '5.snapshot.json', '1.targets.json', '1.season.json']));
      expect(await aging.run(`publish --check ${trustOf(aging)}`, { now: NOW + 5 * DAY })).toMatchObject({ code: 0 });
    });

    it('leaves what the last lists name readable, each as it was', async () => {
      const aging = await aged();
      const earlier = readFileSync(join(trustOf(aging), 'timestamp.json'));
      await aging.json('void --licensee 1 --from 2 --to 2 --reason 示例 --day 2026-09-25 --document 示例', NOW + 5 * DAY);
      await aging.json('publish --prune --keep 2', NOW + 5 * DAY);
      expect(await aging.run(`publish --check ${trustOf(aging)}`, { now: NOW + 5 * DAY })).toMatchObject({ code: 0 });
      // A phone that had fetched the earlier timestamp just before goes on reading its list to the last page.
      const dir = join(scratchDir(), 'trust');
      cpSync(trustOf(aging), dir, { recursive: true });
      writeFileSync(join(dir, 'timestamp.json'), earlier);
      expect((await auditList(readTrustFolder(dir), NOW + 5 * DAY)).trust.status.version).toBe(5);
      expect((await aging.json<{ pruned: string[] }>('publish --prune', NOW + 6 * DAY)).pruned).toEqual([]);
    });

    it('before anything was published removes nothing', async () => {
      const fresh = await growersOffice();
      expect(await fresh.json('publish --prune --dry-run')).toMatchObject({ pruned: [] });
    });

    it('keeps at least one list', async () => {
      expect(await office.run('publish --prune --keep 0')).toEqual({ code: 2, out: [], talk: ['--keep 0: must be a whole number from 1 to 10000'] });
    });
  });

  it('publishes nothing while the content has a fault, which it names with its file and line', async () => {
    const fresh = office.copy();
    mkdirSync(join(fresh.dir, 'content', '1'), { recursive: true });
    writeFileSync(join(fresh.dir, 'content', '1', 'licensee.yaml'), 'shops: none\n');
    const before = snapshotOf(trustOf(fresh));
    const ran = await fresh.run('publish', { now: NOW + DAY });
    expect(ran).toMatchObject({ code: 2, out: [], talk: [expect.stringMatching(/^content: licensee\.yaml:1/)] });
    expect(snapshotOf(trustOf(fresh))).toEqual(before);
  });
});
