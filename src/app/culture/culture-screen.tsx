import type { BrandPage } from '../../core/content/brand.ts';
import { cultureWords } from '../../i18n/culture.ts';
import { homeWords } from '../../i18n/home.ts';
import { OriginScene } from '../../ui/art/origin-scene.tsx';
import '../../ui/pages.css';
import { useApp } from '../context.ts';
import { Link } from '../link.tsx';
import { OfflinePack } from '../offline/offline-pack.tsx';
import { Cover } from './cover.tsx';
import { useBrandPack } from './pack.ts';
import { Plate } from './plate.tsx';
import { pageFor } from './prose.tsx';
import { Shown } from './shown.tsx';

/** The brand's pages as a table of contents, each with its plate. */
export default function CultureScreen() {
  const { locale } = useApp();
  const words = cultureWords[locale];
  const pack = useBrandPack();
  return (
    <main class="col two">
      <div class="gap">
        <div class="bleed"><OriginScene label={homeWords[locale].scene} /></div>
        <Cover title={words.title} lang={locale}><p>{words.lead}</p></Cover>
        <OfflinePack brief />
      </div>
      <Shown of={pack}>{({ pages }) => <ol class="index" aria-label={words.pages}>{pages.map((page) => <Leaf key={page.slug} page={page} />)}</ol>}</Shown>
    </main>
  );
}

function Leaf({ page: { slug, art, page: pages } }: { readonly page: BrandPage }) {
  const { locale } = useApp();
  const { page, lang } = pageFor(locale, pages);
  return (
    <li>
      <Link to={{ at: 'page', slug }}>
        {art && <Plate picture={art} decorative wide="6.4rem" />}
        <span lang={lang}><span class="song">{page.title}</span><br /><span class="soft">{page.summary}</span></span>
      </Link>
    </li>
  );
}
