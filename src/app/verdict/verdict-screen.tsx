import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import { toneOf, type Tone, type Verdict, type VerdictKind } from '../../core/verdict.ts';
import { speak } from '../../i18n/verdict/speak.ts';
import { Mark, Vine } from '../../ui/mark.tsx';
import { useApp } from '../context.ts';
import { Deferred } from '../deferred.tsx';
import { useJudgement } from '../flow/judgement.ts';
import type { Comparison } from './compare-card.tsx';
import { marks } from './marks.ts';
import type { RestProps } from './rest.tsx';
import type { TodoProps } from './todo.tsx';

const classes: { readonly [T in Tone]: string } = { good: 'good', caution: 'care', bad: 'bad', unknown: 'cannot', other: 'other' };

const todo = (): Promise<ComponentType<TodoProps>> => import('./todo.tsx').then(({ Todo }) => Todo);
/** What stands below the verdict is fetched once the verdict itself is shown. */
const rest = (): Promise<ComponentType<RestProps>> => import('./rest.tsx').then(({ Rest }) => Rest);

/** The answer to "is this real, and where is it from": mark, headline, why; then what to compare and what to do. */
export function VerdictScreen({ text }: { readonly text: string }) {
  const { words } = useApp();
  const judgement = useJudgement(text);
  const [comparison, setComparison] = useState<Comparison>('open');
  if (judgement.at === 'checking') return <main class="col" aria-busy="true"><p class="soft">{words.app.checking}</p></main>;
  const { verdict, when } = judgement;
  // While today's list is asked for, no tone is given; a warning never waits.
  const settled = judgement.settled || toneOf(verdict) === 'bad';
  return (
    <main class="col two">
      <div class="gap">
        <Answer verdict={verdict} settled={settled} comparison={comparison} />
        {settled && <Deferred load={todo} props={{ verdict, text }} />}
      </div>
      <div class="gap">
        <Deferred load={rest} props={{ verdict, text, when, settled, comparison, onCompare: setComparison }} />
      </div>
    </main>
  );
}

interface AnswerProps {
  readonly verdict: Verdict;
  readonly settled: boolean;
  readonly comparison: Comparison;
}

function Answer({ verdict, settled, comparison }: AnswerProps) {
  const { words: { app: words, verdict: verdictWords } } = useApp();
  if (!settled) return <Waiting headline={words.checkingToday} kind={verdict.kind} />;
  const tone = toneOf(verdict);
  const matched = verdict.kind === 'authorised' && comparison === 'matched';
  const { headline, body } = matched ? words.matched : speak(verdictWords, verdict);
  return (
    <section class={`verdict ${classes[tone]}`} aria-live="polite" data-kind={verdict.kind} data-settled="true">
      <Vine />
      <div class="top">
        <Mark kind={matched ? 'whole-filled' : marks[verdict.kind]} size={116} />
        <h1><span class="vh">{verdictWords.tone[tone]}: </span>{headline}</h1>
      </div>
      <p class="why">{body}</p>
    </section>
  );
}

function Waiting({ headline, kind }: { readonly headline: string; readonly kind: VerdictKind }) {
  return (
    <section class="verdict cannot" aria-live="polite" aria-busy="true" data-kind={kind} data-settled="false">
      <Vine />
      <div class="top"><Mark kind="veiled" size={116} /><h1>{headline}</h1></div>
    </section>
  );
}
