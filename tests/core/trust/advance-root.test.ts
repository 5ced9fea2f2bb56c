/** The client workflow: a first update, and the chain of roots (TUF 5.2, 5.3). */
import { beforeEach, describe, expect, it } from 'vitest';
import { utf8 } from '../../../src/core/bytes.ts';
import { formatInstant } from '../../../src/core/day.ts';
import { MAX_ROOT_BYTES, MAX_ROOT_ROTATIONS } from '../../../src/core/limits.ts';
import { ok } from '../../../src/core/result.ts';
import { advance, trustRoot, type Source } from '../../../src/core/trust/advance.ts';
import { attacks } from '../../conformance/record.ts';
import { current, fails, keep, pinned, refuse, repository, setUp, update, use, versions } from './client.ts';
import { Simulator, makeKey, type SimulatedKey } from './simulator.ts';

const attack = attacks('core-advance-root');

beforeEach(setUp);

describe('a first update', () => {
  it('takes each role after the one before it', async () => {
    repository.requests.length = 0;
    const { trusted, fault } = await update(await pinned());
    expect(fault).toBeUndefined();
    expect(versions(trusted)).toEqual({ root: 1, timestamp: 2, snapshot: 2, targets: 2, season: 1, alerts: 1 });
    expect(repository.requests).toEqual(['2.root.json', 'timestamp.json', '2.snapshot.json', '2.targets.json', '1.season.json', '1.alerts.json']);
  });

  it('works without consistent snapshots, lengths and hashes', async () => {
    use(await Simulator.create({ consistent: false }));
    repository.stateHashes = false;
    await repository.publish();
    repository.requests.length = 0;
    const { fault } = await advance(await pinned(), repository.source(), refuse);
    expect(fault).toBeUndefined();
    expect(repository.requests).toEqual(['2.root.json', 'timestamp.json', 'snapshot.json', 'targets.json']);
  });

  it.each(['ed25519', 'rsassa-pss-sha256', 'rsa-pkcs1v15-sha256'] as const)('works with keys of %s', async (scheme) => {
    use(await Simulator.create({ scheme, keys: { root: 2 } }));
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
  attack({ attack: 'a first root not signed by itself', clause: 'TUF 5.2', result: 'refused' }, async () => {
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

  attack({ attack: 'a new root without the old keys', clause: 'TUF 5.3.4', result: 'refused; the held root stays' }, async () => {
    const key = await makeKey();
    await rotate([key], [key]);
    expect(versions(await fails(await pinned(), { role: 'root', why: 'signatures' })).root).toBe(1);
  });

  attack({ attack: 'a new root without its own keys', clause: 'TUF 5.3.4', result: 'refused; the held root stays' }, async () => {
    const former = repository.signers.get('root')!;
    await rotate([await makeKey()], former);
    await fails(await pinned(), { role: 'root', why: 'signatures' });
  });

  attack({ attack: 'a new root one signature short', clause: 'TUF 5.3.4', result: 'refused; the held root stays' }, async () => {
    const former = repository.signers.get('root')!;
    const [a, b] = [await makeKey(), await makeKey()];
    await rotate([a, b], [...former, a], 2);
    await fails(await pinned(), { role: 'root', why: 'signatures' });
  });

  attack({ attack: 'a skipped root', clause: 'TUF 5.3.5', result: 'refused' }, async () => {
    repository.role('root').version = 3;
    repository.served.set('2.root.json', await repository.sign('root'));
    await fails(await pinned(), { role: 'root', why: 'version' });
  });

  attack({ attack: 'an old root replayed', clause: 'TUF 5.3.5', result: 'refused' }, async () => {
    repository.served.set('2.root.json', repository.root);
    await fails(await pinned(), { role: 'root', why: 'version' });
  });

  it('keeps what it took before a fault', async () => {
    await rotate([await makeKey()]);
    repository.served.set('3.root.json', utf8('<!doctype html>'));
    expect(versions(await fails(await pinned(), { role: 'root', why: 'json' })).root).toBe(2);
  });

  attack({ attack: 'root expired', clause: 'TUF 5.3.10', result: 'refused at the end of the chain, passed over within it' }, async () => {
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

  attack({ attack: 'root too long', clause: 'TUF 5.3.3', result: 'refused' }, async () => {
    repository.served.set('2.root.json', new Uint8Array(MAX_ROOT_BYTES + 1));
    await fails(await pinned(), { role: 'root', why: 'too-long' });
  });

  attack({ attack: 'the next root kept back by silence', clause: 'TUF 5.3.3', result: 'the update stops; only a 404 ends the chain' }, async () => {
    const source: Source = { fetch: () => Promise.resolve({ ok: false, error: 'unreachable' }) };
    expect((await update(await pinned(), refuse, source)).fault).toEqual({ role: 'root', why: 'unreachable' });
  });

  attack({ attack: 'roots without end', clause: 'TUF 5.3.3', result: 'stops after the limit' }, async () => {
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
