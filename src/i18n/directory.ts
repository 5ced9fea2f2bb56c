/** Words of the list of licensed producers and of a producer's page. */
import type { Badge, Shop } from '../core/content/licensee.ts';
import type { GrantedPlot, Standard as GrantedStandard } from '../core/trust/grant.ts';
import type { District, LicenceAct } from '../core/trust/records.ts';
import { formatNumber, localText } from './format.ts';
import type { Locale, Words } from './locale.ts';

/** What a licence is on a day; the day with it is when that began, or how long it holds. */
export type Standing = 'in-force' | 'not-started' | 'suspended' | 'withdrawn' | 'ended';

export interface MonthDay {
  readonly month: number;
  readonly day: number;
}

export interface DirectoryWords {
  readonly title: string;
  readonly lead: string;
  readonly search: string;
  readonly searchHint: string;
  readonly district: string;
  readonly wholeCity: string;
  readonly districts: { readonly [D in District]: string };
  readonly found: (found: string, inForce: string) => string;
  readonly asOf: (day: string) => string;
  readonly nobody: string;
  readonly more: (count: string) => string;
  readonly standing: { readonly [S in Standing]: { readonly word: string; readonly said: (day: string) => string } };
  readonly noLicence: { readonly word: string; readonly said: string };
  readonly actsUnknown: string;
  readonly unknown: string;
  readonly producer: ProducerWords;
}

export interface ProducerWords {
  readonly none: { readonly headline: string; readonly body: (licensee: string) => string };
  readonly all: string;
  readonly facts: string;
  readonly number: string;
  readonly uscc: string;
  readonly credit: string;
  readonly address: string;
  readonly products: string;
  readonly variety: string;
  readonly season: string;
  /** From one day of the year to another. */
  readonly span: (first: MonthDay, last: MonthDay) => string;
  readonly grants: string;
  readonly period: string;
  readonly periodOf: (first: string, last: string) => string;
  readonly plots: string;
  /** A plot by code and name, with its area in 亩 where that is known. */
  readonly plot: (code: string, name: string, mu: string | undefined) => string;
  readonly standard: string;
  /** A standard's name and number, with its version where it has one. */
  readonly standardOf: (standard: string, version: string | undefined) => string;
  readonly quota: string;
  readonly quotaOf: (season: string, amount: string) => string;
  readonly grantedBy: string;
  readonly licences: string;
  readonly agreement: (number: string) => string;
  readonly granted: string;
  readonly acts: { readonly [A in LicenceAct['act']]: string };
  readonly ends: string;
  readonly ended: string;
  readonly document: (number: string) => string;
  readonly shops: string;
  readonly shop: { readonly [K in Shop['kind']]: string };
  readonly since: (day: string) => string;
  readonly noShops: string;
  readonly badges: string;
  readonly badge: { readonly [K in Badge['kind']]: string };
  readonly certificate: string;
  readonly scope: string;
  readonly expires: string;
  readonly expired: (day: string) => string;
}

const months = 'January,February,March,April,May,June,July,August,September,October,November,December'.split(',');
const englishDay = ({ month, day }: MonthDay) => `${day} ${months[month - 1]}`;

export const directoryWords: Words<DirectoryWords> = {
  'zh-Hans': {
    title: '授权名录',
    lead: '经品牌方授权使用“乌海葡萄”的生产者，和授权现在的状况。',
    search: '找一家',
    searchHint: '名称、拼音首字母、编号或统一社会信用代码',
    district: '所在区',
    wholeCity: '乌海全市',
    districts: { 150302: '乌海市海勃湾区', 150303: '乌海市海南区', 150304: '乌海市乌达区' },
    found: (found, inForce) => `${found} 家，其中 ${inForce} 家授权有效`,
    asOf: (day) => `按 ${day}的名单`,
    nobody: '名录里没有找到。换个写法，或只输前几个字试试。没找到不等于假冒，名单可能还没更新。',
    more: (count) => `再看 ${count} 家`,
    standing: {
      'in-force': { word: '授权有效', said: (day) => `授权有效，至 ${day}` },
      'not-started': { word: '尚未开始', said: (day) => `授权从 ${day}开始` },
      suspended: { word: '暂停', said: (day) => `${day}起暂停授权` },
      withdrawn: { word: '已撤销', said: (day) => `${day}撤销授权` },
      ended: { word: '已到期', said: (day) => `授权已于 ${day}到期` },
    },
    noLicence: { word: '无授权', said: '名单上没有它的授权' },
    actsUnknown: '暂停、撤销等变动还没取到这台设备上，状况待核实。',
    unknown: '待核实',
    producer: {
      none: { headline: '名录里没有这一家', body: (licensee) => `名单上没有编号 ${licensee} 的生产者。名单可能还没更新，不等于假冒。` },
      all: '全部名录',
      facts: '登记',
      number: '编号',
      uscc: '信用代码',
      credit: '国家企业信用信息公示系统',
      address: '地址',
      products: '产品',
      variety: '品种',
      season: '常年包装季',
      span: (first, last) => `${first.month}月${first.day}日—${last.month}月${last.day}日`,
      grants: '授权内容',
      period: '期限',
      periodOf: (first, last) => `${first}至 ${last}`,
      plots: '地块',
      plot: (code, name, mu) => `${code} ${name}${mu === undefined ? '' : `（${mu} 亩）`}`,
      standard: '执行标准',
      standardOf: (standard, version) => `${standard}${version === undefined ? '' : `（${version} 版）`}`,
      quota: '配额',
      quotaOf: (season, amount) => `${season} 产季 ${amount}`,
      grantedBy: '授权文件',
      licences: '授权与变动',
      agreement: (number) => `协议 ${number}`,
      granted: '授权开始',
      acts: { suspension: '暂停授权', reinstatement: '恢复授权', withdrawal: '撤销授权' },
      ends: '授权到期',
      ended: '授权已到期',
      document: (number) => `文件 ${number}`,
      shops: '授权店铺与直播间',
      shop: { shop: '店铺', live: '直播间' },
      since: (day) => `${day}起`,
      noShops: '没有登记授权店铺或直播间。',
      badges: '认证与标志',
      badge: { green: '绿色食品', organic: '有机产品', special: '全国名特优新农产品', 'gi-mark': '地理标志专用标志', 'old-brand': '乌海老字号', meng: '“蒙”字号品牌' },
      certificate: '证书编号',
      scope: '范围',
      expires: '有效期至',
      expired: (day) => `已于 ${day}到期`,
    },
  },
  en: {
    title: 'Licensed producers',
    lead: 'Who is licensed to use the Wuhai Grapes brand, and where each licence stands now.',
    search: 'Find a producer',
    searchHint: 'Name, pinyin initials, number or unified social credit code',
    district: 'District',
    wholeCity: 'All of Wuhai',
    districts: { 150302: 'Haibowan, Wuhai', 150303: 'Hainan district, Wuhai', 150304: 'Wuda, Wuhai' },
    found: (found, inForce) => `Producers: ${found}, with a licence in force: ${inForce}`,
    asOf: (day) => `By the list of ${day}`,
    nobody: 'None found. Try another spelling, or only the first letters. Not found does not mean fake: the list may be older than the licence.',
    more: (count) => `Show ${count} more`,
    standing: {
      'in-force': { word: 'In force', said: (day) => `Licence in force until ${day}` },
      'not-started': { word: 'Not started', said: (day) => `Licence starts on ${day}` },
      suspended: { word: 'Suspended', said: (day) => `Licence suspended since ${day}` },
      withdrawn: { word: 'Withdrawn', said: (day) => `Licence withdrawn on ${day}` },
      ended: { word: 'Ended', said: (day) => `Licence ended on ${day}` },
    },
    noLicence: { word: 'No licence', said: 'The list has no licence for it' },
    actsUnknown: 'Suspensions and withdrawals have not reached this device yet: standing to be confirmed.',
    unknown: 'to be confirmed',
    producer: {
      none: { headline: 'Not in the directory', body: (licensee) => `The list has no producer numbered ${licensee}. The list may be out of date; that does not mean fake.` },
      all: 'All producers',
      facts: 'On record',
      number: 'Number',
      uscc: 'Credit code',
      credit: 'National enterprise credit publicity system',
      address: 'Address',
      products: 'Products',
      variety: 'Variety',
      season: 'Usual packing season',
      span: (first, last) => `${englishDay(first)} – ${englishDay(last)}`,
      grants: 'What was granted',
      period: 'Period',
      periodOf: (first, last) => `${first} to ${last}`,
      plots: 'Plots',
      plot: (code, name, mu) => `${code} ${name}${mu === undefined ? '' : ` (${mu} mu)`}`,
      standard: 'Standard',
      standardOf: (standard, version) => `${standard}${version === undefined ? '' : ` (version ${version})`}`,
      quota: 'Quota',
      quotaOf: (season, amount) => `Season ${season}: ${amount}`,
      grantedBy: 'Granted by',
      licences: 'Licence and what happened to it',
      agreement: (number) => `Agreement ${number}`,
      granted: 'Licence begins',
      acts: { suspension: 'Licence suspended', reinstatement: 'Licence reinstated', withdrawal: 'Licence withdrawn' },
      ends: 'Licence runs out',
      ended: 'Licence ended',
      document: (number) => `document ${number}`,
      shops: 'Authorised shops and live rooms',
      shop: { shop: 'Shop', live: 'Live room' },
      since: (day) => `since ${day}`,
      noShops: 'No authorised shop or live room is on record.',
      badges: 'Certificates and marks',
      badge: { green: 'Green Food', organic: 'Organic product', special: 'National register of famous, special, fine and new farm products', 'gi-mark': 'Geographical indication mark', 'old-brand': 'Wuhai time-honoured brand', meng: '“Meng” (蒙) brand' },
      certificate: 'Certificate number',
      scope: 'Scope',
      expires: 'Valid until',
      expired: (day) => `Ended on ${day}`,
    },
  },
};

/** A standard as it is cited: name, number, version, as far as it has them. */
export const sayStandard = (locale: Locale, { names, number, version }: GrantedStandard): string =>
  directoryWords[locale].producer.standardOf([localText(locale, names), number].filter(Boolean).join(' '), version);

/** A plot by its code; only the code where these have no such plot. */
export function sayPlot(locale: Locale, code: string, plots: readonly GrantedPlot[]): string {
  const known = plots.find(({ plot }) => plot === code);
  return known ? directoryWords[locale].producer.plot(code, localText(locale, known.names), known.mu === undefined ? undefined : formatNumber(locale, known.mu)) : code;
}
