import { useEffect, useState } from 'preact/hooks';
import { filedOf, judgeAnew } from '../../core/inspect/against-list.ts';
import { findAll, type Finding } from '../../core/inspect/findings.ts';
import { sightingsOf, type Sighting } from '../../core/inspect/sighting.ts';
import { findingOrder, findingTone, sayFinding } from '../../i18n/inspect/findings.ts';
import { useApp, useListState } from '../context.ts';
import { Link } from '../link.tsx';
import { breathe } from './flow/breathe.ts';
import type { HeldRound } from './flow/inspection.ts';
import { useCount, useRounds, useWords } from './inspection-context.tsx';
import { toneClass } from './last-read.tsx';
import { to } from './path.ts';

/** Findings shown at once. */
const ROWS = 30;

/** What all rounds on this device say together. */
export function FindingsPage() {
  const words = useWords();
  const count = useCount();
  const { rounds } = useRounds();
  const findings = useFindings(rounds);
  const [rows, setRows] = useState(ROWS);
  const more = Math.min(ROWS, (findings?.length ?? 0) - rows);
  return (
    <main class="col inspect">
      <div class="tight"><h1>{words.findings.title}</h1><p>{words.findings.lead}</p></div>
      <div role="status">{!findings ? <p class="soft" aria-busy="true">{words.findings.working}</p> : findings.length === 0 && <p>{words.findings.none}</p>}</div>
      {findings?.slice(0, rows).map((finding, i) => <FindingView key={i} finding={finding} />)}
      {more > 0 && <button class="btn" type="button" onClick={() => setRows(rows + ROWS)}>{words.findings.more(count(more))}</button>}
      <Link class="btn" to={to({ page: 'rounds' })}>{words.back}</Link>
    </main>
  );
}

function FindingView({ finding }: { readonly finding: Finding }) {
  const { locale } = useApp();
  const words = useWords().findings;
  const { headline, proves, not } = sayFinding(locale, finding);
  return (
    <section class={`finding tight ${toneClass[findingTone[finding.finding]]}`}>
      <h2>{headline}</h2>
      <p><strong>{words.proves}</strong>{proves}</p>
      <p><strong>{words.not}</strong>{not}</p>
      <ul>{sightingsIn(finding).map(({ round, n, place }) => <li key={`${round}:${n}`}><Link to={to({ page: 'entry', round, n })}>{words.look(place, String(n))}</Link></li>)}</ul>
    </section>
  );
}

/** The readings a finding rests on. */
function sightingsIn(finding: Finding): readonly Sighting[] {
  switch (finding.finding) {
    case 'repeat': return [finding.earlier, finding.later];
    case 'copy':
    case 'copy-unproved': return finding.boxes;
    case 'two-places': return [finding.from, finding.to];
    case 'moved': return finding.stops;
    case 'seen-by-both': return finding.sightings;
    case 'not-filed':
    case 'facts-differ': return [finding.sighting];
    case 'over-filed': return [];
  }
}

/** All findings, the gravest first; undefined while they are looked for. Numbers an older list could not place are judged anew. */
function useFindings(rounds: readonly HeldRound[]): readonly Finding[] | undefined {
  const { list, now } = useApp();
  const { trust } = useListState(list);
  const [findings, setFindings] = useState<readonly Finding[]>();
  useEffect(() => {
    let current = true;
    void (async () => {
      const read = rounds.map(({ round }) => round);
      const seen = sightingsOf(read);
      const judged = trust ? await judgeAnew(read, seen, trust, now(), breathe()) : seen;
      const filed = trust ? await filedOf(new Set(seen.map(({ licensee }) => licensee)), trust) : new Map<string, number>();
      const found = [...(await findAll(judged, filed, breathe()))].sort((a, b) => findingOrder.indexOf(a.finding) - findingOrder.indexOf(b.finding));
      if (current) setFindings(found);
    })();
    return () => {
      current = false;
    };
  }, [rounds, trust]);
  return findings;
}
