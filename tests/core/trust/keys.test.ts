import { describe, expect, it } from 'vitest';
import { concat, sha256Hex, toHex, utf8 } from '../../../src/core/bytes.ts';
import { isTruthful } from '../../../src/core/trust/hashes.ts';
import { parseKey, verifySignature } from '../../../src/core/trust/keys.ts';
import { makeKey, toPem, type SchemeName } from './simulator.ts';

const signed = utf8('signed');
const schemes: readonly SchemeName[] = ['ecdsa-sha2-nistp256', 'ed25519', 'rsassa-pss-sha256', 'rsa-pkcs1v15-sha256'];

describe.each(schemes)('%s', (scheme) => {
  it('verifies its signature and no other', async () => {
    const key = await makeKey(scheme);
    const parsed = parseKey(key.object)!;
    const signature = await key.sign(signed);
    expect(await verifySignature(parsed, signature, signed)).toBe(true);
    expect(await verifySignature(parsed, signature.toUpperCase(), signed)).toBe(true);
    expect(await verifySignature(parsed, signature, utf8('other'))).toBe(false);
    expect(await verifySignature(parseKey((await makeKey(scheme)).object)!, signature, signed)).toBe(false);
    for (const bad of ['', 'zz', signature.slice(2), `${signature}00`, `0${signature}`]) expect(await verifySignature(parsed, bad, signed)).toBe(false);
  });

  it('needs its own key type', async () => {
    const key = await makeKey(scheme);
    const parsed = parseKey({ ...key.object, keytype: 'other' })!;
    expect(await verifySignature(parsed, await key.sign(signed), signed)).toBe(false);
  });
});

describe('parseKey', () => {
  it('gives one public key one identity, however its object is written', async () => {
    const { object, spki } = await makeKey();
    const identity = parseKey(object)!.identity;
    const respelled = { ...object, keyval: { public: toPem(spki).replace(/\n/g, '\r\n') }, keyid_hash_algorithms: ['md5'] };
    expect(parseKey(respelled)!.identity).toBe(identity);
    expect(parseKey({ ...object, keytype: 'ecdsa-sha2-nistp256' })!.identity).toBe(identity);
    const rsa = (await makeKey('rsassa-pss-sha256')).object;
    expect(parseKey({ ...rsa, scheme: 'rsa-pkcs1v15-sha256' })!.identity).toBe(parseKey(rsa)!.identity);
    const edwards = (await makeKey('ed25519')).object;
    expect(parseKey({ ...edwards, keyval: { public: edwards.keyval.public.toUpperCase() } })!.identity).toBe(parseKey(edwards)!.identity);
  });

  it('a key that WebCrypto cannot read signs nothing', async () => {
    const key = await makeKey();
    const offCurve = Uint8Array.from(key.spki);
    offCurve[90]! ^= 1;
    const parsed = parseKey({ ...key.object, keyval: { public: toPem(offCurve) } })!;
    expect(await verifySignature(parsed, await key.sign(signed), signed)).toBe(false);
  });

  it('takes no other spelling of a key: it could count twice', async () => {
    const key = await makeKey();
    const point = key.spki.slice(-64);
    const hybrid = Uint8Array.from(key.spki);
    hybrid[26] = 6 + (point[63]! & 1);
    for (const spki of [hybrid, concat(key.spki, Uint8Array.of(0))]) {
      const parsed = parseKey({ ...key.object, keyval: { public: toPem(spki) } })!;
      expect(await verifySignature(parsed, await key.sign(signed), signed)).toBe(false);
    }
  });

  it.each([
    ['no object', 'key'], ['no keyval', { keytype: 'ecdsa', scheme: 'x' }], ['no public', { keytype: 'ecdsa', scheme: 'x', keyval: {} }],
    ['no scheme', { keytype: 'ecdsa', keyval: { public: '' } }], ['a number for a type', { keytype: 1, scheme: 'x', keyval: { public: '' } }],
  ])('refuses %s', (_, value) => {
    expect(parseKey(value)).toBeUndefined();
  });

  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty', '', 'sphincs'])('keeps a key of scheme "%s", which can sign nothing', async (scheme) => {
    const { object } = await makeKey();
    const parsed = parseKey({ ...object, scheme })!;
    expect(parsed.scheme).toBe(scheme);
    expect(await verifySignature(parsed, '00', signed)).toBe(false);
  });
});

describe('isTruthful', () => {
  const bytes = utf8('file');
  const hash = async (name: 'SHA-256' | 'SHA-512') => toHex(new Uint8Array(await crypto.subtle.digest(name, bytes)));

  it('agrees where length and every known hash do', async () => {
    const [sha256, sha512] = [await sha256Hex(bytes), await hash('SHA-512')];
    const other = '0'.repeat(64);
    const cases: [{ length?: number; hashes?: Map<string, string> }, boolean][] = [
      [{}, true], [{ length: 4 }, true], [{ length: 3 }, false], [{ length: 5 }, false],
      [{ hashes: new Map([['sha256', sha256]]) }, true],
      [{ hashes: new Map([['sha512', sha512]]) }, true],
      [{ hashes: new Map([['sha256', sha256], ['sha512', sha512]]) }, true],
      [{ hashes: new Map([['sha256', sha256], ['sha512', other]]) }, false],
      [{ hashes: new Map([['sha256', other]]) }, false],
      [{ hashes: new Map([['sha256', sha256], ['blake2b-256', other]]) }, true],
      [{ hashes: new Map([['blake2b-256', other]]) }, false],
      [{ hashes: new Map() }, false],
      [{ hashes: new Map([['constructor', other]]) }, false],
      [{ length: 3, hashes: new Map([['sha256', sha256]]) }, false],
    ];
    for (const [stated, verdict] of cases) expect([stated, await isTruthful(bytes, stated)]).toEqual([stated, verdict]);
  });
});
