/** A beep and a vibration for each code, told apart without looking. Sound needs a tap first: make it from one. */
import type { Tone } from '../../core/verdict.ts';
import { vibrations } from '../vibration.ts';

/** `again`: a number read before. `not-kept`: the entry could not be stored. */
export type Signal = Tone | 'again' | 'not-kept';

/** Beeps as [hertz, milliseconds]; 0 hertz is silence. Vibration alternates on and off, in milliseconds. */
const signals: { readonly [S in Signal]: { readonly beeps: readonly (readonly [number, number])[]; readonly vibration: readonly number[] } } = {
  good: { beeps: [[1760, 90]], vibration: vibrations.good },
  caution: { beeps: [[880, 110], [0, 60], [880, 110]], vibration: vibrations.caution },
  unknown: { beeps: [[880, 110], [0, 60], [880, 110]], vibration: vibrations.unknown },
  other: { beeps: [[587, 160]], vibration: vibrations.other },
  again: { beeps: [[1175, 80], [0, 40], [1175, 80], [0, 40], [1175, 80]], vibration: [50, 50, 50, 50, 50] },
  bad: { beeps: [[294, 420]], vibration: vibrations.bad },
  'not-kept': { beeps: [[294, 300], [0, 100], [294, 300], [0, 100], [294, 300]], vibration: [300, 100, 300, 100, 300] },
};

const LOUDNESS = 0.25;

export interface Signaller {
  signal(signal: Signal): void;
  close(): void;
}

/** Made inside a tap, or it stays silent until one. */
export function signaller(): Signaller {
  const Context = globalThis.AudioContext ?? (globalThis as { webkitAudioContext?: typeof AudioContext }).webkitAudioContext;
  const audio = Context && new Context();
  const wake = () => void audio?.resume().catch(() => {});
  document.addEventListener('pointerdown', wake);
  return {
    signal(signal) {
      const { beeps, vibration } = signals[signal];
      (navigator.vibrate as Navigator['vibrate'] | undefined)?.call(navigator, [...vibration]);
      if (audio) beep(audio, beeps);
    },
    close() {
      document.removeEventListener('pointerdown', wake);
      void audio?.close().catch(() => {});
    },
  };
}

function beep(audio: AudioContext, beeps: readonly (readonly [number, number])[]): void {
  if (audio.state === 'suspended') void audio.resume().catch(() => {});
  let at = audio.currentTime;
  for (const [hertz, milliseconds] of beeps) {
    const end = at + milliseconds / 1000;
    if (hertz > 0) play(audio, hertz, at, end);
    at = end;
  }
}

function play(audio: AudioContext, hertz: number, from: number, to: number): void {
  const tone = audio.createOscillator();
  const gain = audio.createGain();
  tone.frequency.value = hertz;
  gain.gain.setValueAtTime(LOUDNESS, from);
  gain.gain.linearRampToValueAtTime(0, to); // Cut off at once it would click.
  tone.connect(gain).connect(audio.destination);
  tone.start(from);
  tone.stop(to);
}
