import type { ListAge, Verdict } from '../../core/verdict.ts';
import { extrasWords } from '../../i18n/extras.ts';
import { formatDayOf, formatNumber } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locale.ts';
import { restWords } from '../../i18n/rest.ts';

/** The list that a verdict rests on; undefined where none entered it. */
export function listOf(verdict: Verdict): ListAge | undefined {
  if (verdict.kind !== 'undecided') return 'list' in verdict ? verdict.list : undefined;
  const { reason } = verdict;
  return 'list' in reason ? reason.list : 'signed' in reason ? reason.signed.list : undefined;
}

/** That list in words, as the only line or none. */
export function listLine(locale: Locale, verdict: Verdict): readonly string[] {
  const list = listOf(verdict);
  return list ? [extrasWords[locale].list(restWords[locale].signed.listOf(formatNumber(locale, list.version), formatDayOf(locale, list.issued)))] : [];
}
