/** The client workflow: what counts towards a threshold, and how a client comes back from a compromise or a cut. */
import { beforeEach, describe, expect, it } from 'vitest';
import { ok } from '../../../src/core/result.ts';
import type { Source } from '../../../src/core/trust/advance.ts';
import { attacks } from '../../conformance/record.ts';
import { current, fails, keep, pinned, refuse, repository, setUp, update, versions } from './client.ts';
import { makeKey } from './simulator.ts';

const attack = attacks('core-advance-recovery');

beforeEach(setUp);

describe('signatures', () => {
  attack({ attack: 'one key under two key ids', clause: 'design: distinct public keys', result: 'counts once' }, async () => {
    const key = await makeKey();
    const alias = { ...key, keyid: 'alias', object: { ...key.object, keyid_hash_algorithms: ['sha256'] } };
    repository.setKeys('timestamp', [key, alias], 2);
    await repository.publishRoot();
    await repository.publishTimestamp();
    await fails(await pinned(), { role: 'timestamp', why: 'signatures' });
    repository.setKeys('timestamp', [key, alias, await makeKey()], 2);
    await repository.publishRoot();
    await repository.publishTimestamp();
    expect((await update(await pinned())).fault).toBeUndefined();
  });

  attack({ attack: 'the same key twice', clause: 'design: distinct public keys', result: 'counts once' }, async () => {
    const [a, b] = [await makeKey(), await makeKey()];
    repository.setKeys('timestamp', [a, b], 2);
    await repository.publishRoot();
    await repository.publishTimestamp();
    await repository.write('timestamp', [a, a]);
    await fails(await pinned(), { role: 'timestamp', why: 'signatures' });
    await repository.write('timestamp', [a, b]);
    expect((await update(await pinned())).fault).toBeUndefined();
  });

  attack({ attack: 'one signature short, with strangers’ and bad ones beside', clause: 'TUF 5.3.4, 5.4.2, 5.5.3, 5.6.3', result: 'refused' }, async () => {
    const [a, b, stranger] = [await makeKey(), await makeKey(), await makeKey()];
    repository.setKeys('timestamp', [a, b], 2);
    await repository.publishRoot();
    await repository.publishTimestamp();
    const bad = { ...b, sign: (bytes: Uint8Array) => stranger.sign(bytes) };
    for (const signers of [[], [a], [a, stranger], [a, bad]]) {
      await repository.write('timestamp', signers);
      await fails(await pinned(), { role: 'timestamp', why: 'signatures' });
    }
    await repository.write('timestamp', [stranger, bad, a, b]);
    expect((await update(await pinned())).fault).toBeUndefined();
  });

  attack({ attack: 'one role signed by another role’s key', clause: 'TUF 5.4.2', result: 'refused' }, async () => {
    const snapshot = repository.signers.get('snapshot')!;
    for (const role of ['timestamp', 'targets'] as const) {
      const kept = repository.copyOfServed();
      await repository.write(role, snapshot);
      if (role === 'targets') await repository.publishSnapshot();
      await fails(await pinned(), { role, why: 'signatures' });
      repository.restore(kept);
    }
  });

  attack({ attack: 'wrong signature: each byte changed in turn', clause: 'TUF 4.2', result: 'refused' }, async () => {
    const held = await pinned();
    const whole = (await current()).timestamp;
    const good = repository.served.get('timestamp.json')!;
    for (let i = 0; i < good.length; i += 7) {
      const bad = Uint8Array.from(good);
      bad[i]! ^= 4;
      repository.served.set('timestamp.json', bad);
      const { trusted } = await update(held);
      // White space and unknown members of the envelope are not signed; all that is taken must be as it was signed.
      if (trusted.timestamp) expect({ ...trusted.timestamp, bytes: good }).toEqual({ ...whole, bytes: good });
    }
  });

  it.each(['constructor', '__proto__'])('metadata that nobody has verified cannot throw: scheme %s', async (scheme) => {
    const held = await pinned();
    const root = repository.role('root');
    root.keys = JSON.parse(JSON.stringify(root.keys)) as unknown;
    root.keys['0'] = { keytype: 'ecdsa', scheme, keyval: { public: 'x' } };
    await repository.publishRoot();
    expect((await update(held)).fault).toBeUndefined();
  });
});

describe('recovery', () => {
  attack({ attack: 'a fast-forwarded timestamp or snapshot, keys rotated', clause: 'TUF 5.3.11', result: 'recovered' }, async () => {
    const { role } = repository;
    role.call(repository, 'timestamp').version = 1_000_000;
    role.call(repository, 'snapshot').version = 1_000_000;
    await repository.publishSnapshot();
    const held = await current();
    repository.role('timestamp').version = 10;
    repository.role('snapshot').version = 10;
    await repository.publishSnapshot();
    await fails(held, { role: 'timestamp', why: 'rollback' });
    repository.setKeys('timestamp', [await makeKey()]);
    await repository.publishRoot();
    await repository.publishTimestamp();
    const { trusted, fault } = await update(held);
    expect(fault).toBeUndefined();
    expect(versions(trusted)).toMatchObject({ root: 2, timestamp: 12, snapshot: 11 });
  });

  it('a key rotated away and back again in one update forgets too', async () => {
    const held = await current();
    const own = repository.signers.get('timestamp')!;
    repository.setKeys('timestamp', [await makeKey()]);
    await repository.publishRoot();
    repository.setKeys('timestamp', own);
    await repository.publishRoot();
    repository.role('timestamp').version = 0;
    await repository.publishTimestamp();
    expect(versions((await update(held)).trusted).timestamp).toBe(1);
  });

  it('a key id without a key counts as itself', async () => {
    repository.role('root').roles.timestamp.keyids.push('missing');
    await repository.publishRoot();
    await repository.publishTimestamp();
    const held = await current();
    expect(held.root.version).toBe(2);
    await repository.publishRoot();
    expect((await update(held)).trusted.timestamp).toEqual(held.timestamp);
  });

  it('the same key under another key id forgets nothing', async () => {
    await repository.publishTimestamp();
    const held = await current();
    const [own] = repository.signers.get('timestamp')!;
    repository.setKeys('timestamp', [{ ...own!, keyid: 'alias' }]);
    await repository.publishRoot();
    repository.role('timestamp').version = 0;
    await repository.publishTimestamp();
    await fails(held, { role: 'timestamp', why: 'rollback' });
  });

  attack({ attack: 'an update cut after any number of files', clause: 'design: resumes', result: 'resumes and completes' }, async () => {
    const held = await current();
    await repository.publishRoot();
    await repository.publish(['targets', 'season', 'alerts']);
    for (let answers = 0; answers < 8; answers++) {
      let left = answers;
      const cut: Source = { fetch: (name, max) => (left-- > 0 ? repository.source().fetch(name, max) : Promise.resolve({ ok: false, error: 'unreachable' })) };
      const first = await update(held, refuse, cut);
      expect(first.fault?.why).toBe(answers < 7 ? 'unreachable' : undefined);
      const second = await update(first.trusted);
      expect(second.fault).toBeUndefined();
      expect(versions(second.trusted)).toEqual({ root: 2, timestamp: 3, snapshot: 3, targets: 3, season: 2, alerts: 2 });
    }
  });

  it('what is held is loaded by the same workflow as what is fetched', async () => {
    const held = await current();
    const stored = new Map<string, Uint8Array>([['timestamp.json', held.timestamp!.bytes], [`${held.snapshot!.version}.snapshot.json`, held.snapshot!.bytes]]);
    for (const [name, role] of held.targets) stored.set(`${role.version}.${name}.json`, role.bytes);
    const source: Source = { fetch: (name) => Promise.resolve(stored.has(name) ? ok(stored.get(name)!) : { ok: false, error: 'absent' }) };
    expect((await update(await pinned(), keep, source)).trusted).toEqual(held);
  });
});
