import { dayOf, formatDay as isoDay } from '../../core/day.ts';
import type { Variety } from '../../core/content.ts';
import { cultureWords } from '../../i18n/culture.ts';
import { formatDay, localText } from '../../i18n/format.ts';
import { useApp } from '../context.ts';
import { spanOf, YearVine } from '../story/season-figure.tsx';

type Season = NonNullable<Variety['season']>;

/** Where in the year we are today, against each season that the varieties have: one figure a season, its varieties named below. */
export function SeasonsNow({ varieties }: { readonly varieties: readonly Variety[] }) {
  const seasons = new Map<string, { readonly season: Season; readonly varieties: Variety[] }>();
  for (const variety of varieties) {
    const { season } = variety;
    if (!season) continue;
    const key = `${season.first} ${season.last} ${season.source.id}`;
    const before = seasons.get(key);
    if (before) before.varieties.push(variety);
    else seasons.set(key, { season, varieties: [variety] });
  }
  return <>{[...seasons].map(([key, one]) => <SeasonNow key={key} {...one} />)}</>;
}

/** Whether a day `MM-DD` lies in a season, which may run over New Year. */
export const isOn = (monthDay: string, { first, last }: Pick<Season, 'first' | 'last'>): boolean =>
  first <= last ? first <= monthDay && monthDay <= last : monthDay >= first || monthDay <= last;

function SeasonNow({ season, varieties }: { readonly season: Season; readonly varieties: readonly Variety[] }) {
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
        <p>{words.season.usual(span, varieties.map(({ names }) => localText(locale, names)).join(words.season.comma))}</p>
        <p class="soft">{words.plot.source(words.cite(source.title, source.publisher, source.date))}</p>
      </figcaption>
    </figure>
  );
}
