import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { forwardedWords } from '../../i18n/forwarded.ts';
import { Mark, Vine } from '../../ui/mark.tsx';
import { focusMain } from '../arrive.ts';
import { useApp } from '../context.ts';
import { useJudgement } from '../flow/judgement.ts';
import { Link } from '../link.tsx';
import type { ScreenOf } from '../route.ts';
import { VerdictScreen } from '../verdict/verdict-screen.tsx';

/** `asking`: whether the box is there. `away`: it is not. `told`: the person has the box; `anyway`: wants the link's own verdict. */
type Step = 'asking' | 'away' | 'told' | 'anyway';

/** A link that was passed on: from a chat the box is asked for first; one that does not check out is first scanned from the box. */
export default function ForwardedScreen({ screen: { text, by } }: { readonly screen: ScreenOf<'forwarded'> }) {
  return <Forwarded key={text} text={text} by={by} />;
}

function Forwarded({ text, by }: Pick<ScreenOf<'forwarded'>, 'text' | 'by'>) {
  const { locale, words: { app } } = useApp();
  const words = forwardedWords[locale];
  const judgement = useJudgement(text);
  const first: Step = by === 'chat' ? 'asking' : 'told';
  const [step, setStep] = useState<Step>(first);
  useEffect(() => {
    if (step !== first) focusMain({ preventScroll: true }); // The button that led here is gone.
  }, [step]);
  const anyway = <button class="link" type="button" onClick={() => setStep('anyway')}>{words.anyway}</button>;
  const scan = <Link class="btn go" to={{ at: 'scan' }}>{words.scan}</Link>;
  if (step === 'asking') {
    return (
      <Question {...words.box}>
        <div class="btns">
          <button class="btn go" type="button" onClick={() => setStep('told')}>{words.box.yes}</button>
          <button class="btn" type="button" onClick={() => setStep('away')}>{words.box.no}</button>
        </div>
      </Question>
    );
  }
  if (step === 'away') return <Question {...words.noBox}><div class="btns">{scan}</div>{anyway}</Question>;
  if (step === 'anyway') return <VerdictScreen text={text} />;
  if (judgement.at === 'checking') return <main class="col" aria-busy="true"><p class="soft">{app.checking}</p></main>;
  if (judgement.verdict.kind !== 'forged') return <VerdictScreen text={text} />;
  return <Question headline={words.spoilt.headline} body={words.spoilt.body[by]}><div class="btns">{scan}</div>{anyway}</Question>;
}

function Question({ headline, body, children }: { readonly headline: string; readonly body: string; readonly children: ComponentChildren }) {
  const { say } = useApp();
  useEffect(() => {
    say(`${headline} ${body}`);
    return () => say('');
  }, [headline]);
  return (
    <main class="col">
      <section class="verdict cannot">
        <Vine />
        <div class="top"><Mark kind="veiled" size={116} /><h1>{headline}</h1></div>
        <p class="why">{body}</p>
      </section>
      {children}
    </main>
  );
}
