import type { Climate } from '../../core/content/brand.ts';
import { cultureWords } from '../../i18n/culture.ts';
import { formatNumber, localText } from '../../i18n/format.ts';
import { Scales } from '../../ui/art/scales.tsx';
import { useApp } from '../context.ts';

/** Decimals that both ends of a range are written with: 9.0—9.2. */
const digits = (...values: readonly number[]): number => Math.max(...values.map((value) => String(value).split('.')[1]?.length ?? 0));

/** What a year is like: each quantity on an honest scale of its own, since figures of different units are not to be compared by length. */
export function ClimateFigure({ climate: { title, quantities, source } }: { readonly climate: Climate }) {
  const { locale } = useApp();
  const words = cultureWords[locale];
  return (
    <Scales
      title={localText(locale, title)}
      rows={quantities.map(({ names, unit, low, high, scale: { from, to, note } }) => ({
        label: localText(locale, names),
        value: words.plot.amount(low === high ? formatNumber(locale, low) : words.plot.range(formatNumber(locale, low, digits(low, high)), formatNumber(locale, high, digits(low, high))), localText(locale, unit)),
        low: (low - from) / (to - from), high: (high - from) / (to - from), note: localText(locale, note),
      }))}
      source={words.plot.source(words.cite(source.title, source.publisher, source.date))}
    />
  );
}
