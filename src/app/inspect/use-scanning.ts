/** The scanning page's devices: camera, hand-held scanner, photographs, sound, and a screen that stays on. */
import type { RefObject } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { parseLabel } from '../../core/label.ts';
import { keepAwake } from '../../device/inspect/awake.ts';
import { signaller, type Signaller } from '../../device/inspect/signal.ts';
import { Decoder } from '../../device/scan/decoder.ts';
import { useApp } from '../context.ts';
import { listenForInputs } from '../scan/inputs.ts';
import { ScanSession } from '../scan/session.ts';
import type { ScanActions } from '../scan/scan-view.tsx';
import type { ScanState, TextSource } from '../scan/state.ts';
import type { AddFault } from './flow/inspection.ts';
import type { Taken } from './flow/judging.ts';
import { taking } from './flow/taking.ts';
import { useInspection } from './inspection-context.tsx';

const isOurs = (text: string): boolean => parseLabel(text).ok;

/** What happened last, for the one line that tells of it. */
export type News =
  | { readonly news: 'taken'; readonly taken: Taken }
  | { readonly news: 'fault'; readonly fault: AddFault }
  | { readonly news: 'photos'; readonly found: number; readonly of: number };

export interface Scanning {
  readonly state: ScanState;
  readonly news: News | undefined;
  readonly act: ScanActions;
}

export interface ScanningOptions {
  readonly round: string;
  readonly stage: RefObject<HTMLDivElement | null>;
  /** Nothing is taken while paused; the camera may be off beside a hand-held scanner. */
  readonly paused: boolean;
  readonly camera: boolean;
}

export function useScanning({ round, stage, paused, camera }: ScanningOptions): Scanning {
  const { list, now } = useApp();
  const inspection = useInspection();
  const sound = useRef<Signaller | undefined>(undefined);
  const session = useRef<ScanSession | undefined>(undefined);
  const [state, setState] = useState<ScanState>({ at: 'away' });
  const [news, setNews] = useState<News>();
  const take = useMemo(() => taking({
    inspection, round, now, trust: () => list.state().trust, signal: (signal) => sound.current?.signal(signal),
    onTaken: (taken) => setNews({ news: 'taken', taken }), onFault: (fault) => setNews({ news: 'fault', fault }),
  }), [round]);
  const text = (read: string, source: TextSource) => void take(read, source);
  const photos = async (files: readonly File[]) => {
    const texts = await textsIn(files);
    for (const read of texts) await take(read, 'photo');
    setNews({ news: 'photos', found: texts.length, of: files.length });
  };
  useEffect(() => {
    sound.current = signaller();
    const letSleep = keepAwake();
    return () => {
      sound.current?.close();
      letSleep();
    };
  }, []);
  useEffect(() => (paused ? undefined : listenForInputs(document, { text, photos: (files) => void photos(files) })), [paused, round]);
  useEffect(() => {
    if (paused || !camera) return undefined;
    const opened = new ScanSession({ stage: stage.current!, facing: 'environment', isOurs, onText: text, onState: setState });
    session.current = opened;
    return () => {
      session.current = undefined;
      void opened.close();
    };
  }, [paused, camera, round]);
  return { state, news, act: actions(session, text, photos) };
}

function actions(session: RefObject<ScanSession | undefined>, text: (read: string, source: TextSource) => void, photos: (files: readonly File[]) => Promise<void>): ScanActions {
  return {
    look: () => void session.current?.look(),
    photos: (files) => void photos(files),
    choose: (read) => session.current?.choose(read),
    torch: (on) => void session.current?.torch(on),
    zoom: (value) => void session.current?.zoom(value),
    lens: (id) => void session.current?.lens(id),
    focus: (x, y) => void session.current?.focus(x, y),
    typed: (read) => text(read, 'typed'),
  };
}

/** Every code in some photographs, ours where there are any in a picture. */
async function textsIn(files: readonly File[]): Promise<readonly string[]> {
  const decoder = new Decoder();
  const texts: string[] = [];
  for (const file of files) {
    const reading = await decoder.photo(file);
    const found = reading.ok ? [...new Set(reading.value.codes.map((code) => code.text))] : [];
    const ours = found.filter(isOurs);
    texts.push(...(ours.length > 0 ? ours : found));
  }
  decoder.close();
  return texts;
}
