import { licenseePage, type DirectoryEntry, type LicenseePage } from '../../core/content/licensee.ts';
import { dayOf } from '../../core/day.ts';
import { directoryWords } from '../../i18n/directory.ts';
import { formatDay, localText } from '../../i18n/format.ts';
import { Vine } from '../../ui/mark.tsx';
import '../../ui/pages.css';
import { useApp } from '../context.ts';
import { Plate } from '../culture/plate.tsx';
import { pageFor, Prose } from '../culture/prose.tsx';
import { Shown } from '../culture/shown.tsx';
import { DemoLine } from '../demo/demo-line.tsx';
import { useContent, type Content } from '../flow/content.ts';
import { Link } from '../link.tsx';
import type { ScreenOf } from '../route.ts';
import { Badges } from './badges.tsx';
import './directory.css';
import { actsOf, useDirectory, type Directory } from './files.ts';
import { Grants } from './grants.tsx';
import { Licences } from './licences.tsx';
import { Products } from './products.tsx';
import { Shops } from './shops.tsx';
import { StandingMark } from './standing-mark.tsx';
import { producerStands } from './standing.ts';

/** One producer: standing, licences and what happened to them, products, story, shops, certificates. */
export default function ProducerScreen({ screen: { licensee } }: { readonly screen: ScreenOf<'producer'> }) {
  return (
    <main class="col producer">
      <Shown of={useDirectory()}>{(directory) => {
        const entry = directory.entries.find((one) => one.licensee === licensee);
        return entry ? <Producer key={licensee} entry={entry} directory={directory} /> : <Nobody licensee={licensee} />;
      }}</Shown>
    </main>
  );
}

function Nobody({ licensee }: { readonly licensee: number }) {
  const { locale } = useApp();
  const { none } = directoryWords[locale].producer;
  return <><h1>{none.headline}</h1><p>{none.body(String(licensee))}</p><All /></>;
}

function All() {
  const { locale } = useApp();
  return <Link class="btn" to={{ at: 'directory' }}>{directoryWords[locale].producer.all}</Link>;
}

function Producer({ entry, directory: { acts } }: { readonly entry: DirectoryEntry; readonly directory: Directory }) {
  const page = useContent(entry.page, licenseePage);
  const waiting = entry.page !== undefined && page.at === 'loading';
  return (
    <>
      <DemoLine />
      <Head entry={entry} acts={acts} />
      <Facts entry={entry} page={page} />
      {acts && <Licences licences={entry.licences} acts={actsOf(acts, entry.licensee)} />}
      <Grants entry={entry} />
      <Products products={entry.products} licences={entry.licences} />
      {entry.page && <Shown of={page}>{(shown) => <Own page={shown} />}</Shown>}
      {!waiting && <All />}
    </>
  );
}

function Head({ entry, acts }: { readonly entry: DirectoryEntry } & Pick<Directory, 'acts'>) {
  const { locale, now } = useApp();
  const words = directoryWords[locale];
  const stands = acts && producerStands(entry, actsOf(acts, entry.licensee), dayOf(now()));
  return (
    <header class="masthead">
      <Vine />
      <h1>{localText(locale, entry.names)}</h1>
      <p class="soft">{words.districts[entry.district]}</p>
      {acts
        ? <p class="stands num"><StandingMark is={stands?.is} />{stands ? words.standing[stands.is].said(formatDay(locale, stands.day)) : words.noLicence.said}</p>
        : <p class="note" role="status">{words.actsUnknown}</p>}
    </header>
  );
}

/** The public system of business credit; it has no address for one firm, so the code is looked up there by hand. */
const CREDIT = 'https://www.gsxt.gov.cn/';

function Facts({ entry, page }: { readonly entry: DirectoryEntry; readonly page: Content<LicenseePage> }) {
  const { locale } = useApp();
  const { unknown, producer: words } = directoryWords[locale];
  const stated = page.at === 'ready' ? page.value.address : undefined;
  const address = stated ? localText(locale, stated) : page.at === 'ready' || !entry.page ? unknown : '…';
  return (
    <section class="tight">
      <h2>{words.facts}</h2>
      <dl class="kv num">
        <div><dt>{words.number}</dt><dd>{entry.licensee}</dd></div>
        <div><dt>{words.uscc}</dt><dd>{entry.uscc ?? unknown}{entry.uscc && <><br /><a class="soft" href={CREDIT} rel="external noreferrer">{words.credit}</a></>}</dd></div>
        <div><dt>{words.address}</dt><dd>{address}</dd></div>
      </dl>
    </section>
  );
}

/** What the producer's own signed page adds. */
function Own({ page: { story, pictures, shops, badges } }: { readonly page: LicenseePage }) {
  const { locale } = useApp();
  const { page, lang } = pageFor(locale, story);
  return (
    <>
      <section class="gap">
        <div class="tight" lang={lang}><h2>{page.title}</h2><p>{page.summary}</p></div>
        {pictures.map((picture) => <Plate key={picture.file.sha256} picture={picture} />)}
        <Prose pages={story} heading="h3" />
      </section>
      <Badges badges={badges} />
      <Shops shops={shops} />
    </>
  );
}
