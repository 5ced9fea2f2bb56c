import { beforeAll, describe, expect, it } from 'vitest';
import { utf8 } from '../../../src/core/bytes.ts';
import { parseInstant } from '../../../src/core/day.ts';
import { advance, trustRoot, type Trusted } from '../../../src/core/trust/advance.ts';
import { parseBundle, sourceOf } from '../../../src/core/trust/bundle.ts';
import { delegatedRoles, openList, targetRefs, targetUrlPath } from '../../../src/core/trust/list.ts';
import type { Json } from '../../../src/core/trust/json.ts';
import { readContentIndex, readLicenceActs } from '../../../src/core/trust/shown.ts';
import type { ReadFile } from '../../../src/core/trust/trie.ts';
import { makeList, type ListFile } from '../../vectors/make-list.ts';
import { makeSigners, records, type Signers } from '../../vectors/office.ts';
import { Simulator } from './simulator.ts';

const issued = parseInstant('2026-11-03T04:00:00Z')!;
const DAY = 86_400;
let signers: Signers;
let file: ListFile;
beforeAll(async () => {
  signers = await makeSigners();
  file = await makeList(records(signers), issued);
});

const bundleOf = (list: ListFile) => {
  const bundle = parseBundle(utf8(JSON.stringify(list)));
  if (!bundle.ok) throw new Error(bundle.error);
  return bundle.value;
};
async function trustedOf(list: ListFile): Promise<Trusted> {
  const root = await trustRoot(utf8(list.files[list.root]!));
  if (!root.ok) throw new Error(root.error.why);
  const { trusted, fault } = await advance(root.value, sourceOf(bundleOf(list).metadata), { now: issued, expired: 'refuse' }, delegatedRoles);
  expect(fault).toBeUndefined();
  return trusted;
}
const readOf = (list: ListFile): ReadFile => {
  const { files } = bundleOf(list);
  return (ref) => Promise.resolve(files.get(ref.sha256));
};
const kidOf = (name: string) => signers.get(name)!.kid;

describe('openList', () => {
  it('tells version, ages and fingerprint', async () => {
    const trusted = await trustedOf(file);
    const trust = await openList(trusted, readOf(file));
    expect(trust.ok && trust.value.status).toEqual({
      version: 2, issued, confirmedUntil: issued + 45 * DAY, validUntil: issued + 365 * DAY, fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    });
  });

  it('finds all that the list says of a key, and that it says nothing of others', async () => {
    const trust = await openList(await trustedOf(file), readOf(file));
    if (!trust.ok) throw new Error(trust.error.why);
    const revoked = await trust.value.issuer(kidOf('revoked'));
    expect(revoked.ok && revoked.value).toMatchObject({ record: { licensee: 10 }, ranges: [{ lot: 'Y1' }, { lot: 'Y2' }], alerts: [{ act: 'key-revocation' }] });
    const good = await trust.value.issuer(kidOf('good'));
    expect(good.ok && good.value?.alerts).toEqual([]);
    expect(await trust.value.issuer(kidOf('stranger'))).toEqual({ ok: true, value: undefined });
  });

  it('does not open before every role is there', async () => {
    const trusted = await trustedOf(file);
    const { timestamp: _timestamp, ...untimed } = trusted;
    const { snapshot: _snapshot, ...unlisted } = trusted;
    const lacking = (role: string): Trusted => ({ ...trusted, targets: new Map([...trusted.targets].filter(([name]) => name !== role)) });
    for (const part of [untimed, unlisted, lacking('targets'), lacking('season'), lacking('alerts')]) {
      expect(await openList(part, readOf(file))).toEqual({ ok: false, error: { why: 'not-held' } });
    }
  });

  it('does not open over roles of two publications: what the older files lack would accuse honest boxes', async () => {
    const repository = await Simulator.create({ now: issued });
    for (const role of delegatedRoles) await repository.delegate(role, { paths: [`${role}/*`], terminating: true });
    for (const [role, path] of [['targets', 'keys.json'], ['targets', 'content.json'], ['season', 'season/ranges.json'], ['alerts', 'alerts/alerts.json'], ['alerts', 'alerts/acts.json']] as const) {
      await repository.addTarget(role, path, utf8('{}'));
    }
    const hosts = utf8('{"accepted":[],"legacy":[]}');
    await repository.addTarget('targets', 'hosts.json', hosts);
    await repository.publish(['targets']);
    const pinned = await trustRoot(repository.root);
    if (!pinned.ok) throw new Error(pinned.error.why);
    const terms = { now: issued, expired: 'refuse' } as const;
    const whole = await advance(pinned.value, repository.source(), terms, delegatedRoles);
    const read: ReadFile = () => Promise.resolve(hosts);
    expect((await openList(whole.trusted, read)).ok).toBe(true);
    await repository.publish(['targets', 'season']);
    for (const missing of ['3.snapshot.json', '3.targets.json', '2.season.json']) {
      const kept = repository.copyOfServed();
      repository.served.delete(missing);
      const cut = await advance(whole.trusted, repository.source(), terms, delegatedRoles);
      expect(cut.fault?.why).toBe('absent');
      expect(await openList(cut.trusted, read)).toEqual({ ok: false, error: { why: 'not-held' } });
      repository.restore(kept);
    }
    expect((await openList((await advance(whole.trusted, repository.source(), terms, delegatedRoles)).trusted, read)).ok).toBe(true);
  });

  it('does not open where a timestamp says nothing of when it was issued, or a role lists not what is its own', async () => {
    const trusted = await trustedOf(file);
    const { issued: _issued, ...timestamp } = trusted.timestamp!;
    expect((await openList({ ...trusted, timestamp: timestamp as NonNullable<Trusted['timestamp']> }, readOf(file))).ok).toBe(false);
    const season = trusted.targets.get('season')!;
    const without: Trusted = { ...trusted, targets: new Map([...trusted.targets, ['season', { ...season, targets: new Map() }]]) };
    expect(targetRefs(without)).toBeUndefined();
    expect((await openList(without, readOf(file))).ok).toBe(false);
  });

  it('tells what is not held from what is misshapen', async () => {
    const trusted = await trustedOf(file);
    const refs = targetRefs(trusted)!;
    const without = (sha256: string): ReadFile => (ref) => (ref.sha256 === sha256 ? Promise.resolve(undefined) : readOf(file)(ref));
    expect(await openList(trusted, without(refs.hosts.sha256))).toEqual({ ok: false, error: { why: 'not-held' } });
    for (const part of ['keys', 'ranges', 'alerts'] as const) {
      const trust = await openList(trusted, without(refs[part].sha256));
      expect(trust.ok && (await trust.value.issuer(kidOf('good')))).toEqual({ ok: false, error: { why: 'not-held' } });
    }
    const changed: ReadFile = async (ref) => (ref.sha256 === refs.keys.sha256 ? utf8('{}') : readOf(file)(ref));
    const trust = await openList(trusted, changed);
    expect(trust.ok && (await trust.value.issuer(kidOf('good')))).toEqual({ ok: false, error: { why: 'not-held' } });
  });

  const good = () => records(signers, ['good']);
  it.each<[string, (list: ReturnType<typeof good>) => ReturnType<typeof good>, string]>([
    ['a record', (list) => ({ ...list, keys: new Map<string, Json>([[kidOf('good'), {}]]) }), `records.${'KID'}.licensee`],
    ['a range', (list) => ({ ...list, ranges: new Map<string, Json>([[kidOf('good'), [{}]]]) }), `records.${'KID'}[0].from`],
    ['a restriction', (list) => ({ ...list, alerts: new Map<string, Json>([[kidOf('good'), [{ act: 'pardon' }]]]) }), `records.${'KID'}[0].act`],
  ])('names the file and the place where %s is misshapen', async (_, change, path) => {
    const broken = await makeList(change(good()), issued);
    const trust = await openList(await trustedOf(broken), readOf(broken));
    const issuer = trust.ok ? await trust.value.issuer(kidOf('good')) : trust;
    expect(issuer.ok ? undefined : issuer.error).toMatchObject({ why: 'broken', misfit: { path: path.replace('KID', kidOf('good')) } });
  });
});

describe('what is shown but not judged', () => {
  it('is read through the list', async () => {
    const trust = await openList(await trustedOf(file), readOf(file));
    if (!trust.ok) throw new Error(trust.error.why);
    const content = await readContentIndex(trust.value);
    expect(content.ok && content.value).toMatchObject({ demo: true, directory: { type: 'json' } });
    expect(await readLicenceActs(trust.value)).toEqual({ ok: true, value: new Map() });
  });
});

describe('targetUrlPath', () => {
  it('puts the hash before the last segment (TUF 6.2)', () => {
    expect(targetUrlPath('keys.json', 'ab')).toBe('targets/ab.keys.json');
    expect(targetUrlPath('season/ranges.json', 'ab')).toBe('targets/season/ab.ranges.json');
  });
});

describe('bundles', () => {
  it.each(['', '[]', '{}', '{"format":2,"files":{}}', '{"format":1}', '{"format":1,"files":{"a":1}}', '{"format":1,"files":{"a b":""}}', '<!doctype html>', '{"format":1,"files":{},"files":{}}'])('%s is none', (text) => {
    expect(parseBundle(utf8(text)).ok).toBe(false);
  });

  it('are a source of metadata, held to the length asked for', async () => {
    const { metadata, files } = bundleOf(file);
    expect([...metadata.keys()].sort()).toEqual(['1.alerts.json', '1.root.json', '1.season.json', '2.snapshot.json', '2.targets.json', 'timestamp.json']);
    expect(files.size).toBeGreaterThan(8);
    const source = sourceOf(metadata);
    const size = metadata.get('timestamp.json')!.length;
    expect((await source.fetch('timestamp.json', size)).ok).toBe(true);
    expect(await source.fetch('timestamp.json', size - 1)).toEqual({ ok: false, error: 'too-long' });
    expect(await source.fetch('2.root.json', size)).toEqual({ ok: false, error: 'absent' });
  });
});
