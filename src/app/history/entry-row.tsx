import { formatNumber as formatLabelNumber } from '../../core/number.ts';
import { signedOf, toneOf } from '../../core/verdict.ts';
import { formatMoment, localText } from '../../i18n/format.ts';
import { historyWords } from '../../i18n/history.ts';
import type { Locale } from '../../i18n/locale.ts';
import { speak } from '../../i18n/verdict/speak.ts';
import { Mark } from '../../ui/mark.tsx';
import { useApp } from '../context.ts';
import { isRecalledSince, type Judged } from '../flow/history.ts';
import { Link } from '../link.tsx';
import { marks } from '../verdict/marks.ts';

/** What an entry was called when it was scanned; where no name was known then, what the code is called now. */
export function nameOf(locale: Locale, { entry: { names }, verdict }: Judged): string {
  const chinese = names?.['zh-Hans'];
  if (names && chinese !== undefined) return localText(locale, { ...names, 'zh-Hans': chinese });
  const signed = signedOf(verdict);
  return signed ? localText(locale, signed.licensee.names) : historyWords[locale].unnamed;
}

/** One code: what is to be said of it now, which box it is, and the way to its verdict. */
export function EntryRow({ judged, onRemove }: { readonly judged: Judged; readonly onRemove: () => void }) {
  const { locale, words: { verdict: verdictWords } } = useApp();
  const words = historyWords[locale];
  const { entry, verdict } = judged;
  const signed = signedOf(verdict);
  const tone = toneOf(verdict);
  const name = nameOf(locale, judged);
  return (
    <li class={`entry ${tone === 'good' || tone === 'bad' ? tone : ''}`}>
      <Link class="entry-link" to={{ at: 'verdict', text: entry.text }}>
        <Mark kind={marks[verdict.kind]} size={48} />
        <span>
          <strong class="song">{speak(verdictWords, verdict).headline}</strong><br />
          {name}<br />
          <small class="num">
            {signed && <>{formatLabelNumber({ licensee: signed.licensee.licensee, serial: signed.claims.serial })}<br /></>}
            {words.at(formatMoment(locale, entry.at))}
          </small>
        </span>
      </Link>
      <button class="link" type="button" aria-label={words.remove(name)} onClick={onRemove}>{words.removeShort}</button>
      {isRecalledSince(judged) && <Link class="btn go" to={{ at: 'verdict', text: entry.text }}>{words.look}</Link>}
    </li>
  );
}
