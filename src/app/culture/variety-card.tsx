import type { Variety } from '../../core/content.ts';
import { cultureWords } from '../../i18n/culture.ts';
import { localText } from '../../i18n/format.ts';
import { useApp } from '../context.ts';
import { spanOf } from '../story/season-figure.tsx';
import { Plate } from './plate.tsx';

/** A variety by name and, where there is one, picture, to hold a box against. Where no source describes it, that is said. */
export function VarietyCard({ variety: { names, about, picture, season, source }, heading: Heading = 'h3' }: { readonly variety: Variety; readonly heading?: 'h2' | 'h3' }) {
  const { locale } = useApp();
  const words = cultureWords[locale];
  const other = locale === 'zh-Hans' ? names['en'] : names['zh-Hans'];
  return (
    <section class="variety">
      {picture && <Plate picture={picture} wide="(min-width: 38rem) 18rem, 50vw" />}
      <div class="tight">
        <Heading>{localText(locale, names)}</Heading>
        {other !== undefined && other !== localText(locale, names) && <p class="soft" lang={locale === 'zh-Hans' ? 'en' : 'zh-Hans'}>{other}</p>}
        <p>{about ? localText(locale, about) : words.variety.onlyName}</p>
        {season && <p class="num">{words.season.usual(localText(locale, season.names), spanOf(locale, season))}</p>}
        <p class="soft">{words.plot.source(words.cite(source.title, source.publisher, source.date))}</p>
      </div>
    </section>
  );
}

/** All varieties that the office knows by name. */
export const Varieties = ({ varieties }: { readonly varieties: readonly Variety[] }) => <div class="varieties">{varieties.map((variety) => <VarietyCard key={variety.id} variety={variety} heading="h2" />)}</div>;
