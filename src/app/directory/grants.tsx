import type { ComponentChildren } from 'preact';
import type { DirectoryEntry } from '../../core/content/licensee.ts';
import type { Grant } from '../../core/trust/grant.ts';
import { formatAmount } from '../../i18n/amount.ts';
import { directoryWords, sayPlot, sayStandard } from '../../i18n/directory.ts';
import { formatDay, localText } from '../../i18n/format.ts';
import { Rows } from '../certificate/rows.tsx';
import { useApp } from '../context.ts';

/** What each licence grants: for which products and plots, to which standard, how much in each season. */
export function Grants({ entry: { licences, products, plots } }: { readonly entry: DirectoryEntry }) {
  const { locale } = useApp();
  const words = directoryWords[locale].producer;
  if (licences.length === 0) return null;
  return (
    <section class="tight">
      <h2>{words.grants}</h2>
      <ul class="leaves">
        {licences.map((licence) => <li key={licence.agreement}><h3>{words.agreement(licence.agreement)}</h3><Rows rows={rowsOf(licence)} /></li>)}
      </ul>
    </section>
  );

  function rowsOf({ products: covered, plots: named, standard, first, last, quotas, document }: Grant): readonly (readonly [string, ComponentChildren])[] {
    return [
      [words.period, words.periodOf(formatDay(locale, first), formatDay(locale, last))],
      [words.products, lines(covered.map(productName))],
      [words.plots, lines(named.map((code) => sayPlot(locale, code, plots)))],
      [words.standard, sayStandard(locale, standard)],
      [words.quota, lines(quotas.map(({ season, amount, unit }) => words.quotaOf(season, formatAmount(locale, amount, unit))))],
      [words.grantedBy, document],
    ];
  }
  function productName(number: number): string {
    const known = products.find(({ product }) => product === number);
    return known ? localText(locale, known.names) : String(number);
  }
}

const lines = (texts: readonly string[]): ComponentChildren => texts.map((text) => <>{text}<br /></>);
