import { describe, expect, it } from 'vitest';
import type { Json } from '../../../src/core/trust/json.ts';
import { bool, count, day, instant, list, object, oneOf, readShape, table, text, type Read } from '../../../src/core/trust/shape.ts';

const read = <T>(shape: Read<T>, value: unknown) => readShape(shape, value as Json);
const misfit = (path: string) => ({ ok: false, error: { path, expected: expect.any(String) as string } });

describe('readers', () => {
  const box = object({ kind: oneOf('grape', 'wine'), net: count(1, 10), days: list(day) }, { at: instant, sealed: bool, note: text(/^\S+$/) });
  const good = { kind: 'grape', net: 1, days: ['2026-11-03'] };

  it('answer typed values, with optional members left out', () => {
    expect(read(box, good)).toEqual({ ok: true, value: { kind: 'grape', net: 1, days: [20_760] } });
    expect(read(box, { ...good, at: '1970-01-01T00:00:09Z', sealed: false, note: 'a', later: 1 })).toEqual({ ok: true, value: { kind: 'grape', net: 1, days: [20_760], at: 9, sealed: false, note: 'a' } });
  });

  it.each<[string, unknown]>([
    ['', null], ['', []], ['', 'box'],
    ['kind', { ...good, kind: 'apple' }], ['kind', { net: 1, days: [] }], ['kind', { ...good, kind: 1 }],
    ['net', { ...good, net: 0 }], ['net', { ...good, net: 11 }], ['net', { ...good, net: 1.5 }], ['net', { ...good, net: '1' }],
    ['days', { ...good, days: {} }], ['days[1]', { ...good, days: ['2026-11-03', '2026-02-30'] }], ['days[0]', { ...good, days: [20_760] }],
    ['at', { ...good, at: 9 }], ['sealed', { ...good, sealed: null }], ['note', { ...good, note: '' }],
  ])('name the misfit at "%s"', (path, value) => {
    expect(read(box, value)).toEqual(misfit(path));
  });

  it('never read a member off the prototype', () => {
    expect(read(object({ constructor: text() }), {})).toEqual(misfit('constructor'));
    expect(read(object({ toString: text() }), JSON.parse('{"__proto__":{"toString":"x"}}'))).toEqual(misfit('toString'));
  });

  it('tables read every member alike and know their names', () => {
    const prices = table(count(0, 9), /^[a-z]+$/);
    expect(read(prices, { a: 1, b: 2 })).toEqual({ ok: true, value: new Map([['a', 1], ['b', 2]]) });
    expect(read(prices, { a: 1, B: 2 })).toEqual(misfit('B'));
    expect(read(prices, { a: -1 })).toEqual(misfit('a'));
    expect(read(prices, [])).toEqual(misfit(''));
    expect(read(object({ prices }), { prices: { a: -1 } })).toEqual(misfit('prices.a'));
  });

  it('let through a throw that is no misfit: a bug of ours', () => {
    const broken: Read<never> = () => {
      throw new RangeError('ours');
    };
    expect(() => read(broken, 1)).toThrow(RangeError);
  });
});
