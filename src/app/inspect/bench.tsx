import { useMemo, useState } from 'preact/hooks';
import type { Entry } from '../../core/inspect/entry.ts';
import type { SeenInRound } from '../../core/inspect/round.ts';
import type { PhotoFault } from '../../device/inspect/photo.ts';
import { Link } from '../link.tsx';
import type { AddFault, HeldRound } from './flow/inspection.ts';
import { lackingPhotos, questions } from './flow/judging.ts';
import { useInspection, useWords } from './inspection-context.tsx';
import { to } from './path.ts';
import { CameraButton, keepPhoto } from './photos.tsx';
import { Question } from './question.tsx';

type Said = { readonly said: string } | { readonly fault: AddFault | PhotoFault } | undefined;

/** What a thumb needs between two boxes. A repeated number is asked about here; a copied one asks for its photographs. */
export function Bench({ held, paused, onPause }: { readonly held: HeldRound; readonly paused: boolean; readonly onPause: (paused: boolean) => void }) {
  const words = useWords();
  const [said, setSaid] = useState<Said>();
  const { asked, lacking } = useMemo(() => ({ asked: questions(held.round), lacking: lackingPhotos(held.round) }), [held]);
  return (
    <div class="bench">
      {asked.length > 0 ? <Question held={held} asked={asked} /> : <AboutLast held={held} lacking={lacking} onSaid={setSaid} />}
      <div class="controls">
        <button class="btn" type="button" aria-pressed={paused} onClick={() => onPause(!paused)}>{paused ? words.scan.resume : words.scan.pause}</button>
        <Link class="btn" to={to({ page: 'entries', round: held.id })}>{words.scan.list}</Link>
        <Link class="btn go" to={to({ page: 'end', round: held.id })}>{words.scan.end}</Link>
      </div>
      <p class={said && 'said' in said ? 'soft' : 'fault'} role="status" hidden={!said}>{said && ('said' in said ? said.said : words.notKept[said.fault])}</p>
    </div>
  );
}

/** A photograph of the box read last, a note on it, or taking it back. Boxes that bear one number come before. */
function AboutLast({ held, lacking, onSaid }: { readonly held: HeldRound; readonly lacking: readonly SeenInRound[]; readonly onSaid: (said: Said) => void }) {
  const inspection = useInspection();
  const words = useWords();
  const { labels } = held.round;
  const last = labels[labels.length - 1];
  const photograph = (of: SeenInRound | undefined) => async ([file]: readonly File[]) => {
    if (!file || !of) return;
    const kept = await keepPhoto(inspection, held.id, file, 'box', of.n);
    onSaid(kept.ok ? { said: words.scan.photoTaken } : { fault: kept.error });
  };
  const takeBack = async () => {
    const entry = lastUndoable(held.entries);
    if (!entry) return onSaid({ said: words.scan.nothingToUndo });
    const kept = await inspection.add(held.id, { kind: 'undo', what: { of: entry.n } });
    onSaid(kept.ok ? { said: words.scan.undone(words.entry.title(String(entry.n))) } : { fault: kept.error });
  };
  return (
    <>
      {lacking.length > 0 && <p class="soft">{words.scan.askPhotos}</p>}
      <div class="controls">
        {lacking.length > 0
          ? lacking.slice(-2).map((label) => <CameraButton key={label.n} label={words.scan.photoOf(String(label.n))} onFiles={(files) => void photograph(label)(files)} />)
          : <CameraButton label={words.scan.photo} disabled={!last} onFiles={(files) => void photograph(last)(files)} />}
        {last && lacking.length === 0 && <Link class="btn" to={to({ page: 'entry', round: held.id, n: last.n })}>{words.scan.note}</Link>}
        <button class="btn" type="button" onClick={() => void takeBack()}>{words.scan.undo}</button>
      </div>
    </>
  );
}

const undoable: readonly Entry['kind'][] = ['label', 'note', 'photo', 'compare', 'answer'];

/** The last entry that can be taken back and has not been. */
function lastUndoable(entries: readonly Entry[]): Entry | undefined {
  const undone = new Set(entries.flatMap((entry) => (entry.kind === 'undo' ? [entry.what.of] : [])));
  for (let i = entries.length - 1; i >= 0; i--) if (undoable.includes(entries[i]!.kind) && !undone.has(entries[i]!.n)) return entries[i];
  return undefined;
}
