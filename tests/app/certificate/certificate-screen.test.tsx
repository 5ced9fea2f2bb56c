import { cleanup, screen, within } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import CertificateScreen from '../../../src/app/certificate/certificate-screen.tsx';
import type { JsonObject } from '../../../src/core/trust/json.ts';
import type { LicenceAct } from '../../../src/core/trust/records.ts';
import { show } from '../flow/app.tsx';
import { authority, day, recallOf } from '../flow/authority.ts';
import { commitment, lot, wineLot } from '../flow/papers.ts';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

type Listed = Parameters<Awaited<ReturnType<typeof authority>>['list']>[0];

const open = async (page: JsonObject | undefined, change: Listed = {}, locale: 'zh-Hans' | 'en' = 'zh-Hans') => {
  const office = await authority();
  const ref = page && (await office.keep(page));
  const trust = await office.list({ ...change, range: { ...(ref && { page: ref }), ...change?.range } });
  return show(<CertificateScreen screen={{ at: 'certificate', text: await office.label() }} />, { state: { trust }, storage: office.storage, locale });
};

const deed = async (title: string | RegExp) => within((await screen.findByRole('heading', { name: title })).closest('section')!);
/** A paper's named values. */
const values = (within: { getAllByRole(role: string): HTMLElement[] }) =>
  Object.fromEntries(within.getAllByRole('term').map((term) => [term.textContent, term.nextElementSibling!.textContent]));

/** What the directory says of the producer's licence. */
const entry = {
  licensee: 12, names: { 'zh-Hans': '示例·沙枣园合作社' }, initials: 'sl', district: '150303', kids: [], products: [], plots: [{ plot: 'A1', names: { 'zh-Hans': '示例一号棚', en: 'Demo greenhouse 1' }, mu: 12 }],
  licences: [{
    agreement: '示例-2026-012', products: [1, 2], first: '2026-01-01', last: '2026-12-31', plots: ['A1'], standard: { names: { 'zh-Hans': '示例规程' }, number: 'T/DEMO 001', version: '2025' },
    quotas: [{ season: '2026', unit: 'g', amount: 30_000_000 }], document: '示例文1',
  }],
};

test('the brand licence: who, agreement, products, plots, standard, period, standing, and what it was taken from', async () => {
  const office = await authority();
  const page = await office.keep(lot);
  const trust = await office.list({ range: { page }, directory: await office.keep([entry]) });
  await show(<CertificateScreen screen={{ at: 'certificate', text: await office.label() }} />, { state: { trust }, storage: office.storage });
  const licence = await deed('品牌使用授权');
  await licence.findByText('授权有效，至 2026年12月31日');
  await licence.findByText('示例品牌办公室');
  await licence.findByText('示例规程 T/DEMO 001（2025 版）');
  expect(values(licence)).toEqual({
    被授权方: '示例·沙枣园合作社', 编号: '12', 统一社会信用代码: '待核实', 协议: '示例-2026-012', 授权产品: '示例无核白示例赤霞珠干红', 地块: 'A1 示例一号棚（12 亩）', 执行标准: '示例规程 T/DEMO 001（2025 版）', 期限: '2026年1月1日至 2026年12月31日',
    状态: '授权有效，至 2026年12月31日', 品牌方: '示例品牌办公室',
  });
  expect(licence.getByText(/第 41 版，2026年9月1日/)).toBeTruthy();
  expect(licence.getByText(/截图、打印件不作凭证/)).toBeTruthy();
});

test('the producer\u2019s certificates stand beside the papers, each with number, scope and expiry; one that has run out says so', async () => {
  const office = await authority();
  const names = { 'zh-Hans': '示例无核白' };
  const text = { title: '题', summary: '摘要', blocks: [], sources: [], confirmed: '2026-09-01' };
  const page = await office.keep({
    licensee: 12, story: { 'zh-Hans': text }, pictures: [], shops: [],
    badges: [{ kind: 'green', number: '示例-GF-1', scope: names, expires: '2027-06-30' }, { kind: 'organic', number: '示例-OP-2', scope: names, expires: '2026-01-31' }],
  });
  const trust = await office.list({ range: { page: await office.keep(lot) }, record: { page } });
  await show(<CertificateScreen screen={{ at: 'certificate', text: await office.label() }} />, { state: { trust }, storage: office.storage });
  const badge = async (kind: string) => values(within((await screen.findByRole('heading', { name: kind })).closest('li')!));
  expect(await badge('绿色食品')).toMatchObject({ 证书编号: '示例-GF-1', 范围: '示例无核白', 有效期至: '2027年6月30日' });
  expect((await badge('有机产品')).有效期至).toContain('2026年1月31日');
  expect((await badge('有机产品')).有效期至).not.toBe('2026年1月31日');
});

test('without the directory the licence says that plots and standard have not reached this device', async () => {
  vi.stubGlobal('fetch', async () => new Response(null, { status: 404 }));
  await open(lot);
  const licence = await deed('品牌使用授权');
  expect(await licence.findAllByText('名录还没取到这台设备上')).toHaveLength(2);
});

test('a licence suspended since is not shown as in force', async () => {
  const suspension: LicenceAct = { act: 'suspension', id: 'a1', day: day('2026-08-30'), document: '示例', agreement: '示例-2026-012' };
  await open(lot, { acts: [suspension], alerts: [suspension] });
  expect(await screen.findByText(/2026年8月30日.*暂停/)).toBeTruthy();
});

test('the producer\'s form of 2026 with its six fields and its grounds', async () => {
  await open(lot);
  const form = await deed('承诺达标合格证');
  expect(form.getByText('未使用禁用农药、兽药及其他化合物')).toBeTruthy();
  expect(form.getByText('使用的常规农药、兽药残留不超标')).toBeTruthy();
  expect(values(form)).toEqual({
    产品名称: '葡萄（无核白）', 数量: '1200 kg', 产地: '乌海市海南区', 开具时间: '2026年8月25日', 承诺主体: '示例·沙枣园合作社', 联系方式: '示例 000-0000',
  });
  expect(form.getByText('质量安全控制符合要求').textContent).toBe('已勾选：质量安全控制符合要求');
  expect(form.getByText('委托检测合格').textContent).toBe('未勾选：委托检测合格');
  expect(form.getByText(/不是政府的认证/)).toBeTruthy();
});

test('the form of a buyer who repacks', async () => {
  await open({ ...lot, commitment: { ...commitment, form: 'buyer' } });
  const form = await deed('承诺达标合格证');
  expect(form.getByText('已按规定收取并保存该批次农产品承诺达标合格证或者其他质量安全合格证明')).toBeTruthy();
  expect(form.queryByText('未使用禁用农药、兽药及其他化合物')).toBeNull();
});

test('the wording goes by the day of issue: the last day of the old, the first of the new', async () => {
  const { unmount } = await open({ ...lot, commitment: { ...commitment, issued: '2026-01-31' } });
  expect(await screen.findByText('对承诺的真实性负责')).toBeTruthy();
  unmount();
  await open({ ...lot, commitment: { ...commitment, issued: '2026-02-01' } });
  expect(await screen.findByText('未使用禁用农药、兽药及其他化合物')).toBeTruthy();
  expect(screen.queryByText('对承诺的真实性负责')).toBeNull();
});

test('in English the legal lines stay in Chinese, marked as such, with their meaning', async () => {
  await open(lot, {}, 'en');
  await screen.findByText('Passed our own test');
  expect(screen.getByText('自行检测合格').lang).toBe('zh-Hans');
  expect(screen.getByText(/neither a government certification/)).toBeTruthy();
});

test('wine has its production licence, standard and warning, and no commitment certificate', async () => {
  const office = await authority();
  const page = await office.keep(wineLot);
  const range = { lot: 'W-1', product: 2, net: 750, page, packed: { first: day('2026-03-01'), last: day('2026-03-01') } };
  const text = await office.label({ product: 2, net: 750, packed: day('2026-03-01') });
  await show(<CertificateScreen screen={{ at: 'certificate', text }} />, { state: { trust: await office.list({ range }) }, storage: office.storage });
  const paper = await deed('葡萄酒');
  expect(values(paper)).toEqual({ 产品: '示例赤霞珠干红', 食品生产许可证编号: '示例 SC000', 产品标准: 'GB/T 15037', 年份: '2024', 净含量: '750毫升' });
  expect(paper.getByText('过量饮酒有害健康 · 未成年人请勿饮酒')).toBeTruthy();
  expect(screen.queryByRole('heading', { name: '承诺达标合格证' })).toBeNull();
});

test('a lot without a commitment says so', async () => {
  const { commitment: _none, ...bare } = lot;
  await open(bare);
  expect(await screen.findByText(/没有附这一批的承诺达标合格证/)).toBeTruthy();
});

test('a verdict that speaks against the box stands on the page and on every paper', async () => {
  await open(lot, { alerts: [recallOf('B-0825')] });
  await deed('承诺达标合格证');
  expect(screen.getAllByText('这批已召回')).toHaveLength(3);
});

test('a code whose signature did not hold is shown no certificate', async () => {
  const office = await authority();
  const other = await authority();
  await show(<CertificateScreen screen={{ at: 'certificate', text: await other.label() }} />, { state: { trust: await office.list() }, storage: office.storage });
  expect(await screen.findByText(/就不出示证书/)).toBeTruthy();
  expect(screen.queryByText('品牌使用授权')).toBeNull();
});

test('it can be printed', async () => {
  const printed = vi.fn();
  vi.stubGlobal('print', printed);
  await open(lot);
  (await screen.findByRole('button', { name: '打印' })).click();
  expect(printed).toHaveBeenCalledOnce();
});
