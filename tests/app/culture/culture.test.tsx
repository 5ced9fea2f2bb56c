import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import CultureScreen from '../../../src/app/culture/culture-screen.tsx';
import PageScreen from '../../../src/app/culture/page-screen.tsx';
import { show } from '../flow/app.tsx';
import { authority, type Authority } from '../flow/authority.ts';
import { listing } from './listing.ts';

beforeEach(() => {
  vi.stubGlobal('fetch', async () => new Response(null, { status: 404 }));
  Element.prototype.scrollIntoView = vi.fn();
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const source = (id: string, title: string) => ({ id, title, publisher: '示例出版者', date: '2021' });
const plan = source('plan', '示例方案');
const paper = source('paper', '示例报道');
const blocks = [
  { block: 'heading', of: ['头一节'] },
  { block: 'paragraph', of: ['有两处出处', { source: 'paper' }, '，', { strong: ['重的', { source: 'plan' }] }, '，再提一次', { source: 'paper' }, '。'] },
  { block: 'quote', of: [{ em: ['引文'] }, ' <b>不是标签</b>'] },
  { block: 'list', ordered: true, items: [['一'], [{ link: 'https://place.example/', of: ['去看看'] }]] },
];
const page = (title: string) => ({ title, summary: `${title}的一句话`, blocks, sources: [plan, paper, source('unused', '没被引用')], confirmed: '2026-08-20' });
const plot = (title: string, values: readonly (number | null)[]) => ({
  title: { 'zh-Hans': title }, unit: { 'zh-Hans': '%' }, labels: values.map((_, i) => ({ 'zh-Hans': `${2021 + i}年` })), values, source: plan,
});
const art = { file: { sha256: 'ab'.repeat(32), length: 9, type: 'svg' }, width: 480, height: 300, alt: { 'zh-Hans': '剪纸：一株葡萄' } };
const pack = {
  pages: [
    { slug: 'story', art, page: { 'zh-Hans': page('头一篇'), en: page('First page') } },
    { slug: 'goals', page: { 'zh-Hans': page('目标') } },
  ],
  varieties: [], places: [], rights: [{ kind: 'collective-mark' }], goals: plot('三年目标', [88, null]),
  climate: { title: { 'zh-Hans': '一年' }, quantities: [], source: plan },
};

const around = async (office: Authority, brand: object = pack) => ({ state: { trust: await listing(office, { brand: await office.keep(brand) }) }, storage: office.storage });
const at = (slug: string) => <PageScreen screen={{ at: 'page', slug }} />;

test('the table of contents leads to each page', async () => {
  const office = await authority();
  const { sent } = await show(<CultureScreen />, await around(office));
  fireEvent.click(await screen.findByRole('link', { name: /目标/ }));
  expect(sent).toEqual([{ at: 'page', slug: 'goals' }]);
  expect(screen.getAllByRole('listitem')).toHaveLength(2);
});

test('a page shows its plate, its text as text, and the day its facts were confirmed', async () => {
  const office = await authority();
  await show(at('story'), await around(office));
  await screen.findByRole('heading', { level: 1, name: '头一篇' });
  const plate = screen.getByRole('img', { name: '剪纸：一株葡萄' });
  expect(plate.getAttribute('src')).toBe(`/trust/files/${'ab'.repeat(32)}.svg`);
  expect([plate.getAttribute('width'), plate.getAttribute('height')]).toEqual(['480', '300']);
  expect(screen.getByText(/<b>不是标签<\/b>/)).toBeTruthy();
  expect(screen.getByRole('link', { name: '去看看' }).getAttribute('href')).toBe('https://place.example/');
  expect(screen.getByText(/2026年8月20日/)).toBeTruthy();
});

test('sources are numbered as they are first cited, and a reader goes there and back by focus, not by address', async () => {
  const office = await authority();
  await show(at('story'), await around(office));
  const notes = within((await screen.findByRole('heading', { name: '脚注' })).parentElement!);
  expect(notes.getAllByRole('listitem').map((note) => note.textContent)).toEqual(['1示例报道，示例出版者（2021）', '2示例方案，示例出版者（2021）']);
  const before = location.href;
  const [first] = screen.getAllByRole('link', { name: '脚注 1' });
  fireEvent.click(first!);
  expect(document.activeElement).toBe(notes.getAllByRole('listitem')[0]);
  fireEvent.click(notes.getByRole('link', { name: /回到正文中标着脚注 1/ }));
  expect(document.activeElement).toBe(first);
  expect(location.href).toBe(before);
});

test('a plot stands on the page of its name, with its figures as text; one that is missing is to be confirmed', async () => {
  const office = await authority();
  await show(at('goals'), await around(office));
  const figure = within(await screen.findByRole('figure'));
  expect(figure.getByText('88%')).toBeTruthy();
  expect(figure.getByText('待核实')).toBeTruthy();
  expect(figure.getByText('出处：示例方案，示例出版者（2021）')).toBeTruthy();
});

test('a page that only Chinese has says so in English and is marked as Chinese', async () => {
  const office = await authority();
  await show(at('goals'), { ...(await around(office)), locale: 'en' });
  await screen.findByText('This page has only been written in Chinese so far.');
  expect(screen.getByRole('heading', { level: 1, name: '目标' }).closest('[lang]')?.getAttribute('lang')).toBe('zh-Hans');
});

test('a page the pack does not have, and a pack that is not of its shape', async () => {
  const office = await authority();
  await show(at('absent'), await around(office));
  await screen.findByRole('heading', { name: '没有这一篇' });
  cleanup();
  await show(<CultureScreen />, await around(office, { pages: [] }));
  await screen.findByRole('heading', { name: '这份内容有错' });
});
