import type { Right } from '../../core/content/brand.ts';
import { cultureWords } from '../../i18n/culture.ts';
import { localText } from '../../i18n/format.ts';
import { rightWords } from '../../i18n/rights.ts';
import { useApp } from '../context.ts';

/** The rights in the brand's name, one by one, each with what is known of it and what is not. */
export function RightsList({ rights }: { readonly rights: readonly Right[] }) {
  const { locale } = useApp();
  const words = rightWords[locale];
  return (
    <section class="frame tight rights">
      <h2>{words.title}</h2>
      <p class="soft">{words.lead}</p>
      {rights.map((right, i) => <RightView key={i} right={right} />)}
    </section>
  );
}

function RightView({ right: { kind, number, holder, announcement, since, until, source } }: { readonly right: Right }) {
  const { locale } = useApp();
  const words = rightWords[locale];
  const rows = [
    [words.number, number], [words.holder, holder && localText(locale, holder)], [words.announcement, announcement && localText(locale, announcement)], [words.since, since], [words.until, until],
  ] as const;
  const known = rows.filter(([, value]) => value !== undefined);
  const unknown = rows.flatMap(([name, value]) => (value === undefined ? [name] : []));
  return (
    <>
      <h3>{words.kinds[kind]}</h3>
      {known.length > 0 && <dl class="kv num">{known.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>}
      {unknown.length > 0 && <p>{words.unknown(unknown)}</p>}
      {source && <p class="soft">{words.source(cultureWords[locale].cite(source.title, source.publisher, source.date))}</p>}
    </>
  );
}
