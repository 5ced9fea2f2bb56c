/** The client workflow: timestamp, snapshot and targets (TUF 5.4, 5.5, 5.6). */
import { beforeEach, describe, expect, it } from 'vitest';
import { utf8 } from '../../../src/core/bytes.ts';
import { formatInstant } from '../../../src/core/day.ts';
import { MAX_TIMESTAMP_BYTES } from '../../../src/core/limits.ts';
import { advanceDelegate } from '../../../src/core/trust/advance.ts';
import { DAY, current, fails, keep, pinned, refuse, repository, setUp, update, versions } from './client.ts';
import { makeKey } from './simulator.ts';

beforeEach(setUp);

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
