import { useEffect } from 'preact/hooks';
import type { Seconds } from '../../core/day.ts';
import { signedOf, type Verdict } from '../../core/verdict.ts';
import { formatDayOf, formatMoment, formatNumber } from '../../i18n/format.ts';
import { restWords } from '../../i18n/rest.ts';
import { useApp, useListState } from '../context.ts';
import { recordVerdict } from '../flow/history.ts';
import { Link } from '../link.tsx';
import { CompareCard, type Comparison } from './compare-card.tsx';
import { Details } from './details.tsx';
import { SignedValues } from './signed-values.tsx';

export interface RestProps {
  readonly verdict: Verdict;
  readonly text: string;
  readonly when: Seconds;
  /** False while today's list is asked for: then there is no yes to compare a box with. */
  readonly settled: boolean;
  readonly comparison: Comparison;
  readonly onCompare: (comparison: Comparison) => void;
}

/** What stands below the verdict: what to compare, the signed values, the ways on, the expert's details, and who to ask. */
export function Rest({ verdict, text, when, settled, comparison, onCompare }: RestProps) {
  const { storage } = useApp();
  useEffect(() => void storage.then((opened) => recordVerdict(opened, text, verdict, when)), [verdict]);
  return (
    <>
      {settled && verdict.kind === 'authorised' && <CompareCard verdict={verdict} comparison={comparison} onCompare={onCompare} />}
      <SignedValues verdict={verdict} />
      <Ways verdict={verdict} text={text} />
      <Details verdict={verdict} text={text} />
      <Ask when={when} />
    </>
  );
}

/** Where to go from here. */
function Ways({ verdict, text }: Pick<RestProps, 'verdict' | 'text'>) {
  const { list, locale } = useApp();
  const words = restWords[locale];
  const signed = signedOf(verdict);
  const { asking } = useListState(list);
  const mayBeOld = verdict.kind === 'undecided' || verdict.kind === 'unknown-issuer';
  return (
    <div class="btns">
      {mayBeOld && <button class="btn go" type="button" disabled={asking} onClick={() => void list.refresh()}>{asking ? words.asking : words.update}</button>}
      {signed && <Link class="btn" to={{ at: 'story', text }}>{words.story}</Link>}
      {signed && <Link class="btn" to={{ at: 'certificate', text }}>{words.certificate}</Link>}
      <Link class="btn" to={{ at: 'scan' }}>{words.scanNext}</Link>
    </div>
  );
}

/** Who to ask, always; and the line that keeps a picture of this screen from passing as proof. */
function Ask({ when }: Pick<RestProps, 'when'>) {
  const { locale, list } = useApp();
  const words = restWords[locale];
  const { trust } = useListState(list);
  return (
    <section class="tight soft">
      <hr class="rule" />
      <h2>{words.ask.title}</h2>
      <p>{words.ask.again}</p>
      <p><a href="tel:12315">12315</a> {words.ask.market} · <a href="tel:12345">12345</a> {words.ask.city}</p>
      {trust && <p class="num">{words.signed.list} {words.signed.listOf(formatNumber(locale, trust.status.version), formatDayOf(locale, trust.status.issued))} · <Link to={{ at: 'about' }}>{words.about}</Link></p>}
      <p class="num">{words.watermark(formatMoment(locale, when))}</p>
    </section>
  );
}
