/** Nine fictitious licensees. Their stories, plots and lots stand in `../content/{licensee}`. */
import { isGtin14, isUscc } from '../../core/check-character.ts';
import type { District } from '../../core/trust/records.ts';

/** A credit code with a right check character whose registration part reads DEM: no such body is registered. */
function fictitiousUscc(district: District, running: number): string {
  const body = `93${district}MADEM${String(running).padStart(4, '0')}`;
  return [...'0123456789ABCDEFGHJKLMNPQRTUWXY'].map((check) => body + check).find(isUscc)!;
}

/** A GTIN under prefix 952, which GS1 keeps for demonstrations. */
const fictitiousGtin = (body: string): string => [...'0123456789'].map((check) => `0${body}${check}`).find(isGtin14)!;

/** Picking season of field grapes, as the brand pack sources it. */
const FIELD = ['08-01', '10-15'] as const;

export interface DemoLicensee {
  readonly licensee: number;
  readonly name: string;
  readonly nameEn: string;
  readonly initials: string;
  readonly uscc?: string;
  readonly registration?: string;
  readonly district: District;
  readonly carton: string;
  readonly product: {
    readonly class: string;
    readonly name: string;
    readonly nameEn: string;
    readonly variety: string;
    readonly varietyEn: string;
    readonly season?: readonly [first: string, last: string];
    readonly gtin?: string;
  };
  /** Template of its lots in its content folder; none where it has not packed. */
  readonly template?: string;
}

const grape = (variety: string, varietyEn: string) => ({ class: 'grape', name: `示例 ${variety}葡萄`, nameEn: `Demo ${varietyEn} grapes`, variety, varietyEn } as const);

export const licensees: readonly DemoLicensee[] = [
  {
    licensee: 1, name: '示例·甲合作社', nameEn: 'Demo Jia Cooperative', initials: 'sljhzs', uscc: fictitiousUscc('150303', 1), district: '150303', carton: 'producer,variety,net,seal,uscc',
    product: { ...grape('无核白', 'Thompson Seedless'), season: FIELD }, template: 'A260812',
  },
  {
    licensee: 2, name: '示例·乙农场', nameEn: 'Demo Yi Farm', initials: 'slync', uscc: fictitiousUscc('150304', 2), district: '150304', carton: 'producer,variety,net,seal',
    product: { ...grape('红地球', 'Red Globe'), season: FIELD }, template: 'B260915',
  },
  {
    licensee: 3, name: '示例·丙葡萄园', nameEn: 'Demo Bing Vineyard', initials: 'slbpty', uscc: fictitiousUscc('150302', 3), district: '150302', carton: 'producer,net,seal',
    product: { ...grape('玫瑰香', 'Muscat Hamburg'), season: FIELD }, template: 'C260905',
  },
  {
    licensee: 4, name: '示例·丁果业', nameEn: 'Demo Ding Fruit', initials: 'sldgy', uscc: fictitiousUscc('150304', 4), district: '150304', carton: 'producer,variety,net',
    product: { ...grape('摩尔多瓦', 'Moldova'), season: FIELD }, template: 'D260918',
  },
  {
    licensee: 5, name: '示例·戊合作社', nameEn: 'Demo Wu Cooperative', initials: 'slwhzs', uscc: fictitiousUscc('150302', 5), district: '150302', carton: 'producer,variety,net,seal',
    product: { ...grape('巨峰', 'Kyoho'), season: FIELD }, template: 'E260901',
  },
  {
    licensee: 6, name: '示例·己设施园', nameEn: 'Demo Ji Greenhouses', initials: 'sljssy', uscc: fictitiousUscc('150303', 6), district: '150303', carton: 'producer,variety,net,seal,uscc',
    product: { ...grape('阳光玫瑰', 'Shine Muscat'), gtin: fictitiousGtin('952600000001') }, template: 'F261010',
  },
  {
    licensee: 7, name: '示例·庚酒庄', nameEn: 'Demo Geng Winery', initials: 'slgjz', uscc: fictitiousUscc('150302', 7), district: '150302', carton: 'producer,net,seal',
    product: { class: 'wine', name: '示例 赤霞珠干红葡萄酒', nameEn: 'Demo Cabernet Sauvignon dry red', variety: '赤霞珠', varietyEn: 'Cabernet Sauvignon' }, template: 'W2507',
  },
  {
    licensee: 8, name: '示例·辛果品行', nameEn: 'Demo Xin Fruit Traders', initials: 'slxgph', uscc: fictitiousUscc('150302', 8), district: '150302', carton: 'producer,net,seal',
    product: { ...grape('红地球', 'Red Globe'), season: FIELD }, template: 'H260922',
  },
  {
    licensee: 9, name: '示例·壬申请户', nameEn: 'Demo Ren, applicant', initials: 'slrsqh', registration: '示例登记-009', district: '150303', carton: 'producer,net',
    product: { ...grape('龙眼', 'Longyan'), season: FIELD },
  },
];
