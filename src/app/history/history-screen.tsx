import { useState } from 'preact/hooks';
import { dayOf, type Day } from '../../core/day.ts';
import { formatDay, formatNumber } from '../../i18n/format.ts';
import { historyWords } from '../../i18n/history.ts';
import '../../ui/pages.css';
import { useApp } from '../context.ts';
import { DemoLine } from '../demo/demo-line.tsx';
import { useHistory } from '../flow/history-on-screen.ts';
import { isRecalledSince, type Judged } from '../flow/history.ts';
import { Link } from '../link.tsx';
import { Clear } from './clear.tsx';
import { EntryRow } from './entry-row.tsx';
import './history.css';
import { Keeping } from './keeping.tsx';

/** The codes scanned on this device, by day, each judged by the list as it is now. */
export default function HistoryScreen() {
  const { locale } = useApp();
  const words = historyWords[locale];
  const desk = useHistory();
  const { history, remove } = desk;
  const [done, setDone] = useState('');
  const removing = (ids: readonly number[] | 'all', said: string) => void remove(ids).then(() => setDone(said));
  return (
    <main class="col">
      <h1>{words.title}</h1>
      <p class="vh" role="status">{done}</p>
      {history.at === 'loading' && <p class="soft" aria-busy="true">{words.loading}</p>}
      {history.at === 'shown' && history.entries.length === 0 && <Empty />}
      {history.at === 'shown' && history.entries.length > 0 && (
        <>
          <p>{words.lead}</p>
          <DemoLine />
          <Recalled entries={history.entries} />
          {byDay(history.entries).map(([day, entries]) => (
            <Day key={day} day={day} entries={entries} onRemove={(id) => removing([id], words.removed)} />
          ))}
          <Clear count={history.entries.length} onClear={() => removing('all', words.clear.done)} />
        </>
      )}
      <Keeping keeping={desk.keeping} setKeeping={desk.setKeeping} lasting={history.at === 'loading' || history.lasting} />
    </main>
  );
}

/** Entries under the day of their scan; both in the order given. */
function byDay(entries: readonly Judged[]): readonly (readonly [Day, readonly Judged[]])[] {
  const days = new Map<Day, Judged[]>();
  for (const judged of entries) {
    const day = dayOf(judged.entry.at);
    days.set(day, [...(days.get(day) ?? []), judged]);
  }
  return [...days];
}

function Day({ day, entries, onRemove }: { readonly day: Day; readonly entries: readonly Judged[]; readonly onRemove: (id: number) => void }) {
  const { locale, now } = useApp();
  const written = formatDay(locale, day);
  return (
    <section class="tight">
      <h2 class="num">{day === dayOf(now()) ? historyWords[locale].today(written) : written}</h2>
      <ul class="entries">{entries.map((judged) => <EntryRow key={judged.entry.id} judged={judged} onRemove={() => onRemove(judged.entry.id)} />)}</ul>
    </section>
  );
}

function Recalled({ entries }: { readonly entries: readonly Judged[] }) {
  const { locale } = useApp();
  const { recalled } = historyWords[locale];
  const count = entries.filter(isRecalledSince).length;
  if (count === 0) return null;
  return <section class="frame bad tight" role="status"><h2>{recalled.headline(formatNumber(locale, count))}</h2><p>{recalled.body}</p></section>;
}

function Empty() {
  const { empty } = historyWords[useApp().locale];
  return <><h2>{empty.headline}</h2><p>{empty.body}</p><Link class="btn go" to={{ at: 'scan' }}>{empty.scan}</Link></>;
}
