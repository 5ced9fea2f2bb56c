import { site } from 'virtual:site';
import type { ReportKind } from '../../core/report.ts';
import { localText } from '../../i18n/format.ts';
import { reportWords } from '../../i18n/report.ts';
import { useApp } from '../context.ts';
import { useContentIndex } from '../flow/content.ts';

/** Who gets it: the offices' numbers and site, or the brand holder; and what to keep meanwhile. */
export function Offices({ kind }: { readonly kind: ReportKind }) {
  const { to: words, keep } = reportWords[useApp().locale];
  const { market, city, cityFromOutside } = site.hotlines;
  return (
    <>
      <section class="tight">
        <h2>{words.title}</h2>
        {kind !== 'identification' && (
          <div class="btns offices">
            <a class="btn" href={`tel:${market}`}>{words.market(market)}</a>
            <a class="btn" href="https://www.12315.cn" target="_blank" rel="noopener noreferrer">{words.site}</a>
            <a class="btn" href={`tel:${city}`}>{words.city(city)}</a>
            {cityFromOutside !== undefined && <a class="btn" href={`tel:${cityFromOutside}`}>{words.cityFromOutside(cityFromOutside)}</a>}
          </div>
        )}
        {(kind === 'identification' || kind === 'fake-page') && <Holder />}
        <p class="soft">{words.unsent}</p>
      </section>
      <section class="tight">
        <h2>{keep.title}</h2>
        <ul class="prose-list">{keep.lines.map((line) => <li key={line}>{line}</li>)}</ul>
      </section>
    </>
  );
}

/** The brand holder as the list names it, with its contact where it gave one. */
function Holder() {
  const { locale } = useApp();
  const { holder, holderLater } = reportWords[locale].to;
  const index = useContentIndex();
  if (index.at !== 'ready') return <p class="soft">{holderLater}</p>;
  const { names, contact } = index.value.holder;
  return <p>{holder(localText(locale, names))}{contact && <><br />{localText(locale, contact)}</>}</p>;
}
