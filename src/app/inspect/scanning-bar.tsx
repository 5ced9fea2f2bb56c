import { useState } from 'preact/hooks';
import type { Entry } from '../../core/inspect/entry.ts';
import { findingsOf } from '../../core/inspect/findings.ts';
import { sightingsOf } from '../../core/inspect/sighting.ts';
import type { PhotoFault } from '../../device/inspect/photo.ts';
import { Link } from '../link.tsx';
import { scanWords } from '../../i18n/scan.ts';
import { PhotoButton } from '../scan/photo-button.tsx';
import { useApp } from '../context.ts';
import type { AddFault, HeldRound } from './flow/inspection.ts';
import { useCount, useInspection, useWords } from './inspection-context.tsx';
import { to } from './path.ts';
import { CameraButton, keepPhoto } from './photos.tsx';
import { lackingPhotos } from './question.tsx';

interface BarProps {
  readonly held: HeldRound;
  readonly paused: boolean;
  readonly onPause: (paused: boolean) => void;
  readonly camera: boolean;
  readonly onCamera: (on: boolean) => void;
  readonly photos: (files: readonly File[]) => void;
}

/** Everything a thumb needs between two boxes. */
export function ScanningBar({ held, paused, onPause, camera, onCamera, photos }: BarProps) {
  const { locale } = useApp();
  const words = useWords().scan;
  const count = useCount();
  const found = findingsOf(sightingsOf([held.round]), new Map()).length;
  const { labels } = held.round;
  const last = labels[labels.length - 1];
  return (
    <>
      <div class="bench">
        <AboutLast held={held} />
        <div class="controls">
        <button class="btn" type="button" aria-pressed={paused} onClick={() => onPause(!paused)}>{paused ? words.resume : words.pause}</button>
        <Link class="btn" to={to({ page: 'entries', round: held.id })}>{words.list}{found > 0 && <> · {words.findings(count(found))}</>}</Link>
        <Link class="btn go" to={to({ page: 'end', round: held.id })}>{words.end}</Link>
        </div>
      </div>
      <details>
        <summary>{words.more}</summary>
        <div class="btns">
          <Link class="btn" to={to({ page: 'record', round: held.id })}>{words.record}</Link>
          {last && <Link class="btn" to={to({ page: 'entry', round: held.id, n: last.n })}>{words.note}</Link>}
          <button class="btn" type="button" aria-pressed={camera} onClick={() => onCamera(!camera)}>{camera ? words.camera.off : words.camera.on}</button>
          <PhotoButton words={{ ...scanWords[locale], photo: words.readPhotos }} photos={photos} />
        </div>
      </details>
    </>
  );
}

type Said = { readonly said: string } | { readonly fault: AddFault | PhotoFault } | undefined;

/** A photograph of the box read last, or taking it back. Boxes said to bear a copied number are photographed first. */
function AboutLast({ held }: { readonly held: HeldRound }) {
  const inspection = useInspection();
  const words = useWords();
  const [said, setSaid] = useState<Said>();
  const { labels } = held.round;
  const wanted = lackingPhotos(held.round);
  const target = wanted[0] ?? labels[labels.length - 1];
  const photograph = async ([file]: readonly File[]) => {
    if (!file || !target) return;
    const kept = await keepPhoto(inspection, held.id, file, 'box', target.n);
    setSaid(kept.ok ? { said: words.scan.photoTaken } : { fault: kept.error });
  };
  const takeBack = async () => {
    const last = lastUndoable(held.entries);
    if (!last) return setSaid({ said: words.scan.nothingToUndo });
    const kept = await inspection.add(held.id, { kind: 'undo', what: { of: last.n } });
    setSaid(kept.ok ? { said: words.scan.undone(words.entry.title(String(last.n))) } : { fault: kept.error });
  };
  return (
    <>
      {wanted.length > 0 && <p class="note">{words.scan.askPhotos} {words.entry.title(String(wanted[0]!.n))}</p>}
      <div class="controls">
        <CameraButton label={words.scan.photo} disabled={!target} onFiles={(files) => void photograph(files)} />
        <button class="btn" type="button" onClick={() => void takeBack()}>{words.scan.undo}</button>
      </div>
      <p class="soft" role="status">{said && ('said' in said ? said.said : words.notKept[said.fault])}</p>
    </>
  );
}

const undoable: readonly Entry['kind'][] = ['label', 'note', 'photo', 'compare', 'answer'];

/** The last entry that can be taken back and has not been. */
export function lastUndoable(entries: readonly Entry[]): Entry | undefined {
  const undone = new Set(entries.flatMap((entry) => (entry.kind === 'undo' ? [entry.what.of] : [])));
  return [...entries].reverse().find(({ kind, n }) => undoable.includes(kind) && !undone.has(n));
}
