import { useEffect, useRef, useState } from 'preact/hooks';
import { scanWords } from '../../i18n/scan.ts';
import { useApp } from '../context.ts';
import '../scan/scan.css';
import type { ScanActions } from '../scan/scan-view.tsx';
import { ScanSession } from '../scan/session.ts';
import { StatePanel } from '../scan/state-panel.tsx';
import type { ScanState } from '../scan/state.ts';
import { ToolBar } from '../scan/tool-bar.tsx';
import { Viewfinder } from '../scan/viewfinder.tsx';
import { isOurs, type Taking } from './use-taking.ts';

/** Whether the torch was on when a camera picture of this visit ended: at a dark stall it comes on again with the picture. */
let torchWanted = false;

/** The live picture with its tools, or what is in the camera's way. A code is taken each time it comes into view. */
export function CameraPicture({ taking: { text, photos } }: { readonly taking: Taking }) {
  const { locale } = useApp();
  const words = scanWords[locale];
  const stage = useRef<HTMLDivElement>(null);
  const session = useRef<ScanSession | undefined>(undefined);
  const [state, setState] = useState<ScanState>({ at: 'asking' });
  useEffect(() => {
    const opened = new ScanSession({ stage: stage.current!, facing: 'environment', isOurs, onText: text, onState: setState });
    session.current = opened;
    return () => void opened.close();
  }, [text]);
  useEffect(() => {
    if (state.at === 'looking' && state.tools.torch === false && torchWanted) void session.current?.torch(true);
  }, [state.at]);
  const act: ScanActions = {
    look: () => void session.current?.look(),
    photos,
    choose: (read) => session.current?.choose(read),
    torch: (on) => {
      torchWanted = on;
      void session.current?.torch(on);
    },
    zoom: (value) => void session.current?.zoom(value),
    lens: (id) => void session.current?.lens(id),
    focus: (x, y) => void session.current?.focus(x, y),
    typed: (read) => text(read, 'typed'),
  };
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
