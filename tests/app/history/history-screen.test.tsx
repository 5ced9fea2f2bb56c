import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import HistoryScreen from '../../../src/app/history/history-screen.tsx';
import { keepHistory, keepsHistory, readHistory, recordVerdict } from '../../../src/app/flow/history.ts';
import { check } from '../../../src/core/check.ts';
import { show } from '../flow/app.tsx';
import { authority, instant, NOW, recallOf } from '../flow/authority.ts';

beforeEach(() => {
  localStorage.clear();
  keepHistory(true);
});
afterEach(cleanup);

/** Two boxes, one scanned today and one four days ago, both filed. */
const scanned = async () => {
  const office = await authority();
  const texts = [await office.label({ serial: 7 }), await office.label({ serial: 8 })] as const;
  const { storage } = office;
  await recordVerdict(storage, texts[0], await check(texts[0], await office.list(), NOW), instant('2026-08-30T01:00:00Z'));
  await recordVerdict(storage, texts[1], await check(texts[1], await office.list(), NOW), NOW - 60);
  return { office, texts, storage };
};

test('entries stand under their days, the newest first, each with the way to its verdict', async () => {
  const { office, storage, texts } = await scanned();
  const { sent } = await show(<HistoryScreen />, { state: { trust: await office.list() }, storage });
  await screen.findByRole('heading', { name: '今天，2026年9月3日' });
  const days = screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent);
  expect(days.slice(0, 2)).toEqual(['今天，2026年9月3日', '2026年8月30日']);
  const [newest, oldest] = screen.getAllByRole('link', { name: /码有效.*示例无核白 · 示例·沙枣园合作社/ });
  expect(newest!.textContent).toContain('12-8-');
  oldest!.click();
  expect(sent).toEqual([{ at: 'verdict', text: texts[0] }]);
});

test('a list that comes in while the page is open turns the boxes it recalls, and says so', async () => {
  const { office, storage } = await scanned();
  const { change } = await show(<HistoryScreen />, { state: { trust: await office.list() }, storage });
  await screen.findAllByText('码有效');
  expect(screen.queryByText(/召回/)).toBeNull();
  change({ trust: await office.list({ alerts: [recallOf('B-0825')] }) });
  expect(await screen.findByRole('heading', { name: '您扫过的 2 箱后来发了召回通知' })).toBeTruthy();
  expect(screen.getAllByText('这批已召回')).toHaveLength(2);
  expect(screen.getAllByRole('link', { name: '看怎么办' })).toHaveLength(2);
});

test('one entry is deleted, and only that one', async () => {
  const { office, storage, texts } = await scanned();
  await show(<HistoryScreen />, { state: { trust: await office.list() }, storage });
  const [first] = await screen.findAllByRole('button', { name: /删除这一条/ });
  first!.click();
  await waitFor(() => expect(screen.getAllByRole('button', { name: /删除这一条/ })).toHaveLength(1));
  expect((await readHistory(storage)).map(({ text }) => text)).toEqual([texts[0]]);
  expect(screen.getByText('已删除一条。')).toBeTruthy();
});

test('all are cleared only after asking, and the harmless answer has the focus', async () => {
  const { office, storage } = await scanned();
  await show(<HistoryScreen />, { state: { trust: await office.list() }, storage });
  fireEvent.click(await screen.findByRole('button', { name: '清空全部记录' }));
  const question = within(screen.getByRole('group', { name: '清空全部记录' }));
  expect(document.activeElement?.textContent).toBe('不删');
  fireEvent.click(question.getByRole('button', { name: '不删' }));
  expect(await readHistory(storage)).toHaveLength(2);
  fireEvent.click(screen.getByRole('button', { name: '清空全部记录' }));
  fireEvent.click(screen.getByRole('button', { name: '全部删除' }));
  expect(await screen.findByText('还没有记录')).toBeTruthy();
  expect(await readHistory(storage)).toEqual([]);
});

test('the switch turns the keeping off and on, and keeps what is there', async () => {
  const { office, storage } = await scanned();
  await show(<HistoryScreen />, { state: { trust: await office.list() }, storage, locale: 'en' });
  const box = await screen.findByRole<HTMLInputElement>('checkbox', { name: 'Keep the codes I scan' });
  expect(box.checked).toBe(true);
  fireEvent.click(box);
  expect(keepsHistory()).toBe(false);
  expect(screen.getByText(/^Off: codes you scan/)).toBeTruthy();
  expect(await readHistory(storage)).toHaveLength(2);
  fireEvent.click(box);
  expect(keepsHistory()).toBe(true);
});

test('an empty history says so, and that this browser keeps nothing', async () => {
  const { sent } = await show(<HistoryScreen />);
  expect(await screen.findByText('还没有记录')).toBeTruthy();
  expect(screen.getByText(/关掉页面后记录就没有了/)).toBeTruthy();
  screen.getByRole('link', { name: '扫箱上的码' }).click();
  expect(sent).toEqual([{ at: 'scan' }]);
});
