import { describe, expect, it } from 'vitest';
import { fromHex, toHex } from '../../src/core/bytes.ts';
import { decode } from '../../src/core/cbor.ts';
import { diagnose } from '../../src/core/diagnose.ts';
import { parseLink } from '../../src/core/link.ts';
import type { Advisory, DifferingFact, OutOfLicence, Undecided, VerdictKind, VerdictOf } from '../../src/core/verdict.ts';
import { listFile, listNames, openListFile, run, vectors } from '../vectors/run.ts';

describe('label vectors', () => {
  it.each(vectors)('$name: $expect.kind', async (vector) => {
    expect(await run(vector)).toEqual(vector.expect);
  });

  it.each(vectors.filter(({ hex }) => hex !== undefined))('$name: link, hex and diagnostic notation agree', ({ link, hex, diagnostic }) => {
    const parsed = parseLink(link);
    expect(parsed.ok && toHex(parsed.value.cose)).toBe(hex);
    const item = decode(fromHex(hex!)!);
    expect(item.ok ? diagnose(item.value, true) : undefined).toBe(diagnostic);
  });

  it('have names of their own, and a list each that is there', () => {
    expect(new Set(vectors.map(({ name }) => name)).size).toBe(vectors.length);
    expect([...new Set(vectors.map(({ list }) => list))].filter((list) => list !== null).sort()).toEqual([...listNames].sort());
  });

  it.each(listNames)('%s opens', async (name) => {
    const trust = await openListFile(listFile(name));
    expect(trust.ok && trust.value.status.version).toBe(2);
  });
});

/** Each table names every member of a union: a new one does not compile here until it stands below, and then needs its vector. */
describe('each verdict, reason, difference and advisory has a vector', () => {
  const kinds = {
    authorised: true, 'out-of-licence': true, 'not-filed': true, recalled: true, voided: true, 'key-revoked': true, 'unknown-issuer': true,
    forged: true, unreadable: true, lookalike: true, legacy: true, foreign: true, undecided: true,
  } satisfies Record<VerdictKind, true>;
  const reasons = {
    'out-of-licence': { 'no-licence': true, product: true, 'not-started': true, ended: true, suspended: true, withdrawn: true, 'key-period': true } satisfies Record<OutOfLicence['why'], true>,
    undecided: { 'no-list': true, 'not-held': true, 'broken-list': true, 'list-expired': true, 'label-newer-than-list': true, clock: true } satisfies Record<Undecided['why'], true>,
    unreadable: { 'no-digits': true, damaged: true, newer: true } satisfies Record<VerdictOf<'unreadable'>['why'], true>,
  };
  const differences = { product: true, packed: true, net: true, lot: true, gtin: true } satisfies Record<DifferingFact, true>;
  const advisories = {
    'list-stale': true, 'clock-behind': true, 'licence-ended': true, 'licence-suspended': true, 'licence-withdrawn': true,
    'key-revoked-after-filing': true, 'recall-lifted': true, 'out-of-season': true, 'certificate-missing': true,
  } satisfies Record<Advisory['about'], true>;

  const said = vectors.map(({ expect: outcome }) => outcome);
  const missing = (names: object, seen: readonly unknown[]) => Object.keys(names).filter((name) => !seen.includes(name));

  it('kinds', () => expect(missing(kinds, said.map(({ kind }) => kind))).toEqual([]));
  it.each(Object.entries(reasons))('reasons of %s', (of, names) => {
    expect(missing(names, said.filter(({ kind }) => kind === of).map(({ why }) => why))).toEqual([]);
  });
  it('differences', () => expect(missing(differences, said.flatMap(({ differs }) => differs ?? []))).toEqual([]));
  it('advisories', () => expect(missing(advisories, said.flatMap(({ advisories: beside }) => (beside ?? []).map(({ about }) => about)))).toEqual([]));
});
