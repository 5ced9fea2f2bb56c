import type { Seconds } from '../../core/day.ts';
import type { Signed, Verdict } from '../../core/verdict.ts';
import { formatMoment } from '../../i18n/format.ts';
import { restWords } from '../../i18n/rest.ts';
import { speak } from '../../i18n/verdict/speak.ts';
import { useApp } from '../context.ts';

/** What every paper of a label is drawn up from. */
export interface Papers {
  readonly verdict: Verdict;
  readonly signed: Signed;
  readonly when: Seconds;
}

/** The foot of every paper: a verdict that speaks against it, the moment, and that a copy proves nothing. Papers are printed a sheet each. */
export function MarkLine({ verdict, when }: Pick<Papers, 'verdict' | 'when'>) {
  const { locale, words } = useApp();
  return (
    <p class="mark-line num">
      {verdict.kind !== 'authorised' && <><strong>{speak(words.verdict, verdict).headline}</strong><br /></>}
      {restWords[locale].watermark(formatMoment(locale, when))}
    </p>
  );
}
