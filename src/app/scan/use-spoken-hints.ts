import { useEffect, useRef, useState } from 'preact/hooks';
import { prefer, preference } from '../../device/preferences.ts';
import { readAloud } from '../../device/speech.ts';
import type { Locale } from '../../i18n/locale.ts';
import { scanWords } from '../../i18n/scan.ts';
import { spokenTag, useVoice } from '../voice.ts';
import { lineOf, SpokenHints } from './spoken.ts';
import type { ScanState } from './state.ts';

/** The switch of the spoken hints. */
export interface VoiceSwitch {
  readonly on: boolean;
  readonly toggle: () => void;
}

/** Speaks of the state once it was asked for, then and on later visits. `voice` is absent where the browser has none. */
export function useSpokenHints(state: ScanState, locale: Locale): { readonly voice?: VoiceSwitch; readonly found: () => void } {
  const words = scanWords[locale];
  const able = useVoice(spokenTag[locale]);
  const [wanted, setWanted] = useState(() => preference('spoken-hints') === 'on');
  const on = able && wanted;
  const stop = useRef(() => {});
  const hints = useRef<SpokenHints>(undefined);
  hints.current ??= new SpokenHints((line, ended) => (stop.current = readAloud([line], spokenTag[locale], ended)));
  useEffect(() => {
    if (on) hints.current!.take(lineOf(state, words, locale));
  }, [state, on]);
  useEffect(() => () => stop.current(), []);
  const toggle = (): void => {
    prefer('spoken-hints', wanted ? 'off' : 'on');
    setWanted(!wanted);
    // Spoken within the tap: iOS gives pages a voice only then.
    if (wanted) stop.current();
    else hints.current!.speak(words.spoken.on);
  };
  const found = (): void => {
    if (!on) return;
    hints.current!.speak(words.spoken.found);
    stop.current = () => {}; // It is heard out on the screen that follows.
  };
  return { found, ...(able && { voice: { on, toggle } }) };
}
