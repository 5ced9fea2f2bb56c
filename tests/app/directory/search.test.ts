import { expect, test } from 'vitest';
import { find } from '../../../src/app/directory/search.ts';
import { hupan, producers, shazaoyuan, xian } from './producers.ts';

test.each([
  ['', [shazaoyuan, hupan, xian]],
  ['沙枣园', [shazaoyuan]],
  ['示例沙枣园', [shazaoyuan]], // The dot is left out.
  ['szy', [shazaoyuan]],
  ['ＳＺＹ', [shazaoyuan]], // Full-width, as some keyboards type.
  ['lakeside', [hupan]],
  ['13', [hupan]],
  ['1', []], // A number is whole or it is not that number.
  ['11150300011555159d', [shazaoyuan]],
  ['示例-2026-014', [xian]],
  ['赤霞珠', [shazaoyuan, xian]],
  ['赤霞珠 西岸', [xian]],
  ['  ', [shazaoyuan, hupan, xian]],
  ['阳澄湖', []],
])('%j finds its producers', (words, expected) => {
  expect(find(producers, { words })).toEqual(expected);
});

test('a district narrows what the words found', () => {
  expect(find(producers, { words: '示例', district: '150304' })).toEqual([xian]);
  expect(find(producers, { words: '沙枣园', district: '150304' })).toEqual([]);
});
