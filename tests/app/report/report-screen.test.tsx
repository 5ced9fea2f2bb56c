import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import ReportScreen from '../../../src/app/report/report-screen.tsx';
import type { ScreenOf } from '../../../src/app/route.ts';
import { drafts, keepDraft } from '../../../src/device/drafts.ts';
import type { Locale } from '../../../src/i18n/locale.ts';
import { show } from '../flow/app.tsx';
import { authority, HOST, NOW, recallOf } from '../flow/authority.ts';

beforeEach(() => localStorage.clear());
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const carton = { record: { carton: ['producer', 'variety', 'net', 'seal'] as const } };

async function open(given: Omit<ScreenOf<'report'>, 'at'>, { locale = 'zh-Hans' as Locale, list = carton as object } = {}) {
  const office = await authority();
  const text = given.text === undefined ? undefined : given.text || (await office.label());
  const view = await show(<ReportScreen screen={{ at: 'report', ...given, ...(text !== undefined && { text }) }} />, { state: { trust: await office.list(list) }, locale, storage: office.storage });
  await screen.findByRole('heading', { level: 1 });
  return { ...view, text: text ?? '' };
}

const letter = () => document.querySelector('.letter')!.textContent!;
const choose = (name: RegExp) => fireEvent.click(screen.getByRole('radio', { name }));
const type = (name: string, value: string) => fireEvent.input(screen.getByLabelText(name), { target: { value } });

describe('what is filled in', () => {
  it('from a verdict, and from what differs: product, producer, batch, number, verdict, time, list, rows, text', async () => {
    const { text } = await open({ text: '', differs: ['net', 'seal', 'uscc', 'nonsense'] });
    await waitFor(() => expect(letter()).toContain('码有效'));
    for (const line of [
      '投诉：乌海葡萄', '产品：示例无核白', '码里写的企业：示例·沙枣园合作社', '批次：B-0825', '编号：12-7-', '净含量：2.5千克', '包装日：2026年8月25日', '核验结果：码有效。',
      '核验时间：2026年9月3日 10:24', '名单：第 41 版，2026年9月1日', '箱子上不一致的：净含量（应为：2.5千克）；封条（应为：完好，没有撕过）', `码里的文字：${text}`,
    ]) expect(letter()).toContain(line);
    expect(letter()).not.toContain('18 位代码');
  });

  it('of a forged label its text and the verdict, and none of its claims', async () => {
    const office = await authority();
    const label = await office.label();
    const text = label.slice(0, -1) + (label.endsWith('0') ? '1' : '0');
    await show(<ReportScreen screen={{ at: 'report', text }} />, { state: { trust: await office.list() } });
    await waitFor(() => expect(letter()).toContain('签名对不上'));
    expect(letter()).not.toContain('沙枣园');
    expect(letter()).toContain(text);
  });

  it('of a recalled box the recall, and the product of a tip-off', async () => {
    await open({ text: '' }, { list: { alerts: [recallOf('B-0825')] } });
    await waitFor(() => expect(letter()).toContain('这批已召回'));
    choose(/^举报/);
    expect((screen.getByLabelText('产品') as HTMLInputElement).value).toBe('示例无核白');
    expect(letter()).toContain('举报：乌海葡萄');
  });

  it('of a look-alike the page it points to, and the fake page is the kind to begin with', async () => {
    const office = await authority();
    const text = (await office.label()).replace(HOST, 'demo-example.example');
    await show(<ReportScreen screen={{ at: 'report', text }} />, { state: { trust: await office.list() } });
    expect(((await screen.findByLabelText('那个网页的地址')) as HTMLInputElement).value).toBe('demo-example.example');
    expect(letter()).toContain('码指向的网址：demo-example.example');
  });

  it('in Chinese, since the offices read that; in English when its writer chooses so', async () => {
    await open({ text: '', differs: ['net'] }, { locale: 'en' });
    await waitFor(() => expect(letter()).toContain('核验结果：码有效'));
    expect(screen.getByLabelText('Name')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'English' }));
    await waitFor(() => expect(letter()).toContain('Result of the check: The code is valid'));
    expect(letter()).toContain('Differing on the box: Net (should be: 2.5 kg)');
  });
});

describe('what the person writes', () => {
  it('stands in the text, is kept on the device, and is there when the page is opened again', async () => {
    const { text, unmount } = await open({ text: '' });
    type('对方（店名、网店名）', '示例水果店');
    type('扫码所得', '我自己写的');
    expect(letter()).toContain('对方（店名、网店名）：示例水果店');
    expect(letter()).toContain('我自己写的');
    expect(screen.getByText('草稿存在这台设备上，没有网也在。')).toBeTruthy();
    expect(drafts()).toEqual([{ kind: 'complaint', text, at: NOW, written: { seller: '示例水果店', scan: '我自己写的' } }]);
    unmount();
    await open({ text });
    expect((screen.getByLabelText('扫码所得') as HTMLTextAreaElement).value).toBe('我自己写的');
    fireEvent.click(screen.getByRole('button', { name: '删除草稿，从头写' }));
    expect(drafts()).toEqual([]);
    expect((screen.getByLabelText('对方（店名、网店名）') as HTMLInputElement).value).toBe('');
    expect((screen.getByLabelText('扫码所得') as HTMLTextAreaElement).value).not.toContain('我自己写的');
  });

  it('each kind has its own draft; the one written on last comes first', async () => {
    const { text, unmount } = await open({ text: '' });
    type('事情经过', '一');
    choose(/^举报/);
    type('看到了什么', '二');
    choose(/^投诉/);
    expect((screen.getByLabelText('事情经过') as HTMLTextAreaElement).value).toBe('一');
    unmount();
    await open({ text });
    expect((screen.getByRole('radio', { name: /^举报/ }) as HTMLInputElement).checked).toBe(true);
  });

  it.each(['150302199003071234', '身份证 15030219900307123X。', '150302 19900307 1234', '１５０３０２１９９００３０７１２３４'])('an identity card number is refused with words, and never kept: %s', async (number) => {
    await open({ text: '' });
    type('姓名', '示例');
    type('姓名', `示例 ${number}`);
    expect(screen.getByRole('alert').textContent).toContain('像是身份证号');
    expect((screen.getByLabelText('姓名') as HTMLInputElement).value).toBe('示例');
    expect(JSON.stringify(drafts())).not.toContain('19900307');
    expect(letter()).not.toContain('19900307');
    type('姓名', '示例某');
    expect(screen.queryByText(/像是身份证号/)).toBeNull();
  });

  it('a phone number, a label number, a credit code and the label itself are no identity card numbers', async () => {
    const { text } = await open({ text: '' });
    for (const value of ['13800000000', '12-7-3', '0473-12345', '11150300011555159D', text]) {
      type('事情经过', value);
      expect((screen.getByLabelText('事情经过') as HTMLTextAreaElement).value).toBe(value);
    }
  });

  it('words without end are refused', async () => {
    await open({ text: '' });
    type('事情经过', 'x'.repeat(4_001));
    expect(screen.getByText(/太长了/)).toBeTruthy();
    expect(drafts()).toEqual([]);
  });
});

describe('where it goes', () => {
  it('two numbers and a site to file it oneself; no deadline is named', async () => {
    await open({ text: '' });
    expect(screen.getByRole('link', { name: /12315 市场监管/ }).getAttribute('href')).toBe('tel:12315');
    expect(screen.getByRole('link', { name: /12345/ }).getAttribute('href')).toBe('tel:12345');
    const site = screen.getByRole('link', { name: /12315 网站/ });
    expect([site.getAttribute('href'), site.getAttribute('rel')]).toEqual(['https://www.12315.cn', 'noopener noreferrer']);
    expect(document.body.textContent).not.toMatch(/\d+\s*(个工作)?(日|天)内/);
  });

  it('an identification goes to the brand holder that the list names', async () => {
    await open({ text: '' });
    choose(/^请品牌方辨认/);
    expect(await screen.findByText('品牌方：示例品牌办公室')).toBeTruthy();
    expect(screen.queryByRole('link', { name: /12315/ })).toBeNull();
  });

  it('is copied whole', async () => {
    const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await open({ text: '' });
    type('姓名', '示例');
    fireEvent.click(screen.getByRole('button', { name: '复制文字' }));
    await screen.findByText(/已复制/);
    expect(writeText.mock.calls[0]![0]).toBe(letter());
  });
});

it('without a code: nothing is filled in, and the drafts of this device are listed', async () => {
  keepDraft({ kind: 'tip-off', at: NOW - 60, written: { what: '看到的' } });
  keepDraft({ kind: 'complaint', text: 'https://demo.example/#1', at: NOW, written: { what: '经过' } });
  const { sent } = await open({});
  const [first, second] = screen.getAllByRole('button', { name: '接着写' });
  fireEvent.click(first!);
  expect(sent).toEqual([{ at: 'report', text: 'https://demo.example/#1' }]);
  fireEvent.click(second!);
  expect((screen.getByLabelText('看到了什么') as HTMLTextAreaElement).value).toBe('看到的');
});
