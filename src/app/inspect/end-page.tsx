import { useState } from 'preact/hooks';
import { countRound, countVerdicts } from '../../core/inspect/round.ts';
import { verdictKinds } from '../../core/inspect/entry.ts';
import { save } from '../../device/inspect/hand-over.ts';
import { formatMoment } from '../../i18n/format.ts';
import { csvOf } from '../../i18n/inspect/csv.ts';
import { statementOf } from '../../i18n/inspect/statement.ts';
import { useApp } from '../context.ts';
import { Link } from '../link.tsx';
import { CopyButton } from '../copy-button.tsx';
import { ExportButton } from './export-button.tsx';
import type { AddFault, HeldRound } from './flow/inspection.ts';
import { questions } from './flow/judging.ts';
import { useCount, useInspection, useWords } from './inspection-context.tsx';
import { PaperCode } from './paper-code.tsx';
import { to } from './path.ts';

/** The end of a round: what was seen, the close, the code for the paper, and the file. */
export function EndPage({ held }: { readonly held: HeldRound }) {
  const words = useWords();
  const { round, mine } = held;
  const open = mine && !held.damaged && round.closed === undefined;
  return (
    <main class="col inspect">
      <div class="tight"><h1>{open ? words.end.title : round.record.place}</h1>{!mine && <p><span class="badge">{words.rounds.colleague}</span></p>}{held.damaged && <p class="fault">{words.notKept.damaged}</p>}</div>
      <Summary held={held} />
      {open && <Close held={held} />}
      {round.closed !== undefined && <PaperCode round={held.id} head={held.head} />}
      <ExportButton rounds={[held]} label={words.end.export} />
      <Texts held={held} />
      <div class="btns">
        <Link class="btn" to={to({ page: 'entries', round: held.id })}>{words.entries.title}</Link>
        <Link class="btn" to={to({ page: 'findings' })}>{words.findings.title}</Link>
        <Link class="btn" to={to(open ? { page: 'round', round: held.id } : { page: 'rounds' })}>{words.back}</Link>
      </div>
      {!open && <Forget held={held} />}
    </main>
  );
}

function Summary({ held: { round } }: { readonly held: HeldRound }) {
  const { locale } = useApp();
  const words = useWords();
  const count = useCount();
  const verdicts = countVerdicts(round.labels);
  const photos = round.labels.reduce((sum, label) => sum + label.photos.length, round.photos.length);
  const rows: readonly (readonly [string, string])[] = [
    [words.record.place, round.record.place],
    ...(round.record.party === undefined ? [] : [[words.record.party, round.record.party] as const]),
    [words.end.from, formatMoment(locale, round.opened)],
    [words.end.until, formatMoment(locale, round.until)],
    [words.end.codes, count(round.labels.length)],
    ...verdictKinds.flatMap((kind) => (verdicts.has(kind) ? [[words.verdict[kind], count(verdicts.get(kind)!)] as const] : [])),
    [words.end.photos, count(photos)],
  ];
  return <dl class="kv num summary">{rows.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>;
}

function Close({ held }: { readonly held: HeldRound }) {
  const inspection = useInspection();
  const words = useWords();
  const count = useCount();
  const [fault, setFault] = useState<AddFault>();
  const asked = questions(held.round).length;
  const close = async () => {
    const kept = await inspection.add(held.id, { kind: 'close', what: countRound(inspection.round(held.id)!.entries) });
    setFault(kept.ok ? undefined : kept.error);
  };
  return (
    <section class="tight">
      {asked > 0 && <p class="note">{words.end.open(count(asked))}</p>}
      <button class="btn go go-big" type="button" onClick={() => void close()}>{words.end.close}</button>
      <p class="soft">{words.end.closing}</p>
      {fault && <p class="fault" role="alert">{words.notKept[fault]}</p>}
    </section>
  );
}

/** The round as a table, and as words for the official record, which is written in Chinese. */
function Texts({ held }: { readonly held: HeldRound }) {
  const { locale } = useApp();
  const words = useWords().end;
  const table = () => save(new File(['\ufeff', csvOf(locale, held.round)], `wuhai-inspection-${held.id.slice(0, 8)}.csv`, { type: 'text/csv' }));
  return (
    <div class="btns">
      <button class="btn" type="button" onClick={table}>{words.csv}</button>
      <CopyButton text={statementOf(held.round, held.head)} label={words.statement} copied={words.statementCopied} />
    </div>
  );
}

function Forget({ held }: { readonly held: HeldRound }) {
  const { go } = useApp();
  const inspection = useInspection();
  const words = useWords().end;
  const [sure, setSure] = useState(false);
  const forget = async () => {
    await inspection.forget(held.id);
    go(to({ page: 'rounds' }));
  };
  if (held.mine && held.exported < held.entries.length) return <p class="soft">{words.forgetNot}</p>;
  if (!sure) return <button class="link" type="button" onClick={() => setSure(true)}>{words.forget}</button>;
  return (
    <section class="note tight">
      <p>{words.forgetSure}</p>
      <div class="btns">
        <button class="btn" type="button" onClick={() => void forget()}>{words.forgetYes}</button>
        <button class="btn go" type="button" onClick={() => setSure(false)}>{words.forgetNo}</button>
      </div>
    </section>
  );
}
