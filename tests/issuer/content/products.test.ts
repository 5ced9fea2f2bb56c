import { describe, expect, it } from 'vitest';
import { productTable } from '../../../src/issuer/content/index.ts';
import { brandFaults, brandFiles, folder, said } from './workspace.ts';

const table = `classes:
  - { class: melon, names: { zh-Hans: 蜜瓜, en: Melons }, net: g, commitment: true, kiosk: true }
  - { class: juice, names: 果汁, net: mL, commitment: false, kiosk: false, warning: 开瓶后冷藏 }
varieties:
  - { id: gold, class: melon, names: { zh-Hans: 金皮, en: Gold skin }, season: field, source: plan }
seasons:
  field: { names: 采收, first: "07-01", last: "09-10", source: paper }
`;
const changed = (from: string, to: string) => brandFaults({ 'products.yaml': table.replace(from, to) });

describe('a table of products', () => {
  it('is read by commands as it is written', async () => {
    expect(await productTable(folder({ 'products.yaml': table }))).toMatchObject({
      ok: true,
      value: {
        classes: [
          { id: 'melon', names: { 'zh-Hans': '蜜瓜', en: 'Melons' }, unit: 'g', commitment: true, kiosk: true },
          { id: 'juice', unit: 'mL', commitment: false, kiosk: false, warning: { 'zh-Hans': '开瓶后冷藏' } },
        ],
        varieties: [{ id: 'gold', class: 'melon' }],
      },
    });
  });

  it.each([
    ['net: mL', 'net: L', 'products.yaml:3:37 field g | mL'],
    ['class: juice', 'class: melon', 'products.yaml:3:5 same-slug melon'],
    ['id: gold, class: melon', 'id: gold, class: pear', 'products.yaml:5:5 unknown-class pear'],
    ['season: field', 'season: winter', 'products.yaml:5:5 unknown-season winter'],
    ['source: paper', 'source: nobody', 'products.yaml:5:5 unknown-source nobody'],
    ['first: "07-01"', 'first: July', 'products.yaml:7:30 field MM-DD'],
    [', kiosk: true', '', 'products.yaml:2:5 missing-field kiosk'],
    ['开瓶后冷藏', '国内最甜', 'products.yaml:3:83 word 最甜 (广告法 9(3))'],
  ])('%s → %s', async (from, to, fault) => expect(await changed(from, to)).toEqual([fault]));

  it('is there, and has a class', async () => {
    expect(await brandFaults({ 'products.yaml': undefined })).toEqual(['products.yaml:1 missing-file products.yaml']);
    expect(await brandFaults({ 'products.yaml': 'classes: []\nvarieties: []\n' })).toEqual(['products.yaml:1:1 empty']);
    const none = await productTable(folder({}));
    expect(!none.ok && said(none.error)).toEqual(['products.yaml:1 missing-file products.yaml']);
  });

  it("holds its pages to its classes", async () => {
    expect(await brandFaults({ 'pack.yaml': brandFiles['pack.yaml'].replace('slug: story', 'slug: story\n    class: pear') })).toEqual(['pack.yaml:2:5 unknown-class pear']);
  });
});
