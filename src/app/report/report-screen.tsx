import { useState } from 'preact/hooks';
import { listAge } from '../../core/judge.ts';
import { reportKinds, type ReportKind } from '../../core/report.ts';
import { drafts } from '../../device/drafts.ts';
import type { Locale } from '../../i18n/locale.ts';
import { reportWords } from '../../i18n/report.ts';
import '../../ui/pages.css';
import { useApp, useListState } from '../context.ts';
import { useJudgement } from '../flow/judgement.ts';
import type { ScreenOf } from '../route.ts';
import { Drafts } from './drafts-list.tsx';
import { useDrafting, useFilledIn } from './drafting.ts';
import { Letter } from './letter.tsx';
import './report.css';
import { ReportForm } from './report-form.tsx';
import type { Scanned } from './scan-facts.ts';
import { Offices } from './offices.tsx';

/** Complaint, tip-off, identification or fake page: the text is written here, about the code scanned last where there is one. */
export default function ReportScreen({ screen: { text, differs = [] } }: { readonly screen: ScreenOf<'report'> }) {
  return text === undefined ? <AboutNone /> : <AboutCode key={text} text={text} differs={differs} />;
}

function AboutNone() {
  const [chosen, choose] = useState<ReportKind>();
  return <Report key={chosen} text={undefined} scanned={undefined} kind={chosen} onDraft={choose} />;
}

function AboutCode({ text, differs }: { readonly text: string; readonly differs: readonly string[] }) {
  const { locale, list } = useApp();
  const { trust } = useListState(list);
  const judgement = useJudgement(text);
  if (judgement.at === 'checking') return <main class="col" aria-busy="true"><p class="soft">{reportWords[locale].checking}</p></main>;
  const { verdict, when } = judgement;
  return <Report text={text} scanned={{ text, verdict, when, list: trust && listAge(trust.status, when), differs }} />;
}

interface ReportProps {
  readonly text: string | undefined;
  readonly scanned: Scanned | undefined;
  readonly kind?: ReportKind | undefined;
  readonly onDraft?: (kind: ReportKind) => void;
}

/** The draft written on last; else what the verdict suggests. */
function firstKind(text: string | undefined, scanned: Scanned | undefined): ReportKind {
  const draft = drafts().find((one) => one.text === text);
  return draft?.kind ?? (scanned?.verdict.kind === 'lookalike' ? 'fake-page' : 'complaint');
}

/** The offices read Chinese, so it is written in Chinese unless its writer chooses otherwise. */
function Report({ text, scanned, kind: given, onDraft }: ReportProps) {
  const words = reportWords[useApp().locale];
  const [kind, setKind] = useState(given ?? firstKind(text, scanned));
  const [writing, setWriting] = useState<Locale>('zh-Hans');
  const drafting = useDrafting(kind, text, useFilledIn(writing, scanned));
  return (
    <main class="col two report">
      <div class="gap">
        <h1>{words.title}</h1>
        <p>{words.lead}</p>
        {onDraft && <Drafts onOpen={onDraft} />}
        <Kinds kind={kind} choose={setKind} />
        <ReportForm key={kind} kind={kind} drafting={drafting} writing={writing} />
      </div>
      <div class="gap">
        <Letter kind={kind} drafting={drafting} writing={writing} onWriting={setWriting} />
        <Offices kind={kind} />
      </div>
    </main>
  );
}

function Kinds({ kind, choose }: { readonly kind: ReportKind; readonly choose: (kind: ReportKind) => void }) {
  const words = reportWords[useApp().locale];
  return (
    <fieldset class="kinds">
      <legend>{words.choose}</legend>
      {reportKinds.map((one) => (
        <label key={one}>
          <input type="radio" name="kind" checked={one === kind} onChange={() => choose(one)} />
          <span><strong>{words.kinds[one].name}</strong><br /><small>{words.kinds[one].when}</small></span>
        </label>
      ))}
    </fieldset>
  );
}
