import { useEffect, useRef, useState } from 'preact/hooks';
import { parseLabel } from '../../core/label.ts';
import { formatNumber, localText } from '../../i18n/format.ts';
import { kioskWords } from '../../i18n/kiosk.ts';
import { scanWords } from '../../i18n/scan.ts';
import { useApp } from '../context.ts';
import { useSamples } from '../demo/labels.ts';
import { useContentIndex } from '../flow/content.ts';
import { Link } from '../link.tsx';
import '../scan/scan.css';
import { ScanSession } from '../scan/session.ts';
import { choices, type ScanState } from '../scan/state.ts';
import { Viewfinder } from '../scan/viewfinder.tsx';
import { screenFor } from '../scanned.ts';
import { reader, type Reader } from './arrangement.ts';
import { useArrival } from './use-arrival.ts';

const isOurs = (text: string): boolean => parseLabel(text).ok;

/** One big frame to hold a box to. No photos and no typing: neither is done on a public machine. */
export function KioskScan() {
  const { locale } = useApp();
  const words = kioskWords[locale].scan;
  const use = reader();
  useArrival('scan');
  return (
    <main class="col scan">
      <h1>{words.title}</h1>
      {use === 'none' ? <p class="frame good scanner">{words.scanner}</p> : <Camera facing={use} />}
      <Samples />
    </main>
  );
}

function Camera({ facing }: { readonly facing: Exclude<Reader, 'none'> }) {
  const { locale, go } = useApp();
  const words = kioskWords[locale].scan;
  const stage = useRef<HTMLDivElement>(null);
  const session = useRef<ScanSession>(undefined);
  const sent = useRef(go);
  sent.current = go;
  const [state, setState] = useState<ScanState>({ at: 'asking' });
  useEffect(() => {
    const opened = new ScanSession({ stage: stage.current!, facing, isOurs, onText: (text, source) => sent.current(screenFor(text, source)), onState: setState });
    session.current = opened;
    return () => void opened.close();
  }, [facing]);
  const looking = state.at === 'looking' ? state : undefined;
  const act = {
    choose: (text: string) => session.current?.choose(text),
    focus: (x: number, y: number) => void session.current?.focus(x, y),
    zoom: (value: number) => void session.current?.zoom(value),
  };
  return (
    <>
      <Viewfinder looking={looking} words={scanWords[locale]} mirrored={facing === 'user'} stage={stage} act={act}>
        {!looking && <Panel state={state} onAgain={() => void session.current?.look()} />}
      </Viewfinder>
      <p class={looking ? 'scan-say' : 'vh'} role="status">{said(state, words.aim, scanWords[locale])}</p>
      {looking?.choice && (
        <div class="btns">
          {choices(looking.outlines).map(({ text }, i) => <button key={text} class="btn" type="button" onClick={() => act.choose(text)}>{scanWords[locale].choose(formatNumber(locale, i + 1))}</button>)}
        </div>
      )}
      <p class="soft">{words.private}</p>
    </>
  );
}

function said(state: ScanState, aim: string, words: (typeof scanWords)['en']): string {
  if (state.at === 'blocked') return words.obstacle[state.by].headline;
  if (state.at !== 'looking') return '';
  if (state.choice) return words.choice;
  return state.hint ? words.hint[state.hint] : aim;
}

/** In place of a picture: the camera is asked for, or cannot be had, and then the scanner and the staff are near. */
function Panel({ state, onAgain }: { readonly state: ScanState; readonly onAgain: () => void }) {
  const { locale } = useApp();
  const words = kioskWords[locale].scan;
  const blocked = state.at === 'blocked' ? scanWords[locale].obstacle[state.by] : undefined;
  return (
    <div class="scan-panel">
      <h2>{blocked ? blocked.headline : scanWords[locale].asking.headline}</h2>
      {blocked && <p>{words.help}</p>}
      {blocked && <button class="btn" type="button" onClick={onAgain}>{words.again}</button>}
    </div>
  );
}

/** A demonstration's labels, for who has no box at hand; grapes alone. */
function Samples() {
  const index = useContentIndex();
  return index.at === 'ready' && index.value.demo ? <SampleList /> : null;
}

function SampleList() {
  const { locale } = useApp();
  const words = kioskWords[locale].samples;
  const labels = useSamples();
  const samples = labels.at === 'ready' ? labels.samples.filter(({ name, expect }) => SHOWN.some((kind) => kind === expect) && !/wine/.test(name)) : [];
  const firsts = samples.filter(({ expect }, i) => samples.findIndex((other) => other.expect === expect) === i);
  if (firsts.length === 0) return null;
  return (
    <section class="tight">
      <h2>{words.title}</h2>
      <p class="soft">{words.lead}</p>
      <div class="btns">{firsts.map(({ name, title, link }) => <Link key={name} class="btn" to={{ at: 'verdict', text: link }}>{localText(locale, title)}</Link>)}</div>
    </section>
  );
}

/** The kinds of verdict worth showing at a fair, one label of each. */
const SHOWN = ['authorised', 'recalled', 'forged', 'not-filed', 'out-of-licence', 'lookalike'] as const;
