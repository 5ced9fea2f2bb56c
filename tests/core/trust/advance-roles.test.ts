/** The client workflow: timestamp, snapshot and targets (TUF 5.4, 5.5, 5.6). */
import { beforeEach, describe, expect, it } from 'vitest';
import { utf8 } from '../../../src/core/bytes.ts';
import { formatInstant } from '../../../src/core/day.ts';
import { MAX_TIMESTAMP_BYTES } from '../../../src/core/limits.ts';
import { advanceDelegate } from '../../../src/core/trust/advance.ts';
import { attacks } from '../../conformance/record.ts';
import { DAY, current, fails, keep, pinned, refuse, repository, setUp, update, versions } from './client.ts';
import { makeKey } from './simulator.ts';

const attack = attacks('core-advance-roles');

beforeEach(setUp);

describe('timestamp (TUF 5.4)', () => {
  attack({ attack: 'rollback of timestamp', clause: 'TUF 5.4.3.1', result: 'refused' }, async () => {
    const old = repository.served.get('timestamp.json')!;
    await repository.publishTimestamp();
    const held = await current();
    repository.served.set('timestamp.json', old);
    expect(await fails(held, { role: 'timestamp', why: 'rollback' })).toEqual(held);
  });

  attack({ attack: 'rollback of the snapshot that timestamp names', clause: 'TUF 5.4.3.2', result: 'refused' }, async () => {
    await repository.publishSnapshot();
    const held = await current();
    repository.role('timestamp').meta['snapshot.json'].version--;
    repository.role('timestamp').version++;
    await repository.write('timestamp');
    await fails(held, { role: 'timestamp', why: 'rollback' });
  });

  attack({ attack: 'another timestamp under the version held', clause: 'TUF 5.4.3.1', result: 'passed over' }, async () => {
    const held = await current();
    repository.role('timestamp').meta['snapshot.json'].version = 100;
    await repository.write('timestamp');
    const { trusted, fault } = await update(held);
    expect(fault).toBeUndefined();
    expect(trusted).toEqual(held);
  });

  attack({ attack: 'timestamp expired, also unchanged (freeze)', clause: 'TUF 5.4.4', result: 'refused' }, async () => {
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

  attack({ attack: 'timestamp too long or absent', clause: 'TUF 5.4.1', result: 'refused' }, async () => {
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

  attack({ attack: 'x-issued far ahead', clause: 'design: x-issued', result: 'refused; the clock floor stays' }, async () => {
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
  attack({ attack: 'snapshot of wrong hash, length or version', clause: 'TUF 5.5.2, 5.5.4', result: 'refused' }, async () => {
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

  attack({ attack: 'rollback or disappearance of a role in snapshot', clause: 'TUF 5.5.5', result: 'refused' }, async () => {
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

  attack({ attack: 'a held snapshot under a raised threshold', clause: 'TUF 5.5.3', result: 'not taken again' }, async () => {
    const held = await current();
    const [own] = repository.signers.get('snapshot')!;
    const other = await makeKey();
    repository.role('root').keys[other.keyid] = other.object;
    repository.role('root').roles.snapshot = { keyids: [own!.keyid], threshold: 2 };
    await repository.publishRoot();
    const after = await fails(held, { role: 'snapshot', why: 'signatures' });
    expect(versions(after)).toEqual({ ...versions(held), root: 2 });
  });

  attack({ attack: 'snapshot expired', clause: 'TUF 5.5.6', result: 'refused' }, async () => {
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

  attack({ attack: 'a delegate signed by other keys', clause: 'TUF 5.6.3', result: 'refused' }, async () => {
    const [alerts] = repository.signers.get('alerts')!;
    await repository.write('season', [alerts!]);
    await repository.publishSnapshot();
    const after = await fails(await pinned(), { role: 'season', why: 'signatures' });
    expect(versions(after)).toMatchObject({ targets: 2 });
    expect(after.targets.has('season')).toBe(false);
  });

  attack({ attack: 'a delegate whose key was taken away', clause: 'TUF 5.6.3', result: 'not taken again' }, async () => {
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

  attack({ attack: 'a role nobody delegates to', clause: 'TUF 5.6.7', result: 'not taken' }, async () => {
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

  attack({ attack: 'mix and match of publications', clause: 'TUF 5.5, 5.6', result: 'refused' }, async () => {
    const old = repository.served.get('1.season.json')!;
    await repository.publish(['season']);
    repository.served.set('2.season.json', old);
    const { fault } = await update(await pinned());
    expect(fault?.role).toBe('season');
    expect(['hash', 'too-long']).toContain(fault?.why); // A DER signature may be longer by a byte or two.
  });
});
