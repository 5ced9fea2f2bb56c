import { useMemo } from 'preact/hooks';
import { findingsOf } from '../../core/inspect/findings.ts';
import { countVerdicts } from '../../core/inspect/round.ts';
import { sightingsOf } from '../../core/inspect/sighting.ts';
import { verdictKinds } from '../../core/inspect/entry.ts';
import { localText } from '../../i18n/format.ts';
import { useApp } from '../context.ts';
import { Link } from '../link.tsx';
import type { HeldRound } from './flow/inspection.ts';
import { useCount, useWords } from './inspection-context.tsx';
import { to } from './path.ts';

/** What has come in so far, by verdict and by producer. */
export function Tally({ held: { round } }: { readonly held: HeldRound }) {
  const words = useWords();
  const count = useCount();
  const counts = countVerdicts(round.labels);
  const producers = byProducer(round.labels);
  const found = useMemo(() => findingsOf(sightingsOf([round]), new Map()).length, [round]);
  return (
    <section class="tally">
      <h2 class="vh">{words.scan.counts}</h2>
      <p class="num"><strong>{words.scan.boxes(count(round.labels.length))}</strong>{found > 0 && <Link to={to({ page: 'findings' })}>{words.scan.findings(count(found))}</Link>}</p>
      <dl class="num">
        {verdictKinds.flatMap((kind) => (counts.has(kind) ? [<div key={kind}><dt>{words.verdict[kind]}</dt><dd>{count(counts.get(kind)!)}</dd></div>] : []))}
      </dl>
      {producers.length > 1 && <Producers producers={producers} />}
    </section>
  );
}

function Producers({ producers }: { readonly producers: ReturnType<typeof byProducer> }) {
  const { locale } = useApp();
  const words = useWords();
  const count = useCount();
  return (
    <details>
      <summary>{words.scan.byLicensee}</summary>
      <dl class="num">{producers.map(({ licensee, names, labels }) => <div key={licensee}><dt>{localText(locale, names)}</dt><dd>{count(labels)}</dd></div>)}</dl>
    </details>
  );
}

function byProducer(labels: HeldRound['round']['labels']) {
  const producers = new Map<number, { readonly licensee: number; readonly names: { readonly 'zh-Hans': string }; readonly labels: number }>();
  for (const { seen: { signed } } of labels) {
    if (signed) producers.set(signed.licensee, { licensee: signed.licensee, names: signed.names, labels: (producers.get(signed.licensee)?.labels ?? 0) + 1 });
  }
  return [...producers.values()].sort((a, b) => b.labels - a.labels);
}
