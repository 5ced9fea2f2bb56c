import { useEffect, useRef, useState } from 'preact/hooks';
import { toneOf, type Verdict } from '../../core/verdict.ts';
import { readAloud } from '../../device/speech.ts';
import { extrasWords } from '../../i18n/extras.ts';
import { sayNext } from '../../i18n/next.ts';
import { speak } from '../../i18n/verdict/speak.ts';
import { useApp } from '../context.ts';
import { spokenTag, useVoice } from '../voice.ts';

/** Reads the verdict out, and what to do. Hidden where the browser has no voice for the language; it speaks only when asked. */
export function ReadAloud({ verdict }: { readonly verdict: Verdict }) {
  const { locale, words: { verdict: verdictWords } } = useApp();
  const words = extrasWords[locale];
  const tag = spokenTag[locale];
  const able = useVoice(tag);
  const [reading, setReading] = useState(false);
  const stop = useRef(() => {});
  useEffect(() => () => stop.current(), [verdict, locale]);
  if (!able) return null;
  const press = () => {
    if (reading) return stop.current();
    const { headline, body } = speak(verdictWords, verdict);
    setReading(true);
    stop.current = readAloud([verdictWords.tone[toneOf(verdict)], headline, body, ...sayNext(locale, verdict)], tag, () => setReading(false));
  };
  return <button class="link" type="button" aria-pressed={reading} onClick={press}>{reading ? words.stop : words.read}</button>;
}
