/** A sheet that asks the brand holder to identify (辨认) what a round found doubtful, with room for the answer. */
import { shortCode } from '../../core/inspect/head.ts';
import type { Round, SeenInRound } from '../../core/inspect/round.ts';
import { formatNumber } from '../../core/number.ts';
import { formatMoment } from '../../i18n/format.ts';
import { reportWords } from '../../i18n/inspect/report.ts';
import { briefCode } from '../../i18n/inspect/statement.ts';
import { inspectWords } from '../../i18n/inspect.ts';
import { restWords } from '../../i18n/rest.ts';
import type { ReadFile } from './against.ts';
import { element, table, type Markup } from './markup.ts';

const zh = 'zh-Hans';
const words = reportWords.request;
const inspection = inspectWords[zh];

export function requestSheet(round: Round, head: string, { holder }: Pick<ReadFile, 'holder'>, name: string): Markup {
  const doubtful = round.labels.filter((label) => isDoubtful(label, round));
  const lines = (texts: readonly string[]) => element('div', { class: 'sign' }, texts.map((text) => element('p', {}, text)));
  return element('section', { class: 'request' }, [
    element('h2', {}, words.title),
    element('p', {}, words.to(holder ?? words.anyHolder)),
    element('p', {}, doubtful.length > 0 ? words.body(round.record.place, formatMoment(zh, round.opened)) : words.none),
    ...(doubtful.length > 0 ? [table('asked', words.columns, doubtful.map(row)), lines(words.sign), lines(words.asker)] : []),
    element('p', { class: 'soft' }, `${words.file(name, shortCode(head))} · ${reportWords.limits[2]}`),
  ]);
}

/** What a brand holder can tell more about: a label of ours that is not plainly in order, or a number that two boxes bear. */
function isDoubtful({ n, seen: { verdict }, answer, compared }: SeenInRound, { labels }: Round): boolean {
  const copied = answer?.is === 'other' || labels.some((later) => later.answer?.is === 'other' && later.answer.earlier === n);
  const alien = verdict === 'foreign' || verdict === 'legacy' || verdict === 'unreadable';
  return copied || (compared?.differs.length ?? 0) > 0 || (!alien && verdict !== 'authorised');
}

function row({ n, seen, answer, compared, notes }: SeenInRound): readonly string[] {
  const remarks = [
    ...(answer ? [inspection.entries.answer[answer.is]] : []),
    ...(compared && compared.differs.length > 0 ? [`${inspection.entries.differs}：${compared.differs.map((mark) => restWords[zh].carton[mark]).join('、')}${compared.words ? `（${compared.words}）` : ''}`] : []),
    ...notes.map((note) => note.words),
  ];
  return [String(n), seen.signed ? formatNumber(seen.signed) : briefCode(seen.text), inspection.verdict[seen.verdict], remarks.join('；'), ''];
}
