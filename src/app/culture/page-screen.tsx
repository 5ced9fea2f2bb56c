import type { ComponentChildren } from 'preact';
import type { BrandPack, BrandPage } from '../../core/content/brand.ts';
import { cultureWords } from '../../i18n/culture.ts';
import '../../ui/pages.css';
import { useApp } from '../context.ts';
import { Link } from '../link.tsx';
import type { ScreenOf } from '../route.ts';
import { ClimateFigure } from './climate-figure.tsx';
import { Cover } from './cover.tsx';
import { useBrandPack } from './pack.ts';
import { Plate } from './plate.tsx';
import { PlotFigure } from './plot.tsx';
import { pageFor, Prose } from './prose.tsx';
import { PlacesList } from './places-list.tsx';
import { RightsList } from './rights-list.tsx';
import { SeasonsNow } from './season-now.tsx';
import { Shown } from './shown.tsx';
import { Varieties } from './variety-card.tsx';
import '../story/story.css';

/** One page of the brand's culture: plate, title, prose, sources. */
export default function PageScreen({ screen: { slug } }: { readonly screen: ScreenOf<'page'> }) {
  return (
    <main class="col">
      <Shown of={useBrandPack()}>{(pack) => {
        const at = pack.pages.findIndex((page) => page.slug === slug);
        const page = pack.pages[at];
        return page ? <PageView key={slug} page={page} next={pack.pages[at + 1]} figure={figures[slug]?.(pack)} table={tables[slug]?.(pack)} /> : <NoPage />;
      }}</Shown>
    </main>
  );
}

/** What the pack has besides prose stands on the page it is about. */
const figures: { readonly [slug: string]: ((pack: BrandPack) => ComponentChildren) | undefined } = {
  climate: ({ climate }) => <ClimateFigure climate={climate} />,
  goals: ({ goals }) => <PlotFigure plot={goals} />,
  season: ({ varieties }) => <SeasonsNow varieties={varieties} />,
  standards: ({ rights }) => (rights.length > 0 ? <RightsList rights={rights} /> : null),
};
/** And what belongs below it. */
const tables: typeof figures = {
  places: ({ places }) => (places.length > 0 ? <PlacesList places={places} /> : null),
  varieties: ({ varieties }) => <Varieties varieties={varieties} />,
};

function PageView({ page: { art, page: pages }, next, figure, table }: { readonly page: BrandPage; readonly next: BrandPage | undefined; readonly figure: ComponentChildren; readonly table: ComponentChildren }) {
  const { locale } = useApp();
  const { page, lang } = pageFor(locale, pages);
  return (
    <article class="gap">
      {art && <Plate picture={art} first />}
      <Cover title={page.title} lang={lang}><p>{page.summary}</p></Cover>
      {figure}
      <Prose pages={pages} />
      {table}
      <Onward next={next} />
    </article>
  );
}

function Onward({ next }: { readonly next: BrandPage | undefined }) {
  const { locale } = useApp();
  const words = cultureWords[locale];
  const following = next && pageFor(locale, next.page);
  return (
    <nav class="btns" aria-label={words.pages}>
      {next && following && <Link class="btn" to={{ at: 'page', slug: next.slug }}><span>{words.next}<span lang={following.lang}>{following.page.title}</span></span></Link>}
      <Link class="btn" to={{ at: 'culture' }}>{words.all}</Link>
    </nav>
  );
}

function NoPage() {
  const { locale } = useApp();
  const { noPage, all } = cultureWords[locale];
  return <><h1>{noPage.headline}</h1><p>{noPage.body}</p><Link class="btn go" to={{ at: 'culture' }}>{all}</Link></>;
}
