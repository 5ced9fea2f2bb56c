import type { SeenInRound } from '../../core/inspect/round.ts';
import { toneOfSeen } from '../../core/inspect/seen.ts';
import type { Tone } from '../../core/verdict.ts';
import { formatNumber as formatLabelNumber } from '../../core/number.ts';
import { localText } from '../../i18n/format.ts';
import { Mark } from '../../ui/mark.tsx';
import { useApp } from '../context.ts';
import { Link } from '../link.tsx';
import { marks } from '../verdict/marks.ts';
import type { HeldRound } from './flow/inspection.ts';
import { useCount, useWords } from './inspection-context.tsx';
import { to } from './path.ts';
import type { News } from './use-taking.ts';

export const toneClass: { readonly [T in Tone]: string } = { good: 'good', caution: 'care', bad: 'bad', unknown: 'cannot', other: 'other' };

/** What was read last, large enough for a glance; and whatever went wrong with it. */
export function LastRead({ held, news }: { readonly held: HeldRound; readonly news: News | undefined }) {
  const words = useWords();
  const count = useCount();
  const { labels } = held.round;
  const last = labels[labels.length - 1];
  return (
    <div class="last-read" role="status" aria-live="polite">
      {news?.news === 'fault' && <p class="fault">{words.notKept[news.fault]}</p>}
      {news?.news === 'photos' && <p class="soft">{words.scan.photosRead(count(news.found), count(news.of))}</p>}
      {last ? <SeenLine round={held.id} label={last} size={60} /> : <p>{words.scan.ready}<br /><span class="soft">{words.scan.wedge}</span></p>}
    </div>
  );
}

/** One code of a round in a line: mark, verdict, which box. */
export function SeenLine({ round, label: { n, seen }, size }: { readonly round: string; readonly label: SeenInRound; readonly size: number }) {
  const { locale } = useApp();
  const words = useWords();
  const { signed } = seen;
  return (
    <Link class={`seen ${toneClass[toneOfSeen(seen)]}`} to={to({ page: 'entry', round, n })}>
      <Mark kind={marks[seen.verdict]} size={size} />
      <span>
        <strong class="song">{words.verdict[seen.verdict]}</strong>
        <span class="num">{signed ? formatLabelNumber(signed) : brief(seen.text)}</span>
        {signed && <span class="soft">{localText(locale, signed.names)}{signed.productNames && ` · ${localText(locale, signed.productNames)}`}</span>}
      </span>
    </Link>
  );
}

/** Two labels differ in their last digits, not in their first. */
const brief = (text: string): string => (text.length <= 40 ? text : `${text.slice(0, 22)}…${text.slice(-14)}`);
