import { site } from 'virtual:site';
import { useEffect } from 'preact/hooks';
import type { Seconds } from '../../core/day.ts';
import { signedOf, toneOf, type Verdict } from '../../core/verdict.ts';
import { obstacleBefore } from '../../device/scan/obstacles.ts';
import { vibrate } from '../../device/vibration.ts';
import { extrasWords } from '../../i18n/extras.ts';
import { formatDayOf, formatMoment, formatNumber, localText } from '../../i18n/format.ts';
import { restWords } from '../../i18n/rest.ts';
import { useApp, useListState } from '../context.ts';
import { useContentIndex } from '../flow/content.ts';
import { recordVerdict } from '../flow/history.ts';
import { Link } from '../link.tsx';
import { CompareCard, type Comparison } from './compare-card.tsx';
import { Details } from './details.tsx';
import { Extras } from './extras.tsx';
import '../../ui/body.css';
import './rest.css';
import { SeenBefore } from './seen-before.tsx';
import { SignedValues } from './signed-values.tsx';
import { wayWords, WaysRound } from './ways-round.tsx';

export interface RestProps {
  readonly verdict: Verdict;
  readonly text: string;
  readonly when: Seconds;
  /** False while today's list is asked for: then there is no yes to compare a box with. */
  readonly settled: boolean;
  readonly comparison: Comparison;
  readonly onCompare: (comparison: Comparison) => void;
}

/** What stands below the verdict: what to compare, the signed values, the ways on, what can be taken along, the expert's details, and who to ask. */
export function Rest({ verdict, text, when, settled, comparison, onCompare }: RestProps) {
  const { storage } = useApp();
  useEffect(() => void storage.then((opened) => recordVerdict(opened, text, verdict, when)), [verdict]);
  useEffect(() => {
    if (settled) vibrate(toneOf(verdict));
  }, [settled, verdict.kind]);
  return (
    <div class="gap rest">
      {settled && verdict.kind === 'authorised' && <CompareCard verdict={verdict} text={text} comparison={comparison} onCompare={onCompare} />}
      <SignedValues verdict={verdict} />
      {signedOf(verdict) && <SeenBefore text={text} when={when} />}
      <Ways verdict={verdict} text={text} />
      {settled && <Extras verdict={verdict} text={text} when={when} />}
      <Details verdict={verdict} text={text} />
      <Ask verdict={verdict} text={text} when={when} />
      <WaysRound />{/* Last: with a voice that comes late it goes, and nothing may move. */}
    </div>
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
    <div class="tight">
      {/* In a row of its own: its words change while it asks, and nothing beside it may move. */}
      {mayBeOld && <div class="btns"><button class="btn go" type="button" disabled={asking} onClick={() => void list.refresh()}>{asking ? words.asking : words.update}</button></div>}
      <div class="btns">
        {signed && <Link class="btn" to={{ at: 'story', text }}>{words.story}</Link>}
        {signed && <Link class="btn" to={{ at: 'certificate', text }}>{words.certificate}</Link>}
        <Link class="btn" to={{ at: 'scan' }}>{words.scanNext}</Link>
      </div>
      {obstacleBefore() && <p class="soft">{wayWords(locale, 'scan')}</p>}
    </div>
  );
}

/** Who to ask, always; and the line that keeps a picture or a print of this screen from passing as proof. */
function Ask({ verdict, text, when }: Pick<RestProps, 'verdict' | 'text' | 'when'>) {
  const { locale, list } = useApp();
  const words = restWords[locale];
  const { trust } = useListState(list);
  return (
    <section class="tight soft">
      <hr class="rule" />
      <h2>{words.ask.title}</h2>
      <p>{words.ask.again}</p>
      <Hotlines />
      <Holder />
      <p class="more to-report"><Link to={verdict.kind === 'foreign' && !isLink(text) ? { at: 'report' } : { at: 'report', text }}>{words.ask.report}</Link></p>
      {trust && <p class="num">{words.signed.list} {words.signed.listOf(formatNumber(locale, trust.status.version), formatDayOf(locale, trust.status.issued))}<span class="more"> · <Link to={{ at: 'about' }}>{words.about}</Link></span></p>}
      <p class="num">{words.watermark(formatMoment(locale, when))}</p>
      <p class="behind song" aria-hidden="true">{extrasWords[locale].behind}</p>
    </section>
  );
}

/** The offices' numbers, as the site's particulars have them. */
function Hotlines() {
  const { ask } = restWords[useApp().locale];
  const { market, city, cityFromOutside } = site.hotlines;
  const call = (number: string) => <a href={`tel:${number}`}>{number}</a>;
  return <p>{call(market)} {ask.market} · {call(city)} {ask.city}{cityFromOutside !== undefined && <> · {call(cityFromOutside)} {ask.cityFromOutside}</>}</p>;
}

/** Another QR's text may be private (a Wi-Fi password); only a page's address can be reported. */
const isLink = (text: string): boolean => /^https?:/i.test(text);

/** The brand holder, once the list's index is here. Its line is kept free until then, so that nothing moves. */
function Holder() {
  const { locale } = useApp();
  const { ask } = restWords[locale];
  const index = useContentIndex();
  return <p>{index.at === 'ready' ? ask.holder(localText(locale, index.value.holder.names)) : '\u00a0'}</p>;
}
