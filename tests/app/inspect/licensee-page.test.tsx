import { cleanup, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { InspectionProvider } from '../../../src/app/inspect/inspection-context.tsx';
import { LicenseePage } from '../../../src/app/inspect/licensee-page.tsx';
import { ok } from '../../../src/core/result.ts';
import type { Trust } from '../../../src/core/trust/list.ts';
import type { FiledRange } from '../../../src/core/trust/records.ts';
import { listed } from '../directory/producers.ts';
import { show } from '../flow/app.tsx';
import { authority, day, instant, recallOf } from '../flow/authority.ts';
import { anotherDevice, start } from './device.ts';

beforeEach(() => {
  anotherDevice();
  vi.stubGlobal('fetch', async () => new Response(null, { status: 404 }));
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const range = (from: number, to: number, change: Partial<FiledRange> = {}): FiledRange => ({
  from, to, product: 1, lot: 'B-0825', plot: 'P1', season: '2026', packed: { first: day('2026-08-24'), last: day('2026-08-26') }, net: 2500, filed: instant('2026-08-24T00:00:00Z'), ...change,
});

/** The list with these ranges of the first producer's key; without them a device that lacks that part of the list. */
async function open(ranges?: readonly FiledRange[], page?: object) {
  const office = await authority();
  const trust = await listed(office, page);
  const issuer: Trust['issuer'] = async () => (ranges ? ok({ record: undefined as never, ranges, alerts: [recallOf('B-0825')] }) : { ok: false, error: { why: 'not-held' } });
  await show(<InspectionProvider value={await start()}><LicenseePage licensee={12} /></InspectionProvider>, { state: { trust: { ...trust, issuer } }, storage: office.storage });
  await screen.findByRole('heading', { level: 1, name: '示例·沙枣园合作社' });
}

const leaf = (agreement: string) => within(screen.getByRole('heading', { level: 3, name: `协议 ${agreement}` }).parentElement!);
const uses = () => within(screen.getByRole('heading', { level: 2, name: '配额与已登记' }).parentElement!).getAllByRole('listitem').map(({ textContent }) => textContent);

test('stands each quota beside what the list has filed of it, and says what that was worked out from', async () => {
  await open([range(1, 100), range(101, 140, { lot: 'B-0826' })]);
  expect(await screen.findByText(/^已登记 140 箱，350千克$/)).toBeTruthy();
  expect(uses()).toEqual(['2026 产季 30,000千克已登记 140 箱，350千克', '2025 产季 30,000千克已登记 0 箱，0千克']);
  expect(screen.getByText(/按 2026年9月1日第 41 版名单算出：登记的编号数 × 净含量。印了还没登记的不在内，作废的也算/)).toBeTruthy();
  expect(leaf('示例-2026-012').getByText('P1 示例一号棚（12 亩）')).toBeTruthy();
  expect(screen.getByText(/地块 P1 示例一号棚/, { selector: 'li:first-child p' })).toBeTruthy();
});

test('boxes whose weight is not on the list, and boxes of no quota, are told and not counted', async () => {
  const { net: _none, ...roll } = range(101, 160);
  await open([range(1, 100), roll, range(161, 170, { season: '2024' })]);
  expect(await screen.findByText('已登记 160 箱，250千克；其中 60 箱名单上没有净含量，重量没有算入')).toBeTruthy();
  expect(screen.getByText('另有 10 箱所在的产季，名单上没有它的配额。')).toBeTruthy();
});

test('more filed than the quota is arithmetic, said as that', async () => {
  await open([range(1, 12_004)]);
  expect(await screen.findByText('登记的比配额多 10千克，请问品牌方。')).toBeTruthy();
});

test('without that part of the list no filed amount is claimed, and the quota still stands', async () => {
  await open();
  expect(await screen.findByText(/^这一部分名单还没有存到这台设备上/)).toBeTruthy();
  expect(leaf('示例-2026-012').getByText('2026 产季 30,000千克')).toBeTruthy();
  expect(screen.queryByText(/已登记/)).toBeNull();
});

test('status history with documents, restrictions, and the certificates of the producer’s page', async () => {
  const story = { title: '示例', summary: '示例', confirmed: '2026-08-01', sources: [], blocks: [] };
  await open([range(1, 100)], { licensee: 12, story: { 'zh-Hans': story }, pictures: [], shops: [], badges: [{ kind: 'green', number: '示例-LB-1', scope: { 'zh-Hans': '无核白' }, expires: '2027-09-03' }] });
  expect(await screen.findByText('示例-LB-1')).toBeTruthy();
  expect(screen.getByText(/文件 示例-2026-012号文/)).toBeTruthy();
  expect(screen.getByText(/批次 B-0825 召回（示例第3号）/)).toBeTruthy();
});
