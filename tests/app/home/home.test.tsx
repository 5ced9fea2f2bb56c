import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import HomeScreen from '../../../src/app/home.tsx';
import LostScreen from '../../../src/app/lost-screen.tsx';
import { show } from '../flow/app.tsx';
import { authority } from '../flow/authority.ts';

afterEach(cleanup);

test('leads to the camera, names the list and its day, and has a word for whose code got lost', async () => {
  const office = await authority();
  const { sent } = await show(<HomeScreen />, { state: { trust: await office.list() } });
  expect(screen.getByRole('heading', { level: 1 }).querySelector('svg')?.getAttribute('aria-label')).toBe('乌海葡萄');
  expect(screen.getByText(/名单 第 41 版/).textContent).toContain('2026年9月1日');
  expect(screen.getByText(/码的内容没有带过来，请重新扫箱上的码/)).toBeTruthy();
  for (const name of ['扫箱上的码', '选照片', '输编号']) fireEvent.click(screen.getByRole('link', { name }));
  expect(sent).toEqual([{ at: 'scan' }, { at: 'scan' }, { at: 'scan' }]);
});

test('without a list says so, and shows it when it comes', async () => {
  const office = await authority();
  const { change } = await show(<HomeScreen />, { locale: 'en' });
  expect(screen.getByText('No list on this device yet')).toBeTruthy();
  change({ asking: true });
  await screen.findByText('Fetching the list…');
  change({ asking: false, trust: await office.list() });
  await screen.findByText(/List No. 41/);
});

test('an address with nothing behind it leads on', async () => {
  const { sent } = await show(<LostScreen />);
  expect(screen.getByRole('heading', { level: 1, name: '这里没有内容' })).toBeTruthy();
  fireEvent.click(screen.getByRole('link', { name: '回到首页' }));
  expect(sent).toEqual([{ at: 'home' }]);
});
