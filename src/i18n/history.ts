/** Words of this device's history. */
import type { Words } from './locale.ts';

export interface HistoryWords {
  readonly title: string;
  readonly lead: string;
  readonly today: (day: string) => string;
  /** Of an entry: when it was first scanned. */
  readonly at: (moment: string) => string;
  /** A code whose producer is not known. */
  readonly unnamed: string;
  readonly recalled: { readonly headline: (count: string) => string; readonly body: string };
  readonly look: string;
  readonly remove: (name: string) => string;
  readonly removeShort: string;
  readonly removed: string;
  readonly empty: { readonly headline: string; readonly body: string; readonly scan: string };
  readonly keeping: { readonly title: string; readonly on: string; readonly off: string; readonly switch: string; readonly passing: string };
  readonly clear: { readonly ask: string; readonly sure: (count: string) => string; readonly yes: string; readonly no: string; readonly done: string };
  readonly loading: string;
}

export const historyWords: Words<HistoryWords> = {
  'zh-Hans': {
    title: '记录',
    lead: '这台设备上扫过的码。判定按现在的名单重新核对，不是当时的。',
    today: (day) => `今天，${day}`,
    at: (moment) => `${moment} 扫的`,
    unnamed: '没有读到名称的码',
    recalled: { headline: (count) => `您扫过的 ${count} 箱后来发了召回通知`, body: '先别吃，也不要送人。点开看该怎么办。' },
    look: '看怎么办',
    remove: (name) => `删除这一条：${name}`,
    removeShort: '删除',
    removed: '已删除一条。',
    empty: { headline: '还没有记录', body: '扫过箱上的码，这里会记下一条，只存在这台设备上。', scan: '扫箱上的码' },
    keeping: {
      title: '要不要记', on: '现在会记：扫过的核验码存在这台设备上，不上传，别的二维码不记。', off: '现在不记：以后扫的码不存下来。已有的记录还在，可以清空。', switch: '记下扫过的码', passing: '这个浏览器不让我们长期保存，关掉页面后记录就没有了。',
    },
    clear: { ask: '清空全部记录', sure: (count) => `真的删除全部 ${count} 条吗？删了找不回来。`, yes: '全部删除', no: '不删', done: '记录已清空。' },
    loading: '正在打开记录…',
  },
  en: {
    title: 'History',
    lead: 'Codes scanned on this device. Each is checked again by the list as it is now, not as it was then.',
    today: (day) => `Today, ${day}`,
    at: (moment) => `Scanned on ${moment}`,
    unnamed: 'A code without a known name',
    recalled: { headline: (count) => `Boxes you scanned that were recalled since: ${count}`, body: 'Do not eat from them or give them away. Open each to see what to do.' },
    look: 'What to do',
    remove: (name) => `Delete this entry: ${name}`,
    removeShort: 'Delete',
    removed: 'One entry deleted.',
    empty: { headline: 'Nothing here yet', body: 'When you scan the code on a box, one line is kept here, on this device alone.', scan: 'Scan the box' },
    keeping: {
      title: 'Keep a history?', on: 'On: verification codes you scan are kept on this device. Nothing is uploaded, and other QR codes are never kept.', off: 'Off: codes you scan from now on are not kept. What was kept before is still here until you clear it.', switch: 'Keep the codes I scan', passing: 'This browser does not let us keep anything: the history is gone when the page is closed.',
    },
    clear: { ask: 'Clear the whole history', sure: (count) => `Really delete all ${count} entries? They cannot be brought back.`, yes: 'Delete all', no: 'Keep them', done: 'The history is empty now.' },
    loading: 'Opening the history…',
  },
};
