import { dayOf, formatDay as isoDay } from '../../core/day.ts';
import type { Season, Variety } from '../../core/content/brand.ts';
import { cultureWords } from '../../i18n/culture.ts';
import { formatDay, localText } from '../../i18n/format.ts';
import { useApp } from '../context.ts';
import { spanOf, YearVine } from '../story/season-figure.tsx';

/** Where in the year we are today, against each season that the varieties have, once each. */
export function SeasonsNow({ varieties }: { readonly varieties: readonly Variety[] }) {
  const seasons = new Map(varieties.flatMap(({ season }) => (season ? [[JSON.stringify(season), season] as const] : [])));
  return <>{[...seasons].map(([key, season]) => <SeasonNow key={key} season={season} />)}</>;
}

/** Whether a day `MM-DD` lies in a season, which may run over New Year. */
export const isOn = (monthDay: string, { first, last }: Pick<Season, 'first' | 'last'>): boolean =>
  first <= last ? first <= monthDay && monthDay <= last : monthDay >= first || monthDay <= last;

function SeasonNow({ season }: { readonly season: Season }) {
  const { locale, now } = useApp();
  const words = cultureWords[locale];
  const today = dayOf(now());
  const span = spanOf(locale, season);
  const { source } = season;
  return (
    <figure class="season bars">
      <YearVine season={season} at={today} label={words.season.chart(span, formatDay(locale, today))} />
      <figcaption>
        <p class="song">{words.season.now(formatDay(locale, today), isOn(isoDay(today).slice(5), season))}</p>
        <p>{words.season.usual(localText(locale, season.names), span)}</p>
        <p class="soft">{words.plot.source(words.cite(source.title, source.publisher, source.date))}</p>
      </figcaption>
    </figure>
  );
}
