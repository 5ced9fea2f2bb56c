import { useState } from 'preact/hooks';
import { handOver } from '../../device/inspect/hand-over.ts';
import { evidenceReadme } from '../../i18n/inspect/readme.ts';
import { useApp } from '../context.ts';
import { evidenceFile, type ExportFault } from './flow/export.ts';
import type { HeldRound } from './flow/inspection.ts';
import { useInspection, useWords } from './inspection-context.tsx';

type Exporting =
  | { readonly at: 'idle' | 'making' | 'shared' | 'cancelled' | 'done' }
  | { readonly at: 'saving'; readonly name: string }
  | { readonly at: 'failed'; readonly why: ExportFault };

/** One file of some rounds, handed to another app or to the downloads. What was only saved counts when the person has seen it there. */
export function ExportButton({ rounds, label }: { readonly rounds: readonly HeldRound[]; readonly label: string }) {
  const { now } = useApp();
  const inspection = useInspection();
  const words = useWords().end;
  const [state, setState] = useState<Exporting>({ at: 'idle' });
  const mark = async (after: 'shared' | 'done') => {
    for (const { id, mine } of rounds) if (mine) await inspection.markExported(id);
    setState({ at: after });
  };
  const start = async () => {
    setState({ at: 'making' });
    const file = await evidenceFile(rounds, inspection, evidenceReadme, now());
    if (!file.ok) return setState({ at: 'failed', why: file.error });
    const outcome = await handOver(file.value);
    if (outcome === 'shared') await mark('shared');
    else setState(outcome === 'saving' ? { at: 'saving', name: file.value.name } : { at: 'cancelled' });
  };
  return (
    <div class="tight">
      <button class="btn go" type="button" disabled={state.at === 'making'} onClick={() => void start()}>{state.at === 'making' ? words.exporting : label}</button>
      <div role="status">
        {state.at === 'saving' && <p>{words.saving(state.name)} <button class="btn" type="button" onClick={() => void mark('done')}>{words.done}</button></p>}
        {state.at === 'shared' && <p>{words.share}</p>}
        {state.at === 'done' && <p>{words.exported}</p>}
        {state.at === 'cancelled' && <p>{words.cancelled}</p>}
        {state.at === 'failed' && <p>{words.fault[state.why]}</p>}
      </div>
    </div>
  );
}
