import { aboutWords, type UpdateFault } from '../../i18n/about.ts';
import { formatDayOf, formatMoment, formatNumber } from '../../i18n/format.ts';
import { useApp, useListState } from '../context.ts';
import type { ListState } from '../flow/trust-list.ts';
import { Fingerprint } from './fingerprint.tsx';

/** Which list this device judges by, how it came here, and how the last asking for a newer one went. */
export function ListStatus() {
  const { list, locale } = useApp();
  const words = aboutWords[locale].list;
  const state = useListState(list);
  return (
    <section class="gap">
      <h2>{words.title}</h2>
      <Facts state={state} />
      {state.healed && <p class="note">{words.healed}</p>}
      <p role="status" class={state.fault ? 'note' : 'soft'}>{outcome(state, words)}</p>
      <button class="btn go" type="button" disabled={state.asking} onClick={() => void list.refresh()}>{state.asking ? words.asking : words.update}</button>
    </section>
  );
}

function Facts({ state: { trust, from, lastTry, lastSuccess } }: { readonly state: ListState }) {
  const { locale } = useApp();
  const words = aboutWords[locale].list;
  const moment = (at: number | undefined) => (at === undefined ? words.never : formatMoment(locale, at));
  if (!trust) return <p>{words.none}</p>;
  const { version, issued, confirmedUntil, fingerprint } = trust.status;
  return (
    <>
      <dl class="kv num">
        <div><dt>{words.version}</dt><dd>{formatNumber(locale, version)}</dd></div>
        <div><dt>{words.day}</dt><dd>{formatDayOf(locale, issued)}</dd></div>
        <div><dt>{words.confirmed}</dt><dd>{formatDayOf(locale, confirmedUntil)}</dd></div>
        {from !== 'nowhere' && <div><dt>{words.from}</dt><dd>{words.source[from]}</dd></div>}
        <div><dt>{words.lastTry}</dt><dd>{moment(lastTry)}</dd></div>
        <div><dt>{words.lastSuccess}</dt><dd>{moment(lastSuccess)}</dd></div>
        <div><dt>{words.fingerprint}</dt><dd><Fingerprint of={fingerprint} /></dd></div>
      </dl>
      <p class="soft">{words.compare}</p>
    </>
  );
}

const kindOf = (why: NonNullable<ListState['fault']>['why']): UpdateFault => (why === 'unreachable' || why === 'absent' ? why : 'unfit');

/** What came of the last asking; nothing while one is under way, or before the first. */
function outcome({ trust, asking, fault, lastTry, lastSuccess }: ListState, words: (typeof aboutWords)['en']['list']): string {
  if (asking) return words.asking;
  if (!fault) return trust && lastTry !== undefined && lastSuccess !== undefined && lastSuccess >= lastTry ? words.done : '';
  return words.fault[kindOf(fault.why)](`${fault.role}: ${fault.why}`);
}
