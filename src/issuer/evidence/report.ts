/** The printed report of an evidence file: self-contained HTML for A4, no script, nothing to load. In Chinese: it goes to Chinese offices. */
import type { Seconds } from '../../core/day.ts';
import { shortCode } from '../../core/inspect/head.ts';
import { recordCounts, recordTexts } from '../../core/inspect/record.ts';
import type { PhotoTaken, Round, SeenInRound } from '../../core/inspect/round.ts';
import { formatNumber } from '../../core/number.ts';
import { formatDay, formatDayOf, formatMoment, formatNet } from '../../i18n/format.ts';
import { sayFault } from '../../i18n/inspect/faults.ts';
import { sayFinding } from '../../i18n/inspect/findings.ts';
import { reportWords as words } from '../../i18n/inspect/report.ts';
import { briefCode, statementOf } from '../../i18n/inspect/statement.ts';
import { formatTime } from '../../i18n/inspect/time.ts';
import { inspectWords } from '../../i18n/inspect.ts';
import { restWords } from '../../i18n/rest.ts';
import type { ReadFile } from './against.ts';
import { element, table, type Markup } from './markup.ts';
import type { OfficeRound } from './read.ts';
import { requestSheet } from './request.ts';
import { STYLE } from './style.ts';

const zh = 'zh-Hans';
const inspection = inspectWords[zh];

/** The whole report. `name`: the file's, so that paper and file find together again. */
export async function reportHtml(evidence: ReadFile, name: string, now: Seconds): Promise<string> {
  const rounds = await Promise.all(evidence.rounds.map((round) => roundSection(round, evidence)));
  const body = element('main', {}, [
    element('h1', {}, words.title),
    element('p', { class: 'soft' }, `${name} · ${words.made(formatMoment(zh, now))} · ${words.nature}`),
    ...(evidence.fileFaults.length > 0 ? [list(evidence.fileFaults.map((fault) => sayFault(zh, fault)))] : []),
    ...rounds,
    findingsSection(evidence),
    ...evidence.rounds.flatMap((round) => (round.round ? [requestSheet(round.round, round.head, evidence, name)] : [])),
  ]);
  return `<!doctype html>\n<html lang="zh-Hans"><head><meta charset="utf-8"><title>${element('', {}, words.title)}</title><style>${STYLE}</style></head><body>${body}</body></html>\n`;
}

async function roundSection(office: OfficeRound, evidence: ReadFile): Promise<Markup> {
  const { round } = office;
  if (!round) return element('section', {}, [element('h2', {}, office.id), resultOf(office)]);
  const photos = [...round.photos, ...round.labels.flatMap((label) => label.photos)];
  const shown = await Promise.all(photos.map((photo) => figure(photo, evidence)));
  return element('section', {}, [
    element('h2', {}, round.record.place),
    element('h3', {}, words.result), resultOf(office),
    element('h3', {}, words.particulars), table('facts', undefined, particulars(round)),
    element('h3', {}, words.counts), element('p', {}, countsOf(round)),
    element('h3', {}, words.entries), table('entries', words.columns, round.labels.map(entryRow)),
    ...(office.rejudged.length > 0 ? [element('h3', {}, words.rejudged), list(rejudgedLines(office))] : []),
    ...(photos.length > 0 ? [element('h3', {}, words.photos), element('div', { class: 'photos' }, shown)] : []),
    element('h3', {}, words.statement), element('pre', {}, statementOf(round, office.head)),
  ]);
}

const list = (lines: readonly string[]): Markup => element('ul', {}, lines.map((line) => element('li', {}, line)));

/** Whether the file is whole, whose key signed it, and the code on the paper. */
function resultOf({ faults, fingerprint, inspector, head, headCompared, round }: OfficeRound): Markup {
  const compared = round?.closed === undefined ? words.notClosed : headCompared ? words.codeMatches : words.codeNotCompared;
  return element('div', {}, [
    faults.length === 0 ? element('p', { class: 'strong' }, words.whole) : element('p', { class: 'strong' }, words.faulty(faults.length)),
    ...(faults.length > 0 ? [list(faults.map((fault) => sayFault(zh, fault)))] : []),
    table('facts', undefined, [
      [words.fingerprint, `${fingerprint.match(/.{1,8}/g)?.join(' ') ?? '-'}（${inspector ? words.registered(inspector.officer, inspector.number) : words.notCompared}）`],
      [words.code, `${shortCode(head)}（${compared}）`],
    ]),
    element('ul', { class: 'soft' }, words.limits.map((limit) => element('li', {}, limit))),
  ]);
}

function particulars({ record, opened, until, closed, list: seen, position }: Round): readonly (readonly [string, string])[] {
  const degrees = (microdegrees: number) => (microdegrees / 1e6).toFixed(5);
  return [
    ...[...recordTexts, ...recordCounts].flatMap((field) => (record[field] === undefined ? [] : [[inspection.record[field], String(record[field])] as const])),
    [words.begun, formatMoment(zh, opened)],
    [words.last, formatMoment(zh, until)],
    ...(closed === undefined ? [] : [[words.closed, formatMoment(zh, closed)] as const]),
    ...(seen ? [[words.list, words.listOf(seen.version, formatDayOf(zh, seen.issued))] as const] : []),
    ...(position ? [[words.position, words.positionOf(degrees(position.latitude), degrees(position.longitude), position.accuracy)] as const] : []),
  ];
}

function countsOf({ labels }: Round): string {
  const counts = new Map<string, number>();
  for (const { seen: { verdict } } of labels) counts.set(inspection.verdict[verdict], (counts.get(inspection.verdict[verdict]) ?? 0) + 1);
  return [`${words.total} ${labels.length}`, ...[...counts].map(([verdict, count]) => `${verdict} ${count}`)].join(' · ');
}

function entryRow({ n, at, seen, answer, compared, notes, photos }: SeenInRound): readonly string[] {
  const { signed, list: judged } = seen;
  const marks = (of: readonly (keyof typeof restWords[typeof zh]['carton'])[]) => of.map((mark) => restWords[zh].carton[mark]).join('、');
  const remarks = [
    ...(answer ? [inspection.entries.answer[answer.is]] : []),
    ...(compared && compared.same.length > 0 ? [`${inspection.entries.same}：${marks(compared.same)}`] : []),
    ...(compared && compared.differs.length > 0 ? [`${inspection.entries.differs}：${marks(compared.differs)}${compared.words ? `（${compared.words}）` : ''}`] : []),
    ...notes.map((note) => note.words), ...(photos.length > 0 ? [inspection.entries.photos(String(photos.length))] : []),
  ];
  const product = signed ? [
    signed.names[zh], signed.productNames?.[zh], signed.net === undefined ? undefined : formatNet(zh, signed.net, signed.unit ?? 'g'),
    signed.packed === undefined ? undefined : formatDay(zh, signed.packed), signed.lot,
  ] : [];
  return [
    String(n), formatTime(zh, at), inspection.verdict[seen.verdict], signed ? formatNumber(signed) : briefCode(seen.text), product.filter(Boolean).join(' · '),
    judged ? words.version(judged.version) : '', remarks.join('；'),
  ];
}

const rejudgedLines = ({ rejudged }: OfficeRound): readonly string[] =>
  rejudged.map(({ n, then, now, version }) => words.rejudgedAs(n, inspection.verdict[then], inspection.verdict[now], version));

async function figure({ n, sha256, subject, at }: PhotoTaken, { photo }: ReadFile): Promise<Markup> {
  const bytes = await photo(sha256);
  const caption = `${words.photoOf(n, inspection.subject[subject])} · ${formatMoment(zh, at)} · SHA-256 ${sha256}`;
  const image = bytes ? [element('img', { src: `data:image/jpeg;base64,${Buffer.from(bytes).toString('base64')}`, alt: '' }, [])] : [];
  return element('figure', {}, [...image, element('figcaption', {}, caption)]);
}

function findingsSection({ findings }: ReadFile): Markup {
  const told = findings.map((finding) => {
    const { headline, proves, not } = sayFinding(zh, finding);
    return element('div', { class: 'finding' }, [element('h3', {}, headline), element('p', {}, `${words.proves}${proves}`), element('p', {}, `${words.not}${not}`)]);
  });
  return element('section', {}, [element('h2', {}, words.findings), ...(told.length > 0 ? told : [element('p', {}, words.noFindings)])]);
}
