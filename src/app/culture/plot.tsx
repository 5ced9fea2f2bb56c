import type { Plot } from '../../core/content/brand.ts';
import { cultureWords } from '../../i18n/culture.ts';
import { formatNumber, localText } from '../../i18n/format.ts';
import { Bars } from '../../ui/art/bars.tsx';
import { useApp } from '../context.ts';

/** A plot of the pack in the reader's language, with its source. */
export function PlotFigure({ plot: { title, unit, labels, values, source } }: { readonly plot: Plot }) {
  const { locale } = useApp();
  const words = cultureWords[locale];
  const inUnit = localText(locale, unit);
  return (
    <Bars
      title={localText(locale, title)}
      rows={labels.map((label, i) => ({ label: localText(locale, label), value: values[i] ?? null }))}
      format={(value) => words.plot.amount(formatNumber(locale, value), inUnit)}
      unknown={words.plot.unknown}
      source={words.plot.source(words.cite(source.title, source.publisher, source.date))}
    />
  );
}
