import { formatDay as isoDay, type Day } from '../../core/day.ts';
import type { Product } from '../../core/trust/records.ts';
import { directoryWords, type MonthDay } from '../../i18n/directory.ts';
import { formatDay } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locale.ts';
import { storyWords } from '../../i18n/story.ts';
import { useApp } from '../context.ts';

/** Width of the drawn year, and of one of its grapes, in units of the drawing. */
const YEAR = 360;
const GRAPE = 9;

const monthDay = (text: string): MonthDay => ({ month: Number(text.slice(0, 2)), day: Number(text.slice(3)) });
/** A day's place in the drawn year; months are equally wide, as the row of their numbers below. */
const place = ({ month, day }: MonthDay): number => ((month - 1 + (day - 1) / 31) * YEAR) / 12;

export const spanOf = (locale: Locale, { first, last }: NonNullable<Product['season']>): string => directoryWords[locale].producer.span(monthDay(first), monthDay(last));

/** Where the grapes of a season hang; one that runs over New Year hangs at both ends. */
export function seasonPlaces({ first, last }: NonNullable<Product['season']>): readonly number[] {
  const from = place(monthDay(first));
  const to = place(monthDay(last));
  const places: number[] = [];
  for (let x = GRAPE / 2; x < YEAR; x += GRAPE) if (first <= last ? from <= x && x <= to : from <= x || x <= to) places.push(x);
  return places;
}

/** Grapes one under the other at a place: one, two, three, two, so that a season hangs as a row of bunches. */
function hanging(x: number, i: number): string {
  const depth = [1, 2, 3, 2][i % 4]!;
  return Array.from({ length: depth }, (_, row) => `M${x - 4.6} ${15 + (i % 2) * 4 + row * 8}a4.6 4.6 0 1 0 9.2 0a4.6 4.6 0 1 0-9.2 0`).join('');
}

/** A year as a vine: the season hangs from it as bunches, and a mark stands at one day. */
export function YearVine({ season, at, label }: { readonly season: Pick<NonNullable<Product['season']>, 'first' | 'last'>; readonly at?: Day; readonly label: string }) {
  const x = at === undefined ? undefined : place(monthDay(isoDay(at).slice(5)));
  return (
    <>
      <svg viewBox={`0 0 ${YEAR} 54`} role="img" aria-label={label}>
        <path class="a-grape" d="M0 8C60 5 90 11 150 8C210 5 300 10 360 7V8.6C300 12.6 210 7.6 150 10.6C90 13.6 60 7.6 0 11Z" />
        <path class="a-grape" d={seasonPlaces(season).map(hanging).join('')} />
        {x !== undefined && <path class="a-sand" d={`M${x} 38L${x + 6} 52H${x - 6}Z`} />}
      </svg>
      <ol class="num" aria-hidden="true">{Array.from({ length: 12 }, (_, i) => <li key={i}>{i + 1}</li>)}</ol>
    </>
  );
}

/** The usual season of a product on the year's vine, and the day this box was packed. */
export function SeasonFigure({ season, packed }: { readonly season: NonNullable<Product['season']>; readonly packed?: Day }) {
  const { locale } = useApp();
  const words = storyWords[locale].season;
  const span = spanOf(locale, season);
  return (
    <figure class="season">
      <YearVine season={season} label={words.chart(span)} {...(packed !== undefined && { at: packed })} />
      <figcaption>
        {packed !== undefined && <p class="song">{words.packed(formatDay(locale, packed))}</p>}
        <p class="soft">{words.usual(span)}</p>
      </figcaption>
    </figure>
  );
}
