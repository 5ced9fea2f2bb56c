import { useState } from 'preact/hooks';
import type { CartonMark } from '../../core/trust/records.ts';
import type { VerdictOf } from '../../core/verdict.ts';
import { restWords } from '../../i18n/rest.ts';
import { useApp } from '../context.ts';
import { Deferred } from '../deferred.tsx';
import { Link } from '../link.tsx';
import { compareRows, type CompareRow } from './compare-rows.ts';

/** Whether the person has held the box against these facts. */
export type Comparison = 'open' | 'matched' | 'differs';

interface CompareCardProps {
  readonly verdict: VerdictOf<'authorised'>;
  readonly text: string;
  readonly comparison: Comparison;
  readonly onCompare: (comparison: Comparison) => void;
}

/** The heart of an honest yes: a code can be copied, so the person compares what is not on the sticker. */
export function CompareCard({ verdict, text, comparison, onCompare }: CompareCardProps) {
  const { locale } = useApp();
  const words = restWords[locale].compare;
  const rows = compareRows(verdict, locale);
  return (
    <section class={`frame ${comparison === 'differs' ? 'care' : 'good'}`}>
      <h2>{words.title}</h2>
      <p class="soft">{words.how}</p>
      <dl class="kv big">
        {rows.map(({ mark, name, value }) => <div key={mark}><dt>{name}</dt><dd>{value}</dd></div>)}
      </dl>
      {rows.some(({ mark }) => mark === 'variety') && <Look verdict={verdict} />}
      <div class="btns">
        <button class="btn go" type="button" aria-pressed={comparison === 'matched'} onClick={() => onCompare('matched')}>{words.same}</button>
        <button class="btn" type="button" aria-pressed={comparison === 'differs'} onClick={() => onCompare('differs')}>{words.differs}</button>
      </div>
      {comparison === 'differs' && <Differing rows={rows} text={text} />}
    </section>
  );
}

const pictures = () => import('../story/variety.tsx').then((module) => module.default);

/** The variety's picture, fetched when it is asked for. */
function Look({ verdict }: { readonly verdict: VerdictOf<'authorised'> }) {
  const { look } = restWords[useApp().locale].compare;
  const [shown, setShown] = useState(false);
  if (!shown) return <button class="btn" type="button" onClick={() => setShown(true)}>{look}</button>;
  return <Deferred load={pictures} props={{ signed: verdict }} />;
}

/** What to think of a box that does not fit, which rows do not, and the way to say so to somebody. */
function Differing({ rows, text }: { readonly rows: readonly CompareRow[]; readonly text: string }) {
  const words = restWords[useApp().locale].compare;
  const [marked, setMarked] = useState<readonly CartonMark[]>([]);
  const toggle = (mark: CartonMark) => setMarked(marked.includes(mark) ? marked.filter((one) => one !== mark) : [...marked, mark]);
  return (
    <>
      <div role="status"><h3>{words.differing.headline}</h3><p>{words.differing.body}</p></div>
      <fieldset class="which">
        <legend>{words.which}</legend>
        {rows.map(({ mark, name, value }) => (
          <label key={mark}><input type="checkbox" checked={marked.includes(mark)} onChange={() => toggle(mark)} /> <span>{name}<br /><small>{words.shouldBe(value)}</small></span></label>
        ))}
      </fieldset>
      <div class="btns to-report"><Link class="btn go" to={{ at: 'report', text, differs: marked }}>{words.report}</Link></div>
    </>
  );
}
