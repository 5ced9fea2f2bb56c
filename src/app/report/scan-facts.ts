import type { Seconds } from '../../core/day.ts';
import { formatNumber as formatLabelNumber } from '../../core/number.ts';
import type { ReportValues } from '../../core/report.ts';
import { unitOf } from '../../core/trust/records.ts';
import { signedOf, type ListAge, type Verdict } from '../../core/verdict.ts';
import { formatDay, formatDayOf, formatMoment, formatNet, formatNumber, localText } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locale.ts';
import { reportWords } from '../../i18n/report.ts';
import { restWords } from '../../i18n/rest.ts';
import { speak } from '../../i18n/verdict/speak.ts';
import type { VerdictWords } from '../../i18n/verdict/words.ts';
import { compareRows, marksOf } from '../verdict/compare-rows.ts';
import { listOf } from '../verdict/list-of.ts';

/** Characters of a scanned text that are written down: a label's link has under 400. */
const MAX_SHOWN = 1_000;

/** A scanned text as it was judged, and what the person found to differ on the box. */
export interface Scanned {
  readonly text: string;
  readonly verdict: Verdict;
  readonly when: Seconds;
  /** The list in use when nothing of it entered the verdict. */
  readonly list: ListAge | undefined;
  readonly differs: readonly string[];
}

/** What the app can fill in of a report. `words` are the verdict's in that locale. */
export function filledIn(locale: Locale, words: VerdictWords, scanned: Scanned): ReportValues {
  const { verdict, text } = scanned;
  const product = signedOf(verdict)?.product;
  const address = verdict.kind === 'lookalike' ? verdict.host : verdict.kind === 'foreign' && /^https?:/i.test(text) ? text : undefined;
  return { scan: scanText(locale, words, scanned), ...(product && { product: localText(locale, product.names) }), ...(address !== undefined && { address }) };
}

/** What the scan gave, a line each. Claims of a label only where its signature held. */
function scanText(locale: Locale, verdictWords: VerdictWords, scanned: Scanned): string {
  const { scan: words, line } = reportWords[locale];
  const { text, verdict, when } = scanned;
  const said = speak(verdictWords, verdict);
  const list = listOf(verdict) ?? scanned.list;
  const rows: readonly (readonly [string, string | undefined])[] = [
    ...claimRows(locale, verdict),
    [words.verdict, words.said(said.headline, said.body)],
    [restWords[locale].differing, differingFromFiling(locale, verdict)],
    [words.differs, differingOnBox(locale, scanned)],
    [words.when, formatMoment(locale, when)],
    [words.list, list && restWords[locale].signed.listOf(formatNumber(locale, list.version), formatDayOf(locale, list.issued))],
    [words.host, verdict.kind === 'lookalike' ? verdict.host : undefined],
    [words.text, text.slice(0, MAX_SHOWN)],
  ];
  return rows.flatMap(([name, value]) => (value === undefined ? [] : [line(name, value)])).join('\n');
}

function claimRows(locale: Locale, verdict: Verdict): readonly (readonly [string, string | undefined])[] {
  const words = reportWords[locale].scan;
  const signed = signedOf(verdict);
  if (!signed) return [];
  const { claims, licensee, product, range } = signed;
  return [
    [words.product, product && localText(locale, product.names)],
    [words.licensee, localText(locale, licensee.names)],
    [words.lot, claims.lot ?? range?.lot],
    [words.number, formatLabelNumber({ licensee: licensee.licensee, serial: claims.serial })],
    [words.net, claims.net === undefined ? undefined : formatNet(locale, claims.net, unitOf(product))],
    [words.packed, claims.packed === undefined ? undefined : formatDay(locale, claims.packed)],
  ];
}

function differingFromFiling(locale: Locale, verdict: Verdict): string | undefined {
  if (verdict.kind !== 'not-filed' || verdict.differs.length === 0) return undefined;
  return verdict.differs.map((fact) => restWords[locale].differs[fact]).join(reportWords[locale].scan.join);
}

function differingOnBox(locale: Locale, { verdict, differs }: Scanned): string | undefined {
  if (verdict.kind !== 'authorised') return undefined;
  const { differing, join } = reportWords[locale].scan;
  const marks = marksOf(differs);
  const rows = compareRows(verdict, locale).filter(({ mark }) => marks.includes(mark));
  return rows.length > 0 ? rows.map(({ name, value }) => differing(name, value)).join(join) : undefined;
}
