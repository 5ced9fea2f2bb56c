import { useEffect, useState } from 'preact/hooks';
import { keepForGood, surroundings, unsuited } from '../../device/inspect/surroundings.ts';
import { formatMoment, formatNumber } from '../../i18n/format.ts';
import { Fingerprint } from '../about/fingerprint.tsx';
import { useApp } from '../context.ts';
import { DemoLine } from '../demo/demo-line.tsx';
import { Link } from '../link.tsx';
import { CopyButton } from '../copy-button.tsx';
import { ExportButton } from './export-button.tsx';
import { notExported, type HeldRound } from './flow/inspection.ts';
import { useInspection, useRounds, useWords } from './inspection-context.tsx';
import { to } from './path.ts';
import { Trouble } from './trouble.tsx';

/** Where an inspector begins: carry on, begin anew, look back, and what is not exported yet. */
export function RoundsPage() {
  const words = useWords();
  const { rounds } = useRounds();
  const obstacle = unsuited(surroundings());
  const open = rounds.filter(({ mine, damaged, round }) => mine && !damaged && round.closed === undefined);
  return (
    <main class="col inspect">
      <div class="tight"><h1>{words.title}</h1><p>{words.lead}</p></div>
      <DemoLine />
      {obstacle && <Trouble {...words.unsuited[obstacle]} />}
      {open.map(({ id, round: { record } }) => <Link key={id} class="btn go go-big" to={to({ page: 'round', round: id })}>{words.rounds.carryOn(record.place)}</Link>)}
      {!obstacle && <Link class={open.length > 0 ? 'btn' : 'btn go go-big'} to={to({ page: 'start' })}>{words.rounds.begin}</Link>}
      <div class="btns">
        <Link class="btn" to={to({ page: 'findings' })}>{words.rounds.findings}</Link>
        <Link class="btn" to={to({ page: 'merge' })}>{words.rounds.merge}</Link>
        <Link class="btn" to={to({ page: 'directory' })}>{words.rounds.directory}</Link>
      </div>
      <Rounds rounds={rounds} />
      <Device />
      <Proves />
    </main>
  );
}

function Rounds({ rounds }: { readonly rounds: readonly HeldRound[] }) {
  const { locale } = useApp();
  const words = useWords().rounds;
  const pending = notExported(rounds);
  const mine = rounds.filter((round) => round.mine);
  return (
    <section class="tight">
      <h2>{words.title}</h2>
      {rounds.length === 0 && <p class="soft">{words.none}</p>}
      {mine.length > 0 && <p role="status"><span class="badge">{pending > 0 ? words.notExported(formatNumber(locale, pending)) : words.allExported}</span></p>}
      <ul class="rows">{rounds.map((held) => <RoundRow key={held.id} held={held} />)}</ul>
      {pending > 0 && mine.length > 1 && <ExportButton rounds={mine} label={words.exportAll} />}
    </section>
  );
}

function RoundRow({ held: { id, mine, damaged, entries, exported, round } }: { readonly held: HeldRound }) {
  const { locale } = useApp();
  const words = useWords().rounds;
  const state = damaged ? words.damaged : !mine ? words.colleague : round.closed === undefined ? words.open : words.closed;
  const pending = mine ? entries.length - exported : 0;
  return (
    <li>
      <Link to={to({ page: mine && round.closed === undefined && !damaged ? 'round' : 'end', round: id })}>
        <span class="song">{round.record.place}</span>
        <span class="soft num">{formatMoment(locale, round.opened)}</span>
        <span class="num">{words.labels(formatNumber(locale, round.labels.length))} · {state}{pending > 0 && <> · {words.notExported(formatNumber(locale, pending))}</>}</span>
      </Link>
    </li>
  );
}

/** Whose device this is, and whether the browser keeps what is on it. */
function Device() {
  const { fingerprint } = useInspection();
  const words = useWords().rounds;
  const [lasting, setLasting] = useState<boolean>();
  useEffect(() => void keepForGood().then(setLasting), []);
  return (
    <section class="tight">
      <h2>{words.device.title}</h2>
      <p><Fingerprint of={fingerprint} /></p>
      <CopyButton text={fingerprint} label={words.device.copy} copied={words.device.copied} />
      <p class="soft">{words.device.body}</p>
      {lasting !== undefined && <p class="soft">{lasting ? words.kept.good : words.kept.may}</p>}
    </section>
  );
}

function Proves() {
  const { title, lines } = useWords().rounds.proves;
  return <section class="note tight"><h2>{title}</h2><ul class="prose-list">{lines.map((line) => <li key={line}>{line}</li>)}</ul></section>;
}
