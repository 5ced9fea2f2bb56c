import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import AboutScreen from '../../../src/app/about/about-screen.tsx';
import { keepHistory } from '../../../src/app/flow/history.ts';
import { show } from '../flow/app.tsx';
import { authority, NOW } from '../flow/authority.ts';

beforeEach(() => {
  localStorage.clear();
  keepHistory(true);
});
afterEach(cleanup);

/** What became of the last update; the offline pack has a line of its own. */
const listSaid = () => screen.getAllByRole('status')[0]!.textContent;
const value = (term: string) => screen.getByText(term, { selector: 'dt' }).nextElementSibling!.textContent;

test('the list in hand: version, days, where it came from, when it was asked for, and its fingerprint in groups', async () => {
  const office = await authority();
  await show(<AboutScreen />, { state: { trust: await office.list(), from: 'network', lastTry: NOW, lastSuccess: NOW } });
  expect(value('版本')).toBe('41');
  expect(value('签发日')).toBe('2026年9月1日');
  expect(value('来自')).toBe('刚从发布方取来的');
  expect(value('上次取到')).toBe('2026年9月3日 10:24');
  expect(value('指纹')).toBe(Array(4).fill('01234567 89abcdef').join(' '));
  expect(listSaid()).toBe('名单已是最新。');
});

test('an update that did not verify was not taken, and why is said; a stored list that was changed was replaced', async () => {
  const office = await authority();
  await show(<AboutScreen />, { state: { trust: await office.list(), healed: true, fault: { role: 'targets', why: 'signatures' }, lastTry: NOW, lastSuccess: NOW - 9e4 } });
  expect(listSaid()).toContain('没有通过核对（targets: signatures），没有采用，仍用原来的名单');
  expect(screen.getByText(/坏了或被动过/)).toBeTruthy();
});

test('no network is no distrust', async () => {
  const office = await authority();
  await show(<AboutScreen />, { state: { trust: await office.list(), fault: { role: 'timestamp', why: 'unreachable' } }, locale: 'en' });
  expect(listSaid()).toMatch(/could not be reached; the list in hand is still used/);
});

test('the button asks for today\'s list, and what comes is shown', async () => {
  const office = await authority();
  const trust = await office.list();
  await show(<AboutScreen />, { refresh: () => ({ trust, lastTry: NOW, lastSuccess: NOW, from: 'network' }) });
  expect(screen.getByText(/还没有名单/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '更新名单' }));
  expect(await screen.findByText('名单已是最新。')).toBeTruthy();
  expect(value('版本')).toBe('41');
});

test('who holds the brand; an unknown contact is to be confirmed', async () => {
  const office = await authority();
  await show(<AboutScreen />, { state: { trust: await office.list() } });
  expect(await screen.findByText('示例品牌办公室')).toBeTruthy();
  expect(value('联系')).toBe('待核实');
});

test('what is on the device, and that the history is off', async () => {
  keepHistory(false);
  const office = await authority();
  await show(<AboutScreen />, { state: { trust: await office.list() } });
  expect(await screen.findByText('0 条 · 不记')).toBeTruthy();
  expect(value('应用版本')).toMatch(/^\d+\.\d+\.\d+$/);
});

test('what a verdict proves, what it does not, and the privacy statement, in both languages', async () => {
  const { unmount } = await show(<AboutScreen />);
  expect(screen.getByText(/拍照复印的码也会有效/)).toBeTruthy();
  expect(screen.getByRole('heading', { name: '隐私' })).toBeTruthy();
  unmount();
  await show(<AboutScreen />, { locale: 'en' });
  expect(screen.getByText(/a photographed code is valid too/)).toBeTruthy();
  expect(screen.getByRole('heading', { name: 'Privacy' })).toBeTruthy();
});
