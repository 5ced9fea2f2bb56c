import { useState } from 'preact/hooks';
import type { SeenInRound } from '../../core/inspect/round.ts';
import { formatTime } from '../../i18n/inspect/time.ts';
import { useApp } from '../context.ts';
import { Link } from '../link.tsx';
import type { HeldRound } from './flow/inspection.ts';
import { questions } from './flow/judging.ts';
import { useCount, useWords } from './inspection-context.tsx';
import { SeenLine } from './last-read.tsx';
import { to } from './path.ts';

/** Rows shown at once; a phone draws a thousand slowly. */
const ROWS = 60;

/** The codes of a round, the last one first. */
export function EntriesPage({ held }: { readonly held: HeldRound }) {
  const words = useWords();
  const count = useCount();
  const [rows, setRows] = useState(ROWS);
  const { labels } = held.round;
  const open = new Set(questions(held.round).map(({ later }) => later.n));
  const more = Math.min(ROWS, labels.length - rows);
  return (
    <main class="col inspect">
      <div class="tight"><h1>{words.entries.title}</h1><p>{held.round.record.place} · {words.scan.boxes(count(labels.length))}</p></div>
      {labels.length === 0 && <p class="soft">{words.entries.none}</p>}
      <ul class="rows">{[...labels].reverse().slice(0, rows).map((label) => <EntryRow key={label.n} round={held.id} label={label} open={open.has(label.n)} />)}</ul>
      {more > 0 && <button class="btn" type="button" onClick={() => setRows(rows + ROWS)}>{words.entries.more(count(more))}</button>}
      <div class="btns">
        <Link class="btn" to={to({ page: 'findings' })}>{words.findings.title}</Link>
        <Link class="btn" to={to({ page: 'round', round: held.id })}>{words.back}</Link>
      </div>
    </main>
  );
}

function EntryRow({ round, label, open }: { readonly round: string; readonly label: SeenInRound; readonly open: boolean }) {
  const { locale } = useApp();
  const words = useWords().entries;
  const count = useCount();
  const { at, notes, photos, compared, answer } = label;
  const about = [
    formatTime(locale, at),
    ...(open ? [words.answer.open] : answer ? [words.answer[answer.is]] : []),
    ...(compared ? [compared.differs.length > 0 ? words.differs : words.same] : []),
    ...(notes.length > 0 ? [words.notes(count(notes.length))] : []),
    ...(photos.length > 0 ? [words.photos(count(photos.length))] : []),
  ];
  return <li><SeenLine round={round} label={label} size={40} /><p class="soft num about">{about.join(' · ')}</p></li>;
}
