import type { LotPage } from '../../core/content.ts';
import type { Seconds } from '../../core/day.ts';
import type { Signed, Verdict } from '../../core/verdict.ts';
import { certificateWords } from '../../i18n/certificate.ts';
import { restWords } from '../../i18n/rest.ts';
import { storyWords } from '../../i18n/story.ts';
import '../../ui/pages.css';
import { useApp } from '../context.ts';
import { Shown } from '../culture/shown.tsx';
import { DemoLine } from '../demo/demo-line.tsx';
import { useLabel, useLotPage } from '../flow/label.ts';
import { Link } from '../link.tsx';
import type { ScreenOf } from '../route.ts';
import { NoLabel, Unproved } from '../story/no-label.tsx';
import { VerdictNote } from '../story/verdict-note.tsx';
import './certificate.css';
import { CommitmentDeed } from './commitment-deed.tsx';
import { LicenceDeed } from './licence-deed.tsx';
import { WineDeed } from './wine-deed.tsx';

/** The papers of the box scanned last: its producer's licence, and what was declared of its batch. */
export default function CertificateScreen({ screen: { text } }: { readonly screen: ScreenOf<'certificate'> }) {
  const { noLabel } = certificateWords[useApp().locale];
  return <main class="col deeds">{text === undefined ? <NoLabel {...noLabel} /> : <CertificateOf key={text} text={text} />}</main>;
}

function CertificateOf({ text }: { readonly text: string }) {
  const { locale, words: { app } } = useApp();
  const words = certificateWords[locale];
  const label = useLabel(text);
  if (label.at === 'checking') return <p class="soft" aria-busy="true">{app.checking}</p>;
  if (label.at === 'unproved') return <Unproved verdict={label.verdict} text={text} title={words.title} body={words.unproved} />;
  const { verdict, signed, when } = label;
  return (
    <>
      <h1 class="vh">{words.title}</h1>
      <DemoLine />
      <VerdictNote verdict={verdict} />
      <LicenceDeed verdict={verdict} signed={signed} when={when} />
      <BatchPapers verdict={verdict} signed={signed} when={when} />
      <div class="btns">
        {canPrint && <button class="btn" type="button" onClick={() => print()}>{words.print}</button>}
        <Link class="btn" to={{ at: 'story', text }}>{restWords[locale].story}</Link>
        <Link class="btn" to={{ at: 'verdict', text }}>{storyWords[locale].back}</Link>
      </div>
    </>
  );
}

const canPrint = typeof globalThis.print === 'function';

interface Papers {
  readonly verdict: Verdict;
  readonly signed: Signed;
  readonly when: Seconds;
}

function BatchPapers({ verdict, signed, when }: Papers) {
  const page = useLotPage(verdict);
  if (page.at === 'none') return <OfLot signed={signed} when={when} lot={undefined} />;
  return <Shown of={page}>{(lot) => <OfLot signed={signed} when={when} lot={lot} />}</Shown>;
}

function OfLot({ signed, when, lot }: Omit<Papers, 'verdict'> & { readonly lot: LotPage | undefined }) {
  const { missing } = certificateWords[useApp().locale].commitment;
  if (signed.product?.class === 'wine' || lot?.wine) return <WineDeed signed={signed} wine={lot?.wine} when={when} />;
  return lot?.commitment ? <CommitmentDeed commitment={lot.commitment} when={when} /> : <p class="note">{missing}</p>;
}
