import { useState } from 'preact/hooks';
import { pathOf } from '../../core/trust/records.ts';
import { dayOf } from '../../core/day.ts';
import { directoryWords } from '../../i18n/directory.ts';
import { formatDay, localText } from '../../i18n/format.ts';
import { useApp } from '../context.ts';
import { Shown } from '../culture/shown.tsx';
import { actsOf, useDirectory, type Directory } from '../directory/files.ts';
import { find } from '../directory/search.ts';
import { producerStands } from '../directory/standing.ts';
import { appUpdates } from '../flow/afterwards.ts';
import { Link } from '../link.tsx';
import { useWords } from './inspection-context.tsx';
import { to } from './path.ts';

/** Rows shown at once. */
const ROWS = 60;

/** Every producer's record, to be found by name, number or code, without a network. */
export function DirectoryPage() {
  const words = useWords();
  return (
    <main class="col inspect">
      <h1>{words.rounds.directory}</h1>
      <Shown of={useDirectory()}>{(directory) => <Found directory={directory} />}</Shown>
      <Link class="btn" to={to({ page: 'rounds' })}>{words.back}</Link>
    </main>
  );
}

function Found({ directory: { entries, acts } }: { readonly directory: Directory }) {
  const { locale, now } = useApp();
  const words = directoryWords[locale];
  const [wanted, setWanted] = useState('');
  const found = find(entries, { words: wanted });
  return (
    <>
      <label class="field">{words.search}
        <input type="search" value={wanted} placeholder={words.searchHint} autocomplete="off" onInput={({ currentTarget }) => setWanted(currentTarget.value)} />
      </label>
      {!acts && <p class="note" role="status">{words.actsUnknown}</p>}
      <ul class="rows">{found.slice(0, ROWS).map((entry) => {
        const stands = acts && producerStands(entry, actsOf(acts, entry.licensee), dayOf(now()));
        return (
          <li key={entry.licensee}>
            <Link to={to({ page: 'licensee', licensee: entry.licensee })}>
              <span class="song">{localText(locale, entry.names)}</span>
              <span class="soft num">{entry.licensee}{entry.uscc && ` · ${entry.uscc}`}</span>
              {acts && <span class="num">{stands ? words.standing[stands.is].said(formatDay(locale, stands.day)) : words.noLicence.said}</span>}
            </Link>
          </li>
        );
      })}</ul>
      {found.length === 0 && <p class="note">{words.nobody}</p>}
      <KeepPages entries={entries} />
    </>
  );
}

/** Producers' own pages (story, shops, certificates) are fetched when looked at; before going out they can all be brought along. */
function KeepPages({ entries }: Pick<Directory, 'entries'>) {
  const words = useWords().licensee;
  const [state, setState] = useState<'idle' | 'keeping' | 'kept' | 'keptNot'>('idle');
  const keep = async () => {
    setState('keeping');
    const urls = entries.flatMap(({ page }) => (page ? [`/trust/${pathOf(page)}`] : []));
    setState((await appUpdates()?.keep(urls)) ? 'kept' : 'keptNot');
  };
  return (
    <div class="tight">
      <button class="btn" type="button" disabled={state === 'keeping'} onClick={() => void keep()}>{state === 'keeping' ? words.keeping : words.keep}</button>
      <p class="soft" role="status">{(state === 'kept' || state === 'keptNot') && words[state]}</p>
    </div>
  );
}
