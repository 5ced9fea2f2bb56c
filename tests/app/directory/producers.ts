/** Three fictitious producers and what has happened to their licences, as the signed files say it. */
import type { DirectoryEntry } from '../../../src/core/content/licensee.ts';
import { formatDay } from '../../../src/core/day.ts';
import type { Grant } from '../../../src/core/trust/grant.ts';
import type { LicenceAct } from '../../../src/core/trust/records.ts';
import type { Trust } from '../../../src/core/trust/list.ts';
import { listing } from '../culture/listing.ts';
import { day, grape, wine, type Authority } from '../flow/authority.ts';

const licence = (agreement: string, products: readonly number[], first: string, last: string): Grant => ({
  agreement, products, first: day(first), last: day(last), plots: ['P1'], standard: { names: { 'zh-Hans': '示例规程', en: 'Demo code of practice' }, number: 'T/DEMO 001', version: '2025' },
  quotas: [{ season: first.slice(0, 4), unit: products[0] === 2 ? 'mL' : 'g', amount: 30_000_000 }], document: `${agreement}号文`,
});
const plots = [{ plot: 'P1', names: { 'zh-Hans': '示例一号棚', en: 'Demo greenhouse 1' }, mu: 12 }];

export const shazaoyuan: DirectoryEntry = {
  licensee: 12, names: { 'zh-Hans': '示例·沙枣园合作社', en: 'Demo Shazaoyuan Cooperative' }, initials: 'slszyhzs', uscc: '11150300011555159D', district: '150303', kids: ['0a0b0c0d'],
  products: [grape, wine], plots, licences: [licence('示例-2025-012', [1], '2025-01-01', '2025-12-31'), licence('示例-2026-012', [1], '2026-01-01', '2026-12-31')],
};
export const hupan: DirectoryEntry = {
  licensee: 13, names: { 'zh-Hans': '示例·湖畔农场', en: 'Demo Lakeside Farm' }, initials: 'slhpnc', district: '150302', kids: [], products: [grape], plots,
  licences: [licence('示例-2026-013', [1], '2026-01-01', '2026-12-31')],
};
export const xian: DirectoryEntry = {
  licensee: 14, names: { 'zh-Hans': '示例·西岸酒庄' }, initials: 'slxajz', district: '150304', kids: [], products: [wine], plots,
  licences: [licence('示例-2026-014', [2], '2026-01-01', '2026-12-31')],
};
export const producers = [shazaoyuan, hupan, xian] as const;

export const act = (kind: LicenceAct['act'], agreement: string, on: string, document: string): LicenceAct => ({ act: kind, id: document, agreement, day: day(on), document });

export const acts: { readonly [licensee: string]: readonly LicenceAct[] } = {
  13: [act('suspension', '示例-2026-013', '2026-08-20', '示例第5号')],
  14: [act('suspension', '示例-2026-014', '2026-03-01', '示例第1号'), act('reinstatement', '示例-2026-014', '2026-04-01', '示例第2号'), act('withdrawal', '示例-2026-014', '2026-05-01', '示例第3号')],
};

/** The list with these producers in its directory; `page` is the first one's own page, `without acts` a device that lacks them. */
export async function listed(office: Authority, page?: object, known: 'with acts' | 'without acts' = 'with acts'): Promise<Trust> {
  const own = page && { page: await office.keep(page) };
  const directory = await office.keep(producers.map((entry, i) => ({ ...entry, licences: entry.licences.map(licenceInFile), ...(i === 0 && own) })));
  return listing(office, { directory, ...(known === 'with acts' && { acts: await office.keep(actsInFile()) }) });
}

/** Days as the files write them. */
const licenceInFile = ({ first, last, ...rest }: Grant): object => ({ ...rest, first: formatDay(first), last: formatDay(last) });
const actsInFile = (): object => Object.fromEntries(Object.entries(acts).map(([licensee, own]) => [licensee, own.map((one) => ({ ...one, day: formatDay(one.day) }))]));
