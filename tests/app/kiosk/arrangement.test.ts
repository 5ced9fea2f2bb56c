import { beforeEach, expect, test } from 'vitest';
import { closedFor, hasCode, isCode, reader, setCode, setReader, tryCode } from '../../../src/app/kiosk/arrangement.ts';
import { preference } from '../../../src/device/preferences.ts';

beforeEach(() => localStorage.clear());

test('a code is four to eight digits, and is not kept as typed', async () => {
  expect(['123', '123456789', '12a4', ''].some(isCode)).toBe(false);
  await setCode('4711');
  expect(hasCode()).toBe(true);
  expect(preference('kiosk-code')).toMatch(/^[0-9a-f]{64}$/);
  expect([await tryCode('1234', 0), await tryCode('4711', 0)]).toEqual([false, true]);
});

test('after five wrong codes none is looked at for half a minute', async () => {
  await setCode('4711');
  for (let i = 0; i < 5; i++) expect(await tryCode('0000', 1_000)).toBe(false);
  expect(closedFor(1_000)).toBe(30);
  expect(await tryCode('4711', 20_000)).toBe(false);
  expect(closedFor(31_000)).toBe(0);
  expect(await tryCode('4711', 31_000)).toBe(true);
});

test('another reader forgets the lens that was chosen by hand', () => {
  localStorage.setItem('wuhai.lens', 'rear');
  expect(reader()).toBe('user');
  setReader('none');
  expect([reader(), preference('lens')]).toEqual(['none', '']);
});
