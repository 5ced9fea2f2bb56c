import type { Variety } from '../../core/content/brand.ts';
import type { Source } from '../../core/content/page.ts';
import { cultureWords } from '../../i18n/culture.ts';
import { localText } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locale.ts';
import { useApp } from '../context.ts';
import { spanOf } from '../story/season-figure.tsx';
import { Plate } from './plate.tsx';
import { Said } from './said.tsx';

/** A variety by name and, where there is one, picture, to hold a box against. Where no source describes it, that is said. */
export function VarietyCard({ variety: { names, about, picture, season, source }, heading: Heading = 'h3' }: { readonly variety: Variety; readonly heading?: 'h2' | 'h3' }) {
  const { locale } = useApp();
  const words = cultureWords[locale];
  return (
    <section class="variety">
      {picture && <Plate picture={picture} wide="(min-width: 38rem) 18rem, 50vw" />}
      <div class="tight">
        <Heading>{localText(locale, names)} <OtherName names={names} /></Heading>
        <p>{about ? <Said text={about} /> : words.variety.onlyName}</p>
        {season && <p class="num">{words.season.usual(localText(locale, season.names), spanOf(locale, season))}</p>}
        <p class="soft">{words.plot.source(words.cite(source.title, source.publisher, source.date))}</p>
      </div>
    </section>
  );
}

/** The name in the other language, as it stands on boxes and in shops abroad. */
function OtherName({ names }: Pick<Variety, 'names'>) {
  const { locale } = useApp();
  const other: Locale = locale === 'zh-Hans' ? 'en' : 'zh-Hans';
  const name = names[other];
  return name === undefined || name === localText(locale, names) ? null : <small class="soft" lang={other}>{name}</small>;
}

/** All varieties that the office knows by name: those with a look as cards, the others by name alone, source by source. */
export function Varieties({ varieties }: { readonly varieties: readonly Variety[] }) {
  const { locale } = useApp();
  const words = cultureWords[locale];
  const cards = varieties.filter(({ picture, about }) => picture || about);
  const named = varieties.filter((variety) => !cards.includes(variety));
  return (
    <>
      {cards.map((variety) => <VarietyCard key={variety.id} variety={variety} heading="h2" />)}
      {named.length > 0 && <section class="tight"><h2>{words.variety.names}</h2><p class="soft">{words.variety.onlyName}</p>{bySource(named).map(([source, some]) => (
        <div key={source.id} class="tight">
          <ul class="names">{some.map(({ id, names }) => <li key={id}>{localText(locale, names)} <OtherName names={names} /></li>)}</ul>
          <p class="soft">{words.plot.source(words.cite(source.title, source.publisher, source.date))}</p>
        </div>
      ))}</section>}
    </>
  );
}

function bySource(varieties: readonly Variety[]): readonly (readonly [Source, readonly Variety[]])[] {
  const groups = new Map<string, [Source, Variety[]]>();
  for (const variety of varieties) {
    const group = groups.get(variety.source.id);
    if (group) group[1].push(variety);
    else groups.set(variety.source.id, [variety.source, [variety]]);
  }
  return [...groups.values()];
}
