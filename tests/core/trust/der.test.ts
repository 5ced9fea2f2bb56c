import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concat, fromBase64, fromHex, toHex } from '../../../src/core/bytes.ts';
import { fromPem, signatureFromDer, strictP256 } from '../../../src/core/trust/der.ts';
import { strictRsa } from '../../../src/core/trust/schemes.ts';
import { makeKey, toDer, toPem } from './simulator.ts';

const bytes = (hex: string) => fromHex(hex)!;
const one = '01'.padStart(64, '0');

describe('ECDSA signatures in DER', () => {
  it('become r‖s again', () => {
    fc.assert(fc.property(fc.uint8Array({ minLength: 64, maxLength: 64 }), (signature) => {
      expect(signatureFromDer(toDer(signature), 32)).toEqual(signature);
    }));
  });

  it.each([
    ['small integers', '3006020101020101', one + one],
    ['a sign byte', '300702020080020101', '80'.padStart(64, '0') + one],
    ['zero', '3006020100020101', '0'.repeat(64) + one],
  ])('read: %s', (_, der, signature) => {
    expect(toHex(signatureFromDer(bytes(der), 32)!)).toBe(signature);
  });

  it.each([
    ['nothing', ''],
    ['one byte', '30'],
    ['no integers', '3000'],
    ['one integer', '3003020101'],
    ['three integers', '3009020101020101020101'],
    ['another tag', '3106020101020101'],
    ['a bit string in place of an integer', '3006030101020101'],
    ['a long-form length', '308106020101020101'],
    ['an indefinite length', '30800201010201010000'],
    ['a long-form length within', '30070281010102' + '0101'],
    ['a length too short', '3005020101020101'],
    ['a length too long', '3007020101020101'],
    ['trailing bytes', '300602010102010100'],
    ['trailing bytes within', '3007020101020101' + '00'],
    ['an empty integer', '30050200020101'],
    ['a padded integer', '300702020001020101'],
    ['a padded zero', '300702020000020101'],
    ['a negative integer', '3006020180020101'],
    ['an integer cut', '3006020101020201'],
    ['an integer wider than the curve', '3026' + '022101' + '00'.repeat(32) + '020101'],
  ])('refused: %s', (_, der) => {
    expect(signatureFromDer(bytes(der), 32)).toBeUndefined();
  });

  it('has one spelling: what reads is what toDer writes', () => {
    const good = toDer(new Uint8Array(64).fill(0x81));
    fc.assert(fc.property(fc.nat(good.length - 1), fc.nat(255), (at, byte) => {
      const der = Uint8Array.from(good);
      der[at] = byte;
      const read = signatureFromDer(der, 32);
      if (read) expect(toHex(toDer(read))).toBe(toHex(der));
    }), { numRuns: 2000 });
  });
});

describe('public keys', () => {
  it('P-256: one spelling of the many that WebCrypto reads', async () => {
    const { spki } = await makeKey();
    expect(strictP256(spki)).toBe(spki);
    const point = spki.slice(-64);
    const hybrid = Uint8Array.from(spki);
    hybrid[26] = 6 + (point[63]! & 1);
    const compressed = concat(bytes('3039301306072a8648ce3d020106082a8648ce3d030107032200'), Uint8Array.of(2 + (point[63]! & 1)), point.slice(0, 32));
    for (const other of [hybrid, compressed, concat(spki, Uint8Array.of(0)), concat(bytes('308159'), spki.slice(2)), spki.slice(0, 90)]) expect(strictP256(other)).toBeUndefined();
  });

  it('RSA: one spelling', async () => {
    const { spki } = await makeKey('rsassa-pss-sha256');
    expect(strictRsa(spki)).toBe(spki);
    const altered = (at: number, byte: number) => {
      const other = Uint8Array.from(spki);
      other[at] = byte;
      return other;
    };
    for (const other of [concat(spki, Uint8Array.of(0)), altered(3, 0x23), altered(23, 1), altered(33, 1), altered(33 + 256 + 4, 3), spki.slice(0, 200)]) {
      expect(strictRsa(other)).toBeUndefined();
    }
  });

  it('PEM: one block of the right kind, nothing before or behind it', async () => {
    const { spki } = await makeKey();
    const pem = toPem(spki);
    const read = (text: string) => fromPem(text, 'PUBLIC KEY', fromBase64);
    expect(read(pem)).toEqual(spki);
    expect(read(pem.replace(/\n/g, '\r\n'))).toEqual(spki);
    expect(read(pem.replace(/\n/g, ''))).toEqual(spki);
    for (const text of ['', 'x' + pem, pem + 'x', pem.replaceAll('PUBLIC', 'PRIVATE'), pem.replace(/=?-----END/, '!-----END'), pem + pem]) expect(read(text)).toBeUndefined();
  });

  it('PEM: takes time in proportion to the text', () => {
    const started = performance.now();
    for (const filler of [' ', '\n', 'A', 'A ']) fromPem(`-----BEGIN PUBLIC KEY-----${filler.repeat(250_000)}`, 'PUBLIC KEY', fromBase64);
    expect(performance.now() - started).toBeLessThan(500);
  });
});
