import { cleanup, screen } from '@testing-library/preact';
import jsQR from 'jsqr';
import { afterEach, expect, test, vi } from 'vitest';
import DemoScreen from '../../../src/app/demo/demo-screen.tsx';
import { show } from '../flow/app.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const LINK = 'https://demo.example/#28292019237570048462026902922489347064582283546599573315703689178935292413827395288499734371351510842770963494940851463051775';
const answer = (body: string, status = 200) => vi.stubGlobal('fetch', async () => new Response(body, { status }));
const labels = [
  { name: 'authorised', title: { 'zh-Hans': '示例：已授权', en: 'Demo: authorised' }, link: LINK, expect: 'authorised', advisories: [] },
  { name: 'wifi', title: { 'zh-Hans': '示例：无线网络', en: 'Demo: Wi-Fi' }, link: 'WIFI:T:WPA;S:Demo;P:demo;;', expect: 'foreign' },
];

/** Reads the drawn symbol as a camera would: fills its rectangles, four pixels a module. */
function scan(svg: Element): string | undefined {
  const [left, , side] = svg.getAttribute('viewBox')!.split(' ').map(Number) as [number, number, number];
  const width = side * 4;
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y, w] of svg.querySelector('.dark')!.getAttribute('d')!.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+Z/g)) {
    for (let row = 0; row < 4; row++) {
      const from = ((Number(y) - left) * 4 + row) * width + (Number(x) - left) * 4;
      for (let i = 0; i < Number(w) * 4; i++) pixels.fill(0, (from + i) * 4, (from + i) * 4 + 3);
    }
  }
  return jsQR(pixels, width, width)?.data;
}

test('each label is a code that scans to its link, with its name, the expected verdict, and a way to check it', async () => {
  answer(JSON.stringify(labels));
  const { sent } = await show(<DemoScreen />);
  expect(scan(await screen.findByRole('img', { name: '二维码：示例：已授权' }))).toBe(LINK);
  expect(scan(screen.getByRole('img', { name: '二维码：示例：无线网络' }))).toBe('WIFI:T:WPA;S:Demo;P:demo;;');
  expect(screen.getByText('应判为：码有效')).toBeTruthy();
  expect(screen.getByText('应判为：不是核验码')).toBeTruthy();
  expect(screen.getByText(/示例名单/)).toBeTruthy();
  screen.getByRole('link', { name: '核验：示例：已授权' }).click();
  expect(sent).toEqual([{ at: 'verdict', text: LINK }]);
});

test.each([
  ['no such file', () => answer('404', 404)],
  ['the app\'s own page in its place', () => answer('<!doctype html><title>乌海葡萄</title>')],
  ['another shape', () => answer('[{"name":"x"}]')],
  ['an unknown kind of verdict', () => answer(JSON.stringify([{ ...labels[0], expect: 'genuine' }]))],
  ['no network', () => vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('Failed to fetch')))],
])('without labels (%s) it says so', async (_why, given) => {
  given();
  await show(<DemoScreen />, { locale: 'en' });
  expect(await screen.findByText('There are no demo labels here')).toBeTruthy();
});
