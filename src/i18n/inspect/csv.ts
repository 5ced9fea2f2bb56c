/** A round as a table for spreadsheets: one row a code. */
import { formatDay, formatInstant } from '../../core/day.ts';
import { formatNumber } from '../../core/number.ts';
import type { Round, SeenInRound } from '../../core/inspect/round.ts';
import { localText } from '../format.ts';
import { inspectWords } from '../inspect.ts';
import type { Locale, Words } from '../locale.ts';
import { restWords } from '../rest.ts';

const columns = ['n', 'time', 'verdict', 'why', 'list', 'number', 'producer', 'product', 'packed', 'net', 'lot', 'answer', 'same', 'differs', 'notes', 'photos', 'via', 'text'] as const;
type Column = (typeof columns)[number];

const headings: Words<{ readonly [C in Column]: string }> = {
  'zh-Hans': {
    n: '条', time: '时间（UTC）', verdict: '判定', why: '原因', list: '名单版本', number: '编号', producer: '签发企业', product: '产品', packed: '包装日', net: '净含量（克或毫升）', lot: '批次',
    answer: '同一箱/另一箱', same: '与箱子一致', differs: '与箱子不一致', notes: '备注', photos: '照片', via: '读法', text: '码的原文',
  },
  en: {
    n: 'Entry', time: 'Time (UTC)', verdict: 'Verdict', why: 'Reason', list: 'List version', number: 'Number', producer: 'Signed by', product: 'Product', packed: 'Packed', net: 'Net (g or mL)', lot: 'Batch',
    answer: 'Same box/another', same: 'Matches the box', differs: 'Differs from the box', notes: 'Notes', photos: 'Photos', via: 'Read by', text: 'Text of the code',
  },
};

/** RFC 4180, lines ended by CR LF. */
export function csvOf(locale: Locale, round: Round): string {
  const rows = round.labels.map((label) => {
    const row = rowOf(locale, label);
    return columns.map((column) => cell(row[column]));
  });
  return [columns.map((column) => cell(headings[locale][column])), ...rows].map((cells) => `${cells.join(',')}\r\n`).join('');
}

function rowOf(locale: Locale, { n, at, seen, answer, compared, notes, photos }: SeenInRound): { readonly [C in Column]: string } {
  const words = inspectWords[locale];
  const { carton } = restWords[locale];
  const { signed } = seen;
  return {
    n: String(n), time: formatInstant(at), verdict: words.verdict[seen.verdict], why: seen.why ?? '', list: seen.list ? String(seen.list.version) : '',
    number: signed ? formatNumber(signed) : '', producer: signed ? localText(locale, signed.names) : '', product: signed?.productNames ? localText(locale, signed.productNames) : '',
    packed: signed?.packed === undefined ? '' : formatDay(signed.packed), net: signed?.net === undefined ? '' : String(signed.net), lot: signed?.lot ?? '',
    answer: answer ? words.scan.question[answer.is] : '', same: (compared?.same ?? []).map((mark) => carton[mark]).join('; '),
    differs: [...(compared?.differs ?? []).map((mark) => carton[mark]), ...(compared?.words ? [compared.words] : [])].join('; '),
    notes: notes.map((note) => note.words).join('; '), photos: photos.map(({ sha256 }) => sha256.slice(0, 8)).join('; '), via: words.via[seen.via], text: seen.text,
  };
}

/** A scanned text is anyone's: what a spreadsheet would run as a formula gets an apostrophe in front. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
