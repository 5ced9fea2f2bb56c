import type { Licence, Product } from '../../core/trust/records.ts';
import { directoryWords, type MonthDay } from '../../i18n/directory.ts';
import { localText } from '../../i18n/format.ts';
import { useApp } from '../context.ts';
import { useContentIndex } from '../flow/content.ts';

/** What the producer makes, and under which agreement each product was licensed; with the warnings that belong beside it. */
export function Products({ products, licences }: { readonly products: readonly Product[]; readonly licences: readonly Licence[] }) {
  const { locale } = useApp();
  const { noLicence, producer: words } = directoryWords[locale];
  const index = useContentIndex();
  const classes = index.at === 'ready' ? index.value.classes ?? [] : [];
  const warnings = new Set(products.flatMap(({ warning }) => (warning ? [localText(locale, warning)] : [])));
  return (
    <section class="tight">
      <h2>{words.products}</h2>
      <ul class="leaves">
        {products.map((product) => (
          <li key={product.product}>
            <h3>{localText(locale, product.names)}</h3>
            <p class="soft num">{facts(product).join(' · ')}<br />{licensed(product)}</p>
          </li>
        ))}
      </ul>
      {[...warnings].map((warning) => <p key={warning} class="note">{warning}</p>)}
    </section>
  );

  function licensed({ product }: Product): string {
    const under = licences.filter(({ products: covered }) => covered.includes(product));
    return under.length === 0 ? noLicence.said : under.map(({ agreement }) => words.agreement(agreement)).join(' · ');
  }
  function facts(product: Product): readonly string[] {
    const of = classes.find(({ id }) => id === product.class);
    return [
      ...(of ? [localText(locale, of.names)] : []),
      ...(product.variety ? [`${words.variety} ${localText(locale, product.variety)}`] : []),
      ...(product.season ? [`${words.season} ${words.span(monthDay(product.season.first), monthDay(product.season.last))}`] : []),
      ...(product.gtin ? [`GTIN ${product.gtin}`] : []),
    ];
  }
}

/** `MM-DD` as numbers. */
function monthDay(text: string): MonthDay {
  const [month = 1, day = 1] = text.split('-').map(Number);
  return { month, day };
}
