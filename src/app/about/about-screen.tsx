import { aboutWords } from '../../i18n/about.ts';
import { localText } from '../../i18n/format.ts';
import '../../ui/pages.css';
import { useApp } from '../context.ts';
import { Shown } from '../culture/shown.tsx';
import { DemoLine } from '../demo/demo-line.tsx';
import { useContentIndex } from '../flow/content.ts';
import { InstallSection } from '../install/install-section.tsx';
import { Link } from '../link.tsx';
import { OfflinePack } from '../offline/offline-pack.tsx';
import './about.css';
import { ListStatus } from './list-status.tsx';
import { OnDevice } from './on-device.tsx';
import { SiteFoot } from './site-foot.tsx';

/** What the app is, what it judges by, what it keeps, and what it does not do. */
export default function AboutScreen() {
  const { locale, words: { app } } = useApp();
  const { title, lead, proof, privacy } = aboutWords[locale];
  return (
    <main class="col about">
      <h1>{title}</h1>
      <p>{lead} <Link to={{ at: 'settings' }}>{app.settings}</Link></p>
      <DemoLine />
      <ListStatus />
      <section class="tight">
        <h2>{proof.title}</h2>
        <Lines of={proof.proves} />
        <h3>{proof.not.title}</h3>
        <Lines of={proof.not.lines} />
      </section>
      <section class="tight"><h2>{privacy.title}</h2><Lines of={privacy.lines} /></section>
      <Holder />
      <OnDevice />
      <OfflinePack />
      <InstallSection />
      <SiteFoot />
    </main>
  );
}

const Lines = ({ of }: { readonly of: readonly string[] }) => <ul class="lines">{of.map((line) => <li key={line}>{line}</li>)}</ul>;

function Holder() {
  const { locale } = useApp();
  const words = aboutWords[locale].holder;
  return (
    <section class="tight">
      <h2>{words.title}</h2>
      <p>{words.body}</p>
      <Shown of={useContentIndex()}>{({ holder }) => (
        <dl class="kv num">
          <div><dt>{words.name}</dt><dd>{localText(locale, holder.names)}</dd></div>
          <div><dt>{words.contact}</dt><dd>{holder.contact ? localText(locale, holder.contact) : words.unknown}</dd></div>
        </dl>
      )}</Shown>
    </section>
  );
}
