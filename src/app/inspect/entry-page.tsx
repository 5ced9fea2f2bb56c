import { useState } from 'preact/hooks';
import { labelAt, type SeenInRound } from '../../core/inspect/round.ts';
import { formatDay, formatDayOf, formatMoment, formatNet } from '../../i18n/format.ts';
import { restWords } from '../../i18n/rest.ts';
import { useApp } from '../context.ts';
import { Link } from '../link.tsx';
import { Comparing } from './comparing.tsx';
import type { AddFault, HeldRound } from './flow/inspection.ts';
import { useCount, useInspection, useWords } from './inspection-context.tsx';
import { SeenLine } from './last-read.tsx';
import { to } from './path.ts';
import { Photos } from './photos.tsx';

/** One code of a round: what it said, and what the officer adds to it. */
export function EntryPage({ held, n }: { readonly held: HeldRound; readonly n: number }) {
  const words = useWords();
  const label = labelAt(held.round, n);
  const open = held.mine && held.round.closed === undefined;
  return (
    <main class="col inspect">
      <h1>{words.entry.title(String(n))}</h1>
      {label
        ? <>
          <SeenLine round={held.id} label={label} size={72} />
          <Values label={label} />
          {label.seen.signed && <Link class="btn" to={to({ page: 'licensee', licensee: label.seen.signed.licensee })}>{words.licensee.record}</Link>}
          {open && <Answer held={held} label={label} />}
          <Comparing held={held} label={label} open={open} />
          <Notes held={held} label={label} open={open} />
          <section class="tight"><h2>{words.entry.photos.title}</h2><Photos held={held} photos={label.photos} subjects={['box']} of={n} /></section>
          {open && <TakeBack held={held} n={n} />}
        </>
        : <p role="status">{words.entry.gone}</p>}
      <div class="btns">
        <Link class="btn" to={to({ page: 'entries', round: held.id })}>{words.entries.title}</Link>
        {open && <Link class="btn" to={to({ page: 'round', round: held.id })}>{words.back}</Link>}
      </div>
    </main>
  );
}

/** What was read, as it was judged then. */
function Values({ label: { at, seen } }: { readonly label: SeenInRound }) {
  const { locale } = useApp();
  const count = useCount();
  const { via, entry: words } = useWords();
  const signedWords = restWords[locale].signed;
  const { signed, list } = seen;
  const rows: readonly (readonly [string, string | undefined])[] = [
    [signedWords.net, signed?.net === undefined ? undefined : formatNet(locale, signed.net, signed.unit ?? 'g')],
    [signedWords.packed, signed?.packed === undefined ? undefined : formatDay(locale, signed.packed)],
    [signedWords.lot, signed?.lot],
    [words.read, words.readBy(formatMoment(locale, at), via[seen.via])],
    [signedWords.list, list && signedWords.listOf(count(list.version), formatDayOf(locale, list.issued))],
    [words.text, signed ? undefined : seen.text.slice(0, 500)],
  ];
  return <dl class="kv num">{rows.map(([name, value]) => value !== undefined && <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>;
}

/** The same number was read before: one box or two. May be put right later. */
function Answer({ held, label }: { readonly held: HeldRound; readonly label: SeenInRound }) {
  const inspection = useInspection();
  const { scan: { question: words } } = useWords();
  const { signed } = label.seen;
  const before = held.round.labels.filter(({ n, seen }) => n < label.n && signed && seen.signed?.licensee === signed.licensee && seen.signed.serial === signed.serial);
  const earlier = before[before.length - 1];
  if (!earlier) return null;
  const answer = (is: 'same' | 'other') => void inspection.add(held.id, { kind: 'answer', what: { of: label.n, earlier: earlier.n, is } });
  return (
    <section class="tight">
      <h2>{words.title}</h2>
      <div class="btns">
        {(['same', 'other'] as const).map((is) => <button key={is} class="btn" type="button" aria-pressed={label.answer?.is === is} onClick={() => answer(is)}>{words[is]}</button>)}
      </div>
    </section>
  );
}

function Notes({ held, label, open }: { readonly held: HeldRound; readonly label: SeenInRound; readonly open: boolean }) {
  const inspection = useInspection();
  const { entry: { note: words }, notKept } = useWords();
  const [written, setWritten] = useState('');
  const [fault, setFault] = useState<AddFault>();
  const save = async () => {
    const kept = await inspection.add(held.id, { kind: 'note', what: { of: label.n, words: written.trim() } });
    setFault(kept.ok ? undefined : kept.error);
    if (kept.ok) setWritten('');
  };
  return (
    <section class="tight">
      <h2>{words.title}</h2>
      <ul class="prose-list">{label.notes.map((note) => <li key={note.n}>{note.words}</li>)}</ul>
      {open && (
        <>
          <label class="field">{words.words}<textarea rows={3} maxLength={4000} value={written} onInput={({ currentTarget }) => setWritten(currentTarget.value)} /></label>
          <button class="btn" type="button" disabled={written.trim() === ''} onClick={() => void save()}>{words.save}</button>
          {fault && <p class="fault" role="alert">{notKept[fault]}</p>}
        </>
      )}
    </section>
  );
}

function TakeBack({ held, n }: { readonly held: HeldRound; readonly n: number }) {
  const inspection = useInspection();
  const words = useWords();
  const { go } = useApp();
  const takeBack = async () => {
    const kept = await inspection.add(held.id, { kind: 'undo', what: { of: n } });
    if (kept.ok) go(to({ page: 'entries', round: held.id }));
  };
  return <div class="tight"><button class="btn" type="button" onClick={() => void takeBack()}>{words.entry.takeBack}</button><p class="soft">{words.entry.takenBack}</p></div>;
}
