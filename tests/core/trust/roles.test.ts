import { beforeAll, describe, expect, it } from 'vitest';
import { utf8 } from '../../../src/core/bytes.ts';
import { parseRoot, parseSnapshot, parseTargets, parseTimestamp } from '../../../src/core/trust/roles.ts';
import { Simulator, type Signed } from './simulator.ts';

let repository: Simulator;
beforeAll(async () => {
  repository = await Simulator.create();
  await repository.delegate('season', { paths: ['season/*'], terminating: true });
  await repository.delegate('bin', { hashPrefixes: ['0', 'a1'] });
  await repository.addTarget('targets', 'keys.json', utf8('{}'));
  await repository.publish(['targets']);
});

const parsers = { root: parseRoot, timestamp: parseTimestamp, snapshot: parseSnapshot, targets: parseTargets };
type Top = keyof typeof parsers;

/** The fault of a role's file after a change to its envelope. */
function faultOf(role: Top, change: (envelope: Signed) => void): string | undefined {
  const envelope = JSON.parse(new TextDecoder().decode(repository.served.get(repository.fileName(role)))) as Signed;
  change(envelope);
  const parsed = parsers[role](utf8(JSON.stringify(envelope)));
  return parsed.ok ? undefined : parsed.error;
}
const faultOfSigned = (role: Top, change: (signed: Signed) => void) => faultOf(role, (envelope) => change(envelope.signed));

describe('envelopes', () => {
  it('of all roles are read', () => {
    for (const role of Object.keys(parsers) as Top[]) expect(faultOf(role, () => {})).toBeUndefined();
  });

  it('keep what this client does not know', () => {
    for (const role of Object.keys(parsers) as Top[]) expect(faultOfSigned(role, (signed) => (signed.later = { a: [1.5] }))).toBeUndefined();
  });

  it.each<[string, (envelope: Signed) => void, string]>([
    ['no signatures', (e) => delete e.signatures, 'shape'],
    ['signatures of another form', (e) => (e.signatures = { a: 'b' }), 'shape'],
    ['a signature without a key id', (e) => delete e.signatures[0].keyid, 'shape'],
    ['a signature that is no text', (e) => (e.signatures[0].sig = 1), 'shape'],
    ['nothing signed', (e) => delete e.signed, 'shape'],
    ['a list signed', (e) => (e.signed = []), 'shape'],
    ['another type', (e) => (e.signed._type = 'mirrors'), 'type'],
    ['no type', (e) => delete e.signed._type, 'type'],
    ['another major version', (e) => (e.signed.spec_version = '2.0.0'), 'spec-version'],
    ['a later minor version is no fault', (e) => (e.signed.spec_version = '1.99'), ''],
    ['no version of the specification', (e) => delete e.signed.spec_version, 'spec-version'],
    ['a version of the specification that is none', (e) => (e.signed.spec_version = '1.x'), 'spec-version'],
    ['version 0', (e) => (e.signed.version = 0), 'shape'],
    ['a version that is no whole number', (e) => (e.signed.version = 1.5), 'shape'],
    ['a version as text', (e) => (e.signed.version = '1'), 'shape'],
    ['a version past exactness', (e) => (e.signed.version = 2 ** 53), 'shape'],
    ['no expiry', (e) => delete e.signed.expires, 'shape'],
    ['an expiry of another form', (e) => (e.signed.expires = '2030-01-01'), 'shape'],
  ])('%s', (_, change, fault) => {
    for (const role of Object.keys(parsers) as Top[]) expect([role, faultOf(role, change) ?? '']).toEqual([role, fault]);
  });

  it('are strict JSON', () => {
    expect(parseRoot(utf8('{"signed":{},"signed":{},"signatures":[]}'))).toEqual({ ok: false, error: 'json' });
    expect(parseRoot(utf8('<html>'))).toEqual({ ok: false, error: 'json' });
    expect(parseRoot(utf8('[]'))).toEqual({ ok: false, error: 'shape' });
  });
});

describe('roles', () => {
  it.each<[Top, string, (signed: Signed) => void]>([
    ['root', 'a role missing', (s) => delete s.roles.snapshot],
    ['root', 'no keys', (s) => delete s.keys],
    ['root', 'threshold 0', (s) => (s.roles.root.threshold = 0)],
    ['root', 'a key id twice', (s) => s.roles.root.keyids.push(s.roles.root.keyids[0])],
    ['root', 'consistent_snapshot that is no truth value', (s) => (s.consistent_snapshot = 'true')],
    ['timestamp', 'no snapshot', (s) => (s.meta = {})],
    ['timestamp', 'a snapshot of version 0', (s) => (s.meta['snapshot.json'].version = 0)],
    ['timestamp', 'hashes that are no hexadecimal', (s) => (s.meta['snapshot.json'].hashes.sha256 = 'A')],
    ['timestamp', 'a negative length', (s) => (s.meta['snapshot.json'].length = -1)],
    ['timestamp', 'x-issued that is no instant', (s) => (s['x-issued'] = 'yesterday')],
    ['snapshot', 'a file without a version', (s) => delete s.meta['targets.json'].version],
    ['targets', 'a file without a length', (s) => delete s.targets['keys.json'].length],
    ['targets', 'a file without hashes', (s) => delete s.targets['keys.json'].hashes],
    ['targets', 'delegations without keys', (s) => delete s.delegations.keys],
    ['targets', 'delegations of neither form', (s) => delete s.delegations.roles],
    ['targets', 'delegations of both forms', (s) => (s.delegations.succinct_roles = { keyids: [], threshold: 1, bit_length: 8, name_prefix: 'bin' })],
    ['targets', 'a delegation without terminating', (s) => delete s.delegations.roles[0].terminating],
    ['targets', 'a delegation of both kinds of paths', (s) => (s.delegations.roles[0].path_hash_prefixes = ['0'])],
    ['targets', 'a delegation of neither', (s) => delete s.delegations.roles[0].paths],
    ['targets', 'a hash prefix that is none', (s) => (s.delegations.roles[1].path_hash_prefixes = ['x'])],
    ['targets', "a delegation under a top-level role's name", (s) => (s.delegations.roles[0].name = 'snapshot')],
    ['targets', 'two delegations of one name', (s) => (s.delegations.roles[1].name = 'season')],
    ['targets', 'a delegation without a name', (s) => (s.delegations.roles[0].name = '')],
  ])('%s with %s is refused', (role, _, change) => {
    expect(faultOfSigned(role, change)).toBe('shape');
  });

  it('a key of an unknown form is left out, and no more', () => {
    expect(faultOfSigned('root', (s) => (s.keys.later = { keytype: 'x' }))).toBeUndefined();
    const parsed = parseRoot(repository.root);
    expect(parsed.ok && parsed.value.value.keys.has('later')).toBe(false);
  });

  it('consistent snapshots are off unless asked for (TUF 4.3)', () => {
    const signed = { ...repository.role('root') };
    delete signed['consistent_snapshot'];
    const parsed = parseRoot(utf8(JSON.stringify({ signatures: [], signed })));
    expect(parsed.ok && parsed.value.value.consistentSnapshot).toBe(false);
  });
});
