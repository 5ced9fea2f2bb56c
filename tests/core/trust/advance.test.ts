import { beforeEach, describe, expect, it } from 'vitest';
import { utf8 } from '../../../src/core/bytes.ts';
import { formatInstant } from '../../../src/core/day.ts';
import { MAX_ROOT_BYTES, MAX_ROOT_ROTATIONS, MAX_TIMESTAMP_BYTES } from '../../../src/core/limits.ts';
import { ok } from '../../../src/core/result.ts';
import { advance, advanceDelegate, trustRoot, type Source, type Terms, type TrustFault, type Trusted } from '../../../src/core/trust/advance.ts';
import { delegatedRoles } from '../../../src/core/trust/list.ts';
import { Simulator, makeKey, type SimulatedKey } from './simulator.ts';

const DAY = 86_400;
let repository: Simulator;
let refuse: Terms;
let keep: Terms;

beforeEach(async () => {
  repository = await Simulator.create();
  await repository.delegate('season', { paths: ['season/*'], terminating: true });
  await repository.delegate('alerts', { paths: ['alerts/*'], terminating: true });
  await repository.publish(['targets']);
  refuse = { now: repository.now, expired: 'refuse' };
  keep = { ...refuse, expired: 'keep' };
});

const pinned = async (): Promise<Trusted> => {
  const root = await trustRoot(repository.root);
  if (!root.ok) throw new Error(root.error.why);
  return root.value;
};
const update = (held: Trusted, terms = refuse, source = repository.source()) => advance(held, source, terms, delegatedRoles);
/** A client up to date with the repository. */
const current = async (): Promise<Trusted> => {
  const { trusted, fault } = await update(await pinned());
  expect(fault).toBeUndefined();
  return trusted;
};
const versions = ({ root, timestamp, snapshot, targets }: Trusted) => ({
  root: root.version, timestamp: timestamp?.version, snapshot: snapshot?.version, ...Object.fromEntries([...targets].map(([name, role]) => [name, role.version])),
});
const fails = async (held: Trusted, fault: TrustFault, terms = refuse) => {
  const next = await update(held, terms);
  expect(next.fault).toEqual(fault);
  return next.trusted;
};

describe('a first update', () => {
  it('takes each role after the one before it', async () => {
    repository.requests.length = 0;
    const { trusted, fault } = await update(await pinned());
    expect(fault).toBeUndefined();
    expect(versions(trusted)).toEqual({ root: 1, timestamp: 2, snapshot: 2, targets: 2, season: 1, alerts: 1 });
    expect(repository.requests).toEqual(['2.root.json', 'timestamp.json', '2.snapshot.json', '2.targets.json', '1.season.json', '1.alerts.json']);
  });

  it('works without consistent snapshots, lengths and hashes', async () => {
    repository = await Simulator.create({ consistent: false });
    repository.stateHashes = false;
    await repository.publish();
    repository.requests.length = 0;
    const { fault } = await advance(await pinned(), repository.source(), refuse);
    expect(fault).toBeUndefined();
    expect(repository.requests).toEqual(['2.root.json', 'timestamp.json', 'snapshot.json', 'targets.json']);
  });

  it.each(['ed25519', 'rsassa-pss-sha256', 'rsa-pkcs1v15-sha256'] as const)('works with keys of %s', async (scheme) => {
    repository = await Simulator.create({ scheme, keys: { root: 2 } });
    const { fault } = await advance(await pinned(), repository.source(), refuse);
    expect(fault).toBeUndefined();
  });

  it('fetches nothing twice: a second update asks for a root and a timestamp only', async () => {
    const held = await current();
    repository.requests.length = 0;
    expect((await update(held)).trusted).toEqual(held);
    expect(repository.requests).toEqual(['2.root.json', 'timestamp.json']);
  });
});

describe('root (TUF 5.2, 5.3)', () => {
  it('must be signed by itself', async () => {
    const stranger = await makeKey();
    expect(await trustRoot(await repository.sign('root', [stranger]))).toEqual({ ok: false, error: { role: 'root', why: 'signatures' } });
    expect(await trustRoot(utf8('{}'))).toEqual({ ok: false, error: { role: 'root', why: 'shape' } });
  });

  /** Replace root's keys, signing with both unless told otherwise. */
  const rotate = async (keys: readonly SimulatedKey[], signers?: readonly SimulatedKey[], threshold = keys.length) => {
    const former = repository.signers.get('root')!;
    repository.setKeys('root', keys, threshold);
    repository.role('root').version++;
    await repository.write('root', signers ?? [...former, ...keys]);
  };

  it('follows a chain of rotations', async () => {
    const held = await current();
    for (let i = 0; i < 5; i++) await rotate([await makeKey(), await makeKey()]);
    const { trusted, fault } = await update(held);
    expect(fault).toBeUndefined();
    expect(versions(trusted)).toEqual({ ...versions(held), root: 6 });
  });

  it('needs the old keys', async () => {
    const key = await makeKey();
    await rotate([key], [key]);
    expect(versions(await fails(await pinned(), { role: 'root', why: 'signatures' })).root).toBe(1);
  });

  it('needs the new keys', async () => {
    const former = repository.signers.get('root')!;
    await rotate([await makeKey()], former);
    await fails(await pinned(), { role: 'root', why: 'signatures' });
  });

  it('needs the whole new threshold', async () => {
    const former = repository.signers.get('root')!;
    const [a, b] = [await makeKey(), await makeKey()];
    await rotate([a, b], [...former, a], 2);
    await fails(await pinned(), { role: 'root', why: 'signatures' });
  });

  it('goes up by exactly one', async () => {
    repository.role('root').version = 3;
    repository.served.set('2.root.json', await repository.sign('root'));
    await fails(await pinned(), { role: 'root', why: 'version' });
  });

  it('is not replayed', async () => {
    repository.served.set('2.root.json', repository.root);
    await fails(await pinned(), { role: 'root', why: 'version' });
  });

  it('keeps what it took before a fault', async () => {
    await rotate([await makeKey()]);
    repository.served.set('3.root.json', utf8('<!doctype html>'));
    expect(versions(await fails(await pinned(), { role: 'root', why: 'json' })).root).toBe(2);
  });

  it('may be expired in the middle of the chain, not at its end', async () => {
    repository.role('root').expires = formatInstant(repository.now - 1);
    await repository.publishRoot();
    const held = await pinned();
    await fails(held, { role: 'root', why: 'expired' });
    expect((await update(held, keep)).fault).toBeUndefined();
    repository.role('root').expires = formatInstant(repository.now + 1);
    await repository.publishRoot();
    const { trusted, fault } = await update(held);
    expect(fault).toBeUndefined();
    expect(trusted.root.version).toBe(3);
  });

  it('is held to its length', async () => {
    repository.served.set('2.root.json', new Uint8Array(MAX_ROOT_BYTES + 1));
    await fails(await pinned(), { role: 'root', why: 'too-long' });
  });

  it('does not go on where the server does not answer: silence is no end of the chain', async () => {
    const source: Source = { fetch: () => Promise.resolve({ ok: false, error: 'unreachable' }) };
    expect((await update(await pinned(), refuse, source)).fault).toEqual({ role: 'root', why: 'unreachable' });
  });

  it('stops after a bounded number of rotations in one update', async () => {
    const asked: string[] = [];
    const held = await pinned();
    const signers = repository.signers.get('root')!;
    const source: Source = {
      async fetch(name) {
        asked.push(name);
        if (!name.endsWith('root.json')) return { ok: false, error: 'absent' };
        repository.role('root').version = Number.parseInt(name, 10);
        return ok(await repository.sign('root', signers));
      },
    };
    const { trusted } = await update(held, refuse, source);
    expect(trusted.root.version).toBe(1 + MAX_ROOT_ROTATIONS);
    expect(asked).toHaveLength(MAX_ROOT_ROTATIONS + 1);
  });
});

describe('signatures', () => {
  it('a threshold counts distinct public keys', async () => {
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

  it('one key written twice counts once', async () => {
    const [a, b] = [await makeKey(), await makeKey()];
    repository.setKeys('timestamp', [a, b], 2);
    await repository.publishRoot();
    await repository.publishTimestamp();
    await repository.write('timestamp', [a, a]);
    await fails(await pinned(), { role: 'timestamp', why: 'signatures' });
    await repository.write('timestamp', [a, b]);
    expect((await update(await pinned())).fault).toBeUndefined();
  });

  it('one short is too few, strangers and bad ones do not count, and do not harm', async () => {
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

  it("a role's keys sign that role only", async () => {
    const snapshot = repository.signers.get('snapshot')!;
    for (const role of ['timestamp', 'targets'] as const) {
      const kept = repository.copyOfServed();
      await repository.write(role, snapshot);
      if (role === 'targets') await repository.publishSnapshot();
      await fails(await pinned(), { role, why: 'signatures' });
      repository.restore(kept);
    }
  });

  it('each changed byte of the signed part is found', async () => {
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

describe('timestamp (TUF 5.4)', () => {
  it('does not go back', async () => {
    const old = repository.served.get('timestamp.json')!;
    await repository.publishTimestamp();
    const held = await current();
    repository.served.set('timestamp.json', old);
    expect(await fails(held, { role: 'timestamp', why: 'rollback' })).toEqual(held);
  });

  it('does not name an older snapshot', async () => {
    await repository.publishSnapshot();
    const held = await current();
    repository.role('timestamp').meta['snapshot.json'].version--;
    repository.role('timestamp').version++;
    await repository.write('timestamp');
    await fails(held, { role: 'timestamp', why: 'rollback' });
  });

  it('of the version held changes nothing, whatever it says', async () => {
    const held = await current();
    repository.role('timestamp').meta['snapshot.json'].version = 100;
    await repository.write('timestamp');
    const { trusted, fault } = await update(held);
    expect(fault).toBeUndefined();
    expect(trusted).toEqual(held);
  });

  it('expires, also where it is the one held', async () => {
    const held = await current();
    const end = held.timestamp!.expires;
    expect((await update(held, { now: end - 1, expired: 'refuse' })).fault).toBeUndefined();
    await fails(held, { role: 'timestamp', why: 'expired' }, { now: end, expired: 'refuse' });
    expect((await update(held, { now: end + 400 * DAY, expired: 'keep' })).fault).toBeUndefined();
  });

  it('past its expiry is taken under "keep" where it is newer', async () => {
    const held = await current();
    repository.role('timestamp').expires = formatInstant(repository.now - 1);
    repository.role('timestamp')['x-issued'] = formatInstant(repository.now - 10 * DAY);
    await repository.publishTimestamp();
    await fails(held, { role: 'timestamp', why: 'expired' });
    expect(versions((await update(held, keep)).trusted).timestamp).toBe(3);
  });

  it('is held to its length, and must be there', async () => {
    const held = await pinned();
    repository.served.set('timestamp.json', new Uint8Array(MAX_TIMESTAMP_BYTES + 1));
    await fails(held, { role: 'timestamp', why: 'too-long' });
    repository.served.delete('timestamp.json');
    await fails(held, { role: 'timestamp', why: 'absent' });
  });

  it.each([
    [-DAY, undefined],
    [-DAY + 1, 'issued'],
    [0, 'issued'],
  ] as const)('issued %i s from its own expiry: %s', async (from, why) => {
    const timestamp = repository.role('timestamp');
    timestamp['x-issued'] = formatInstant(repository.now + 45 * DAY + from);
    await repository.publishTimestamp();
    expect((await update(await pinned())).fault?.why).toBe(why);
  });

  it("issued past the end of targets is not taken, nor is anything under it: the clock's floor stays", async () => {
    const held = await current();
    const timestamp = repository.role('timestamp');
    timestamp['x-issued'] = formatInstant(repository.now + 365 * DAY + 1);
    timestamp.expires = formatInstant(repository.now + 1000 * DAY);
    await repository.publish(['season']);
    const after = await fails(held, { role: 'timestamp', why: 'issued' });
    expect(after).toEqual(held);
    timestamp['x-issued'] = formatInstant(repository.now + 365 * DAY);
    await repository.publishTimestamp();
    expect((await update(held)).fault).toBeUndefined();
  });

  it('without x-issued is still TUF', async () => {
    delete repository.role('timestamp')['x-issued'];
    await repository.publishTimestamp();
    expect((await current()).timestamp!.issued).toBeUndefined();
  });
});

describe('snapshot (TUF 5.5)', () => {
  it('has the hash, the length and the version that the timestamp states', async () => {
    const held = await pinned();
    const good = repository.served.get('2.snapshot.json')!;
    repository.served.set('2.snapshot.json', good.slice(0, -1));
    await fails(held, { role: 'snapshot', why: 'hash' });
    repository.served.set('2.snapshot.json', utf8(new TextDecoder().decode(good).replace('"sha256"', '"sha512"')));
    await fails(held, { role: 'snapshot', why: 'hash' });
    repository.served.set('2.snapshot.json', Uint8Array.of(...good, 0x20));
    await fails(held, { role: 'snapshot', why: 'too-long' });
  });

  it('of another version than named is refused', async () => {
    repository.stateHashes = false;
    repository.role('snapshot').version = 9;
    const nine = await repository.sign('snapshot');
    repository.role('snapshot').version = 3;
    await repository.write('snapshot');
    await repository.publishTimestamp();
    repository.served.set('3.snapshot.json', nine);
    await fails(await pinned(), { role: 'snapshot', why: 'version' });
  });

  it('lets no file go back, nor disappear', async () => {
    await repository.publish();
    const held = await current();
    const kept = structuredClone(repository.role('snapshot'));
    const republish = async () => {
      repository.role('snapshot').version++;
      await repository.write('snapshot');
      await repository.publishTimestamp();
    };
    repository.role('snapshot').meta['targets.json'].version--;
    await republish();
    await fails(held, { role: 'snapshot', why: 'rollback' });
    repository.role('snapshot').meta = kept.meta;
    delete repository.role('snapshot').meta['season.json'];
    await republish();
    await fails(held, { role: 'snapshot', why: 'rollback' });
  });

  it('is taken again only under the keys and the threshold of today', async () => {
    const held = await current();
    const [own] = repository.signers.get('snapshot')!;
    const other = await makeKey();
    repository.role('root').keys[other.keyid] = other.object;
    repository.role('root').roles.snapshot = { keyids: [own!.keyid], threshold: 2 };
    await repository.publishRoot();
    const after = await fails(held, { role: 'snapshot', why: 'signatures' });
    expect(versions(after)).toEqual({ ...versions(held), root: 2 });
  });

  it('expires', async () => {
    repository.role('timestamp').expires = formatInstant(repository.now + 100 * DAY);
    await repository.publishTimestamp();
    const held = await current();
    const end = held.snapshot!.expires;
    expect((await update(held, { now: end - 1, expired: 'refuse' })).fault).toBeUndefined();
    await fails(held, { role: 'snapshot', why: 'expired' }, { now: end, expired: 'refuse' });
  });
});

describe('targets and delegated roles (TUF 5.6)', () => {
  it.each(['targets', 'season'])('%s has the hash, the length and the version that the snapshot states', async (role) => {
    const held = await pinned();
    const name = repository.fileName(role);
    const good = repository.served.get(name)!;
    repository.served.set(name, good.slice(0, -1));
    await fails(held, { role, why: 'hash' });
    repository.served.set(name, Uint8Array.of(...good, 0x20));
    await fails(held, { role, why: 'too-long' });
    repository.served.delete(name);
    await fails(held, { role, why: 'absent' });
  });

  it.each(['targets', 'season'])('%s of another version than listed is refused', async (role) => {
    repository.stateHashes = false;
    repository.role(role).version += 7;
    const later = await repository.sign(role);
    repository.role(role).version -= 7;
    await repository.publish([role]);
    repository.served.set(repository.fileName(role), later);
    await fails(await pinned(), { role, why: 'version' });
  });

  it('a delegate signs with the keys its delegator states', async () => {
    const [alerts] = repository.signers.get('alerts')!;
    await repository.write('season', [alerts!]);
    await repository.publishSnapshot();
    const after = await fails(await pinned(), { role: 'season', why: 'signatures' });
    expect(versions(after)).toMatchObject({ targets: 2 });
    expect(after.targets.has('season')).toBe(false);
  });

  it('a delegate whose key the delegator took away is not taken again, though its file is the same', async () => {
    const held = await current();
    repository.setKeys('season', [await makeKey()]);
    await repository.publish(['targets']);
    await fails(held, { role: 'season', why: 'signatures' });
  });

  it.each(['targets', 'season', 'alerts'])('%s expires', async (role) => {
    repository.role(role).expires = formatInstant(repository.now + 2 * DAY);
    await repository.publish([role]);
    const held = await current();
    await fails(held, { role, why: 'expired' }, { now: repository.now + 2 * DAY, expired: 'refuse' });
    expect((await update(held, { now: repository.now + 2 * DAY, expired: 'keep' })).fault).toBeUndefined();
  });

  it('a role that nobody delegates to, or that no snapshot lists, is not taken', async () => {
    const held = await current();
    expect(await advanceDelegate(held, 'targets', 'other', repository.source(), refuse)).toEqual({ ok: false, error: { role: 'other', why: 'not-listed' } });
    expect(await advanceDelegate(held, 'season', 'alerts', repository.source(), refuse)).toEqual({ ok: false, error: { role: 'alerts', why: 'not-listed' } });
    expect(await advanceDelegate(await pinned(), 'targets', 'season', repository.source(), refuse)).toEqual({ ok: false, error: { role: 'season', why: 'not-listed' } });
    delete repository.role('snapshot').meta['targets.json'];
    repository.role('snapshot').version++;
    await repository.write('snapshot');
    await repository.publishTimestamp();
    await fails(await pinned(), { role: 'targets', why: 'not-listed' });
  });

  it('a file of one publication in another does not pass (mix and match)', async () => {
    const old = repository.served.get('1.season.json')!;
    await repository.publish(['season']);
    repository.served.set('2.season.json', old);
    const { fault } = await update(await pinned());
    expect(fault?.role).toBe('season');
    expect(['hash', 'too-long']).toContain(fault?.why); // A DER signature may be longer by a byte or two.
  });
});

describe('recovery', () => {
  it('a new timestamp or snapshot key forgets what the old one signed (TUF 5.3.11)', async () => {
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

  it('an update cut after any number of files resumes from what it took', async () => {
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
