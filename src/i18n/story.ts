/** Words of a box's story: where it grew, when, and what its producer wrote of it. */
import type { TimelineStep } from '../core/content/lot.ts';
import type { Words } from './locale.ts';

export interface StoryWords {
  readonly title: (product: string) => string;
  readonly noLabel: { readonly headline: string; readonly body: string };
  readonly scan: string;
  /** Under a verdict without a signature that held. */
  readonly unproved: string;
  readonly back: string;
  readonly when: string;
  readonly steps: { readonly [S in TimelineStep]: string };
  readonly box: { readonly label: string; readonly net: (net: string) => string };
  readonly place: string;
  readonly lot: {
    readonly title: string; readonly number: string; readonly level: string; readonly standard: string; readonly vintage: string; readonly trace: string; readonly platform: string;
  };
  readonly noPage: string;
  readonly season: { readonly title: string; readonly usual: (span: string) => string; readonly packed: (day: string) => string; readonly chart: (span: string) => string };
  readonly year: { readonly title: string; readonly lead: string };
  readonly storage: string;
  readonly unknown: string;
  readonly producer: { readonly title: string; readonly more: string };
}

export const storyWords: Words<StoryWords> = {
  'zh-Hans': {
    title: (product) => `${product}\n从藤到箱`,
    noLabel: { headline: '先扫一箱', body: '来历跟着箱上的码走。扫过哪一箱，就讲哪一箱。' },
    scan: '扫箱上的码',
    unproved: '没有核对通过的签名，就不讲来历：讲出来的可能是别的箱子。',
    back: '回到核验结果',
    when: '从藤到箱的日子',
    steps: {
      pruning: '修剪', budbreak: '萌芽', flowering: '开花', bagging: '套袋', veraison: '转色', harvest: '采收', crush: '破碎', bottling: '装瓶', packing: '这一批装箱',
    },
    box: { label: '这一箱装箱', net: (net) => `净含量 ${net}` },
    place: '它长在哪儿',
    lot: { title: '这一批', number: '批次', level: '等级', standard: '执行标准', vintage: '年份', trace: '追溯码', platform: '国家农产品质量安全追溯平台' },
    noPage: '名单里还没有这一批的来历，下面只有码里签的内容。',
    season: {
      title: '时节', usual: (span) => `这个产品常年 ${span}包装。早于或晚于它不等于有问题。`, packed: (day) => `这一箱：${day}`, chart: (span) => `一年十二个月，葡萄串标出 ${span}`,
    },
    year: { title: '这里的一年', lead: '说的是乌海这个地方，不是哪一块地，也不是这一箱。' },
    storage: '怎么放',
    unknown: '待核实：生产者没有填写',
    producer: { title: '谁种的', more: '这一家的全部资料' },
  },
  en: {
    title: (product) => `${product},\nfrom vine to box`,
    noLabel: { headline: 'Scan a box first', body: 'The story goes with the code on the box: the box you scan is the one you will read about.' },
    scan: 'Scan the box',
    unproved: 'Without a signature that holds no story is told: it might be the story of another box.',
    back: 'Back to the verdict',
    when: 'Its days from vine to box',
    steps: {
      pruning: 'Pruned', budbreak: 'Buds broke', flowering: 'In flower', bagging: 'Bunches bagged', veraison: 'Turned colour', harvest: 'Picked', crush: 'Crushed', bottling: 'Bottled', packing: 'Batch packed',
    },
    box: { label: 'This box was packed', net: (net) => `Net content ${net}` },
    place: 'Where it grew',
    lot: { title: 'This batch', number: 'Batch', level: 'Grade', standard: 'Standard', vintage: 'Vintage', trace: 'Trace code', platform: 'National platform for tracing the quality and safety of farm produce' },
    noPage: 'The list has no story for this batch yet; below is only what the code itself has signed.',
    season: {
      title: 'In season', usual: (span) => `Usually packed ${span}. A day before or after does not mean that something is wrong.`, packed: (day) => `This box: ${day}`, chart: (span) => `The twelve months of the year; a row of grapes marks ${span}`,
    },
    year: { title: 'A year here', lead: 'Of Wuhai as a place: of no one plot, and not of this box.' },
    storage: 'How to keep it',
    unknown: 'To be confirmed: the producer has not filled this in',
    producer: { title: 'Who grew it', more: 'All about this producer' },
  },
};
