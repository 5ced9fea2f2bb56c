/**
 * What the fictitious office did in its first year, as the command lines it would have typed, each on its day. Days count
 * back from the day the demo is made.
 */
import { dayOf, formatDay, type Day, type Seconds } from '../core/day.ts';
import { licensees, type DemoLicensee } from './data/licensees.ts';
import { lotCode, lotOptions, packedLast, template, type Options } from './lots.ts';

/** A command on a day. Acts of one day keep their order. What stands in braces is filled in from the acts before. */
export interface DemoAct {
  readonly day: Day;
  readonly args: readonly string[];
  /** Name under which a minted batch is found again. */
  readonly batch?: string;
}

/** Days of the story, as days before today. The last packing lies before all that befell them. */
export const AGO = { filed: 430, granted: 420, packed: 22, acted: 20, ended: 15, late: 10, recent: 4 } as const;

/** The first licensee's second picking: one lot a day, each with a fate of its own. */
const SECOND = ['recalled', 'lifted', 'voided', 'not-filed', 'roll'] as const;

export interface Calendar {
  readonly today: Day;
  /** A day before today, as text. */
  ago(days: number): string;
}
export const calendar = (now: Seconds): Calendar => ({ today: dayOf(now), ago: (days) => formatDay(dayOf(now) - days) });

const documentNumber = (running: number): string => `示例文〔${running}〕号`;
export const agreementOf = (licensee: number): string => `示例-2026-${String(licensee).padStart(3, '0')}`;

const options = (values: Options): string[] => Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [`--${name}`, value]));

/** Every act of the story, in the order of their days. `keyFiles`: the public keys of a licensee. */
export function demoActs(at: Calendar, keyFiles: (licensee: number) => readonly string[]): DemoAct[] {
  const acts = [...licensees.flatMap((one) => [...filing(one, at, keyFiles(one.licensee)), ...granting(one, at), ...packing(one, at)]), ...afterwards(at)];
  return acts.map((act, i) => ({ act, i })).sort((a, b) => a.act.day - b.act.day || a.i - b.i).map(({ act }) => act);
}

const on = (at: Calendar, ago: number, ...args: readonly string[]): DemoAct => ({ day: at.today - ago, args });

function filing(one: DemoLicensee, at: Calendar, keyFiles: readonly string[]): DemoAct[] {
  const licensee = String(one.licensee);
  const { class: kind, name, nameEn, variety, varietyEn, season, gtin } = one.product;
  const product = { licensee, product: '1', class: kind, name, 'name-en': nameEn, variety, 'variety-en': varietyEn, gtin, 'season-first': season?.[0], 'season-last': season?.[1] };
  const unlicensed = { licensee, product: '2', class: 'grape', name: '示例 未授权的夏黑葡萄', 'name-en': 'Demo unlicensed Summer Black grapes' };
  const plot = one.template === undefined ? undefined : template(one).plot;
  const { name: names, nameEn: namesEn, initials, uscc, registration, district, carton } = one;
  const file = (...args: readonly string[]): DemoAct => on(at, AGO.filed, ...args);
  return [
    file('licensee', 'add', ...options({ licensee, name: names, 'name-en': namesEn, initials, uscc, registration, district, carton })),
    file('product', 'add', ...options(product)),
    ...(one.licensee === 1 ? [file('product', 'add', ...options(unlicensed))] : []),
    ...(plot ? [file('plot', 'add', ...options({ licensee, plot: 'P1', name: plot.names['zh-Hans'], 'name-en': plot.names.en, about: plot.about['zh-Hans'], 'about-en': plot.about.en, mu: '12' }))] : []),
    // Where a key was changed, the earlier one ran out a while ago.
    ...keyFiles.map((pub, i) => file('key', 'add', ...options({ licensee, pub, last: i < keyFiles.length - 1 ? at.ago(100) : undefined }))),
  ];
}

/** Everyone but the applicant. */
function granting({ licensee, template: lot, product }: DemoLicensee, at: Calendar): DemoAct[] {
  if (lot === undefined) return [];
  const wine = product.class === 'wine';
  const seasons = [...new Set([AGO.filed, 200, 0].map((ago) => at.ago(ago).slice(0, 4)))];
  return [on(at, AGO.granted, 'licence', 'grant', ...options({
    licensee: String(licensee), agreement: agreementOf(licensee), products: '1', plots: 'P1',
    standard: wine ? '示例葡萄酒标准' : '《乌海葡萄标准化生产、贮运技术规程》（编号待核实）',
    'standard-en': wine ? 'Demo wine standard' : 'Technical rules for growing, storing and moving Wuhai grapes (number to be confirmed)',
    first: at.ago(AGO.granted),
    last: at.ago(licensee === 2 ? AGO.ended : -400), quota: seasons.map((season) => `${season}=${wine ? '5000L' : '30000kg'}`).join(), document: documentNumber(licensee),
  }))];
}

function packing(one: DemoLicensee, at: Calendar): DemoAct[] {
  if (one.template === undefined) return [];
  const before = at.today - AGO.packed;
  const first = batch(one, packedLast(one, before), `filed-${one.licensee}`);
  if (one.licensee !== 1) return first;
  const second = SECOND.flatMap((fate, i) => batch(one, packedLast(one, before, 14 + i), fate));
  return [...first, ...second, ...batch(one, outOfSeason(one, at.today - AGO.recent), 'out-of-season')];
}

/** The latest day on or before one on which the product is not in season. */
function outOfSeason({ product }: DemoLicensee, before: Day): Day {
  const [first, last] = product.season!;
  const inSeason = (day: Day): boolean => first <= formatDay(day).slice(5) && formatDay(day).slice(5) <= last;
  return inSeason(before) ? outOfSeason({ product } as DemoLicensee, before - 1) : before;
}

/** A lot, its labels, and their filing the day after packing. */
function batch(one: DemoLicensee, packed: Day, name: string): DemoAct[] {
  const print = options({ licensee: String(one.licensee), lot: lotCode(one, packed), count: '6', net: one.product.class === 'wine' ? '750mL' : one.licensee === 6 ? '2kg' : '2.5kg' });
  return [
    { day: packed, args: ['lot', 'add', ...options(lotOptions(one, packed))] },
    { day: packed, args: ['mint', ...print, ...(name === 'roll' ? ['--roll'] : ['--packed', formatDay(packed)])], batch: name },
    ...(name === 'not-filed' ? [] : [{ day: packed + 1, args: ['release', '--batch', `{batch:${name}}`] }]),
  ];
}

/** What befell them later. */
function afterwards(at: Calendar): DemoAct[] {
  const by = (ago: number) => ({ day: at.ago(ago), document: documentNumber(100 + ago) });
  const recall = (lot: string, notice: string, noticeEn: string) => on(at, AGO.acted, 'recall', ...options({ licensee: '1', lot, notice, 'notice-en': noticeEn, ...by(AGO.acted) }));
  return [
    on(at, AGO.acted, 'licence', 'status', ...options({ agreement: agreementOf(3), set: 'suspend', ...by(AGO.acted) })),
    on(at, AGO.acted, 'licence', 'status', ...options({ agreement: agreementOf(4), set: 'withdraw', ...by(AGO.acted) })),
    recall('{lot:recalled}', '示例召回：请勿食用，退回购买处', 'Demo recall: do not eat; return it to the shop'),
    recall('{lot:lifted}', '示例召回：复检中', 'Demo recall: being tested again'),
    on(at, AGO.late, 'recall', 'lift', '--recall', '{recall:{lot:lifted}}', ...options(by(AGO.late))),
    on(at, AGO.acted, 'void', ...options({ licensee: '1', from: '{from:voided}', to: '{to:voided}', reason: '示例：标签被盗', 'reason-en': 'Demo: labels stolen', ...by(AGO.acted) })),
    on(at, AGO.late, 'key', 'revoke', ...options({ kid: '{kid:5}', compromised: at.ago(AGO.acted), ...by(AGO.late) })),
  ];
}
