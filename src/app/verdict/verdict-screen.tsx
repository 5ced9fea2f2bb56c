import { useState } from 'preact/hooks';
import { signedOf, toneOf, type Tone, type Verdict, type VerdictKind } from '../../core/verdict.ts';
import { appWords } from '../../i18n/app.ts';
import { formatDayOf, formatMoment, formatNumber } from '../../i18n/format.ts';
import { say, sayAdvisory, verdictWords } from '../../i18n/verdict.ts';
import { Mark, Vine, type MarkKind } from '../../ui/mark.tsx';
import { useApp, useListState } from '../context.ts';
import { useJudgement } from '../flow/judgement.ts';
import { Link } from '../link.tsx';
import { CompareCard, type Comparison } from './compare-card.tsx';
import { Details } from './details.tsx';
import { SignedValues } from './signed-values.tsx';

const classes: { readonly [T in Tone]: string } = { good: 'good', caution: 'care', bad: 'bad', unknown: 'cannot', other: 'other' };
const marks: { readonly [K in VerdictKind]: MarkKind } = {
  authorised: 'whole-outline', 'out-of-licence': 'veiled', 'not-filed': 'veiled', recalled: 'recalled', voided: 'stem-cut', 'key-revoked': 'veiled',
  'unknown-issuer': 'veiled', forged: 'stem-cut', unreadable: 'veiled', lookalike: 'stem-cut', legacy: 'empty-frame', foreign: 'empty-frame', undecided: 'veiled',
};

/** The answer to "is this real, and where is it from": mark, headline, why; then what to compare and what to do. */
export function VerdictScreen({ text }: { readonly text: string }) {
  const { locale } = useApp();
  const judgement = useJudgement(text);
  const [comparison, setComparison] = useState<Comparison>('open');
  if (judgement.at === 'checking') return <main class="col" aria-busy="true"><p class="soft">{appWords[locale].checking}</p></main>;
  const { verdict, settled, when } = judgement;
  return (
    <main class="col two">
      <div class="gap">
        <Answer verdict={verdict} settled={settled} comparison={comparison} />
        <Todo verdict={verdict} text={text} />
      </div>
      <div class="gap">
        {verdict.kind === 'authorised' && <CompareCard verdict={verdict} comparison={comparison} onCompare={setComparison} />}
        <SignedValues verdict={verdict} />
        <Ways verdict={verdict} text={text} />
        <Details verdict={verdict} text={text} />
        <Ask when={when} />
      </div>
    </main>
  );
}

function Answer({ verdict, settled, comparison }: { readonly verdict: Verdict; readonly settled: boolean; readonly comparison: Comparison }) {
  const { locale } = useApp();
  const words = appWords[locale];
  const matched = verdict.kind === 'authorised' && comparison === 'matched';
  const said = say(locale, verdict);
  const { headline, body } = matched ? words.compare.matched : said;
  const tone = settled ? toneOf(verdict) : 'unknown';
  return (
    <section class={`verdict ${classes[tone]}`} aria-live="polite" data-kind={verdict.kind} data-settled={settled}>
      <Vine />
      <div class="top">
        <Mark kind={matched ? 'whole-filled' : settled ? marks[verdict.kind] : 'veiled'} size={116} />
        <h1><span class="vh">{verdictWords[locale].tone[tone]}: </span>{headline}</h1>
      </div>
      <p class="why">{body}</p>
      {!settled && <p class="soft">{words.checkingToday}</p>}
    </section>
  );
}

/** What to do, where there is something to do, and facts that ride beside the verdict. */
function Todo({ verdict, text }: { readonly verdict: Verdict; readonly text: string }) {
  const { locale } = useApp();
  const words = appWords[locale];
  const advisories = signedOf(verdict)?.advisories ?? [];
  const { next } = say(locale, verdict);
  return (
    <>
      {verdict.kind === 'foreign' && <p class="note">{text.slice(0, 500)}</p>}
      {verdict.kind !== 'authorised' && (
        <section class="tight"><h2>{words.todo}</h2><ul class="prose-list">{next.map((line) => <li key={line}>{line}</li>)}</ul></section>
      )}
      {advisories.length > 0 && (
        <section class="note tight"><h2>{words.advisories}</h2><ul>{advisories.map((advisory) => <li key={advisory.about}>{sayAdvisory(locale, advisory)}</li>)}</ul></section>
      )}
    </>
  );
}

/** Where to go from here. */
function Ways({ verdict, text }: { readonly verdict: Verdict; readonly text: string }) {
  const { locale, list } = useApp();
  const words = appWords[locale];
  const signed = signedOf(verdict);
  const { asking } = useListState(list);
  const mayBeOld = verdict.kind === 'undecided' || verdict.kind === 'unknown-issuer';
  return (
    <div class="btns">
      {mayBeOld && <button class="btn go" type="button" disabled={asking} onClick={() => void list.refresh()}>{asking ? words.checkingToday : words.update}</button>}
      {signed && <Link class="btn" to={{ at: 'story', text }}>{words.story}</Link>}
      {signed && <Link class="btn" to={{ at: 'certificate', text }}>{words.certificate}</Link>}
      <Link class="btn" to={{ at: 'scan' }}>{words.scanNext}</Link>
    </div>
  );
}

/** Who to ask, always; and the line that keeps a picture of this screen from passing as proof. */
function Ask({ when }: { readonly when: number }) {
  const { locale, list } = useApp();
  const { trust } = useListState(list);
  const words = appWords[locale];
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
