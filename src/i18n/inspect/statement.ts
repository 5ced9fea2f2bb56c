/** A round in words for the 现场笔录, which is written in Chinese whatever the reader's language. */
import { shortCode } from '../../core/inspect/head.ts';
import type { Round, SeenInRound } from '../../core/inspect/round.ts';
import { formatNumber } from '../../core/number.ts';
import { formatDayOf, formatMoment } from '../format.ts';
import { inspectWords } from '../inspect.ts';
import { restWords } from '../rest.ts';

const zh = 'zh-Hans';
const words = inspectWords[zh];

/** Plain text, a paragraph a line. States what was seen and read, and draws no conclusion. */
export function statementOf(round: Round, head: string): string {
  return [opening(round), party(round), goods(round), codes(round), ...round.labels.flatMap(remark), ending(round, head)].filter(Boolean).join('\n');
}

function opening({ record, opened, until, list }: Round): string {
  const officers = [[record.officer1, record.number1], [record.officer2, record.number2]].flatMap(([name, number]) => (name ? [`${name}${number ? `（${words.record.number1} ${number}）` : ''}`] : []));
  const who = officers.length > 0 ? `检查人员${officers.join('、')}` : '检查人员';
  const by = list ? `检查开始时所用名单为第 ${list.version} 版（${formatDayOf(zh, list.issued)}）。` : '';
  return `${formatMoment(zh, opened)}至${formatMoment(zh, until)}，${who}在${record.place}进行检查${record.purpose ? `，事由：${record.purpose}` : ''}。${by}`;
}

function party({ record }: Round): string {
  const parts = [record.party && `当事人：${record.party}`, record.uscc && `${words.record.uscc}：${record.uscc}`, record.phone && `${words.record.phone}：${record.phone}`];
  return parts.some(Boolean) ? `${parts.filter(Boolean).join('，')}。` : '';
}

function goods({ record }: Round): string {
  const fields = ['present', 'sold', 'price', 'supplier', 'voucher', 'certificates', 'sampling', 'registration'] as const;
  const said = fields.flatMap((field) => (record[field] === undefined ? [] : [`${words.record[field]}：${record[field]}`]));
  return [said.length > 0 ? `${said.join('；')}。` : '', record.statement ? `${words.record.statement}：${record.statement}` : ''].filter(Boolean).join('\n');
}

function codes({ labels }: Round): string {
  const counts = new Map<string, number>();
  for (const { seen: { verdict } } of labels) counts.set(words.verdict[verdict], (counts.get(words.verdict[verdict]) ?? 0) + 1);
  const told = [...counts].map(([name, count]) => `“${name}”${count} 个`).join('，');
  return labels.length === 0 ? '未读取标签码。' : `现场读取标签码 ${labels.length} 个${told ? `，其中${told}` : ''}。`;
}

/** Only what is not plainly in order is written out. */
function remark({ n, at, seen, answer, compared, notes, photos }: SeenInRound): string[] {
  const remarks = [
    ...(answer ? [words.entries.answer[answer.is]] : []),
    ...(compared && compared.differs.length > 0 ? [`与箱子不一致：${compared.differs.map((mark) => restWords[zh].carton[mark]).join('、')}${compared.words ? `（${compared.words}）` : ''}`] : []),
    ...notes.map((note) => note.words),
  ];
  if (seen.verdict === 'authorised' && remarks.length === 0) return [];
  const which = seen.signed ? `编号 ${formatNumber(seen.signed)}` : `码的内容“${briefCode(seen.text)}”`;
  const shown = photos.length > 0 ? `，拍照 ${photos.length} 张` : '';
  return [`第 ${n} 条（${formatMoment(zh, at)}）：${which}，${words.verdict[seen.verdict]}${remarks.length > 0 ? `；${remarks.join('；')}` : ''}${shown}。`];
}

function ending({ closed, entries }: Round, head: string): string {
  const warning = '标签签名只能说明标签由谁签发，不能区分原标签与其复制件。';
  return closed === undefined ? `记录尚未封存。${warning}` : `以上记录共 ${entries} 条，已于 ${formatMoment(zh, closed)}封存，封存码：${shortCode(head)}。${warning}`;
}

/** The beginning and the end of a long text: two labels differ in their last digits, not in their first. */
export const briefCode = (text: string): string => (text.length <= 80 ? text : `${text.slice(0, 48)}…${text.slice(-24)}`);
