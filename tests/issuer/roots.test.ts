/** Roots: signed by their custodians, each on a machine of their own; keys rotated; every list read by tuf-js from the first root on. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { copyFileSync, existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTrustFolder, openTrust } from '../../src/issuer/trust-folder.ts';
import { growerLines, growersOffice, INIT, NOW, officeIn, scratchDir, type TestOffice } from './office.ts';
import { tufRead } from './tuf.ts';

const DAY = 86_400;
let served = '';
let server: Server;
beforeAll(async () => {
  server = createServer((request, response) => {
    const file = join(served, request.url!);
    if (!existsSync(file)) return void response.writeHead(404).end();
    response.end(readFileSync(file));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});
afterAll(() => void server.close());

/** Read a list with tuf-js and with our own client, from its first root. */
async function readBoth({ dir }: TestOffice, now: number): Promise<void> {
  served = join(dir, 'trust');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  await tufRead(url, readFileSync(join(served, '1.root.json')), ['keys.json', 'season/ranges.json', 'alerts/alerts.json'], now);
  expect(await openTrust(readTrustFolder(served), now)).toMatchObject({ ok: true });
}

/** Carry a proposal to a custodian's machine, have it signed there, carry the signature back. */
async function signedBy(custodian: TestOffice, keyName: string, proposal: string, now: number): Promise<void> {
  const there = join(custodian.dir, basename(proposal));
  copyFileSync(proposal, there);
  const { signature } = await custodian.json<{ signature: string }>(`root sign --proposal ${basename(there)} --key-name ${keyName}`, now);
  copyFileSync(signature, join(proposal, '..', basename(signature)));
}

describe('an office whose roots are elsewhere', () => {
  const custodians: TestOffice[] = [];
  const holders: TestOffice[] = [];
  let office: TestOffice;
  const pub = (machine: TestOffice, name: string) => join(machine.dir, 'keys', `${name}.pub.pem`);

  it('opens with the custodians\' public keys, and waits for their signatures', async () => {
    for (const name of ['anna', 'bao', 'chen']) {
      const machine = officeIn(scratchDir());
      await machine.json(`key make --key-name ${name}`);
      custodians.push(machine);
    }
    for (const name of ['ding', 'er']) {
      const machine = officeIn(scratchDir());
      await machine.json(`key make --key-name ${name}`);
      holders.push(machine);
    }
    office = officeIn(scratchDir());
    const pubs = (machines: TestOffice[], names: string[]) => machines.map((machine, i) => pub(machine, names[i]!)).join();
    const init = INIT.filter((word) => word !== '--demo');
    const opened = await office.run([...init, '--approval', 'one', '--root-pub', pubs(custodians, ['anna', 'bao', 'chen']), '--targets-pub', pubs(holders, ['ding', 'er'])]);
    expect(opened).toMatchObject({ code: 0, talk: [expect.stringContaining('1.root.json')] });
    expect(readdirSync(join(office.dir, 'keys')).filter((name) => !name.endsWith('.pub.pem')).sort()).toEqual(['alerts-1.pem', 'online-1.pem', 'season-1.pem']);
    for (const line of growerLines(NOW)) await office.json(line);
    expect(await office.run('publish')).toMatchObject({ code: 2, talk: [expect.stringContaining('there is no root yet')] });
  });

  it('is finished by two of them, not by one', async () => {
    const proposal = join(office.dir, 'proposals', '1.root.json');
    await signedBy(custodians[0]!, 'anna', proposal, NOW);
    await signedBy(holders[0]!, 'ding', proposal, NOW);
    expect(await office.run('root finish --proposal proposals/1.root.json')).toMatchObject({ code: 2, talk: [`root ${proposal}: waits to be signed: 1 of 2 signatures`] });
    await signedBy(custodians[2]!, 'chen', proposal, NOW);
    await office.json('root finish --proposal proposals/1.root.json');
    expect(await office.run('root finish --proposal proposals/1.root.json')).toMatchObject({ code: 2, talk: [expect.stringContaining('is not version 2 of the root')] });
  });

  it('leaves the licences for their holders to sign, then publishes what they signed', async () => {
    const proposal = join(office.dir, 'proposals', '1.targets.json');
    expect(await office.run('publish')).toMatchObject({ code: 2, talk: [`targets ${proposal}: waits to be signed: 0 of 2 signatures`] });
    expect(existsSync(join(office.dir, 'trust', 'timestamp.json'))).toBe(false);
    await signedBy(holders[0]!, 'ding', proposal, NOW + DAY);
    expect(await office.run('publish', { now: NOW + DAY })).toMatchObject({ code: 2, talk: [`targets ${proposal}: waits to be signed: 1 of 2 signatures`] });
    writeFileSync(join(office.dir, 'proposals', '1.targets.junk.sig.json'), '{"keyid": "x"}');
    await signedBy(holders[1]!, 'er', proposal, NOW + DAY);
    await office.json('publish', NOW + DAY);
    await readBoth(office, NOW + DAY);
  });

  it('needs no ceremony for a season\'s work', async () => {
    await office.json('mint --licensee 1 --lot L1 --count 2 --net 2.5kg --packed 2026-09-11', NOW + DAY);
    await office.json('release --batch 1-1', NOW + DAY);
    // A first filed range brings its lot's page; the licences stay as they are.
    expect(await office.json('publish', NOW + 2 * DAY)).toMatchObject({ versions: { targets: 1, season: 2 } });
  });

  it('rolls its root over to other custodians by old and new together', async () => {
    const newcomer = officeIn(scratchDir());
    await newcomer.json('key make --key-name deng');
    const pubs = [pub(custodians[0]!, 'anna'), pub(custodians[1]!, 'bao'), pub(newcomer, 'deng')].join();
    const { proposal } = await office.json<{ proposal: string }>(`root propose --root-pub ${pubs}`, NOW + 3 * DAY);
    await signedBy(newcomer, 'deng', proposal, NOW + 3 * DAY);
    await signedBy(custodians[0]!, 'anna', proposal, NOW + 3 * DAY);
    // Two of the new ones, but only one of the old.
    expect(await office.run(`root finish --proposal ${proposal}`, { now: NOW + 3 * DAY })).toMatchObject({ code: 2, talk: [expect.stringContaining('1 of 2')] });
    await signedBy(custodians[2]!, 'chen', proposal, NOW + 3 * DAY);
    await office.json(`root finish --proposal ${proposal}`, NOW + 3 * DAY);
    await office.json('publish', NOW + 3 * DAY);
    await readBoth(office, NOW + 3 * DAY);
  });
});

describe('rotation', () => {
  let office: TestOffice;
  beforeAll(async () => {
    office = await growersOffice();
    await office.json('publish');
  });

  it.each(['season', 'alerts'])('%s: the next publication delegates to the new key', async (role) => {
    const now = NOW + (role === 'season' ? 1 : 2) * DAY;
    await office.json(`key rotate --role ${role}`, now);
    const { versions } = await office.json<{ versions: Record<string, number> }>('publish', now);
    expect(versions[role]).toBe(2);
    await readBoth(office, now);
  });

  it.each([['online', 3, '2.root.json'], ['targets', 4, '3.root.json']])('%s: by a new root', async (role, days, file) => {
    const now = NOW + Number(days) * DAY;
    const { proposal } = await office.json<{ proposal: string }>(`key rotate --role ${role}`, now);
    expect(basename(proposal)).toBe(file);
    for (const key of ['root-1', 'root-3']) await office.json(`root sign --proposal ${proposal} --key-name ${key}`, now);
    await office.json(`root finish --proposal ${proposal}`, now);
    await office.json('publish', now);
    await readBoth(office, now);
  });

  it('renews a root that changes nothing', async () => {
    const now = NOW + 5 * DAY;
    const { proposal } = await office.json<{ proposal: string }>('root propose', now);
    for (const key of ['root-1', 'root-2']) await office.json(`root sign --proposal ${proposal} --key-name ${key}`, now);
    await office.json(`root finish --proposal ${proposal}`, now);
    expect(await office.json('publish', now)).toMatchObject({ versions: { targets: 4, season: 2, alerts: 2 } });
    await readBoth(office, now);
  });

  it('refuses a threshold that its holders cannot reach', async () => {
    expect(await office.run('root propose --threshold 4', { now: NOW + 6 * DAY })).toMatchObject({ code: 2, talk: ['--threshold 4: 3 of the 4 keys needed are here'] });
  });
});
