import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { concat, fromHex, toHex, utf8 } from '../../src/core/bytes.ts';
import { Tag, encode, type Cbor } from '../../src/core/cbor.ts';
import { ES256, HEADER, SIGN1_TAG, importP256, parseSign1, toBeSigned, verifySign1 } from '../../src/core/cose.ts';
import { es256Signer, type Es256Signer } from './signer.ts';

interface CoseVectors {
  readonly key: JsonWebKey;
  readonly vectors: readonly {
    readonly source: string; readonly title: string; readonly cbor: string; readonly key?: JsonWebKey; readonly external?: string;
    readonly toBeSigned?: string; readonly verifies: boolean; readonly fault?: string;
  }[];
}
interface EcdsaVectors {
  readonly msg: string;
  readonly groups: readonly { readonly key: string; readonly tests: readonly { readonly tcId: number; readonly comment: string; readonly sig: string; readonly valid: boolean }[] }[];
}
const load = <T>(name: string): T => JSON.parse(readFileSync(new URL(`../vectors/${name}`, import.meta.url), 'utf8')) as T;
const bytes = (hex: string) => fromHex(hex)!;
const empty = new Uint8Array();

describe('public COSE_Sign1 vectors', () => {
  const { key, vectors } = load<CoseVectors>('cose-sign1.json');
  it.each(vectors)('$source: $title', async (vector) => {
    const options = vector.external ? { externalAad: bytes(vector.external) } : {};
    const verified = await verifySign1(bytes(vector.cbor), vector.key ?? key, options);
    expect(verified.ok ? undefined : verified.error).toBe(vector.fault);
    expect(verified.ok).toBe(vector.verifies);
    if (verified.ok && vector.toBeSigned) {
      const { protectedHeader, protectedBytes, payload } = verified.value;
      expect(toHex(toBeSigned(protectedHeader.size === 0 ? empty : protectedBytes, payload!, options.externalAad))).toBe(vector.toBeSigned);
    }
  });
});

/** The bytes to be signed are the whole of a `Sig_structure`, so a plain message cannot be one: the primitive is tried as `verifySign1` calls it. */
describe('public ECDSA vectors (P-256, SHA-256, IEEE P1363)', () => {
  const { msg, groups } = load<EcdsaVectors>('ecdsa-p256-sha256.json');
  const cases = groups.flatMap(({ key, tests }) => tests.map((each) => ({ ...each, key })));
  it.each(cases)('$tcId: $comment', async ({ key, sig, valid }) => {
    const imported = (await importP256(bytes(key)))!;
    expect(imported).toBeDefined();
    expect(await crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, imported, bytes(sig), bytes(msg))).toBe(valid);
  });
  it.each(cases.filter(({ valid }) => !valid))('$tcId: $comment, in a message', async ({ key, sig }) => {
    const message = encode([encode(new Map([[HEADER.alg, ES256]])), new Map(), bytes(msg), bytes(sig)]);
    expect(await verifySign1(message, bytes(key))).toEqual({ ok: false, error: 'signature' });
  });
});

describe('verifySign1', () => {
  let signer: Es256Signer;
  beforeAll(async () => {
    signer = await es256Signer();
  });

  const payload = utf8('grapes');
  interface Parts {
    readonly header: Uint8Array;
    readonly unprotected: Cbor;
    readonly carried: Cbor;
    readonly aad: Uint8Array;
    readonly wrap: (array: Cbor) => Cbor;
    /** The header as the signature covers it, where that differs from how it travels. */
    readonly signedHeader: Uint8Array;
  }
  const protectedHeader = (...entries: [Cbor, Cbor][]) => encode(new Map(entries));
  const alg: [Cbor, Cbor] = [HEADER.alg, ES256];
  async function message(parts: Partial<Parts> = {}): Promise<Uint8Array> {
    const { header = protectedHeader(alg), unprotected = new Map(), carried = payload, aad = empty, wrap = (array) => new Tag(SIGN1_TAG, array) } = parts;
    const signature = await signer.sign(toBeSigned(parts.signedHeader ?? header, payload, aad));
    return encode(wrap([header, unprotected, carried, signature]));
  }
  const fault = async (parts: Partial<Parts>, options = {}) => {
    const verified = await verifySign1(await message(parts), signer.spki, options);
    return verified.ok ? 'none' : verified.error;
  };

  it('answers the parsed message, tagged and untagged', async () => {
    for (const wrap of [(array: Cbor) => new Tag(SIGN1_TAG, array), (array: Cbor) => array]) {
      const verified = await verifySign1(await message({ wrap }), signer.spki);
      expect(verified.ok && verified.value.payload).toEqual(payload);
    }
  });

  it('takes any well-formed CBOR: indefinite lengths, long heads', async () => {
    const signature = await signer.sign(toBeSigned(protectedHeader(alg), payload));
    const loose = concat(bytes('d8129f5f43a10126ffbfff5806'), payload, bytes('5840'), signature, bytes('ff'));
    expect((await verifySign1(loose, signer.spki)).ok).toBe(true);
  });

  it('takes a key in each form', async () => {
    const raw = signer.spki.slice(-65);
    const jwk = await crypto.subtle.exportKey('jwk', signer.publicKey);
    for (const key of [signer.spki, raw, jwk, { ...jwk, key_ops: ['sign'], alg: 'ES256' }, signer.publicKey]) {
      expect((await verifySign1(await message(), key)).ok).toBe(true);
    }
  });

  it('refuses what is no public key of P-256', async () => {
    const other = (await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-384' }, true, ['sign', 'verify'])) as CryptoKeyPair;
    const pair = (await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify'])) as CryptoKeyPair;
    const rsa = (await crypto.subtle.generateKey({ name: 'RSA-PSS', modulusLength: 2048, publicExponent: Uint8Array.of(1, 0, 1), hash: 'SHA-256' }, true, ['sign', 'verify'])) as CryptoKeyPair;
    const offCurve = Uint8Array.from(signer.spki);
    offCurve[90]! ^= 1;
    const keys = [
      empty, signer.spki.slice(0, 90), offCurve, offCurve.slice(-65), new Uint8Array(65).fill(4), {}, { kty: 'EC', crv: 'P-256', x: 'AA', y: 'AA' },
      await crypto.subtle.exportKey('jwk', other.publicKey), new Uint8Array(await crypto.subtle.exportKey('spki', other.publicKey)),
      other.publicKey, pair.privateKey, rsa.publicKey,
    ];
    const signed = await message();
    for (const key of keys) expect(await verifySign1(signed, key)).toEqual({ ok: false, error: 'key' });
  });

  it('reads alg from either header, and signs no protected header as zero-length', async () => {
    expect(await fault({ header: empty, unprotected: new Map([alg]) })).toBe('none');
    expect(await fault({ header: bytes('a0'), signedHeader: empty, unprotected: new Map([alg]) })).toBe('none');
    expect(await fault({ header: bytes('bfff'), signedHeader: empty, unprotected: new Map([alg]) })).toBe('none');
    expect(await fault({ header: bytes('a0'), unprotected: new Map([alg]) })).toBe('signature');
  });

  it('refuses every other algorithm', async () => {
    expect(await fault({ header: empty })).toBe('algorithm');
    for (const other of [-8, -35, -36, 5, 'ES256', null, undefined, 7]) expect(await fault({ header: protectedHeader([HEADER.alg, other]) })).toBe('algorithm');
  });

  it('takes a detached payload only where the message carries none', async () => {
    expect(await fault({ carried: null }, { detachedPayload: payload })).toBe('none');
    expect(await fault({ carried: null })).toBe('payload');
    expect(await fault({}, { detachedPayload: payload })).toBe('payload');
    expect(await fault({ carried: null }, { detachedPayload: utf8('apples') })).toBe('signature');
  });

  it('binds external data', async () => {
    expect(await fault({ aad: utf8('box') }, { externalAad: utf8('box') })).toBe('none');
    expect(await fault({ aad: utf8('box') })).toBe('signature');
    expect(await fault({}, { externalAad: utf8('box') })).toBe('signature');
  });

  it('understands crit as RFC 9052 §3.1 has it', async () => {
    const crit = (value: Cbor, ...more: [Cbor, Cbor][]) => fault({ header: protectedHeader(alg, [HEADER.crit, value], ...more) });
    expect(await crit([HEADER.alg])).toBe('none');
    expect(await crit([HEADER.alg, HEADER.contentType], [HEADER.contentType, 0])).toBe('none');
    expect(await crit([])).toBe('critical');
    expect(await crit(1)).toBe('critical');
    expect(await crit([HEADER.contentType])).toBe('critical'); // named, not there
    expect(await crit([33], [33, 0])).toBe('critical'); // there, not understood
    expect(await crit(['reserved'], ['reserved', 0])).toBe('critical');
    expect(await fault({ unprotected: new Map([[HEADER.crit, [HEADER.alg]]]) })).toBe('critical');
  });

  it('refuses other structures', async () => {
    expect(await fault({ wrap: (array) => new Tag(98, array) })).toBe('not-sign1');
    expect(await fault({ wrap: (array) => new Tag(SIGN1_TAG, new Tag(SIGN1_TAG, array)) })).toBe('not-sign1');
    expect(await fault({ wrap: (array) => (array as Cbor[]).slice(0, 3) })).toBe('not-sign1');
    expect(await fault({ wrap: (array) => [...(array as Cbor[]), 0] })).toBe('not-sign1');
    expect(await fault({ unprotected: [] })).toBe('not-sign1');
    expect(await fault({ carried: 'grapes' })).toBe('not-sign1');
    expect(await fault({ carried: false })).toBe('not-sign1');
    expect(await fault({ header: utf8('no cbor') })).toBe('header');
    expect(await fault({ header: bytes('01') })).toBe('header');
    expect(await fault({ header: bytes('a201260126') })).toBe('header'); // a label twice in one bucket
    expect(await fault({ unprotected: new Map([alg]) })).toBe('header'); // and over both
    expect(parseSign1(empty)).toEqual({ ok: false, error: 'not-cbor' });
    expect(parseSign1(concat(await message(), Uint8Array.of(0)))).toEqual({ ok: false, error: 'not-cbor' });
  });

  it('refuses a signature of another length before looking at it', async () => {
    for (const length of [0, 63, 65, 128]) {
      const cut = encode([protectedHeader(alg), new Map(), payload, new Uint8Array(length)]);
      expect(await verifySign1(cut, signer.spki)).toEqual({ ok: false, error: 'signature' });
    }
  });
});
