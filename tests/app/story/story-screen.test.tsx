import { cleanup, screen, within } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import StoryScreen from '../../../src/app/story/story-screen.tsx';
import { seasonPlaces } from '../../../src/app/story/season-figure.tsx';
import { show } from '../flow/app.tsx';
import { authority, day, recallOf } from '../flow/authority.ts';
import { lot, wineLot } from '../flow/papers.ts';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const days = () => within(screen.getByRole('heading', { name: /从藤到箱的日子|days from vine/ }).parentElement!).getAllByRole('listitem').map((item) => item.textContent);

test('the days run from the vine to this very box, whatever order they were filed in', async () => {
  const office = await authority();
  const page = await office.keep(lot);
  await show(<StoryScreen screen={{ at: 'story', text: await office.label() }} />, { state: { trust: await office.list({ range: { page } }) }, storage: office.storage });
  await screen.findByText('示例三号棚');
  expect(days()).toEqual(['2026年4月12日修剪', '2026年8月24日采收示例：清早采收', '2026年8月25日这一箱装箱净含量 2.5千克']);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('无核白');
  expect(screen.getByText('乌海市海南区')).toBeTruthy();
  expect(screen.getByText('示例：黄河边的沙地。')).toBeTruthy();
  expect(screen.getByText('示例：冷藏。')).toBeTruthy();
  expect(screen.getByText('示例规程 T/DEMO 001')).toBeTruthy();
  expect(screen.getByText(/示例-0825/)).toBeTruthy();
  expect(screen.getByRole('img', { name: /8月1日—10月15日/ })).toBeTruthy();
  expect(screen.getByText(/示例名单/)).toBeTruthy();
  expect(screen.getByText(/2026年9月3日.*不作凭证/)).toBeTruthy();
});

test('in English every part is in English', async () => {
  const office = await authority();
  const page = await office.keep(lot);
  await show(<StoryScreen screen={{ at: 'story', text: await office.label() }} />, { state: { trust: await office.list({ range: { page } }) }, storage: office.storage, locale: 'en' });
  await screen.findByText('Demo greenhouse no. 3');
  expect(days()[2]).toBe('25 August 2026This box was packedNet content 2.5 kg');
  expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('Thompson Seedless');
});

test('what the producer left out is to be confirmed, and nothing is made up for it', async () => {
  const office = await authority();
  const { storage: _s, standard: _n, trace: _t, ...bare } = lot;
  const page = await office.keep(bare);
  await show(<StoryScreen screen={{ at: 'story', text: await office.label() }} />, { state: { trust: await office.list({ range: { page } }) }, storage: office.storage });
  await screen.findByText('示例三号棚');
  expect(screen.getAllByText(/待核实/)).toHaveLength(3);
});

test('without a page of the lot only what the code has signed is told', async () => {
  const office = await authority();
  await show(<StoryScreen screen={{ at: 'story', text: await office.label() }} />, { state: { trust: await office.list() }, storage: office.storage });
  await screen.findByText(/还没有这一批的来历/);
  expect(days()).toEqual(['2026年8月25日这一箱装箱净含量 2.5千克']);
});

test('a page that does not come is said to be missing, and the rest stands', async () => {
  vi.stubGlobal('fetch', async () => new Response('', { status: 404 }));
  const office = await authority();
  await show(<StoryScreen screen={{ at: 'story', text: await office.label() }} />, {
    state: { trust: await office.list({ range: { page: { sha256: '1'.repeat(64), length: 9, type: 'json' } } }) }, storage: office.storage,
  });
  expect(await screen.findByText('这些内容还没到这台设备上')).toBeTruthy();
  expect(screen.getByRole('link', { name: '证书' })).toBeTruthy();
});

test('a recalled box says so before anything else', async () => {
  const office = await authority();
  await show(<StoryScreen screen={{ at: 'story', text: await office.label() }} />, { state: { trust: await office.list({ alerts: [recallOf('B-0825')] }) }, storage: office.storage });
  await screen.findByText('这批已召回');
  expect(screen.getAllByRole('heading')[0]!.textContent).toBe('这批已召回');
});

test('a label that differs from its filing does not get the filed lot\'s story', async () => {
  const office = await authority();
  const page = await office.keep(lot);
  await show(<StoryScreen screen={{ at: 'story', text: await office.label({ net: 5000 }) }} />, { state: { trust: await office.list({ range: { page } }) }, storage: office.storage });
  await screen.findByText(/还没有这一批的来历/);
  expect(screen.queryByText('示例三号棚')).toBeNull();
});

test('a forged code has no story, and an empty page says what to scan', async () => {
  const office = await authority();
  const link = await office.label();
  const last = link[link.length - 1] === '0' ? '1' : '0';
  const { unmount } = await show(<StoryScreen screen={{ at: 'story', text: link.slice(0, -1) + last }} />, { state: { trust: await office.list() }, storage: office.storage });
  expect(await screen.findByText('签名对不上')).toBeTruthy();
  expect(screen.queryByRole('img')).toBeNull();
  unmount();
  const { sent } = await show(<StoryScreen screen={{ at: 'story' }} />);
  screen.getByRole('link', { name: '扫箱上的码' }).click();
  expect(sent).toEqual([{ at: 'scan' }]);
});

test('a wine carries its fixed warning', async () => {
  const office = await authority();
  const page = await office.keep(wineLot);
  const range = { lot: 'W-1', product: 2, net: 750, page, packed: { first: day('2026-03-01'), last: day('2026-03-01') } };
  await show(<StoryScreen screen={{ at: 'story', text: await office.label({ product: 2, net: 750, packed: day('2026-03-01') }) }} />, { state: { trust: await office.list({ range }) }, storage: office.storage });
  expect(await screen.findByText('过量饮酒有害健康 · 未成年人请勿饮酒')).toBeTruthy();
  expect(days()[0]).toBe('2024年9月21日破碎');
});

test('a season over New Year hangs at both ends of the year', () => {
  const places = seasonPlaces({ first: '12-01', last: '01-31' });
  expect(places.every((x) => x >= 330 || x <= 30)).toBe(true);
  expect(places.some((x) => x >= 330) && places.some((x) => x <= 30)).toBe(true);
});

const words = (text: string) => ({ 'zh-Hans': text });
const source = { id: 's', title: '示例资料', publisher: '示例社', date: '2026' };
const picture = (digit: string, alt: string) => ({ file: { sha256: digit.repeat(64), length: 9, type: 'svg' }, width: 48, height: 30, alt: words(alt) });
const page = { title: '示例', summary: '示例一家', blocks: [], sources: [], confirmed: '2026-08-20' };
const pack = {
  pages: [], places: [], rights: [], goals: { title: words('目标'), unit: words('%'), labels: [], values: [], source },
  varieties: [{ id: 'seedless', class: 'grape', names: words('无核白'), source }, { id: 'other', class: 'grape', names: words('红地球'), source }],
  climate: { title: words('一年'), source, quantities: [{ names: words('无霜期'), unit: words('天'), low: 156, high: 165, scale: { from: 0, to: 365, note: words('一年365天') } }] },
};

test('the plot, the fruit and the year are shown where there are pictures and figures, each to its own box', async () => {
  const office = await authority();
  const lotFile = await office.keep(lot);
  const own = await office.keep({
    licensee: 12, story: { 'zh-Hans': page }, shops: [], badges: [],
    pictures: [picture('1', '全景'), { ...picture('2', '东边的地'), plot: 'P1' }, { ...picture('3', '西边的地'), plot: 'P2' }, { ...picture('4', '这一批'), lot: 'B-0825' }, { ...picture('5', '一串无核白'), product: 1 }, { ...picture('6', '一瓶酒'), product: 2 }],
  });
  const list = await office.list({ range: { page: lotFile, plot: 'P1', lot: 'B-0825' }, record: { page: own }, brand: await office.keep(pack) });
  await show(<StoryScreen screen={{ at: 'story', text: await office.label() }} />, { state: { trust: list }, storage: office.storage });
  await screen.findByText('东边的地');
  const section = (name: string) => within(screen.getByRole('heading', { level: 2, name }).parentElement!);
  expect(section('它长在哪儿').getByText('这一批')).toBeTruthy();
  expect(await section('品种').findByText('一串无核白')).toBeTruthy();
  expect(await section('品种').findByText('资料只给了名字，没有可以引用的样子。')).toBeTruthy();
  expect(await section('谁种的').findByRole('img', { name: '全景' })).toBeTruthy();
  for (const other of ['西边的地', '一瓶酒', '红地球']) expect(screen.queryByText(other)).toBeNull();
  await screen.findByRole('heading', { name: '这里的一年' });
  expect(section('这里的一年').getByText('156—165 天')).toBeTruthy();
  expect(section('这里的一年').getByText('出处：示例资料，示例社（2026）')).toBeTruthy();
});

test('what is written in Chinese alone says so to who reads English, and is marked as Chinese', async () => {
  const office = await authority();
  const page = await office.keep({ ...lot, plot: { names: { 'zh-Hans': '示例三号棚', en: 'Demo greenhouse no. 3' }, about: { 'zh-Hans': '示例：黄河边的沙地。' } } });
  await show(<StoryScreen screen={{ at: 'story', text: await office.label() }} />, { state: { trust: await office.list({ range: { page } }) }, storage: office.storage, locale: 'en' });
  expect((await screen.findByText('示例：黄河边的沙地。')).getAttribute('lang')).toBe('zh-Hans');
  expect(screen.getAllByText('(only in Chinese so far)')).toHaveLength(1);
});
