import { beforeEach, expect, test } from 'vitest';
import { check } from '../../../src/core/check.ts';
import { keepHistory, readHistory, recordVerdict, rejudge } from '../../../src/app/flow/history.ts';
import { passingStorage } from '../../../src/device/storage.ts';
import { authority, NOW, recallOf } from './authority.ts';

beforeEach(() => {
  localStorage.clear();
  keepHistory(true);
});

const scanned = async () => {
  const office = await authority();
  const text = await office.label();
  const verdict = await check(text, await office.list(), NOW);
  return { office, text, verdict, storage: passingStorage() };
};

test('a scan is recorded once, however often its verdict is given', async () => {
  const { text, verdict, storage } = await scanned();
  await Promise.all([recordVerdict(storage, text, verdict, NOW), recordVerdict(storage, text, verdict, NOW + 1)]);
  await recordVerdict(storage, text, verdict, NOW + 90_000);
  expect(await readHistory(storage)).toEqual([{
    id: 1, text, at: NOW, kind: 'authorised',
    names: { 'zh-Hans': '示例无核白 · 示例·沙枣园合作社', en: 'Demo Thompson Seedless · Demo Shazaoyuan Cooperative' },
  }]);
});

test('the entry follows the verdict shown last and keeps the day of the scan', async () => {
  const { office, text, verdict, storage } = await scanned();
  await recordVerdict(storage, text, verdict, NOW);
  await recordVerdict(storage, text, await check(text, await office.list({ alerts: [recallOf('B-0825')] }), NOW), NOW + 90_000);
  expect(await readHistory(storage)).toMatchObject([{ at: NOW, kind: 'recalled' }]);
});

test('nothing is recorded when the history is off, nor of a code that is none of ours', async () => {
  const { text, verdict, storage } = await scanned();
  await recordVerdict(storage, 'WIFI:S:home;P:secret;;', { kind: 'foreign', text: 'WIFI:S:home;P:secret;;' }, NOW);
  keepHistory(false);
  await recordVerdict(storage, text, verdict, NOW);
  expect(await readHistory(storage)).toEqual([]);
});

test('a box recalled since it was scanned is told until it has been looked at', async () => {
  const { office, text, verdict, storage } = await scanned();
  const other = await office.label({ serial: 200 });
  await recordVerdict(storage, text, verdict, NOW);
  await recordVerdict(storage, other, await check(other, await office.list(), NOW), NOW);
  expect(await rejudge(storage, await office.list(), NOW)).toEqual([]);
  const recalling = await office.list({ alerts: [recallOf('B-0825')] });
  expect(await rejudge(storage, recalling, NOW)).toMatchObject([{ text }]);
  expect(await rejudge(storage, recalling, NOW)).toHaveLength(1);
  await recordVerdict(storage, text, await check(text, recalling, NOW), NOW);
  expect(await rejudge(storage, recalling, NOW)).toEqual([]);
});

test('what does not look like an entry is passed over', async () => {
  const { text, verdict, storage } = await scanned();
  await storage.putHistory({ text: 5, at: NOW, kind: 'authorised' } as never);
  await storage.putHistory({ text, at: NOW, kind: 'toString' });
  await storage.putHistory({ text, at: NOW, kind: 'authorised', names: { en: 5 } } as never);
  await recordVerdict(storage, text, verdict, NOW);
  expect((await readHistory(storage)).map(({ id }) => id)).toEqual([4]);
});

test('without a list the history is judged as far as it can be', async () => {
  const { text, verdict, storage } = await scanned();
  await recordVerdict(storage, text, verdict, NOW);
  expect(await rejudge(storage, undefined, NOW)).toEqual([]);
});
