/** Eight fictitious licensees: in order, ended, suspended, withdrawn, key revoked, with GTIN, wine, and one who has no licence yet. */
import { isGtin14, isUscc } from '../../core/check-character.ts';

/** A credit code with a right check character whose registration part reads DEM: no such body is registered. */
function fictitiousUscc(district: string, running: number): string {
  const body = `93${district}MADEM${String(running).padStart(4, '0')}`;
  return [...'0123456789ABCDEFGHJKLMNPQRTUWXY'].map((check) => body + check).find(isUscc)!;
}

/** A GTIN under prefix 952, which GS1 keeps for demonstrations. */
const fictitiousGtin = (body: string): string => [...'0123456789'].map((check) => `0${body}${check}`).find(isGtin14)!;

export interface DemoProduct {
  readonly product: number;
  readonly class: 'grape' | 'wine';
  readonly name: string;
  readonly nameEn: string;
  readonly variety: string;
  readonly varietyEn: string;
  readonly season?: readonly [first: string, last: string];
  readonly gtin?: string;
}

export interface DemoLicensee {
  readonly licensee: number;
  readonly name: string;
  readonly nameEn: string;
  readonly initials: string;
  readonly uscc?: string;
  readonly registration?: string;
  readonly district: '150302' | '150303' | '150304';
  readonly carton: string;
  readonly plot: readonly [code: string, name: string, nameEn: string];
  readonly products: readonly DemoProduct[];
}

const winter: DemoProduct = { product: 1, class: 'grape', name: '示例温室阳光玫瑰', nameEn: 'Demo Greenhouse Shine Muscat', variety: '阳光玫瑰', varietyEn: 'Shine Muscat', season: ['11-01', '05-31'] };
const summer: DemoProduct = { product: 2, class: 'grape', name: '示例露地红地球', nameEn: 'Demo Field Red Globe', variety: '红地球', varietyEn: 'Red Globe', season: ['06-01', '10-31'] };

export const licensees: readonly DemoLicensee[] = [
  {
    licensee: 1, name: '示例葡萄合作社甲', nameEn: 'Demo Grape Co-op A', initials: 'slpthzsj', uscc: fictitiousUscc('150303', 1), district: '150303', carton: 'producer,variety,net,seal,uscc',
    plot: ['A1', '示例甲 1 号棚（海南区）', 'Demo A greenhouse 1 (Hainan District, Wuhai)'],
    products: [winter, summer, { product: 3, class: 'grape', name: '示例未授权品种夏黑', nameEn: 'Demo unlicensed Summer Black', variety: '夏黑', varietyEn: 'Summer Black' }],
  },
  {
    licensee: 2, name: '示例葡萄合作社乙', nameEn: 'Demo Grape Co-op B', initials: 'slpthzsy', uscc: fictitiousUscc('150302', 2), district: '150302', carton: 'producer,variety,net,seal',
    plot: ['B1', '示例乙 1 号地（海勃湾区）', 'Demo B field 1 (Haibowan District, Wuhai)'], products: [{ ...winter, product: 1 }],
  },
  {
    licensee: 3, name: '示例葡萄合作社丙', nameEn: 'Demo Grape Co-op C', initials: 'slpthzsb', uscc: fictitiousUscc('150304', 3), district: '150304', carton: 'producer,net,seal',
    plot: ['C1', '示例丙 1 号地（乌达区）', 'Demo C field 1 (Wuda District, Wuhai)'], products: [{ ...winter, product: 1 }],
  },
  {
    licensee: 4, name: '示例葡萄合作社丁', nameEn: 'Demo Grape Co-op D', initials: 'slpthzsd', uscc: fictitiousUscc('150303', 4), district: '150303', carton: 'producer,variety,net',
    plot: ['D1', '示例丁 1 号棚（海南区）', 'Demo D greenhouse 1 (Hainan District, Wuhai)'], products: [{ ...winter, product: 1 }],
  },
  {
    licensee: 5, name: '示例葡萄合作社戊', nameEn: 'Demo Grape Co-op E', initials: 'slpthzsw', uscc: fictitiousUscc('150302', 5), district: '150302', carton: 'producer,variety,net,seal',
    plot: ['E1', '示例戊 1 号棚（海勃湾区）', 'Demo E greenhouse 1 (Haibowan District, Wuhai)'], products: [{ ...winter, product: 1 }],
  },
  {
    licensee: 6, name: '示例果业公司己', nameEn: 'Demo Fruit Company F', initials: 'slgygsj', uscc: fictitiousUscc('150304', 6), district: '150304', carton: 'producer,variety,net,seal,uscc',
    plot: ['F1', '示例己 1 号棚（乌达区）', 'Demo F greenhouse 1 (Wuda District, Wuhai)'],
    products: [{ ...winter, product: 1, gtin: fictitiousGtin('952600000001') }],
  },
  {
    licensee: 7, name: '示例酒庄庚', nameEn: 'Demo Winery G', initials: 'sljzg', uscc: fictitiousUscc('150302', 7), district: '150302', carton: 'producer,net,seal',
    plot: ['G1', '示例庚 1 号园（海勃湾区）', 'Demo G vineyard 1 (Haibowan District, Wuhai)'],
    products: [{ product: 1, class: 'wine', name: '示例赤霞珠干红', nameEn: 'Demo Cabernet Sauvignon', variety: '赤霞珠', varietyEn: 'Cabernet Sauvignon' }],
  },
  {
    licensee: 8, name: '示例农户辛*', nameEn: 'Demo Farmer H*', initials: 'slnhx', registration: '示例登记-008', district: '150303', carton: 'producer,net',
    plot: ['H1', '示例辛 1 号地（海南区）', 'Demo H field 1 (Hainan District, Wuhai)'], products: [{ ...summer, product: 1 }],
  },
];
