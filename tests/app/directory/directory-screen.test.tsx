import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import DirectoryScreen from '../../../src/app/directory/directory-screen.tsx';
import type { Trust } from '../../../src/core/trust/list.ts';
import { readContentIndex } from '../../../src/core/trust/shown.ts';
import type { Storage } from '../../../src/device/storage.ts';
import { show } from '../flow/app.tsx';
import { authority } from '../flow/authority.ts';
import { listed } from './producers.ts';

beforeEach(() => void vi.stubGlobal('fetch', async () => new Response(null, { status: 404 })));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const rows = () => screen.queryAllByRole('listitem').map((row) => row.textContent);

test('names every producer and where its licence stands, by which list', async () => {
  const office = await authority();
  await show(<DirectoryScreen />, { state: { trust: await listed(office) }, storage: office.storage });
  await screen.findByText('3 家，其中 1 家授权有效', { exact: false });
  expect(screen.getByText(/按 2026年9月1日的名单/)).toBeTruthy();
  expect(rows()).toHaveLength(3);
  expect(rows()[0]).toContain('授权有效，至 2026年12月31日');
  expect(rows()[1]).toContain('2026年8月20日起暂停授权');
  expect(rows()[2]).toContain('2026年5月1日撤销授权');
  expect(rows()[0]).toContain('乌海市海南区');
  await screen.findByText(/均为虚构/);
});

test('narrows by words and district, says when nobody is found, and leads to the producer', async () => {
  const office = await authority();
  const { sent } = await show(<DirectoryScreen />, { state: { trust: await listed(office) }, storage: office.storage });
  const search = within(await screen.findByRole('search'));
  fireEvent.input(search.getByRole('searchbox'), { target: { value: 'hpnc' } });
  expect(rows()).toHaveLength(1);
  fireEvent.click(screen.getByRole('link', { name: /湖畔农场/ }));
  expect(sent).toEqual([{ at: 'producer', licensee: 13 }]);
  fireEvent.change(search.getByRole('combobox'), { target: { value: '150304' } });
  expect(rows()).toHaveLength(0);
  expect(screen.getByText(/没找到不等于假冒/)).toBeTruthy();
  fireEvent.input(search.getByRole('searchbox'), { target: { value: '' } });
  expect(rows()).toHaveLength(1);
  fireEvent.change(search.getByRole('combobox'), { target: { value: '' } });
});

test('tells no standing while suspensions and withdrawals are not on the device', async () => {
  const office = await authority();
  await show(<DirectoryScreen />, { state: { trust: await listed(office, undefined, 'without acts') }, storage: office.storage, locale: 'en' });
  await screen.findByText(/standing to be confirmed/);
  expect(rows()).toHaveLength(3);
  expect(rows().join()).not.toMatch(/in force|suspended/i);
});

test('says what happened where the directory is not on the device, and takes it when asked again', async () => {
  const office = await authority();
  const other = await authority();
  const trust = await listed(other, { not: 'read here' }); // No other test has this directory in memory.
  await show(<DirectoryScreen />, { state: { trust }, storage: office.storage });
  await screen.findByText('这些内容还没到这台设备上');
  await office.storage.saveList({ metadata: new Map(), checked: 0 }, await filesOf(other.storage, trust));
  fireEvent.click(screen.getByRole('button', { name: '再试一次' }));
  await screen.findByText('3 家，其中 1 家授权有效', { exact: false });
});

test('takes a missing directory by itself once the publisher has answered again', async () => {
  const office = await authority();
  const other = await authority();
  const trust = await listed(other, { nor: 'here' });
  const { change } = await show(<DirectoryScreen />, { state: { trust }, storage: office.storage });
  await screen.findByText('这些内容还没到这台设备上');
  await office.storage.saveList({ metadata: new Map(), checked: 0 }, await filesOf(other.storage, trust));
  change({ lastSuccess: 1 });
  await screen.findByText('3 家，其中 1 家授权有效', { exact: false });
});

async function filesOf(storage: Storage, trust: Trust): Promise<Map<string, Uint8Array>> {
  const index = await readContentIndex(trust);
  if (!index.ok) throw new Error('no index');
  const { sha256 } = index.value.directory;
  return new Map([[sha256, (await storage.file(sha256))!]]);
}
