import { useEffect, useState } from 'preact/hooks';
import { check } from '../../core/check.ts';
import type { SeenInRound } from '../../core/inspect/round.ts';
import { cartonMarks, type CartonMark } from '../../core/trust/records.ts';
import { signedOf, type Signed } from '../../core/verdict.ts';
import { restWords } from '../../i18n/rest.ts';
import { useApp, useListState } from '../context.ts';
import { compareRows } from '../verdict/compare-rows.ts';
import type { AddFault, HeldRound } from './flow/inspection.ts';
import { useInspection, useWords } from './inspection-context.tsx';

type Held = 'same' | 'differs';
type Answers = { readonly [M in CartonMark]?: Held };

/** The box held against the code, row by row; what differs is written down with it. */
export function Comparing({ held, label, open }: { readonly held: HeldRound; readonly label: SeenInRound; readonly open: boolean }) {
  const { locale } = useApp();
  const inspection = useInspection();
  const { entry: { compare: words }, notKept } = useWords();
  const rest = restWords[locale];
  const signed = useSigned(label.seen.text);
  const [answers, setAnswers] = useState<Answers>(answersOf(label));
  const [differing, setDiffering] = useState(label.compared?.words ?? '');
  const [outcome, setOutcome] = useState<'saved' | AddFault>();
  const rows = signed ? compareRows(signed, locale) : [];
  const save = async () => {
    const answered = (is: Held) => cartonMarks.filter((mark) => answers[mark] === is);
    const said = differing.trim();
    const kept = await inspection.add(held.id, { kind: 'compare', what: { of: label.n, same: answered('same'), differs: answered('differs'), ...(said && { words: said }) } });
    setOutcome(kept.ok ? 'saved' : kept.error);
  };
  if (rows.length === 0) return null;
  return (
    <section class="frame">
      <h2>{rest.compare.title}</h2>
      <p class="soft">{rest.compare.how}</p>
      <ul class="rows">
        {rows.map(({ mark, name, value }) => (
          <li key={mark}>
            <p><span class="soft">{name}</span> <strong class="song">{value}</strong></p>
            <div class="btns" role="group" aria-label={name}>
              {(['same', 'differs'] as const).map((is) => (
                <button key={is} class="btn" type="button" disabled={!open} aria-pressed={answers[mark] === is} onClick={() => setAnswers({ ...answers, [mark]: is })}>{rest.compare[is]}</button>
              ))}
            </div>
          </li>
        ))}
      </ul>
      {Object.values(answers).includes('differs') && <label class="field">{words.words}<textarea rows={2} maxLength={4000} disabled={!open} value={differing} onInput={({ currentTarget }) => setDiffering(currentTarget.value)} /></label>}
      {open && <button class="btn go" type="button" disabled={Object.keys(answers).length === 0} onClick={() => void save()}>{words.save}</button>}
      <p role="status">{outcome === 'saved' ? words.saved : outcome && notKept[outcome]}</p>
    </section>
  );
}

const answersOf = ({ compared }: SeenInRound): Answers =>
  Object.fromEntries([...(compared?.same ?? []).map((mark) => [mark, 'same']), ...(compared?.differs ?? []).map((mark) => [mark, 'differs'])]) as Answers;

/** What the code says by the list in hand. */
function useSigned(text: string): Signed | undefined {
  const { list, now } = useApp();
  const { trust } = useListState(list);
  const [signed, setSigned] = useState<Signed>();
  useEffect(() => void check(text, trust, now()).then((verdict) => setSigned(signedOf(verdict))), [text, trust]);
  return signed;
}
