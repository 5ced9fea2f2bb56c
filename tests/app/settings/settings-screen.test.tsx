import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepsHistory } from '../../../src/app/flow/history.ts';
import SettingsScreen from '../../../src/app/settings/settings-screen.tsx';
import { preference } from '../../../src/device/preferences.ts';
import { show } from '../flow/app.tsx';

const root = document.documentElement;
beforeEach(() => {
  localStorage.clear();
  root.removeAttribute('data-theme');
});
afterEach(cleanup);

const choose = (group: string, option: string) => fireEvent.click(within(screen.getByRole('group', { name: group })).getByRole('radio', { name: option }));
const chosen = (group: string) => (within(screen.getByRole('group', { name: group })).getAllByRole('radio') as HTMLInputElement[]).find(({ checked }) => checked)?.value;

test('follows the device until something is chosen; a choice dresses the page at once and is kept', async () => {
  await show(<SettingsScreen />);
  expect([chosen('语言'), chosen('文字大小'), chosen('颜色'), chosen('对比度')]).toEqual(['zh-Hans', 'standard', 'auto', 'auto']);
  choose('颜色', '深色');
  choose('对比度', '加强');
  expect([root.dataset['theme'], root.dataset['contrast']]).toEqual(['dark', 'more']);
  expect([chosen('颜色'), preference('theme'), preference('contrast')]).toEqual(['dark', 'dark', 'more']);
  choose('颜色', '跟随设备');
  expect(root.dataset['theme']).toBe('auto');
});

test('what was kept and is no choice leaves it to the device', async () => {
  localStorage.setItem('wuhai.theme', 'sepia');
  await show(<SettingsScreen />);
  expect(chosen('颜色')).toBe('auto');
});

test('language and text size are handed to the app', async () => {
  const { chosen: given } = await show(<SettingsScreen />);
  choose('语言', 'English');
  choose('文字大小', '大字');
  expect(given).toEqual([{ locale: 'en' }, { elder: true }]);
});

test('the history can be switched off here too', async () => {
  await show(<SettingsScreen />);
  fireEvent.click(screen.getByRole('checkbox', { name: '记下扫过的码' }));
  expect(keepsHistory()).toBe(false);
  expect(screen.getByText(/现在不记/)).toBeTruthy();
});

test('leads to the inspector\'s rounds, the exhibition and the page about the app, in English too', async () => {
  const { sent } = await show(<SettingsScreen />, { locale: 'en' });
  for (const name of ['Market inspection', 'Exhibition mode', 'About this app']) fireEvent.click(screen.getByRole('link', { name }));
  expect(sent).toEqual([{ at: 'inspect', path: '' }, { at: 'kiosk' }, { at: 'about' }]);
});
