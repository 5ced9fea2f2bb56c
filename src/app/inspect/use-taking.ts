/** Codes into a round from everywhere on the page but the camera's picture, with sound, on a screen that stays on. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { parseLabel } from '../../core/label.ts';
import { keepAwake } from '../../device/inspect/awake.ts';
import { signaller, type Signaller } from '../../device/inspect/signal.ts';
import { Decoder } from '../../device/scan/decoder.ts';
import { useApp } from '../context.ts';
import { listenForInputs } from '../scan/inputs.ts';
import type { TextSource } from '../scan/state.ts';
import type { AddFault } from './flow/inspection.ts';
import { taking } from './flow/taking.ts';
import { useInspection } from './inspection-context.tsx';

export const isOurs = (text: string): boolean => parseLabel(text).ok;

/** What went otherwise than that one more code is in the list. */
export type News = { readonly news: 'fault'; readonly fault: AddFault } | { readonly news: 'photos'; readonly found: number; readonly of: number };

export interface Taking {
  readonly news: News | undefined;
  readonly text: (text: string, source: TextSource) => void;
  readonly photos: (files: readonly File[]) => void;
}

/** Nothing is taken while paused. */
export function useTaking(round: string, paused: boolean): Taking {
  const { list, now } = useApp();
  const inspection = useInspection();
  const sound = useRef<Signaller | undefined>(undefined);
  const [news, setNews] = useState<News>();
  const { text, photos } = useMemo(() => {
    const take = taking({
      inspection, round, now, trust: () => list.state().trust, signal: (signal) => sound.current?.signal(signal),
      onTaken: () => setNews(undefined), onFault: (fault) => setNews({ news: 'fault', fault }),
    });
    return {
      text: (read: string, source: TextSource) => void take(read, source),
      photos: (files: readonly File[]) => void textsIn(files).then(async (texts) => {
        for (const read of texts) await take(read, 'photo');
        setNews({ news: 'photos', found: texts.length, of: files.length });
      }),
    };
  }, [round]);
  useEffect(() => {
    sound.current = signaller();
    const letSleep = keepAwake();
    return () => {
      sound.current?.close();
      letSleep();
    };
  }, []);
  useEffect(() => (paused ? undefined : listenForInputs(document, { text, photos })), [paused, round]);
  return { news, text, photos };
}

/** Every code in some photographs; of a picture that has some of ours, only those. */
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
