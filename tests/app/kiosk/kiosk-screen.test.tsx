import { act, cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { setCode, setReader } from '../../../src/app/kiosk/arrangement.ts';
import KioskScreen from '../../../src/app/kiosk/kiosk-screen.tsx';
import { prefer } from '../../../src/device/preferences.ts';
import { listing } from '../culture/listing.ts';
import { show } from '../flow/app.tsx';
import { authority } from '../flow/authority.ts';

const page = (title: string, summary = '一句话') => ({ title, summary, blocks: [], sources: [], confirmed: '2026-08-20' });
const art = (digit: string, alt = '剪纸') => ({ file: { sha256: digit.repeat(64), length: 9, type: 'svg' }, width: 480, height: 300, alt: { 'zh-Hans': alt } });
const plot = { title: { 'zh-Hans': '图' }, unit: { 'zh-Hans': '%' }, labels: [], values: [], source: { id: 'plan', title: '示例', publisher: '示例', date: '2021' } };
const pack = {
  pages: [
    { slug: 'story', art: art('a'), page: { 'zh-Hans': page('来历'), en: page('Story') } },
    { slug: 'wine', art: art('b'), page: { 'zh-Hans': page('另一种') } },
    { slug: 'places', art: art('c'), page: { 'zh-Hans': page('去看看', '葡园和酒庄') } },
    { slug: 'cellar', class: 'wine', art: art('d'), page: { 'zh-Hans': page('窖里') } },
    { slug: 'plain', page: { 'zh-Hans': page('没有图') } },
  ],
  varieties: [], places: [], rights: [], climate: { title: plot.title, quantities: [], source: plot.source }, goals: plot,
};

let reducedMotion = false;
beforeEach(async () => {
  localStorage.clear();
  await setCode('4711');
  setReader('none');
  reducedMotion = false;
  vi.stubGlobal('fetch', async () => new Response(null, { status: 404 }));
  vi.stubGlobal('matchMedia', () => ({ matches: reducedMotion }));
  vi.stubGlobal('scrollTo', () => {});
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  document.documentElement.lang = 'zh-Hans';
});

async function exhibit() {
  const office = await authority();
  const trust = await listing(office, { brand: await office.keep(pack) });
  return { office, view: await show(<KioskScreen />, { state: { trust }, storage: office.storage }) };
}

const shownLeaf = () => document.querySelector('.leaf.on')!.textContent;
const pass = (seconds: number) => act(() => void vi.advanceTimersByTime(seconds * 1000));
const tap = (name: string | RegExp, role = 'button') => act(() => void fireEvent.click(screen.getByRole(role, { name })));

test('a machine without a code is set up first; the code is asked for before anything begins', async () => {
  prefer('kiosk-code', '');
  await exhibit();
  tap('开始展示');
  expect(screen.getByRole('alert').textContent).toContain('4 到 8 位数字');
  fireEvent.input(screen.getByLabelText('4 到 8 位数字'), { target: { value: '2468' } });
  tap('开始展示');
  expect(await screen.findByRole('button', { name: '触摸屏幕开始' })).toBeTruthy();
  expect(localStorage.getItem('wuhai.kiosk-code')).toBeTruthy();
});

test('the loop shows our plates in turn, none of wine, and rests where less motion is asked for', async () => {
  await exhibit();
  await vi.waitFor(() => expect(document.querySelectorAll('.leaf')).toHaveLength(2));
  expect(document.querySelector('.loop')!.textContent).not.toMatch(/酒|另一种/);
  expect(shownLeaf()).toContain('把箱上的码对准扫码器');
  pass(9);
  expect(shownLeaf()).toContain('来历');
  pass(9);
  expect(shownLeaf()).toContain('把箱上的码对准扫码器');
  cleanup();
  reducedMotion = true;
  await exhibit();
  await vi.waitFor(() => expect(document.querySelectorAll('.leaf')).toHaveLength(2));
  pass(30);
  expect(shownLeaf()).toContain('把箱上的码对准扫码器');
});

test('a plate that is not on the machine is left out', async () => {
  await exhibit();
  await vi.waitFor(() => expect(document.querySelectorAll('.leaf')).toHaveLength(2));
  fireEvent.error(document.querySelector('.loop img')!);
  expect(document.querySelectorAll('.leaf')).toHaveLength(1);
});

test('a visitor\'s language and text size are gone with the visitor, who is asked before', async () => {
  const { view } = await exhibit();
  tap('Touch to begin');
  expect(await screen.findByRole('button', { name: 'Start again' })).toBeTruthy();
  tap('Large text');
  expect([document.documentElement.lang, document.documentElement.hasAttribute('data-elder')]).toEqual(['en', true]);
  pass(46);
  expect(screen.getByRole('alert').textContent).toMatch(/^Still here\? Back to the beginning in 1[45] seconds\./);
  tap('Stay');
  pass(30);
  expect(screen.queryByRole('alert')).toBeNull();
  pass(31);
  expect(screen.getByRole('button', { name: '触摸屏幕开始' })).toBeTruthy();
  expect([document.documentElement.lang, document.documentElement.hasAttribute('data-elder')]).toEqual(['zh-Hans', false]);
  expect(view.chosen).toEqual([]);
});

test('a touch anywhere keeps the visit', async () => {
  await exhibit();
  tap('触摸屏幕开始');
  pass(50);
  fireEvent.pointerDown(document.body);
  pass(50);
  expect(screen.getByRole('button', { name: '重新开始' })).toBeTruthy();
});

test('a box held to the scanner is judged from the loop, as an exhibit of the demonstration, and is recorded nowhere', async () => {
  const { office } = await exhibit();
  const link = await office.label();
  const now = { at: 0 };
  const type = (key: string, code: string) => {
    const event = new KeyboardEvent('keydown', { key, code, bubbles: true });
    Object.defineProperty(event, 'timeStamp', { value: (now.at += 5) });
    document.dispatchEvent(event);
  };
  await act(() => {
    for (const character of link) type(character, '');
    type('Enter', 'Enter');
  });
  expect(await screen.findByRole('heading', { level: 1, name: /码有效/ })).toBeTruthy();
  expect(screen.getByText(/展品：示例标签/)).toBeTruthy();
  expect(await office.storage.history()).toEqual([]);
  tap('带到手机上');
  expect(screen.getByRole('img', { name: '带到手机上的二维码' })).toBeTruthy();
  const main = within(screen.getByRole('main'));
  act(() => void fireEvent.click(main.getByRole('button', { name: '返回' })));
  expect(await screen.findByRole('heading', { level: 1, name: /码有效/ })).toBeTruthy();
});

test('leaving takes the staff\'s code', async () => {
  const { view } = await exhibit();
  tap('触摸屏幕开始');
  tap('工作人员');
  for (const digit of '4710') tap(digit);
  tap('确定');
  await vi.waitFor(() => expect(screen.getByRole('alert').textContent).toBe('不对，请再输一次。'));
  for (const digit of '4711') act(() => void fireEvent.keyDown(window, { key: digit }));
  tap('确定');
  await screen.findByRole('button', { name: '退出展示' });
  tap('退出展示');
  await vi.waitFor(() => expect(view.sent).toEqual([{ at: 'home' }]));
});
