import { useEffect, useRef, useState } from 'preact/hooks';
import { isShared, takeShared } from '../../device/shared.ts';
import { sayContainer, sayFault } from '../../i18n/inspect/faults.ts';
import { Fingerprint } from '../about/fingerprint.tsx';
import { useApp } from '../context.ts';
import { Link } from '../link.tsx';
import { mergeFiles, type MergedFile, type Merged, type MergeFault } from './flow/merge.ts';
import { breathe } from './flow/breathe.ts';
import { useCount, useInspection, useWords } from './inspection-context.tsx';
import { to } from './path.ts';

type Merging =
  | { readonly at: 'idle' | 'nothing-shared' }
  | { readonly at: 'working'; readonly done: number; readonly of: number }
  | { readonly at: 'done'; readonly files: readonly (MergedFile | MergeFault)[] };

/** Colleagues' files: shared by another app, chosen or dropped, verified, taken in. */
export function MergePage() {
  const inspection = useInspection();
  const words = useWords().merge;
  const count = useCount();
  const [state, setState] = useState<Merging>({ at: 'idle' });
  const taken = useRef<{ turn: Promise<void>; outcomes: readonly (MergedFile | MergeFault)[] }>({ turn: Promise.resolve(), outcomes: [] });
  const mergeNow = async (files: readonly File[]) => {
    setState({ at: 'working', done: 0, of: files.length });
    const outcomes = await mergeFiles(files, { inspection, breathe: breathe() }, (done) => setState({ at: 'working', done, of: files.length }));
    taken.current.outcomes = [...taken.current.outcomes, ...outcomes];
    setState({ at: 'done', files: taken.current.outcomes });
  };
  const merge = (files: readonly File[]) => {
    if (files.length > 0) taken.current.turn = taken.current.turn.then(() => mergeNow(files)); // Files dropped meanwhile wait for their turn.
  };
  const [shared] = useState(isShared);
  useEffect(() => {
    if (shared) void takeShared().then(({ files }) => (files.length > 0 ? merge(files) : setState({ at: 'nothing-shared' })));
  }, []);
  useEffect(() => takeDropped(merge), []);
  return (
    <main class="col inspect">
      <div class="tight"><h1>{words.title}</h1><p>{words.lead}</p></div>
      <div class="drop">
        <FilesButton label={words.pick} disabled={state.at === 'working'} onFiles={merge} />
        <p class="soft">{words.drop}</p>
      </div>
      <div role="status">
        {state.at === 'working' && <p>{words.working(count(state.done), count(state.of))}</p>}
        {state.at === 'nothing-shared' && <p class="fault">{words.nothingShared}</p>}
      </div>
      {state.at === 'done' && state.files.map((file, i) => <Outcome key={i} file={file} />)}
      <div class="btns">
        <Link class={state.at === 'done' ? 'btn go' : 'btn'} to={to({ page: 'findings' })}>{words.find}</Link>
        <Link class="btn" to={to({ page: 'rounds' })}>{useWords().back}</Link>
      </div>
    </main>
  );
}

/** Files dropped anywhere on the page: a browser leaves the app for one that nobody takes. */
function takeDropped(take: (files: readonly File[]) => void): () => void {
  const over = (event: DragEvent) => event.preventDefault();
  const drop = (event: DragEvent) => {
    event.preventDefault();
    take([...(event.dataTransfer?.files ?? [])]);
  };
  document.addEventListener('dragover', over);
  document.addEventListener('drop', drop);
  return () => {
    document.removeEventListener('dragover', over);
    document.removeEventListener('drop', drop);
  };
}

function FilesButton({ label, disabled, onFiles }: { readonly label: string; readonly disabled: boolean; readonly onFiles: (files: readonly File[]) => void }) {
  const picked = ({ currentTarget }: { readonly currentTarget: HTMLInputElement }) => {
    onFiles([...(currentTarget.files ?? [])]);
    currentTarget.value = ''; // The same file may be chosen again.
  };
  return <label class="btn go pick" aria-disabled={disabled}>{label}<input class="vh" type="file" accept=".zip,application/zip" multiple disabled={disabled} onChange={picked} /></label>;
}

function Outcome({ file }: { readonly file: MergedFile | MergeFault }) {
  const { locale } = useApp();
  const words = useWords().merge;
  if ('why' in file) return <section class="note tight"><h2>{file.name}</h2><p>{sayContainer(locale, file.why)}</p></section>;
  return (
    <section class="note tight">
      <h2>{file.name}</h2>
      <ul>{file.rounds.map((merged) => <li key={merged.round}><RoundOutcome merged={merged} /></li>)}</ul>
      {file.faults.length > 0 && <ul class="prose-list">{file.faults.map((fault) => <li key={fault.name}>{sayFault(locale, fault)}</li>)}</ul>}
      {file.fingerprints.map((fingerprint) => <p key={fingerprint} class="soft">{words.key}<br /><Fingerprint of={fingerprint} /><br />{words.keyBody}</p>)}
    </section>
  );
}

function RoundOutcome({ merged }: { readonly merged: Merged }) {
  const { locale } = useApp();
  const inspection = useInspection();
  const words = useWords();
  const count = useCount();
  const place = inspection.round(merged.round)?.round.record.place ?? merged.round.slice(0, 8);
  if (merged.became === 'faulty') {
    return <><p class="fault">{words.merge.faulty}</p><ul class="prose-list">{merged.faults.map((fault, i) => <li key={i}>{sayFault(locale, fault)}</li>)}</ul></>;
  }
  const cut = 'mayBeCut' in merged && merged.mayBeCut;
  return <p>{[place, words.merge.became[merged.became], ...('entries' in merged ? [words.merge.entries(count(merged.entries))] : []), ...(cut ? [words.merge.mayBeCut] : [])].join(' · ')}</p>;
}
