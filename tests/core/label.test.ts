import fc from 'fast-check';
import { create, type QRCodeSegment } from 'qrcode';
import { beforeAll, describe, expect, it } from 'vitest';
import { fromHex, toHex } from '../../src/core/bytes.ts';
import { Float, Tag, decodeDeterministic, encode, type Cbor } from '../../src/core/cbor.ts';
import { ES256, HEADER, SIGN1_TAG, assembleSign1, toBeSigned } from '../../src/core/cose.ts';
import { parseLabel, signLabel, verifyLabel, type Claims, type Label } from '../../src/core/label.ts';
import { MAX_DAY, MAX_NET, MAX_PRODUCT, MAX_SERIAL } from '../../src/core/limits.ts';
import { formatLink, fromDigits, parseLink, toDigits, type Gs1Keys } from '../../src/core/link.ts';
import { es256Signer, type Es256Signer } from './signer.ts';

const HOST = 'label.example';
let signer: Es256Signer;
let five: Claims;
let gs1: Claims;
beforeAll(async () => {
  signer = await es256Signer();
  five = { kid: signer.kid, serial: 1_234_567, product: 3, packed: 20_690, net: 2500 };
  gs1 = { ...five, lot: 'A-7', gtin: '09506000134352' };
});

const parsed = (link: string): Label => {
  const label = parseLabel(link);
  if (!label.ok) throw new Error(label.error.why);
  return label.value;
};

describe('signLabel and parseLabel', () => {
  it('are inverse, and the signature holds', async () => {
    for (const claims of [five, gs1, { ...five, lot: 'B1' }, { kid: signer.kid, serial: 1, product: 1 }]) {
      const label = parsed(await signLabel(HOST, claims, signer.sign));
      expect(label.unverified).toEqual(claims);
      expect(label.host).toBe(HOST);
      expect(await verifyLabel(label, signer.spki)).toEqual({ ok: true, value: claims });
    }
  });

  it('hold another key, and no key, apart', async () => {
    const label = parsed(await signLabel(HOST, five, signer.sign));
    const other = await es256Signer();
    expect(await verifyLabel(label, other.spki)).toEqual({ ok: false, error: 'signature' });
    expect(await verifyLabel(label, other.spki.slice(0, 40))).toEqual({ ok: false, error: 'key' });
  });

  it('write a GTIN without a lot in the plain form, serial and all', async () => {
    const label = parsed(await signLabel(HOST, { ...five, gtin: gs1.gtin! }, signer.sign));
    expect(label.unverified).toEqual(five);
  });

  it('bind the path of a GS1 link to the signature', async () => {
    const link = await signLabel(HOST, gs1, signer.sign);
    for (const [from, to] of [['09506000134352', '09506000134369'], ['/10/A-7/', '/10/A-8/'], ['/21/1234567', '/21/1234568']] as const) {
      expect(link).toContain(from);
      expect(await verifyLabel(parsed(link.replace(from, to)), signer.spki)).toEqual({ ok: false, error: 'signature' });
    }
    expect(parseLabel(link.replace(/\/01\/.*#/, '/#')).ok).toBe(false); // its payload alone has no serial
    const plain = await signLabel(HOST, five, signer.sign);
    expect(parseLabel(plain.replace('/#', '/01/09506000134352/10/A-7/21/1234567#')).ok).toBe(false); // nor may it carry two
  });
});

describe('profile 1', () => {
  const header = (kid = signer.kid): Cbor => new Map<Cbor, Cbor>([[HEADER.alg, ES256], [HEADER.kid, fromHex(kid)!]]);
  const payload = (...entries: [Cbor, Cbor][]): Map<Cbor, Cbor> => new Map<Cbor, Cbor>([[0, 1], [1, 7], [2, 1], ...entries]);
  const link = (cose: Uint8Array, keys?: Gs1Keys) => formatLink(keys ? { host: HOST, gs1: keys, cose } : { host: HOST, cose });
  const signature = new Uint8Array(64).fill(7);
  const why = (text: string) => {
    const label = parseLabel(text);
    return label.ok ? 'ok' : label.error.why;
  };
  const ofPayload = (item: Cbor, keys?: Gs1Keys) => why(link(assembleSign1(encode(header()), item instanceof Uint8Array ? item : encode(item), signature), keys));
  const ofMessage = (item: Cbor) => why(link(encode(item)));

  it('takes each field at both ends of its range and no further', () => {
    for (const [key, max] of [[1, MAX_SERIAL], [2, MAX_PRODUCT], [3, MAX_DAY], [4, MAX_NET]] as const) {
      for (const [value, verdict] of [[1, 'ok'], [max, 'ok'], [0, 'damaged'], [max + 1, 'damaged'], [-1, 'damaged'], [2n ** 64n - 1n, 'damaged'], ['1', 'damaged'], [new Float(1), 'damaged'], [null, 'damaged'], [undefined, 'damaged'], [true, 'damaged']] as const) {
        expect([key, value, ofPayload(payload([key, value]))]).toEqual([key, value, verdict]);
      }
    }
    for (const lot of ['A', 'A'.repeat(20), '-0Z']) expect(ofPayload(payload([5, lot]))).toBe('ok');
    for (const lot of ['', 'A'.repeat(21), 'a', 'A B', '葡', 7]) expect(ofPayload(payload([5, lot]))).toBe('damaged');
  });

  it('needs profile, serial and product', () => {
    for (const key of [0, 1, 2]) {
      const without = payload();
      without.delete(key);
      expect(ofPayload(without)).toBe('damaged');
    }
  });

  it('is closed: another field, or one twice over path and payload, is refused', () => {
    for (const key of [6, -1, 'lot', 23]) expect(ofPayload(payload([key, 1]))).toBe('damaged');
    const keys = { gtin: '09506000134352', lot: 'A', serial: 7 };
    const short = new Map<Cbor, Cbor>([[0, 1], [2, 1]]);
    expect(ofPayload(short, keys)).toBe('ok');
    expect(ofPayload(new Map<Cbor, Cbor>([...short, [1, 7]]), keys)).toBe('damaged');
    expect(ofPayload(new Map<Cbor, Cbor>([...short, [5, 'A']]), keys)).toBe('damaged');
    expect(ofPayload(short)).toBe('damaged');
  });

  it('takes one encoding only', () => {
    const good = toHex(encode(payload()));
    expect(good).toBe('a3000101070201');
    for (const hex of ['a301070001' + '0201', 'bf000101070201ff', 'b803000101070201', 'a30001010702' + '1801', 'a300010107180201', good + '00', 'a4000101070201' + '0201', '', 'a0', '80', '01']) {
      expect([hex, ofPayload(fromHex(hex)!)]).toEqual([hex, 'damaged']);
    }
  });

  it('takes one message form only', () => {
    const protectedBytes = encode(header());
    const parts: Cbor[] = [protectedBytes, new Map(), encode(payload()), signature];
    const altered = (at: number, item: Cbor) => new Tag(SIGN1_TAG, parts.map((part, i) => (i === at ? item : part)));
    expect(ofMessage(new Tag(SIGN1_TAG, parts))).toBe('ok');
    expect(ofMessage(parts)).toBe('damaged');
    expect(ofMessage(new Tag(17, parts))).toBe('damaged');
    expect(ofMessage(altered(1, new Map([[4, protectedBytes]])))).toBe('damaged');
    expect(ofMessage(altered(2, null))).toBe('damaged');
    for (const length of [0, 63, 65]) expect(ofMessage(altered(3, new Uint8Array(length)))).toBe('damaged');
    for (const kid of ['', '010203', '0102030405']) expect(ofMessage(altered(0, encode(header(kid))))).toBe('damaged');
    expect(ofMessage(altered(0, encode(new Map<Cbor, Cbor>([[1, ES256], [4, 'abcd']]))))).toBe('damaged');
    expect(ofMessage(altered(0, encode(new Map<Cbor, Cbor>([[1, ES256], [4, fromHex('01020304')], [3, 0]]))))).toBe('damaged');
    expect(ofMessage(altered(0, encode(new Map<Cbor, Cbor>([[4, fromHex('01020304')]]))))).toBe('damaged');
    expect(why(`https://${HOST}/#${toDigits(fromHex('d28443a10126a04003')!)}`)).toBe('damaged');
  });

  it('says of another algorithm or profile that it is newer', () => {
    const withAlg = (alg: Cbor) => new Tag(SIGN1_TAG, [encode(new Map<Cbor, Cbor>([[1, alg], [4, fromHex('01020304')]])), new Map(), encode(payload()), new Uint8Array(96)]);
    for (const alg of [-48, -8, 'SM2']) expect(ofMessage(withAlg(alg))).toBe('newer');
    expect(ofPayload(new Map<Cbor, Cbor>([[0, 2], [9, 'x']]))).toBe('newer');
    expect(ofPayload(new Map<Cbor, Cbor>([[0, 0]]))).toBe('newer');
    expect(ofPayload(new Map<Cbor, Cbor>([[0, 'one'], [1, 7], [2, 1]]))).toBe('damaged');
  });
});

describe('size', () => {
  const version = (link: string, level: 'M' | 'Q'): number => {
    const at = link.indexOf('#') + 1;
    const segments: QRCodeSegment[] = [{ data: new TextEncoder().encode(link.slice(0, at)), mode: 'byte' }, { data: link.slice(at), mode: 'numeric' }];
    return create(segments, { errorCorrectionLevel: level }).version;
  };

  it('five fields, a serial of 7 digits, a host of 17 characters: QR version 8 at M, 9 at Q', async () => {
    const host = 'a.wuhai-grape.com';
    expect(host).toHaveLength(17);
    for (let i = 0; i < 20; i++) {
      const link = await signLabel(host, { ...five, serial: 9_999_999 - i, product: 12 }, signer.sign);
      expect(version(link, 'M')).toBeLessThanOrEqual(8);
      expect(version(link, 'Q')).toBeLessThanOrEqual(9);
    }
  });
});

const claimsOf = (kid: string) => fc.record(
  {
    kid: fc.constant(kid), serial: fc.integer({ min: 1, max: MAX_SERIAL }), product: fc.integer({ min: 1, max: MAX_PRODUCT }),
    packed: fc.integer({ min: 1, max: MAX_DAY }), net: fc.integer({ min: 1, max: MAX_NET }), lot: fc.stringMatching(/^[0-9A-Z-]{1,20}$/), gtin: fc.stringMatching(/^\d{14}$/),
  },
  { requiredKeys: ['kid', 'serial', 'product'] },
);
const unsigned = () => signature64;
const signature64 = new Uint8Array(64).fill(1);

describe('properties', () => {
  it('parse is the inverse of format, with or without a GTIN', async () => {
    await fc.assert(fc.asyncProperty(claimsOf('01020304'), async (claims) => {
      const { gtin, ...rest } = claims;
      const written = gtin !== undefined && claims.lot !== undefined ? claims : rest;
      expect(parsed(await signLabel(HOST, claims, unsigned)).unverified).toEqual(written);
    }));
  });

  it('decode then encode is identity', async () => {
    await fc.assert(fc.asyncProperty(claimsOf('01020304'), async (claims) => {
      const text = await signLabel(HOST, claims, unsigned);
      const link = parseLink(text);
      if (!link.ok) throw new Error(text);
      expect(formatLink(link.value)).toBe(text);
      const item = decodeDeterministic(link.value.cose);
      expect(item.ok && toHex(encode(item.value))).toBe(toHex(link.value.cose));
    }));
  });

  it('what parses is what format writes: one link a label', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 130 }), async (cose) => {
      const label = parseLabel(formatLink({ host: HOST, cose }));
      if (label.ok) expect(toHex(label.value.message)).toBe(toHex(cose));
    }));
  });

  it('random bytes, and good bytes with a run replaced, never throw', async () => {
    const good = fromDigits((await signLabel(HOST, five, signer.sign)).split('#')[1]!)!;
    fc.assert(fc.property(fc.uint8Array({ minLength: 1, maxLength: 498 }), (cose) => {
      parseLabel(formatLink({ host: HOST, cose }));
    }), { numRuns: 2000 });
    fc.assert(fc.property(fc.nat(good.length - 1), fc.uint8Array({ minLength: 1, maxLength: 8 }), (at, run) => {
      const cose = Uint8Array.from(good);
      cose.set(run.slice(0, cose.length - at), at);
      parseLabel(formatLink({ host: HOST, cose }));
    }), { numRuns: 2000 });
  });
});

it('the bytes to be signed are those of RFC 9052 §4.4', async () => {
  const seen: string[] = [];
  await signLabel(HOST, { kid: '01020304', serial: 4711, product: 3 }, (bytes) => {
    seen.push(toHex(bytes));
    return signature64;
  });
  const header = 'a201260444' + '01020304';
  const payload = 'a3000101' + '191267' + '0203';
  expect(seen).toEqual([toHex(toBeSigned(fromHex(header)!, fromHex(payload)!))]);
  expect(seen[0]).toBe(`846a5369676e617475726531${'49'}${header}40${'49'}${payload}`);
});
