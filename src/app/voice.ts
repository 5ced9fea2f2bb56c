import { useEffect, useState } from 'preact/hooks';
import { voiceFor, watchVoices } from '../device/speech.ts';
import type { Locale } from '../i18n/locale.ts';

/** The language tag that a locale is read aloud in. */
export const spokenTag: { readonly [L in Locale]: string } = { 'zh-Hans': 'zh-CN', en: 'en-GB' };

/** Whether a voice for the language is there, now or once the voices have come. */
export function useVoice(tag: string): boolean {
  const [able, setAble] = useState(() => voiceFor(tag) !== undefined);
  useEffect(() => {
    const look = () => setAble(voiceFor(tag) !== undefined);
    look();
    return watchVoices(look);
  }, [tag]);
  return able;
}
