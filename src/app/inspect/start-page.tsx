import { useEffect, useState } from 'preact/hooks';
import type { RoundRecord } from '../../core/inspect/record.ts';
import { listAge } from '../../core/judge.ts';
import { keepForGood } from '../../device/inspect/surroundings.ts';
import { formatDayOf, formatNumber } from '../../i18n/format.ts';
import { useApp, useListState } from '../context.ts';
import { Link } from '../link.tsx';
import { useKept } from './field.ts';
import type { AddFault } from './flow/inspection.ts';
import { useInspection, useRounds, useWords } from './inspection-context.tsx';
import { to } from './path.ts';
import { RecordForm } from './record-form.tsx';

/** Seconds since the last confirmation within which a list counts as today's. */
const JUST_NOW = 3_600;

/** Before a round: today's list or its age, and where this is. */
export function StartPage() {
  const { list, now, go } = useApp();
  const words = useWords();
  const inspection = useInspection();
  const { rounds } = useRounds();
  const { trust } = useListState(list);
  const [fault, setFault] = useState<AddFault>();
  useEffect(() => {
    void list.refresh();
    void keepForGood();
  }, []);
  const begin = async (record: RoundRecord) => {
    const opened = await inspection.open({ record, ...(trust && { list: listAge(trust.status, Math.max(now(), trust.status.issued)) }) });
    if (opened.ok) go(to({ page: 'round', round: opened.value }));
    else setFault(opened.error);
  };
  return (
    <main class="col inspect">
      <h1>{words.start.title}</h1>
      <ListInHand />
      <Kept />
      {trust && <RecordForm record={officersOf(rounds.find(({ mine }) => mine)?.round.record)} action={words.start.begin} onRecord={(record) => void begin(record)} />}
      {fault && <p class="fault" role="alert">{words.notKept[fault]}</p>}
      <Link class="btn" to={to({ page: 'rounds' })}>{words.back}</Link>
    </main>
  );
}

/** Whether all of this opens where there is no network. */
function Kept() {
  const words = useWords().start;
  const kept = useKept();
  return <p class={kept === false ? 'note' : 'soft'} role="status">{kept === undefined ? words.keeping : kept ? words.kept : words.keptNot}</p>;
}

/** The same two officers go on to the next stall. */
const officersOf = (record: RoundRecord | undefined): Partial<RoundRecord> =>
  record ? Object.fromEntries((['purpose', 'officer1', 'number1', 'officer2', 'number2'] as const).flatMap((field) => (record[field] === undefined ? [] : [[field, record[field]]]))) : {};

/** Which list the round will be judged by, and how old it is. */
function ListInHand() {
  const { list, now, locale } = useApp();
  const words = useWords().start;
  const { trust, asking, lastSuccess = 0, fault } = useListState(list);
  const age = trust && listAge(trust.status, Math.max(now(), trust.status.issued)).age;
  const days = trust && Math.max(1, Math.ceil((now() - Math.max(lastSuccess, trust.status.issued)) / 86_400));
  const confirmed = age === 'fresh' && now() - lastSuccess < JUST_NOW;
  return (
    <section class="note tight" role="status">
      <h2>{words.list}</h2>
      {trust && <p class="num">{words.listOf(formatNumber(locale, trust.status.version), formatDayOf(locale, trust.status.issued))}</p>}
      <p>{asking ? words.asking : !trust ? words.noList : age === 'expired' ? words.expired : confirmed ? words.fresh : words.old(formatNumber(locale, days!))}</p>
      {!asking && fault && trust && <p>{words.unreachable}</p>}
      {!asking && !confirmed && <button class="btn" type="button" onClick={() => void list.refresh()}>{words.update}</button>}
    </section>
  );
}
