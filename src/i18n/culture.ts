/** Words around the brand's pages: their frame, their notes, their plots; and of content that is not there. */
import type { Words } from './locale.ts';

export interface CultureWords {
  readonly title: string;
  readonly lead: string;
  readonly pages: string;
  readonly confirmed: (day: string) => string;
  /** Heading of a page's footnotes: where its facts are from. */
  readonly sources: string;
  /** A footnote's mark, read out. */
  readonly source: (number: string) => string;
  readonly backTo: (number: string) => string;
  readonly cite: (title: string, publisher: string, date: string) => string;
  /** A page that its writer has not put into the reader's language. */
  readonly onlyChinese: string;
  /** Beside a line that its writer has not put into the reader's language. */
  readonly inChinese: string;
  readonly next: string;
  readonly all: string;
  readonly noPage: { readonly headline: string; readonly body: string };
  readonly plot: {
    readonly amount: (value: string, unit: string) => string; readonly range: (low: string, high: string) => string; readonly unknown: string;
    readonly source: (cited: string) => string;
  };
  /** `now`: today, and whether it lies in the season. */
  readonly season: {
    readonly now: (today: string, isOn: boolean) => string; readonly usual: (what: string, span: string) => string;
    readonly chart: (span: string, today: string) => string;
  };
  readonly places: {
    readonly title: string; readonly address: string; readonly phone: string; readonly parking: string; readonly hours: string;
    readonly unknown: (parts: readonly string[]) => string;
  };
  readonly variety: {
    readonly onlyName: string;
    readonly own: string; readonly title: string; readonly names: string;
  };
  readonly loading: string;
  readonly missing: { readonly headline: string; readonly body: string; readonly again: string };
  readonly broken: { readonly headline: string; readonly body: (file: string) => string };
}

export const cultureWords: Words<CultureWords> = {
  'zh-Hans': {
    title: '葡萄志',
    lead: '品种、气候、地方、手艺和规矩，一篇一事，句句有出处。',
    pages: '各篇',
    confirmed: (day) => `内容最近核对：${day}`,
    sources: '脚注',
    source: (number) => `脚注 ${number}`,
    backTo: (number) => `回到正文中标着脚注 ${number} 的地方`,
    cite: (title, publisher, date) => `${title}，${publisher}（${date}）`,
    onlyChinese: '',
    inChinese: '',
    next: '下一篇：',
    all: '全部篇目',
    noPage: { headline: '没有这一篇', body: '名单更新后它可能换了名字，请从全部篇目里找。' },
    plot: {
      amount: (value, unit) => (unit === '%' ? `${value}%` : `${value} ${unit}`), range: (low, high) => `${low}—${high}`, unknown: '待核实',
      source: (cited) => `出处：${cited}`,
    },
    season: {
      now: (today, isOn) => (isOn ? `今天是${today}，正在时节里。` : `今天是${today}，不在这个时节里。`),
      usual: (what, span) => `${what}：常年 ${span}`,
      chart: (span, today) => `一年十二个月，葡萄串标出 ${span}，三角标着今天，${today}`,
    },
    places: { title: '一处一处看', address: '地址', phone: '电话', parking: '停车', hours: '开放时间', unknown: (parts) => `待核实：${parts.join('、')}，请出发前问清楚。` },
    variety: {
      onlyName: '资料只给了名字，没有可以引用的样子。',
      own: '这一家自己的图', title: '品种', names: '写到的品种',
    },
    loading: '正在打开…',
    missing: { headline: '这些内容还没到这台设备上', body: '没有丢失任何东西，核码不受影响。连上网后会自动取来。', again: '再试一次' },
    broken: { headline: '这份内容有错', body: (file) => `是发布的文件不完整，不是您手机的问题，核码不受影响。请过些时候再看。（${file}）` },
  },
  en: {
    title: 'Of Wuhai’s grapes',
    lead: 'Varieties, climate, places, crafts and rules: one page for each, every fact with its source.',
    pages: 'Pages',
    confirmed: (day) => `Facts last confirmed on ${day}`,
    sources: 'Notes',
    source: (number) => `Note ${number}`,
    backTo: (number) => `Back to note ${number} in the text`,
    cite: (title, publisher, date) => `${title}, ${publisher} (${date})`,
    inChinese: '(only in Chinese so far)',
    onlyChinese: 'This page has only been written in Chinese so far.',
    next: 'Next: ',
    all: 'All pages',
    noPage: { headline: 'There is no such page', body: 'It may have been renamed since the list was updated; please look among all pages.' },
    plot: {
      amount: (value, unit) => (unit === '%' ? `${value}%` : `${value} ${unit}`), range: (low, high) => `${low}–${high}`, unknown: 'to be confirmed',
      source: (cited) => `Source: ${cited}`,
    },
    season: {
      now: (today, isOn) => (isOn ? `Today, ${today}, is in season.` : `Today, ${today}, is not in this season.`),
      usual: (what, span) => `${what}: usually ${span}`,
      chart: (span, today) => `The twelve months of the year; a row of grapes marks ${span}, a triangle today, ${today}`,
    },
    places: { title: 'Place by place', address: 'Address', phone: 'Telephone', parking: 'Parking', hours: 'Opening hours', unknown: (parts) => `To be confirmed: ${parts.join(', ').toLowerCase()}. Please ask before you go.` },
    variety: {
      onlyName: 'Our sources give its name and no look that could be cited.',
      own: 'This producer’s own picture', title: 'Variety', names: 'Varieties by name',
    },
    loading: 'Opening…',
    missing: { headline: 'This is not on your device yet', body: 'Nothing was lost, and codes can be checked as before. It will come by itself once you are connected.', again: 'Try again' },
    broken: { headline: 'This content has a mistake', body: (file) => `The published file is not whole; your phone is fine, and codes can be checked as before. Please look again later. (${file})` },
  },
};
