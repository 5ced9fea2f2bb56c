import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import type { ComponentChild } from 'preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { EndPage } from '../../../src/app/inspect/end-page.tsx';
import { EntriesPage } from '../../../src/app/inspect/entries-page.tsx';
import { EntryPage } from '../../../src/app/inspect/entry-page.tsx';
import { FindingsPage } from '../../../src/app/inspect/findings-page.tsx';
import { InspectionProvider, useRound } from '../../../src/app/inspect/inspection-context.tsx';
import { MergePage } from '../../../src/app/inspect/merge-page.tsx';
import { pageOf, to, type Page } from '../../../src/app/inspect/path.ts';
import { Question } from '../../../src/app/inspect/question.tsx';
import { RecordPage } from '../../../src/app/inspect/record-page.tsx';
import { RoundsPage } from '../../../src/app/inspect/rounds-page.tsx';
import { StartPage } from '../../../src/app/inspect/start-page.tsx';
import type { HeldRound, Inspection } from '../../../src/app/inspect/flow/inspection.ts';
import { questions, takeText } from '../../../src/app/inspect/flow/judging.ts';
import { shortCode } from '../../../src/core/inspect/head.ts';
import { unsuited } from '../../../src/device/inspect/surroundings.ts';
import { show, type Around } from '../flow/app.tsx';
import { authority, NOW } from '../flow/authority.ts';
import { anotherDevice, opened, start } from './device.ts';

beforeEach(anotherDevice);
afterEach(cleanup);

const inside = (inspection: Inspection, page: ComponentChild, around?: Around) => show(<InspectionProvider value={inspection}>{page}</InspectionProvider>, around);

/** A page of one round that follows its changes, as the screen does. */
function Following({ id, page: View }: { readonly id: string; readonly page: (props: { readonly held: HeldRound }) => ComponentChild }) {
  const held = useRound(id);
  return held ? <>{View({ held })}</> : null;
}

/** A round with these codes read into it. */
async function roundOf(texts: readonly string[], list = authority().then((office) => office.list())) {
  const inspection = await start();
  const id = await opened(inspection);
  for (const text of texts) await takeText(inspection, id, text, 'camera', await list, NOW);
  return { inspection, id };
}

describe('where a round may begin', () => {
  const chrome = 'Mozilla/5.0 (Linux; Android 11) AppleWebKit/537.36 Chrome/87.0 Mobile Safari/537.36';
  test.each([
    ['WeChat', `${chrome} MicroMessenger/8.0`, undefined, 'in-app'], ['Alipay', `${chrome} AlipayClient/10.2`, undefined, 'in-app'], ['企业微信', `${chrome} wxwork/4.1 MicroMessenger/7.0`, undefined, 'in-app'],
    ['Safari in a tab', 'iPhone Safari', false, 'not-installed'], ['Safari from the Home Screen', 'iPhone Safari', true, undefined], ['Chrome', chrome, undefined, undefined],
  ])('%s', (_what, userAgent, standalone, why) => expect(unsuited({ userAgent, standalone, secure: true })).toBe(why));
  test('an insecure page', () => expect(unsuited({ userAgent: chrome, secure: false })).toBe('insecure'));
});

describe('addresses', () => {
  const round = '0123456789abcdef'.repeat(2);
  const pages: readonly Page[] = [
    { page: 'rounds' }, { page: 'start' }, { page: 'findings' }, { page: 'merge' }, { page: 'directory' }, { page: 'licensee', licensee: 12 },
    { page: 'round', round }, { page: 'entries', round }, { page: 'entry', round, n: 7 }, { page: 'record', round }, { page: 'end', round },
  ];
  test('of every page lead back to it', () => expect(pages.map((page) => pageOf((to(page) as { path: string }).path))).toEqual(pages));
  test.each(['nowhere', `${round}/nowhere`, `${round}/end/1`, `${round}/entries/x`, 'licensee/x', `${round.slice(1)}/end`, 'a/b/c/d'])('%s is none', (path) => expect(pageOf(path)).toEqual({ page: 'unknown' }));
});

describe('before a round', () => {
  test('the list’s age is said, and today’s is asked for', async () => {
    const office = await authority();
    const trust = await office.list();
    await inside(await start(), <StartPage />, { state: { trust, lastSuccess: NOW - 5 * 86_400 } });
    expect(screen.getByText(/^最近一次核对是 \d+ 天前/)).toBeTruthy();
    expect(screen.getByText('第 41 版，2026年9月1日')).toBeTruthy();
    cleanup();
    await inside(await start(), <StartPage />, { state: { trust }, refresh: () => ({ lastSuccess: NOW }) });
    expect(await screen.findByText('刚核对过，是最新的。')).toBeTruthy();
  });

  test('no list, no round', async () => {
    await inside(await start(), <StartPage />);
    expect(screen.getByText(/先连网取一份/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: '开始扫码' })).toBeNull();
  });

  test('only the place is needed, and what is wrong is said where it is', async () => {
    const inspection = await start();
    const { sent } = await inside(inspection, <StartPage />, { state: { trust: await (await authority()).list() } });
    fireEvent.click(screen.getByRole('button', { name: '开始扫码' }));
    expect(screen.getByRole('alert').textContent).toMatch(/^地点要填/);
    fireEvent.input(screen.getByLabelText('地点'), { target: { value: '示例市场' } });
    fireEvent.input(screen.getByLabelText('统一社会信用代码'), { target: { value: '150302199001011234' } });
    expect(screen.queryByRole('alert')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: '开始扫码' }));
    expect(screen.getByRole('alert').textContent).toMatch(/^像是身份证号/);
    fireEvent.input(screen.getByLabelText('统一社会信用代码'), { target: { value: '' } });
    fireEvent.click(screen.getByRole('button', { name: '开始扫码' }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(inspection.state().rounds).toMatchObject([{ round: { record: { place: '示例市场' }, list: { version: 41, age: 'fresh' } } }]);
  });

  test('the officers go on to the next stall, the party does not', async () => {
    const inspection = await start();
    await inspection.open({ record: { place: '示例一号摊', party: '示例商行', officer1: '示例甲', number1: '示例-001' } });
    await inside(inspection, <StartPage />, { state: { trust: await (await authority()).list() } });
    expect((screen.getByLabelText('检查人员一') as HTMLInputElement).value).toBe('示例甲');
    expect((screen.getByLabelText('当事人名称') as HTMLInputElement).value).toBe('');
    expect((screen.getByLabelText('地点') as HTMLInputElement).value).toBe('');
  });
});

describe('during a round', () => {
  test('a repeated number: one tap answers, and the question goes', async () => {
    const office = await authority();
    const text = await office.label();
    const { inspection, id } = await roundOf([text, text], office.list());
    await inside(inspection, <Following id={id} page={({ held }) => (questions(held.round).length > 0 ? <Question held={held} asked={questions(held.round)} /> : <p>没有问题</p>)} />);
    fireEvent.click(screen.getByRole('button', { name: '另一箱' }));
    expect(await screen.findByText('没有问题')).toBeTruthy();
    expect(inspection.round(id)!.round.labels[1]!.answer).toEqual({ earlier: 1, is: 'other' });
  });

  test('the list says what was added to each code', async () => {
    const office = await authority();
    const text = await office.label();
    const { inspection, id } = await roundOf([text, text, 'WIFI:S:x;;'], office.list());
    await inspection.add(id, { kind: 'note', what: { of: 3, words: '示例备注' } });
    await inside(inspection, <Following id={id} page={EntriesPage} />);
    expect(screen.getAllByRole('listitem').map((row) => row.textContent)).toEqual([
      expect.stringMatching(/^不是核验码WIFI:S:x;;.*备注 1$/), expect.stringMatching(/^码有效12-7-.*同一箱还是另一箱？$/), expect.stringMatching(/^码有效12-7-/),
    ]);
  });

  test('what differs from the box is kept with the code', async () => {
    const office = await authority();
    const trust = await office.list();
    const { inspection, id } = await roundOf([await office.label()], Promise.resolve(trust));
    await inside(inspection, <Following id={id} page={({ held }) => <EntryPage held={held} n={1} />} />, { state: { trust } });
    const rows = await screen.findAllByRole('group');
    expect(rows.map((row) => row.getAttribute('aria-label'))).toEqual(['企业名称', '品种']); // What this producer's cartons carry.
    fireEvent.click(screen.getAllByRole('button', { name: '一致' })[0]!);
    fireEvent.click(screen.getAllByRole('button', { name: '不一致' })[1]!);
    fireEvent.input(screen.getByLabelText('哪里不一样'), { target: { value: '是红葡萄' } });
    fireEvent.click(screen.getByRole('button', { name: '存下对照' }));
    expect(await screen.findByText('已存下对照')).toBeTruthy();
    expect(inspection.round(id)!.round.labels[0]!.compared).toEqual({ of: 1, same: ['producer'], differs: ['variety'], words: '是红葡萄' });
    fireEvent.click(screen.getByRole('button', { name: '撤回这一条' }));
    await waitFor(() => expect(inspection.round(id)!.round.labels).toEqual([]));
  });

  test('the record is filled in later, and kept as a new entry', async () => {
    const { inspection, id } = await roundOf([]);
    await inside(inspection, <Following id={id} page={RecordPage} />);
    fireEvent.input(screen.getByLabelText('在场箱数'), { target: { value: '40' } });
    fireEvent.click(screen.getByRole('button', { name: '存下' }));
    expect(await screen.findByText('已存下')).toBeTruthy();
    expect(inspection.round(id)!.round.record).toEqual({ place: '示例市场 3 号摊', present: 40 });
    expect(inspection.round(id)!.entries).toHaveLength(2);
  });
});

describe('the end', () => {
  test('open questions are told, the close shows the code for the paper, and nothing can be deleted before it is exported', async () => {
    const office = await authority();
    const text = await office.label();
    const { inspection, id } = await roundOf([text, text], office.list());
    await inside(inspection, <Following id={id} page={EndPage} />);
    expect(screen.getByText(/^还有 1 个重复的编号没有回答/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '结束并封存' }));
    expect(await screen.findByText(/^请把它抄到双方签字的纸上/)).toBeTruthy();
    expect(document.querySelector('.code')!.textContent).toBe(shortCode(inspection.round(id)!.head));
    expect(screen.getByText('结束并导出之后才能删除。')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '结束并封存' })).toBeNull();
    await inspection.markExported(id);
    fireEvent.click(await screen.findByRole('button', { name: '从这台设备删除' }));
    fireEvent.click(screen.getByRole('button', { name: '删除' }));
    await waitFor(() => expect(inspection.state().rounds).toEqual([]));
  });

  test('what is not exported is counted where the rounds are listed', async () => {
    const { inspection, id } = await roundOf(['甲', '乙']);
    await inside(inspection, <RoundsPage />);
    expect(screen.getByText('有 3 条还没有导出')).toBeTruthy();
    expect(screen.getByRole('link', { name: '继续：示例市场 3 号摊' }).getAttribute('href')).toBe(`/inspect/${id}`);
    await inspection.markExported(id);
    expect(await screen.findByText('都已导出')).toBeTruthy();
  });
});

describe('several rounds together', () => {
  test('findings say what they show and what not', async () => {
    const office = await authority();
    const { inspection } = await roundOf([await office.label(), await office.label({ serial: 300 })], office.list());
    const second = await opened(inspection, '示例超市');
    await takeText(inspection, second, await office.label(), 'camera', await office.list(), NOW);
    await inside(inspection, <FindingsPage />, { state: { trust: await office.list() } });
    expect((await screen.findAllByRole('heading', { level: 2 })).map(({ textContent }) => textContent)).toEqual([expect.stringMatching(/^编号 12-300-. 没有登记启用$/), expect.stringMatching(/^编号 12-7-. 在几处读到，可能运过去了$/)]);
    expect(screen.getAllByText('不能说明：')).toHaveLength(2);
    cleanup();
    await inside(inspection, <FindingsPage />, { state: { trust: await office.list({ range: { to: 400 }, issued: NOW - 100 }) }, locale: 'en' });
    expect(await screen.findByText(/may have moved/)).toBeTruthy();
  });

  test('a number that an older list could not place is judged by the one in hand', async () => {
    const office = await authority();
    const { inspection } = await roundOf([await office.label({ serial: 300 })], office.list());
    const newer = await office.list({ range: { to: 400 } });
    await inside(inspection, <FindingsPage />, { state: { trust: { ...newer, status: { ...newer.status, version: 42 } } } });
    expect(await screen.findByText(/^没有发现。/)).toBeTruthy();
  });

  test('a file that is none is told as that', async () => {
    await inside(await start(), <MergePage />);
    const input = document.querySelector('input[type=file]')!;
    Object.defineProperty(input, 'files', { value: [new File(['<html>'], '同事.zip')] });
    fireEvent.change(input);
    expect(await screen.findByText('不是检查文件')).toBeTruthy();
  });
});
