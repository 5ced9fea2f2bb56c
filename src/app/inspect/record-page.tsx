import { useState } from 'preact/hooks';
import type { RoundRecord } from '../../core/inspect/record.ts';
import { position } from '../../device/inspect/position.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useApp } from '../context.ts';
import { Link } from '../link.tsx';
import type { AddFault, HeldRound } from './flow/inspection.ts';
import { useInspection, useWords } from './inspection-context.tsx';
import { to } from './path.ts';
import { Photos } from './photos.tsx';
import { RecordForm } from './record-form.tsx';

/** The record of a round filled in or put right, photographs of papers, and the position on a tap. */
export function RecordPage({ held }: { readonly held: HeldRound }) {
  const inspection = useInspection();
  const words = useWords();
  const [outcome, setOutcome] = useState<'saved' | AddFault>();
  const save = async (record: RoundRecord) => {
    const kept = await inspection.add(held.id, { kind: 'record', what: { record } });
    setOutcome(kept.ok ? 'saved' : kept.error);
  };
  return (
    <main class="col inspect">
      <h1>{words.form.title}</h1>
      <RecordForm record={held.round.record} action={words.form.save} onRecord={(record) => void save(record)} open />
      <p role="status">{outcome === 'saved' ? words.form.saved : outcome && <span class="fault">{words.notKept[outcome]}</span>}</p>
      <section class="tight">
        <h2>{words.form.photos}</h2>
        <p class="soft">{words.form.photosBody}</p>
        <Photos held={held} photos={held.round.photos} subjects={['licence', 'voucher', 'other']} />
      </section>
      <PositionTaker held={held} />
      <Link class="btn" to={to({ page: 'round', round: held.id })}>{words.back}</Link>
    </main>
  );
}

type Taking = 'idle' | 'taking' | 'refused' | 'unknown' | AddFault;

function PositionTaker({ held }: { readonly held: HeldRound }) {
  const { locale } = useApp();
  const inspection = useInspection();
  const { form: { position: words }, notKept } = useWords();
  const [state, setState] = useState<Taking>('idle');
  const take = async () => {
    setState('taking');
    const found = await position();
    if (!found.ok) return setState(found.error);
    const kept = await inspection.add(held.id, { kind: 'position', what: found.value });
    setState(kept.ok ? 'idle' : kept.error);
  };
  const noted = held.round.position;
  return (
    <section class="tight">
      <button class="btn" type="button" disabled={state === 'taking'} onClick={() => void take()}>{state === 'taking' ? words.taking : words.take}</button>
      <p role="status">
        {state === 'refused' || state === 'unknown' ? words[state] : state !== 'idle' && state !== 'taking' ? notKept[state] : noted && words.taken(formatNumber(locale, noted.accuracy))}
      </p>
      <p class="soft">{words.why}</p>
    </section>
  );
}
