import { cleanup, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import ProducerScreen from '../../../src/app/directory/producer-screen.tsx';
import { show } from '../flow/app.tsx';
import { authority } from '../flow/authority.ts';
import { listed } from './producers.ts';

beforeEach(() => void vi.stubGlobal('fetch', async () => new Response(null, { status: 404 })));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const story = { title: '示例', summary: '示例', confirmed: '2026-08-01', sources: [], blocks: [{ block: 'paragraph', of: ['示例：棚前有一排沙枣树。'] }] };
const page = {
  licensee: 12, story: { 'zh-Hans': story }, pictures: [], address: { 'zh-Hans': '示例路 1 号' },
  shops: [{ kind: 'shop', names: { 'zh-Hans': '示例小店' }, url: 'https://shop.example/12', since: '2026-03-01' }, { kind: 'live', names: { 'zh-Hans': '示例直播间' } }],
  badges: [
    { kind: 'green', number: '示例-LB-1', scope: { 'zh-Hans': '无核白 12 亩' }, expires: '2026-09-03' },
    { kind: 'organic', number: '示例-OP-1', scope: { 'zh-Hans': '无核白' }, expires: '2026-09-02' },
  ],
};
const at = (licensee: number) => <ProducerScreen screen={{ at: 'producer', licensee }} />;

test('shows licences, what they grant and what happened to them, products, story, shops and certificates', async () => {
  const office = await authority();
  await show(at(12), { state: { trust: await listed(office, page) }, storage: office.storage });
  await screen.findByText('示例：棚前有一排沙枣树。');
  expect(screen.getByRole('heading', { level: 1, name: '示例·沙枣园合作社' })).toBeTruthy();
  expect(screen.getAllByText(/协议 示例-2026-012/).length).toBeGreaterThan(0);
  expect(screen.getByRole('link', { name: '示例小店' }).getAttribute('href')).toBe('https://shop.example/12');
  expect(screen.getByText('店铺 · 2026年3月1日起 · shop.example')).toBeTruthy();
  expect(screen.getByText('直播间')).toBeTruthy();
  expect(screen.getByText(/过量饮酒有害健康/)).toBeTruthy();
  const wine = screen.getByRole('heading', { level: 3, name: '示例赤霞珠干红' }).parentElement!;
  expect(within(wine).getByText(/名单上没有它的授权/)).toBeTruthy();
  const granted = within(screen.getByRole('heading', { level: 3, name: '协议 示例-2026-012' }).parentElement!);
  expect(granted.getAllByRole('term').map((term) => [term.textContent, term.nextElementSibling!.textContent])).toEqual([
    ['期限', '2026年1月1日至 2026年12月31日'], ['产品', '示例无核白'], ['地块', 'P1 示例一号棚（12 亩）'], ['执行标准', '示例规程 T/DEMO 001（2025 版）'], ['配额', '2026 产季 30,000千克'], ['授权文件', '示例-2026-012号文'],
  ]);
});

test('a certificate holds through its last day and then says it has ended', async () => {
  const office = await authority();
  await show(at(12), { state: { trust: await listed(office, page) }, storage: office.storage });
  await screen.findByText('示例-LB-1');
  expect(screen.getByText('2026年9月3日')).toBeTruthy();
  expect(screen.getByText('已于 2026年9月2日到期')).toBeTruthy();
});

test('what nobody has stated is to be confirmed', async () => {
  const office = await authority();
  await show(at(13), { state: { trust: await listed(office) }, storage: office.storage, locale: 'en' });
  await screen.findByRole('heading', { level: 1, name: 'Demo Lakeside Farm' });
  expect(screen.getAllByText('to be confirmed')).toHaveLength(2);
  expect(screen.getByText('Licence suspended since 20 August 2026')).toBeTruthy();
  expect(screen.getByText(/document 示例第5号/)).toBeTruthy();
});

test('a number the list does not have is no accusation', async () => {
  const office = await authority();
  await show(at(99), { state: { trust: await listed(office) }, storage: office.storage });
  await screen.findByRole('heading', { level: 1, name: '名录里没有这一家' });
  expect(screen.getByText(/不等于假冒/)).toBeTruthy();
});
