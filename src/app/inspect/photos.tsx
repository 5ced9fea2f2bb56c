import { useEffect, useState } from 'preact/hooks';
import { sha256Hex } from '../../core/bytes.ts';
import type { PhotoSubject } from '../../core/inspect/entry.ts';
import type { PhotoTaken } from '../../core/inspect/round.ts';
import { err, type Result } from '../../core/result.ts';
import { shrink, type PhotoFault } from '../../device/inspect/photo.ts';
import { formatMoment } from '../../i18n/format.ts';
import { useApp } from '../context.ts';
import type { AddFault, HeldRound, Inspection } from './flow/inspection.ts';
import { useInspection, useWords } from './inspection-context.tsx';

/** Make a photograph small and keep it with the entry that names it. `of`: the label it is of; without it, of the round. */
export async function keepPhoto(inspection: Inspection, round: string, file: Blob, subject: PhotoSubject, of?: number): Promise<Result<unknown, AddFault | PhotoFault>> {
  const small = await shrink(file);
  if (!small.ok) return err(small.error);
  const sha256 = await sha256Hex(small.value);
  const what = { subject, sha256, length: small.value.length, ...(of !== undefined && { of }) };
  return inspection.add(round, { kind: 'photo', what }, { sha256, bytes: small.value });
}

/** The photographs of an entry or of a round, and a way to take more. */
export function Photos({ held, photos, subjects, of }: {
  readonly held: HeldRound; readonly photos: readonly PhotoTaken[]; readonly subjects: readonly PhotoSubject[]; readonly of?: number;
}) {
  const inspection = useInspection();
  const words = useWords();
  const [fault, setFault] = useState<AddFault | PhotoFault>();
  const take = async (files: readonly File[], subject: PhotoSubject) => {
    setFault(undefined);
    for (const file of files) {
      const kept = await keepPhoto(inspection, held.id, file, subject, of);
      if (!kept.ok) setFault(kept.error);
    }
  };
  const open = held.mine && held.round.closed === undefined;
  return (
    <div class="tight">
      {open && <div class="btns">{subjects.map((subject) => (
        <CameraButton key={subject} label={subjects.length === 1 ? words.entry.photos.take : words.subject[subject]} onFiles={(files) => void take(files, subject)} />
      ))}</div>}
      {fault && <p class="fault" role="alert">{words.notKept[fault]}</p>}
      <ul class="photos">{photos.map((photo) => <Photo key={photo.n} photo={photo} />)}</ul>
    </div>
  );
}

/** The phone's camera for a photograph; the album where there is none. */
export function CameraButton({ label, onFiles, disabled = false }: { readonly label: string; readonly onFiles: (files: readonly File[]) => void; readonly disabled?: boolean }) {
  const picked = ({ currentTarget }: { readonly currentTarget: HTMLInputElement }) => {
    onFiles([...(currentTarget.files ?? [])]);
    currentTarget.value = ''; // The same photograph may be chosen again.
  };
  return <label class="btn pick" aria-disabled={disabled}>{label}<input class="vh" type="file" accept="image/*" capture="environment" disabled={disabled} onChange={picked} /></label>;
}

function Photo({ photo: { sha256, subject, at } }: { readonly photo: PhotoTaken }) {
  const { locale } = useApp();
  const inspection = useInspection();
  const words = useWords();
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    let made: string | undefined;
    let current = true;
    void inspection.photo(sha256).then((bytes) => {
      if (!bytes || !current) return;
      made = URL.createObjectURL(new Blob([bytes], { type: 'image/jpeg' }));
      setUrl(made);
    });
    return () => {
      current = false;
      if (made !== undefined) URL.revokeObjectURL(made);
    };
  }, [sha256]);
  return <li>{url !== undefined && <img src={url} alt={`${words.subject[subject]} · ${words.entry.photos.of(formatMoment(locale, at))}`} loading="lazy" />}</li>;
}
