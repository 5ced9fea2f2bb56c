/** A lot's page as its producer would file it: everything filled in. */
import type { Json, JsonObject } from '../../../src/core/trust/json.ts';

const text = (zhHans: string, en: string): Json => ({ 'zh-Hans': zhHans, en });

export const commitment: JsonObject = {
  form: 'producer', product: text('葡萄（无核白）', 'Grapes (Thompson Seedless)'), quantity: text('1200 kg', '1200 kg'), origin: text('乌海市海南区', 'Hainan district, Wuhai'),
  issued: '2026-08-25', issuer: text('示例·沙枣园合作社', 'Demo Shazaoyuan Cooperative'), contact: '示例 000-0000', basis: ['control', 'own-test'],
};

export const lot: JsonObject = {
  licensee: 12, lot: 'B-0825', product: 1, plot: { names: text('示例三号棚', 'Demo greenhouse no. 3'), about: text('示例：黄河边的沙地。', 'Demo: sandy ground by the river.') },
  timeline: [{ step: 'harvest', day: '2026-08-24', note: text('示例：清早采收', 'Demo: picked at dawn') }, { step: 'pruning', day: '2026-04-12' }, { step: 'packing', day: '2026-08-25' }],
  storage: text('示例：冷藏。', 'Demo: keep cold.'), standard: { names: text('示例规程', 'Demo code of practice'), number: 'T/DEMO 001' }, trace: '示例-0825', commitment,
};

export const wineLot: JsonObject = {
  licensee: 12, lot: 'W-1', product: 2, plot: { names: text('示例酒庄', 'Demo winery') }, timeline: [{ step: 'crush', day: '2024-09-21' }],
  wine: { sc: '示例 SC000', standard: 'GB/T 15037', vintage: 2024 },
};
