import { useEffect } from 'preact/hooks';
import { showBadge } from '../../device/inspect/badge.ts';
import { surroundings, unsuited } from '../../device/inspect/surroundings.ts';
import '../../ui/pages.css';
import { Link } from '../link.tsx';
import type { ScreenOf } from '../route.ts';
import { DirectoryPage } from './directory-page.tsx';
import { EndPage } from './end-page.tsx';
import { EntriesPage } from './entries-page.tsx';
import { EntryPage } from './entry-page.tsx';
import { useKept } from './field.ts';
import { FindingsPage } from './findings-page.tsx';
import { notExported } from './flow/inspection.ts';
import './inspect.css';
import { InspectionProvider, useOpening, useRound, useRounds, useWords } from './inspection-context.tsx';
import { LicenseePage } from './licensee-page.tsx';
import { MergePage } from './merge-page.tsx';
import { pageOf, to, type Page } from './path.ts';
import { RecordPage } from './record-page.tsx';
import { RoundsPage } from './rounds-page.tsx';
import { ScanningPage } from './scanning-page.tsx';
import { StartPage } from './start-page.tsx';
import { Trouble } from './trouble.tsx';

/** The inspector's part of the app. */
export default function InspectScreen({ screen: { path } }: { readonly screen: ScreenOf<'inspect'> }) {
  const words = useWords();
  const opening = useOpening();
  const page = pageOf(path);
  useKept();
  useEffect(() => scrollTo(0, 0), [path]);
  if (opening.at === 'opening') return <main class="col" aria-busy="true"><p class="soft">{words.opening}</p></main>;
  if (opening.at === 'no-storage') return <main class="col"><h1>{words.title}</h1><Trouble {...words.unsuited['no-storage']} /></main>;
  return <InspectionProvider value={opening.inspection}><PageView page={page} /></InspectionProvider>;
}

function PageView({ page }: { readonly page: Page }) {
  const pending = notExported(useRounds().rounds);
  useEffect(() => showBadge(pending), [pending]);
  switch (page.page) {
    case 'start': return unsuited(surroundings()) ? <RoundsPage /> : <StartPage />;
    case 'findings': return <FindingsPage />;
    case 'merge': return <MergePage />;
    case 'directory': return <DirectoryPage />;
    case 'licensee': return <LicenseePage licensee={page.licensee} />;
    case 'rounds':
    case 'unknown': return <RoundsPage />;
    default: return <RoundView page={page} />;
  }
}

/** A page of one round, or a word where this device has none of that name. */
function RoundView({ page }: { readonly page: Extract<Page, { readonly round: string }> }) {
  const words = useWords();
  const held = useRound(page.round);
  if (!held) return <main class="col"><h1>{words.title}</h1><p>{words.notKept.gone}</p><Link class="btn" to={to({ page: 'rounds' })}>{words.rounds.title}</Link></main>;
  switch (page.page) {
    case 'round': return held.mine && held.round.closed === undefined ? <ScanningPage key={held.id} held={held} /> : <EndPage held={held} />;
    case 'entries': return <EntriesPage held={held} />;
    case 'entry': return <EntryPage key={page.n} held={held} n={page.n} />;
    case 'record': return <RecordPage held={held} />;
    case 'end': return <EndPage held={held} />;
  }
}
