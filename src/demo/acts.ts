/**
 * What the fictitious office did in its first year, as the command lines it would have typed, each on its day. Days count
 * back from the day the demo is made.
 */
import { dayOf, formatDay, type Day, type Seconds } from '../core/day.ts';
import { licensees, type DemoLicensee, type DemoProduct } from './data/licensees.ts';

/** A command on a day. Acts of one day keep their order. What stands in braces is filled in from the acts before. */
export interface DemoAct {
  readonly day: Day;
  readonly args: readonly string[];
  /** Name under which a minted batch is found again. */
  readonly batch?: string;
}

/** Days of the story, as days before today. */
export const AGO = { filed: 340, granted: 330, reaped: 60, minted: 45, ended: 30, acted: 20, late: 10 } as const;

export interface Calendar {
  readonly today: Day;
  ago(days: number): string;
}
export const calendar = (now: Seconds): Calendar => ({ today: dayOf(now), ago: (days) => formatDay(dayOf(now) - days) });

const DOCUMENT = (running: number): string => `示例文〔${running}〕号`;
export const agreementOf = (licensee: number): string => `示例-2026-${String(licensee).padStart(3, '0')}`;
export const lotCode = (licensee: number, running: number): string => `DEMO-${licensee}-${running}`;

const options = (values: { readonly [name: string]: string | undefined }): string[] =>
  Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [`--${name}`, value]));

/** Every act of the story, in the order of their days. `keyFiles`: public keys kept from an earlier demo, by licensee. */
export function demoActs(at: Calendar, keyFiles: ReadonlyMap<number, readonly string[]>): DemoAct[] {
  const acts = [...licensees.flatMap((one) => [...filing(one, at, keyFiles.get(one.licensee) ?? []), ...granting(one, at), ...packing(one, at)]), ...afterwards(at)];
  return acts.map((act, i) => ({ act, i })).sort((a, b) => a.act.day - b.act.day || a.i - b.i).map(({ act }) => act);
}

const on = (at: Calendar, ago: number, args: readonly string[], batch?: string): DemoAct => ({ day: at.today - ago, args, ...(batch !== undefined && { batch }) });

function filing(one: DemoLicensee, at: Calendar, keyFiles: readonly string[]): DemoAct[] {
  const licensee = String(one.licensee);
  const [plot, plotName, plotNameEn] = one.plot;
  const product = ({ product: number, class: kind, name, nameEn, variety, varietyEn, season, gtin }: DemoProduct) => on(at, AGO.filed, ['product', 'add', ...options({
    licensee, product: String(number), class: kind, name, 'name-en': nameEn, variety, 'variety-en': varietyEn, gtin, 'season-first': season?.[0], 'season-last': season?.[1],
  })]);
  // The second key of the first licensee ran out before this season.
  const periods = one.licensee === 1 ? [{ last: at.ago(100) }, {}] : [{}];
  return [
    on(at, AGO.filed, ['licensee', 'add', ...options({
      licensee, name: one.name, 'name-en': one.nameEn, initials: one.initials, uscc: one.uscc, registration: one.registration, district: one.district, carton: one.carton,
    })]),
    ...one.products.map(product),
    on(at, AGO.filed, ['plot', 'add', ...options({ licensee, plot, name: plotName, 'name-en': plotNameEn, mu: '20' })]),
    ...periods.map((period, i) => on(at, AGO.filed, ['key', 'add', ...options({ licensee, ...period, pub: keyFiles[i] })])),
  ];
}

/** Everyone but the farmer, who has applied and waits. */
function granting({ licensee, products, plot }: DemoLicensee, at: Calendar): DemoAct[] {
  if (licensee === 8) return [];
  const wine = products[0]!.class === 'wine';
  const years = [0, 400].map((ago) => at.ago(ago).slice(0, 4));
  const seasons = [...new Set([...years, at.ago(AGO.minted).slice(0, 4), at.ago(200).slice(0, 4)])];
  return [on(at, AGO.granted, ['licence', 'grant', ...options({
    licensee: String(licensee), agreement: agreementOf(licensee), products: products.filter(({ product }) => product !== 3).map(({ product }) => product).join(), plots: plot[0],
    standard: wine ? '示例葡萄酒标准' : '示例乌海葡萄标准化生产、贮运技术规程', 'standard-en': wine ? 'Demo wine standard' : 'Demo production and storage standard', 'standard-number': '示例 DB/T 0000',
    first: at.ago(AGO.granted), last: licensee === 2 ? at.ago(AGO.ended) : at.ago(-400), quota: seasons.map((season) => `${season}=${wine ? '5000L' : '30000kg'}`).join(), document: DOCUMENT(licensee),
  })])];
}

function packing({ licensee, products, plot }: DemoLicensee, at: Calendar): DemoAct[] {
  if (licensee === 8) return [];
  if (licensee === 1) return [...batchesOfTheFirst(products, at)];
  const { class: kind } = products[0]!;
  return batch(at, { licensee, running: 1, product: 1, kind, plot: plot[0], packed: AGO.minted, name: `filed-${licensee}` });
}

interface BatchStory {
  readonly licensee: number;
  readonly running: number;
  readonly product: number;
  readonly kind: 'grape' | 'wine';
  readonly plot: string;
  /** Days ago; undefined for a roll. */
  readonly packed?: number;
  readonly name: string;
  readonly unreleased?: true;
}

/** The first licensee's season: an ordinary batch of each product, one recalled, one partly voided, one never filed, one on a roll. */
function batchesOfTheFirst(products: readonly DemoProduct[], at: Calendar): DemoAct[] {
  const [winter, summer] = [inSeason(products[0]!, at), inSeason(products[1]!, at)];
  const common = { licensee: 1, kind: 'grape', plot: 'A1' } as const;
  return [
    ...batch(at, { ...common, running: 1, product: 1, packed: winter, name: 'winter' }),
    ...batch(at, { ...common, running: 2, product: 2, packed: summer, name: 'summer' }),
    // Packed when the other one is in season.
    ...batch(at, { ...common, running: 3, product: winter < summer ? 2 : 1, packed: Math.min(winter, summer), name: 'out-of-season' }),
    ...batch(at, { ...common, running: 4, product: 1, packed: AGO.minted, name: 'recalled' }),
    ...batch(at, { ...common, running: 5, product: 1, packed: AGO.minted, name: 'lifted' }),
    ...batch(at, { ...common, running: 6, product: 1, packed: AGO.minted, name: 'voided' }),
    ...batch(at, { ...common, running: 7, product: 1, packed: AGO.minted, name: 'not-filed', unreleased: true }),
    ...batch(at, { ...common, running: 8, product: 1, name: 'roll' }),
  ];
}

/** Days since a product was last in season, not counting the last three days: long enough to be filed and published. */
function inSeason({ season }: DemoProduct, at: Calendar): number {
  const [first, last] = season!;
  for (let ago = 4; ; ago++) {
    const monthDay = at.ago(ago).slice(5);
    if (first <= last ? first <= monthDay && monthDay <= last : monthDay >= first || monthDay <= last) return ago;
  }
}

/** A lot, its labels, and their filing the day after packing. */
function batch(at: Calendar, { licensee, running, product, kind, plot, packed, name, unreleased }: BatchStory): DemoAct[] {
  const day = packed ?? AGO.minted;
  const code = lotCode(licensee, running);
  const print = ['mint', ...options({ licensee: String(licensee), lot: code, count: '6', net: kind === 'wine' ? '750mL' : '2.5kg', packed: packed === undefined ? undefined : at.ago(packed) }), ...(packed === undefined ? ['--roll'] : [])];
  return [
    on(at, day, ['lot', 'add', ...lotOptions(at, { licensee, code, product, kind, plot, day })]),
    on(at, day, print, name),
    ...(unreleased ? [] : [on(at, day - 1, ['release', '--batch', `{batch:${name}}`])]),
  ];
}

function lotOptions(at: Calendar, { licensee, code, product, kind, plot, day }: { licensee: number; code: string; product: number; kind: 'grape' | 'wine'; plot: string; day: number }): string[] {
  const common = {
    licensee: String(licensee), lot: code, product: String(product), plot, level: '示例一级', 'level-en': 'Demo grade 1', trace: `示例-追溯-${code}`,
    storage: kind === 'wine' ? '示例：避光，12—16 °C' : '示例：−1—0 °C，相对湿度约 90%', 'storage-en': kind === 'wine' ? 'Demo: dark, 12—16 °C' : 'Demo: −1—0 °C, about 90% relative humidity',
  };
  if (kind === 'wine') {
    const timeline = `harvest=${at.ago(day + 300)};crush=${at.ago(day + 299)};bottling=${at.ago(day)}`;
    return options({ ...common, season: at.ago(day).slice(0, 4), timeline, 'wine-sc': '示例 SC-0000', 'wine-standard': '示例 GB/T 0000', 'wine-vintage': at.ago(day + 300).slice(0, 4) });
  }
  const steps = { pruning: 240, budbreak: 200, flowering: 170, bagging: 130, veraison: 60, harvest: 1, packing: 0 };
  const { name, nameEn, district } = licensees.find((one) => one.licensee === licensee)!;
  const { name: product1, nameEn: product1En } = licensees.find((one) => one.licensee === licensee)!.products.find((one) => one.product === product)!;
  return options({
    ...common, timeline: Object.entries(steps).map(([step, before]) => `${step}=${at.ago(day + before)}`).join(';'), season: at.ago(day).slice(0, 4),
    'commitment-form': 'producer', 'commitment-product': product1, 'commitment-product-en': product1En, 'commitment-quantity': '15 千克（6 箱）', 'commitment-quantity-en': '15 kg (6 boxes)',
    'commitment-origin': `乌海市${DISTRICTS[district][0]}（示例）`, 'commitment-origin-en': `${DISTRICTS[district][1]}, Wuhai (demo)`, 'commitment-issued': at.ago(day), 'commitment-issuer': name, 'commitment-issuer-en': nameEn,
    'commitment-contact': '示例：0000-0000000', 'commitment-basis': 'control,own-test',
  });
}

const DISTRICTS = { 150302: ['海勃湾区', 'Haibowan District'], 150303: ['海南区', 'Hainan District'], 150304: ['乌达区', 'Wuda District'] } as const;

/** What befell them later. */
function afterwards(at: Calendar): DemoAct[] {
  const by = (ago: number) => ({ day: at.ago(ago), document: DOCUMENT(100 + ago) });
  return [
    on(at, AGO.acted, ['licence', 'status', ...options({ agreement: agreementOf(3), set: 'suspend', ...by(AGO.acted) })]),
    on(at, AGO.acted, ['licence', 'status', ...options({ agreement: agreementOf(4), set: 'withdraw', ...by(AGO.acted) })]),
    on(at, AGO.acted, ['recall', ...options({ licensee: '1', lot: lotCode(1, 4), notice: '示例召回：请勿食用，退回购买处', 'notice-en': 'Demo recall: do not eat; return it to the shop', ...by(AGO.acted) })]),
    on(at, AGO.acted, ['recall', ...options({ licensee: '1', lot: lotCode(1, 5), notice: '示例召回：复检中', 'notice-en': 'Demo recall: being tested again', ...by(AGO.acted) })]),
    on(at, AGO.late, ['recall', 'lift', '--recall', '{recall:2}', ...options(by(AGO.late))]),
    on(at, AGO.acted, ['void', ...options({ licensee: '1', from: '{from:voided}', to: '{to:voided}', reason: '示例：标签被盗', 'reason-en': 'Demo: labels stolen', ...by(AGO.acted) })]),
    on(at, AGO.late, ['key', 'revoke', ...options({ kid: '{kid:5}', compromised: at.ago(AGO.acted), ...by(AGO.late) })]),
  ];
}
