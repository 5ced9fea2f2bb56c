import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromUtf8, utf8 } from '../../../src/core/bytes.ts';
import { MAX_JSON_DEPTH } from '../../../src/core/limits.ts';
import { canonicalJson, parseJson, type Json } from '../../../src/core/trust/json.ts';

const parse = (text: string) => parseJson(utf8(text));
const canonical = (value: Json) => fromUtf8(canonicalJson(value));

describe('strict JSON', () => {
  it.each([
    '{}', '[]', 'null', '"a"', ' {"a": [1, {"a": 2}], "b": {"a": 3}} ', '{"a":"\\"a\\":1,\\"a\\":2"}', '[{"a":1},{"a":1}]', '{"a":{"a":{"a":1}},"b":"a"}', '{"a":"{","b":"}"}', '{"":1}', '{"a":"b","b":"a"}', '{"__proto__":1}',
  ])('takes %s', (text) => {
    expect(parse(text)).toEqual({ ok: true, value: JSON.parse(text) as unknown });
  });

  it.each([
    ['a member twice', '{"a":1,"a":1}'],
    ['a member twice, deeper', '[{"b":{"a":1,"c":2,"a":3}}]'],
    ['a member twice behind an object', '{"a":{"b":1},"a":2}'],
    ['a member twice behind an array', '{"a":[1,2],"a":2}'],
    ['a member twice in other words', '{"a":1,"\\u0061":2}'],
    ['a member twice with an escaped quotation mark', '{"\\"":1,"\\u0022":2}'],
    ['the prototype twice', '{"__proto__":1,"__proto__":2}'],
    ['a byte order mark', '\ufeff{}'],
    ['a page of HTML', '<!doctype html>'],
    ['nothing', ''],
    ['two values', '{}{}'],
    ['a comment', '{}//'],
    ['a trailing comma', '[1,]'],
    ['a cut', '{"a":'],
    ['not a number', 'NaN'],
  ])('refuses %s', (_, text) => {
    expect(parse(text)).toEqual({ ok: false, error: 'json' });
  });

  it('refuses bytes that are no UTF-8', () => {
    expect(parseJson(Uint8Array.of(0x22, 0xff, 0x22))).toEqual({ ok: false, error: 'json' });
  });

  it('holds nesting to the limit', () => {
    const nested = (depth: number) => parse('['.repeat(depth) + ']'.repeat(depth)).ok;
    expect(nested(MAX_JSON_DEPTH)).toBe(true);
    expect(nested(MAX_JSON_DEPTH + 1)).toBe(false);
    expect(nested(100_000)).toBe(false);
    expect(parse('{"a":'.repeat(100_000) + '1' + '}'.repeat(100_000)).ok).toBe(false);
  });

  it('reads long texts without a deep stack', () => {
    expect(parse(JSON.stringify({ a: 'x'.repeat(4_000_000), b: '\\"'.repeat(500_000) })).ok).toBe(true);
  });

  it('agrees with JSON.parse on every value without a doubled name', () => {
    fc.assert(fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
      const text = JSON.stringify(value);
      expect(parse(text)).toEqual({ ok: true, value: JSON.parse(text) as unknown });
    }));
  });
});

describe('canonical JSON', () => {
  it.each<[Json, string]>([
    [{ b: 1, a: [true, false, null], '': {} }, '{"":{},"a":[true,false,null],"b":1}'],
    ['"\\/\n\u0000葡', '"\\"\\\\/\n\u0000葡"'],
    [{ '\uffff': 1, '\u{10000}': 2, a: 3 }, '{"a":3,"\uffff":1,"\u{10000}":2}'],
    [{ aa: 1, a: 2, B: 3 }, '{"B":3,"a":2,"aa":1}'],
    [-0, '0'],
    [9_007_199_254_740_991, '9007199254740991'],
  ])('writes %j', (value, text) => {
    expect(canonical(value)).toBe(text);
  });

  it('does not depend on the order of members', () => {
    fc.assert(fc.property(fc.dictionary(fc.string(), fc.integer()), (value) => {
      expect(canonical(Object.fromEntries(Object.entries(value).reverse()))).toBe(canonical(value));
    }));
  });
});
