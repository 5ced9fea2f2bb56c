import { useState } from 'preact/hooks';
import { scanWords } from '../../i18n/scan.ts';
import { useApp } from '../context.ts';
import { Link } from '../link.tsx';
import { PhotoButton } from '../scan/photo-button.tsx';
import { Bench } from './bench.tsx';
import { CameraPicture } from './camera-picture.tsx';
import type { HeldRound } from './flow/inspection.ts';
import { useWords } from './inspection-context.tsx';
import { LastRead } from './last-read.tsx';
import { to } from './path.ts';
import { Tally } from './tally.tsx';
import { useTaking } from './use-taking.ts';

/** One box after another: the picture above, what was read, and under the thumb what can be done about it. */
export function ScanningPage({ held }: { readonly held: HeldRound }) {
  const { locale } = useApp();
  const words = useWords().scan;
  const [paused, setPaused] = useState(false);
  const [camera, setCamera] = useState(true);
  const taking = useTaking(held.id, paused);
  return (
    <main class="col inspect scanning">
      <h1 class="vh">{words.title(held.round.record.place)}</h1>
      {paused ? <p class="note" role="status">{words.paused}</p> : camera ? <CameraPicture taking={taking} /> : <p class="note">{words.wedge}</p>}
      <LastRead held={held} news={taking.news} />
      <Tally held={held} />
      <Bench held={held} paused={paused} onPause={setPaused} />
      <details>
        <summary>{words.more}</summary>
        <div class="btns">
          <Link class="btn" to={to({ page: 'record', round: held.id })}>{words.record}</Link>
          <button class="btn" type="button" aria-pressed={camera} onClick={() => setCamera(!camera)}>{camera ? words.camera.off : words.camera.on}</button>
          <PhotoButton words={{ ...scanWords[locale], photo: words.readPhotos }} photos={taking.photos} />
        </div>
      </details>
    </main>
  );
}
