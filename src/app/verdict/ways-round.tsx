import { useEffect, useState } from 'preact/hooks';
import { appOf, missing, waysRound } from '../../device/abilities.ts';
import { voiceFor, watchVoices } from '../../device/speech.ts';
import { abilitiesWords, type Ability } from '../../i18n/abilities.ts';
import type { Locale } from '../../i18n/locale.ts';
import { useApp } from '../context.ts';

/** The language tag that a locale is read aloud in. */
export const spokenTag: { readonly [L in Locale]: string } = { 'zh-Hans': 'zh-CN', en: 'en-GB' };

/** The way round one missing ability, in the words of the app that the page was opened in. */
export function wayWords(locale: Locale, ability: Ability): string {
  const { apps, way } = abilitiesWords[locale];
  const app = appOf(navigator.userAgent);
  return way[waysRound[app][ability]](apps[app]);
}

/** Everything that this browser cannot do, each with its way round; nothing where it can do all. */
export function WaysRound() {
  const { locale } = useApp();
  const words = abilitiesWords[locale];
  useVoice(spokenTag[locale]); // Voices may come late: then it is asked again.
  const absent = missing(spokenTag[locale]);
  if (absent.length === 0) return null;
  return (
    <details class="ways-round">
      <summary>{words.title}</summary>
      <p class="soft">{words.lead(words.apps[appOf(navigator.userAgent)])}</p>
      <dl class="kv">{absent.map((ability) => <div key={ability} data-ability={ability}><dt>{words.ability[ability]}</dt><dd>{wayWords(locale, ability)}</dd></div>)}</dl>
    </details>
  );
}

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
