import { useState } from 'preact/hooks';
import { formatNumber as formatLabelNumber } from '../../core/number.ts';
import { formatTime } from '../../i18n/inspect/time.ts';
import { useApp } from '../context.ts';
import type { AddFault, HeldRound } from './flow/inspection.ts';
import type { questions } from './flow/judging.ts';
import { useCount, useInspection, useWords } from './inspection-context.tsx';

/** The same number again: one box or two? Scanning goes on meanwhile; what is not answered stays open. */
export function Question({ held, asked }: { readonly held: HeldRound; readonly asked: ReturnType<typeof questions> }) {
  const { locale } = useApp();
  const inspection = useInspection();
  const words = useWords();
  const count = useCount();
  const [fault, setFault] = useState<AddFault>();
  const { earlier, later } = asked[asked.length - 1]!;
  const answer = async (is: 'same' | 'other') => {
    const kept = await inspection.add(held.id, { kind: 'answer', what: { of: later.n, earlier: earlier.n, is } });
    setFault(kept.ok ? undefined : kept.error);
  };
  return (
    <section class="question tight" role="alert">
      <h2>{words.scan.question.title}</h2>
      <p>{words.scan.question.body(formatLabelNumber(later.seen.signed!), formatTime(locale, earlier.at))}</p>
      <div class="btns">
        <button class="btn" type="button" onClick={() => void answer('same')}>{words.scan.question.same}</button>
        <button class="btn" type="button" onClick={() => void answer('other')}>{words.scan.question.other}</button>
      </div>
      {asked.length > 1 && <p class="soft">{words.scan.question.left(count(asked.length - 1))}</p>}
      {fault && <p class="fault" role="alert">{words.notKept[fault]}</p>}
    </section>
  );
}
