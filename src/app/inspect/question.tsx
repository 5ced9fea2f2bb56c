import { useState } from 'preact/hooks';
import type { SeenInRound } from '../../core/inspect/round.ts';
import { formatNumber as formatLabelNumber } from '../../core/number.ts';
import { formatMoment } from '../../i18n/format.ts';
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
    <section class="question tight" role="alertdialog" aria-label={words.scan.question.title}>
      <h2>{words.scan.question.title}</h2>
      <p>{words.scan.question.body(formatLabelNumber(later.seen.signed!), formatMoment(locale, earlier.at))}</p>
      <div class="btns">
        <button class="btn" type="button" onClick={() => void answer('same')}>{words.scan.question.same}</button>
        <button class="btn" type="button" onClick={() => void answer('other')}>{words.scan.question.other}</button>
      </div>
      {asked.length > 1 && <p class="soft">{words.scan.question.left(count(asked.length - 1))}</p>}
      {fault && <p class="fault" role="alert">{words.notKept[fault]}</p>}
    </section>
  );
}

/** Said to be another box: which of the two still lacks a photograph. */
export function lackingPhotos({ labels }: HeldRound['round']): readonly SeenInRound[] {
  const shown = ({ photos }: SeenInRound) => photos.some(({ subject }) => subject === 'box');
  return labels.flatMap((later) => {
    if (later.answer?.is !== 'other') return [];
    const earlier = labels.find(({ n }) => n === later.answer!.earlier);
    return [...(earlier && !shown(earlier) ? [earlier] : []), ...(shown(later) ? [] : [later])];
  });
}
