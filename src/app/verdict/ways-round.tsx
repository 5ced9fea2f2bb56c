import { appOf, missing, waysRound } from '../../device/abilities.ts';
import { abilitiesWords, type Ability } from '../../i18n/abilities.ts';
import type { Locale } from '../../i18n/locale.ts';
import { useApp } from '../context.ts';
import { spokenTag, useVoice } from '../voice.ts';

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
