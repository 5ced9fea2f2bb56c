import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { licenseePage } from '../../../src/core/content/licensee.ts';
import { lotPage } from '../../../src/core/content/lot.ts';
import { readShape } from '../../../src/core/trust/shape.ts';
import { compileLicensee } from '../../../src/issuer/content/index.ts';
import { folder, licenseeFaults, licenseeFiles, lot, page, store, svg } from './workspace.ts';

const commitment = `commitment:
  form: buyer
  product: { zh-Hans: 葡萄, en: Grapes }
  quantity: 10 箱
  origin: 乌海市
  issued: 2026-08-13
  issuer: 示例社
  contact: 0473-2012345
  basis: [control, own-test]
`;
const wine = 'wine: { sc: SC11500000000000, standard: 示例标准, vintage: 2025 }\n';
const warning = '> 过量饮酒有害健康 · 未成年人请勿饮酒\n\n';

it('a folder becomes the pages the app reads', async () => {
  const { put, files } = store();
  const drawing = svg('<path d="M0 0"/>');
  const dir = folder({
    ...licenseeFiles,
    'licensee.yaml': `${licenseeFiles['licensee.yaml']}address: 示例路1号
pictures: [{ file: a.svg, alt: 藤, plot: A1, lot: A-1, product: 2 }]
shops: [{ kind: shop, names: 小店, url: "https://shop.example/", since: 2026-07-01 }]
badges: [{ kind: organic, number: "007", scope: 三亩, expires: 2027-01-01 }]
`,
    'a.svg': drawing,
    'lots/A-1.yaml': `${lot}storage: 冷藏。\nstandard: { names: 规程, number: DB15 }\ntrace: 00123\n${commitment}`,
  });
  const result = await compileLicensee(dir, 12, put);
  expect(result.ok && result.value.page).toEqual({
    licensee: 12,
    story: { 'zh-Hans': { title: '题目', summary: '提要', blocks: [{ block: 'paragraph', of: ['合作社有三亩地', { source: 'own' }, '。'] }], sources: [{ id: 'own', title: '自述', publisher: '示例社', date: '2026' }], confirmed: '2026-11-20' } },
    pictures: [{ file: { sha256: [...files.keys()][0]!.slice(0, 64), length: drawing.length, type: 'svg' }, width: 40, height: 30, alt: { 'zh-Hans': '藤' }, plot: 'A1', lot: 'A-1', product: 2 }],
    address: { 'zh-Hans': '示例路1号' },
    shops: [{ kind: 'shop', names: { 'zh-Hans': '小店' }, url: 'https://shop.example/', since: '2026-07-01' }],
    badges: [{ kind: 'organic', number: '007', scope: { 'zh-Hans': '三亩' }, expires: '2027-01-01' }],
  });
  expect(result.ok && [...result.value.lots]).toEqual([['A-1', {
    licensee: 12, lot: 'A-1', product: 1, plot: { names: { 'zh-Hans': '东地' } },
    timeline: [{ step: 'harvest', day: '2026-08-12' }, { step: 'packing', day: '2026-08-13', note: { 'zh-Hans': '当天装完。' } }],
    storage: { 'zh-Hans': '冷藏。' }, standard: { names: { 'zh-Hans': '规程' }, number: 'DB15' }, trace: '00123',
    commitment: {
      form: 'buyer', product: { 'zh-Hans': '葡萄', en: 'Grapes' }, quantity: { 'zh-Hans': '10 箱' }, origin: { 'zh-Hans': '乌海市' }, issued: '2026-08-13',
      issuer: { 'zh-Hans': '示例社' }, contact: '0473-2012345', basis: ['control', 'own-test'],
    },
  }]]);
});

describe('a lot', () => {
  const faults = (text: string, name = 'A1.yaml') => licenseeFaults({ [`lots/${name}`]: text });
  it.each([
    ['product: 1', 'product: 0', '1:10 field 1–65535'],
    ['product: 1', 'product: 1.5', '1:10 field 1–65535, 整数 whole'],
    ['step: harvest', 'step: reaping', '4:13 field pruning | budbreak | flowering | bagging | veraison | harvest | crush | bottling | packing'],
    ['2026-08-12', '2026-02-30', '4:27 field YYYY-MM-DD'],
    ['2026-08-12', '2026-09-12', '4:3 timeline-order 2026-08-13'],
    ['当天装完。', '国内最甜。', '5:45 word 最甜 (广告法 9(3))'],
    ['东地', '海南区东地', '2:16 district 海南区 Hainan District'],
  ])('%s → %s', async (from, to, fault) => expect(await faults(lot.replace(from, to))).toEqual([`lots/A1.yaml:${fault}`]));

  it.each([
    [`${lot}${commitment}`.replace('[control, own-test]', '[]'), 'field basis: control | own-test | commissioned-test'],
    [`${lot}${commitment}`.replace('form: buyer', 'form: shop'), 'field producer | buyer'],
    [`${lot}${commitment}`.replace('  contact: 0473-2012345\n', ''), 'missing-field contact'],
    [`${lot}wine: { sc: SC1, standard: 示例, vintage: 2025 }\n`, 'field SC + 14 位数字 digits'],
    [`${lot}wine: { sc: SC11500000000000, standard: 示例, vintage: 1600 }\n`, 'field 1900–2200'],
  ])('%#', async (text, fault) => expect((await faults(text)).map((one) => one.split(' ').slice(1).join(' '))).toContain(fault));

  it.each(['a1.yaml', 'A1.yml', '一.yaml', `${'A'.repeat(21)}.yaml`])('is not named %s', async (name) => expect(await faults(lot, name)).toEqual([`lots/${name}:1 lot-name ${name}`]));

  it('of wine has no commitment certificate, and puts the warning into the story', async () => {
    const story = page(`${warning}酒[^own]`);
    expect(await licenseeFaults({ 'lots/W1.yaml': lot + wine, 'story.zh-Hans.md': story })).toEqual([]);
    expect(await licenseeFaults({ 'lots/W1.yaml': lot + wine })).toEqual(['story.zh-Hans.md:1 wine-warning 过量饮酒有害健康 · 未成年人请勿饮酒']);
    expect(await licenseeFaults({ 'lots/W1.yaml': lot + wine + commitment, 'story.zh-Hans.md': story })).toEqual(['lots/W1.yaml:1:1 wine-commitment']);
  });
});

describe('a licensee', () => {
  it.each([
    [{ 'licensee.yaml': undefined }, 'licensee.yaml:1 missing-file licensee.yaml'],
    [{ 'licensee.yaml': '' }, 'licensee.yaml:1:1 field 字段 fields'],
    [{ 'story.zh-Hans.md': undefined }, 'story.zh-Hans.md:1 missing-file story.zh-Hans.md'],
    [{ 'licensee.yaml': 'shops: [{ kind: shop, names: 店, url: "http://a.example/" }]' }, 'licensee.yaml:1:38 field https://…'],
    [{ 'licensee.yaml': 'badges: [{ kind: green, number: "1", scope: 一 }]' }, 'licensee.yaml:1:10 missing-field expires'],
    [{ 'licensee.yaml': 'pictures: [{ file: a.svg }]' }, 'licensee.yaml:1:12 missing-field alt'],
    [{ 'story.zh-Hans.md': page('有机葡萄[^own]') }, 'story.zh-Hans.md:7:1 word 有机葡萄 (有机产品认证管理办法)'],
    [{ 'story.zh-Hans.md': page('一[^own]').replace('题目', '王建国先生') }, 'story.zh-Hans.md:2:8 person 王建国先生'],
  ])('%j', async (files, fault) => expect(await licenseeFaults(files)).toContain(fault));
});

describe.each(readdirSync('src/demo/content'))('demo licensee %s', (number) => {
  it('compiles, reads, and is visibly a demo', async () => {
    const result = await compileLicensee(`src/demo/content/${number}`, Number(number), store().put);
    expect(result.ok ? [] : result.error).toEqual([]);
    if (!result.ok) return;
    const read = readShape(licenseePage, result.value.page);
    expect(read.ok && Object.keys(read.value.story)).toEqual(['zh-Hans', 'en']);
    expect(read.ok && read.value.story['zh-Hans'].title).toContain('示例');
    expect(read.ok && read.value.story['en']!.title).toContain('Demo');
    expect(result.value.lots.size).toBeGreaterThan(0);
    for (const text of result.value.lots.values()) {
      const page = readShape(lotPage, text);
      expect(page.ok && page.value.plot.names).toMatchObject({ 'zh-Hans': expect.stringContaining('示例'), en: expect.stringContaining('Demo') });
    }
  });
});
