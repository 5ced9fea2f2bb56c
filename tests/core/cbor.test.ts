import { readFileSync } from 'node:fs';
import * as cborg from 'cborg';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromHex, toHex } from '../../src/core/bytes.ts';
import { Float, Simple, Tag, decode, decodeDeterministic, encode, type Cbor } from '../../src/core/cbor.ts';
import { diagnose } from '../../src/core/diagnose.ts';
import { MAX_CBOR_DEPTH } from '../../src/core/limits.ts';

interface AppendixA {
  readonly vectors: readonly { readonly hex: string; readonly diagnostic: string; readonly deterministic: boolean; readonly reencoded?: string }[];
}
interface Malformed {
  readonly vectors: readonly { readonly kind: string; readonly hex: readonly string[] }[];
}
const load = <T>(name: string): T => JSON.parse(readFileSync(new URL(`../vectors/${name}`, import.meta.url), 'utf8')) as T;
const appendixA = load<AppendixA>('cbor-appendix-a.json').vectors;
const malformed = load<Malformed>('cbor-malformed.json').vectors.flatMap(({ kind, hex }) => hex.map((each) => ({ kind, hex: each })));
const bytes = (hex: string) => fromHex(hex)!;

describe('RFC 8949 appendix A', () => {
  it.each(appendixA)('$hex decodes and encodes deterministically', ({ hex, deterministic, reencoded }) => {
    const item = decode(bytes(hex));
    expect(item.ok && toHex(encode(item.value))).toBe(deterministic ? hex : reencoded);
    expect(decodeDeterministic(bytes(hex)).ok).toBe(deterministic);
  });

  it.each(appendixA.filter(({ deterministic, hex }) => deterministic && !/^c[23]/.test(hex)))('$hex is $diagnostic', ({ hex, diagnostic }) => {
    const item = decode(bytes(hex));
    expect(item.ok && diagnose(item.value)).toBe(diagnostic);
  });
});

describe('RFC 8949 appendix F', () => {
  it.each(malformed)('$hex: $kind', ({ hex }) => {
    const item = decode(bytes(hex));
    expect(item.ok).toBe(false);
    expect(['cut', 'malformed']).toContain(item.ok || item.error);
  });
});

describe('decode', () => {
  it.each([
    ['0000', 'trailing'],
    ['61ff', 'utf-8'],
    ['62c080', 'utf-8'], // an overlong NUL
    ['63eda080', 'utf-8'], // a surrogate
    ['7f61e661b0ff', 'utf-8'], // each chunk is text of its own (§3.2.3)
    ['a2010203', 'cut'],
    ['a201000100', 'duplicate-key'],
    ['a20100180100', 'duplicate-key'], // the same key in another width
    ['bf01000100ff', 'duplicate-key'],
    ['a2a1010200a1010200', 'duplicate-key'],
  ])('%s is refused: %s', (hex, why) => {
    expect(decode(bytes(hex))).toEqual({ ok: false, error: why });
  });

  it('holds nesting to the limit', () => {
    const nested = (depth: number) => decode(bytes('81'.repeat(depth) + '00'));
    expect(nested(MAX_CBOR_DEPTH).ok).toBe(true);
    expect(nested(MAX_CBOR_DEPTH + 1)).toEqual({ ok: false, error: 'too-deep' });
    expect(decode(bytes('9f'.repeat(100_000)))).toEqual({ ok: false, error: 'too-deep' });
    expect(decode(bytes('c1'.repeat(100_000)))).toEqual({ ok: false, error: 'too-deep' });
  });

  it('takes time in proportion to the bytes, also for maps as keys of maps', () => {
    const levels = MAX_CBOR_DEPTH - 1;
    const started = performance.now();
    expect(decode(bytes('a1'.repeat(levels) + '0000' + '00'.repeat(levels - 1))).ok).toBe(true);
    expect(performance.now() - started).toBeLessThan(500);
  });

  it('keeps an integer exact at any of 64 bits', () => {
    for (const n of [2 ** 53 - 1, 2n ** 53n, 2n ** 64n - 1n, -(2 ** 53) + 1, -(2n ** 53n), -(2n ** 64n)]) {
      const item = decode(encode(n));
      expect(item).toEqual({ ok: true, value: n });
    }
  });

  it('does not look outside a view of a larger buffer', () => {
    const whole = Uint8Array.of(0xff, 0x18, 0x2a, 0xff);
    expect(decode(whole.subarray(1, 3))).toEqual({ ok: true, value: 42 });
    expect(decode(whole.subarray(1, 2))).toEqual({ ok: false, error: 'cut' });
  });
});

describe('core deterministic encoding (§4.2.1)', () => {
  it.each([
    ['1817', 'a longer head than needed'],
    ['190018', 'a longer head than needed'],
    ['1a0000ffff', 'a longer head than needed'],
    ['1b00000000ffffffff', 'a longer head than needed'],
    ['3817', 'a longer head than needed'],
    ['580100', 'a longer length than needed'],
    ['780161', 'a longer length than needed'],
    ['980100', 'a longer length than needed'],
    ['b8010000', 'a longer length than needed'],
    ['d80100', 'a longer tag than needed'],
    ['5f4100ff', 'indefinite length'],
    ['7f6161ff', 'indefinite length'],
    ['9f00ff', 'indefinite length'],
    ['bf0000ff', 'indefinite length'],
    ['a202000100', 'keys out of order'],
    ['a2616100410000', 'keys out of bytewise order: text before bytes'],
    ['fa3fc00000', 'a wider float than needed'],
    ['fb3ff8000000000000', 'a wider float than needed'],
    ['f97e01', 'another NaN'],
    ['fa7fc00001', 'another NaN'],
    ['c240', 'a bignum that is an integer'],
    ['c24101', 'a bignum that is an integer'],
    ['c248ffffffffffffffff', 'a bignum that is an integer'],
    ['c24a00010000000000000000', 'a bignum with a leading zero'],
    ['c34101', 'a negative bignum that is an integer'],
  ])('%s is refused: %s', (hex) => {
    expect(decode(bytes(hex)).ok).toBe(true);
    expect(decodeDeterministic(bytes(hex))).toEqual({ ok: false, error: 'not-deterministic' });
  });

  it('sorts keys by the bytes of their encoding, not by length first', () => {
    const map = new Map<Cbor, Cbor>([['aa', 0], [false, 0], [100, 0], ['z', 0], [-1, 0], [10, 0], [[100], 0], [[-1], 0]]);
    // The example of §4.2.1.
    expect(toHex(encode(map))).toBe('a8' + ['0a', '1864', '20', '617a', '626161', '811864', '8120', 'f4'].map((key) => `${key}00`).join(''));
  });

  it('writes integers beyond 64 bits as bignums', () => {
    expect(toHex(encode(2n ** 64n))).toBe('c249010000000000000000');
    expect(toHex(encode(-(2n ** 64n) - 1n))).toBe('c349010000000000000000');
    expect(toHex(encode(2n ** 64n - 1n))).toBe('1bffffffffffffffff');
  });

  it('keeps every half-precision float in two bytes', () => {
    const wrong: number[] = [];
    for (let half = 0; half < 0x10000; half++) {
      const spelling = Uint8Array.of(0xf9, half >> 8, half & 0xff);
      const item = decode(spelling);
      const isOtherNan = (half & 0x7c00) === 0x7c00 && (half & 0x3ff) !== 0 && half !== 0x7e00;
      const again = item.ok ? encode(item.value) : undefined;
      if (!again || (toHex(again) === toHex(spelling)) === isOtherNan) wrong.push(half);
    }
    expect(wrong).toEqual([]);
  });
});

/** Items whose JavaScript form cborg and this code can both hold. */
const scalar = fc.oneof(
  fc.maxSafeInteger(), fc.bigInt({ min: -(2n ** 64n), max: 2n ** 64n - 1n }), fc.string({ unit: 'grapheme' }), fc.uint8Array({ maxLength: 40 }), fc.boolean(), fc.constant(null), fc.constant(undefined),
);
const { item: arbitrary } = fc.letrec<{ item: unknown }>((tie) => ({
  item: fc.oneof(
    { maxDepth: 4 }, scalar, fc.array(tie('item'), { maxLength: 5 }),
    fc.uniqueArray(fc.tuple(fc.oneof(fc.integer({ min: -1000, max: 70_000 }), fc.string()), tie('item')), { selector: ([key]) => key, maxLength: 5 }).map((entries) => new Map(entries)),
  ),
}));
/** cborg sorts keys by length first (RFC 7049 §3.9) unless told otherwise; and keeps small bigints as it was given them. */
const theirs = { mapSorter: cborg.rfc8949EncodeOptions.mapSorter!, float64: false };
const normal = (value: unknown): unknown => {
  if (typeof value === 'bigint') return value >= -Number.MAX_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER ? Number(value) : value;
  if (Array.isArray(value)) return value.map(normal);
  if (value instanceof Map) return new Map([...value].map(([key, item]) => [key, normal(item)]));
  return value;
};

describe('against cborg, an independent implementation', () => {
  it('encodes alike', () => {
    fc.assert(fc.property(arbitrary.map(normal), (value) => {
      expect(toHex(encode(value as Cbor))).toBe(toHex(cborg.encode(value, theirs)));
    }), { numRuns: 300 });
  });

  it('decodes what it encoded', () => {
    fc.assert(fc.property(arbitrary.map(normal), (value) => {
      expect(decodeDeterministic(Uint8Array.from(cborg.encode(value, theirs)))).toEqual({ ok: true, value });
    }), { numRuns: 300 });
  });
});

describe('properties', () => {
  const own: fc.Arbitrary<unknown> = fc.oneof(
    arbitrary.map(normal),
    fc.double().map((value) => new Float(value)),
    fc.oneof(fc.integer({ min: 0, max: 19 }), fc.integer({ min: 32, max: 255 })).map((value) => new Simple(value)),
    fc.tuple(fc.integer({ min: 4, max: 2 ** 40 }), arbitrary.map(normal)).map(([tag, value]) => new Tag(tag, value as Cbor)),
  );

  it('decode is the inverse of encode', () => {
    fc.assert(fc.property(own, (value) => {
      expect(decodeDeterministic(encode(value as Cbor))).toEqual({ ok: true, value });
    }));
  });

  it('what decodes deterministically is what encode writes, and nothing throws', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 64 }), (input) => {
      const item = decodeDeterministic(input);
      if (item.ok) expect(toHex(encode(item.value))).toBe(toHex(input));
      decode(input);
    }), { numRuns: 3000 });
  });
});
