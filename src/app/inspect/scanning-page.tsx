import { useRef, useState } from 'preact/hooks';
import { scanWords } from '../../i18n/scan.ts';
import { useApp } from '../context.ts';
import '../scan/scan.css';
import { StatePanel } from '../scan/state-panel.tsx';
import { ToolBar } from '../scan/tool-bar.tsx';
import { Viewfinder } from '../scan/viewfinder.tsx';
import type { HeldRound } from './flow/inspection.ts';
import { questions } from './flow/judging.ts';
import { useWords } from './inspection-context.tsx';
import { LastRead } from './last-read.tsx';
import { Question } from './question.tsx';
import { ScanningBar } from './scanning-bar.tsx';
import { Tally } from './tally.tsx';
import { useScanning, type Scanning } from './use-scanning.ts';

/** One box after another: the picture above, what was read, and under the thumb what can be done about it. */
export function ScanningPage({ held }: { readonly held: HeldRound }) {
  const words = useWords();
  const [paused, setPaused] = useState(false);
  const [camera, setCamera] = useState(true);
  const stage = useRef<HTMLDivElement>(null);
  const scanning = useScanning({ round: held.id, stage, paused, camera });
  const asked = questions(held.round);
  const { news } = scanning;
  return (
    <main class="col inspect scanning">
      <h1 class="vh">{words.scan.title(held.round.record.place)}</h1>
      {camera && !paused && <Picture scanning={scanning} stage={stage} />}
      {paused && <p class="note" role="status">{words.scan.paused}</p>}
      {!camera && !paused && <p class="note">{words.scan.wedge}</p>}
      <LastRead held={held} news={news} />
      {asked.length > 0 && <Question held={held} asked={asked} />}
      <Tally held={held} />
      <ScanningBar held={held} paused={paused} onPause={setPaused} camera={camera} onCamera={setCamera} photos={scanning.act.photos} />
    </main>
  );
}

/** The live picture with its tools, or what is in the camera's way. */
function Picture({ scanning: { state, act }, stage }: { readonly scanning: Scanning; readonly stage: { readonly current: HTMLDivElement | null } }) {
  const { locale } = useApp();
  const words = scanWords[locale];
  const looking = state.at === 'looking' ? state : undefined;
  return (
    <>
      <Viewfinder looking={looking} words={words} mirrored={false} stage={stage} act={act}>
        {state.at !== 'looking' && <StatePanel state={state} words={words} locale={locale} act={act} />}
      </Viewfinder>
      {looking && (looking.choice || looking.hint) && <p role="status">{looking.choice ? words.choice : words.hint[looking.hint!]}</p>}
      {looking?.spare && <p class="soft">{words.spare}</p>}
      {looking && <ToolBar tools={looking.tools} words={words} locale={locale} act={act} />}
    </>
  );
}
