import { describe, expect, it } from 'vitest';
import { brandPack } from '../../../src/core/content/brand.ts';
import { licenseePage, type DirectoryEntry } from '../../../src/core/content/licensee.ts';
import { lotPage } from '../../../src/core/content/lot.ts';
import { pathOf } from '../../../src/core/trust/records.ts';
import { readShape } from '../../../src/core/trust/shape.ts';
import { locales } from '../../../src/i18n/locale.ts';
import { compileBrand, compileLicensee, previewBrand, previewLicensee } from '../../../src/issuer/content/index.ts';
import { brandFiles, folder, licenseeFiles, lot, page, store, svg } from './workspace.ts';

const urlOf = pathOf;

it('shows every page, plot and picture of a brand, and nothing of a text as markup', async () => {
  const result = await compileBrand(folder({ ...brandFiles, 'pack.yaml': `rights: [{ kind: collective-mark }]\n${brandFiles['pack.yaml']}`, 'data/places.yaml': 'places: [{ names: 湖, where: 乌海市, confirmed: 2026-11-20, source: paper }]\n', 'culture/story.zh-Hans.md': page('## 一 & 二\n\n1 \\< 2 "三" [四](https://example.org/)[^plan]\n\n1. 五[^plan]') }), store().put);
  const pack = result.ok && readShape(brandPack, result.value.pack);
  if (!pack || !pack.ok) throw new Error('no pack');
  const html = previewBrand(pack.value, { locale: 'zh-Hans', urlOf });
  expect(html).toContain('<h3>一 &amp; 二</h3><p>1 &lt; 2 &quot;三&quot; 四 (https://example.org/)<sup>1</sup></p><ol><li>五<sup>1</sup></li></ol><ol><li>三年方案, 市人民政府办公室, 2021-06-28</li></ol>');
  expect(html).toContain(`<img src="${pathOf(pack.value.pages[0]!.art!.file)}" width="40" height="30" alt=""><figcaption>一串葡萄</figcaption>`);
  expect(html).toContain('<td>少</td><td>156 天</td>');
  expect(html).toContain('<td>无霜期</td><td>156–165 天</td><td>一年</td>');
  expect(html).toContain('<h3>红</h3>');
  expect(html).toContain('<h3>集体商标</h3><table><tr><td>待核实</td>');
  expect(html).toContain('<h3>湖</h3><table><tr><td>乌海市</td></tr></table>');
  expect(html).toContain("default-src 'none'");
});

const entry: DirectoryEntry = {
  licensee: 12, names: { 'zh-Hans': '示例' }, initials: 'sl', district: '150303', kids: [], products: [], plots: [{ plot: 'A1', names: { 'zh-Hans': '<一号>' }, mu: 12 }],
  licences: [{ agreement: '示例-1', products: [1], plots: ['A1', 'B2'], standard: { names: { 'zh-Hans': '规程' }, number: 'DB15/T 1', version: '2025' }, first: 20_454, last: 20_818, quotas: [{ season: '2026', unit: 'mL', amount: 1_500_500 }], document: '示例文1' }],
};

describe.each(locales)('in %s', (locale) => {
  it("shows a licensee's story and its lots", async () => {
    const result = await compileLicensee(folder({ ...licenseeFiles, 'a.svg': svg('<path d="M0 0"/>'), 'licensee.yaml': `${licenseeFiles['licensee.yaml']}pictures: [{ file: a.svg, alt: 东地, plot: A1 }]\n`, 'lots/A1.yaml': `${lot}trace: T-1\n` }), 12, store().put);
    if (!result.ok) throw new Error('no page');
    const own = readShape(licenseePage, result.value.page);
    const lots = [...result.value.lots.values()].map((value) => readShape(lotPage, value));
    if (!own.ok || !lots[0]?.ok) throw new Error('no page');
    const html = previewLicensee(entry, own.value, [lots[0].value], { locale, urlOf });
    expect(html).toMatch(locale === 'en' ? '<td>规程 DB15/T 1 (version 2025)</td>' : '<td>规程 DB15/T 1（2025 版）</td>');
    expect(html).toMatch(locale === 'en' ? 'A1 &lt;一号&gt; (12 mu); B2' : 'A1 &lt;一号&gt;（12 亩）; B2');
    expect(html).toContain(locale === 'en' ? 'Season 2026: 1,500.5 l' : '2026 产季 1,500.5升');
    expect(html).toContain('<h2>题目</h2>');
    expect(html.includes('Not written in English')).toBe(locale === 'en');
    expect(html).toContain('<h2>A1</h2>');
    expect(html).toContain('<figcaption>东地</figcaption></figure><small>plot: A1 </small>');
    expect(html).toContain('<td>packing</td><td>2026-08-13 当天装完。</td>');
    expect(html).toContain('<td>T-1</td>');
  });
});
