import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { toneOf, type Tone, type Verdict } from '../../core/verdict.ts';
import { speak } from '../../i18n/verdict/speak.ts';
import { Mark, Vine } from '../../ui/mark.tsx';
import { arrive } from '../arrive.ts';
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
  const { words, shown } = useApp();
  const judgement = useJudgement(text);
  const [comparison, setComparison] = useState<Comparison>('open');
  useEffect(arrive, []);
  useEffect(() => {
    if (judgement.at === 'shown') shown();
  }, [judgement.at]);
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

/** The mark and the sentence, read out too; until today's list has come, only that it is asked for. */
function Answer({ verdict, settled, comparison }: AnswerProps) {
  const { say, words: { app: words, verdict: verdictWords } } = useApp();
  const tone = toneOf(verdict);
  const matched = verdict.kind === 'authorised' && comparison === 'matched';
  const { headline, body } = !settled ? { headline: words.checkingToday, body: '' } : matched ? words.matched : speak(verdictWords, verdict);
  const spoken = settled ? `${verdictWords.tone[tone]}: ` : '';
  useEffect(() => {
    say(`${spoken}${headline} ${body}`);
    return () => say('');
  }, [headline, body]);
  return (
    <section class={`verdict ${settled ? classes[tone] : 'cannot'}`} aria-busy={!settled} data-kind={verdict.kind} data-settled={settled}>
      <Vine />
      <div class="top">
        <Mark kind={!settled ? 'veiled' : matched ? 'whole-filled' : marks[verdict.kind]} size={116} />
        <h1><span class="vh">{spoken}</span>{headline}</h1>
      </div>
      {body && <p class="why">{body}</p>}
    </section>
  );
}
