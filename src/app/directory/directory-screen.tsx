import { useState } from 'preact/hooks';
import type { DirectoryEntry } from '../../core/content/licensee.ts';
import { dayOf, type Day } from '../../core/day.ts';
import { districts, type District } from '../../core/trust/records.ts';
import { directoryWords } from '../../i18n/directory.ts';
import { formatDay, formatDayOf, formatNumber, localText } from '../../i18n/format.ts';
import '../../ui/pages.css';
import { useApp, useListState } from '../context.ts';
import { Shown } from '../culture/shown.tsx';
import { DemoLine } from '../demo/demo-line.tsx';
import { Link } from '../link.tsx';
import './directory.css';
import { actsOf, useDirectory, type Acts, type Directory } from './files.ts';
import { find, type Wanted } from './search.ts';
import { StandingMark } from './standing-mark.tsx';
import { producerStands, type Stands } from './standing.ts';

/** Rows shown at once; a phone draws a thousand slowly. */
const ROWS = 60;

/** What was looked for last, for the way back from a producer's page. */
let lastWanted: Wanted = { words: '' };

/** For a machine that many use: the next one is not shown what was looked for. */
export const forgetWanted = (): void => void (lastWanted = { words: '' });

/** Every producer on the list, and where each one's licence stands. */
export default function DirectoryScreen() {
  const { locale } = useApp();
  const words = directoryWords[locale];
  return (
    <main class="col">
      <div class="tight"><h1>{words.title}</h1><p>{words.lead}</p></div>
      <Shown of={useDirectory()}>{(directory) => <Producers directory={directory} />}</Shown>
    </main>
  );
}

function Producers({ directory: { entries, acts } }: { readonly directory: Directory }) {
  const { locale, now } = useApp();
  const words = directoryWords[locale];
  const [wanted, setWanted] = useState(lastWanted);
  const [rows, setRows] = useState(ROWS);
  const today = dayOf(now());
  const found = find(entries, wanted);
  const more = Math.min(ROWS, found.length - rows);
  const change = (next: Wanted) => {
    lastWanted = next;
    setWanted(next);
    setRows(ROWS);
  };
  return (
    <>
      <DemoLine />
      {!acts && <p class="note" role="status">{words.actsUnknown}</p>}
      <Filter wanted={wanted} onChange={change} />
      <Found found={found} acts={acts} today={today} />
      {found.length === 0 && <p class="note">{words.nobody}</p>}
      <ul class="producers">{found.slice(0, rows).map((entry) => <Row key={entry.licensee} entry={entry} stands={acts && producerStands(entry, actsOf(acts, entry.licensee), today)} known={acts !== undefined} />)}</ul>
      {more > 0 && <button class="btn" type="button" onClick={() => setRows(rows + ROWS)}>{words.more(formatNumber(locale, more))}</button>}
    </>
  );
}

function Filter({ wanted, onChange }: { readonly wanted: Wanted; readonly onChange: (wanted: Wanted) => void }) {
  const { locale } = useApp();
  const words = directoryWords[locale];
  const { words: typed, district } = wanted;
  const inDistrict = (value: string): Wanted => {
    const chosen = districts.find((name: District) => name === value);
    return chosen ? { words: typed, district: chosen } : { words: typed };
  };
  return (
    <form class="filter" role="search" onSubmit={(event) => event.preventDefault()}>
      <label class="field">{words.search} <small>{words.searchHint}</small>
        <input type="search" value={typed} autocomplete="off" autocapitalize="off" spellcheck={false} onInput={({ currentTarget }) => onChange({ ...wanted, words: currentTarget.value })} />
      </label>
      <label class="field">{words.district}
        <select value={district ?? ''} onChange={({ currentTarget }) => onChange(inDistrict(currentTarget.value))}>
          <option value="">{words.wholeCity}</option>
          {districts.map((name) => <option key={name} value={name}>{words.districts[name]}</option>)}
        </select>
      </label>
    </form>
  );
}

/** How many, by which list. Announced as the search narrows. */
function Found({ found, acts, today }: { readonly found: readonly DirectoryEntry[]; readonly acts: Acts; readonly today: Day }) {
  const { locale, list } = useApp();
  const { trust } = useListState(list);
  const words = directoryWords[locale];
  const inForce = acts && found.filter((entry) => producerStands(entry, actsOf(acts, entry.licensee), today)?.is === 'in-force').length;
  return (
    <p class="soft num" aria-live="polite">
      {words.found(formatNumber(locale, found.length), inForce === undefined ? words.unknown : formatNumber(locale, inForce))}
      {trust && <><br />{words.asOf(formatDayOf(locale, trust.status.issued))}</>}
    </p>
  );
}

function Row({ entry, stands, known }: { readonly entry: DirectoryEntry; readonly stands: Stands | undefined; readonly known: boolean }) {
  const { locale } = useApp();
  const words = directoryWords[locale];
  const products = entry.products.map(({ names }) => localText(locale, names)).join(locale === 'en' ? ', ' : '、');
  return (
    <li>
      <Link to={{ at: 'producer', licensee: entry.licensee }}>
        <span class="song">{localText(locale, entry.names)}</span>
        <span class="soft">{words.districts[entry.district]}{products && ` · ${products}`}</span>
        {known && <span class="stands"><StandingMark is={stands?.is} />{stands ? words.standing[stands.is].said(formatDay(locale, stands.day)) : words.noLicence.said}</span>}
      </Link>
    </li>
  );
}
