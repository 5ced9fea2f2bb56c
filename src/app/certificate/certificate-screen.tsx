import { licenseePage } from '../../core/content/licensee.ts';
import type { LotPage } from '../../core/content/lot.ts';
import type { FileRef } from '../../core/trust/records.ts';
import { certificateWords } from '../../i18n/certificate.ts';
import { restWords } from '../../i18n/rest.ts';
import { rightWords } from '../../i18n/rights.ts';
import { storyWords } from '../../i18n/story.ts';
import '../../ui/pages.css';
import { useApp } from '../context.ts';
import { Shown } from '../culture/shown.tsx';
import { DemoLine } from '../demo/demo-line.tsx';
import { Badges } from '../directory/badges.tsx';
import { useContent } from '../flow/content.ts';
import { useLabel, useLotPage } from '../flow/label.ts';
import { Link } from '../link.tsx';
import type { ScreenOf } from '../route.ts';
import { NoLabel, Unproved } from '../story/no-label.tsx';
import { VerdictNote } from '../story/verdict-note.tsx';
import './certificate.css';
import { CommitmentDeed } from './commitment-deed.tsx';
import { LicenceDeed } from './licence-deed.tsx';
import type { Papers } from './mark-line.tsx';
import { WineDeed } from './wine-deed.tsx';

/** The papers of the box scanned last: its producer's licence, and what was declared of its batch. */
export default function CertificateScreen({ screen: { text } }: { readonly screen: ScreenOf<'certificate'> }) {
  const { noLabel } = certificateWords[useApp().locale];
  return text === undefined ? <main class="col"><NoLabel {...noLabel} /></main> : <CertificateOf key={text} text={text} />;
}

function CertificateOf({ text }: { readonly text: string }) {
  const { locale, words: { app } } = useApp();
  const words = certificateWords[locale];
  const label = useLabel(text);
  if (label.at === 'checking') return <main class="col" aria-busy="true"><p class="soft">{app.checking}</p></main>;
  if (label.at === 'unproved') return <main class="col"><Unproved verdict={label.verdict} text={text} title={words.title} body={words.unproved} /></main>;
  const { verdict, signed, when } = label;
  return (
    <main class="col two deeds">
      <div class="gap">
        <h1 class="vh">{words.title}</h1>
        <DemoLine />
        <VerdictNote verdict={verdict} />
        <LicenceDeed verdict={verdict} signed={signed} when={when} />
      </div>
      <div class="gap">
        <BatchPapers verdict={verdict} signed={signed} when={when} />
        {signed.licensee.page && <ProducerBadges page={signed.licensee.page} />}
        <div class="btns">
          {canPrint() && <button class="btn" type="button" onClick={() => print()}>{words.print}</button>}
          <Link class="btn" to={{ at: 'page', slug: 'standards' }}>{rightWords[locale].link}</Link>
          <Link class="btn" to={{ at: 'story', text }}>{restWords[locale].story}</Link>
          <Link class="btn" to={{ at: 'verdict', text }}>{storyWords[locale].back}</Link>
        </div>
      </div>
    </main>
  );
}

/** The producer's certificates by others; no paper of this box, so they are not printed with it. */
function ProducerBadges({ page }: { readonly page: FileRef }) {
  return <div class="of-producer"><Shown of={useContent(page, licenseePage)}>{({ badges }) => <Badges badges={badges} />}</Shown></div>;
}

const canPrint = (): boolean => typeof globalThis.print === 'function';

function BatchPapers(papers: Papers) {
  const page = useLotPage(papers.verdict);
  if (page.at === 'none') return <OfLot {...papers} />;
  return <Shown of={page}>{(lot) => <OfLot {...papers} lot={lot} />}</Shown>;
}

function OfLot({ lot, ...papers }: Papers & { readonly lot?: LotPage }) {
  const { missing } = certificateWords[useApp().locale].commitment;
  if (papers.signed.product?.commitment === false || lot?.wine) return <WineDeed {...papers} wine={lot?.wine} />;
  return lot?.commitment ? <CommitmentDeed {...papers} commitment={lot.commitment} /> : <p class="note">{missing}</p>;
}
