import { useEffect, useState } from 'preact/hooks';
import type { DirectoryEntry } from '../../core/content.ts';
import type { Issuer } from '../../core/trust/list.ts';
import { unitOf, units, type Alert, type FiledRange } from '../../core/trust/records.ts';
import { directoryWords } from '../../i18n/directory.ts';
import { formatDay, formatDayOf, formatNet, localText } from '../../i18n/format.ts';
import { useApp, useListState } from '../context.ts';
import { Shown } from '../culture/shown.tsx';
import { actsOf, useDirectory, type Acts } from '../directory/files.ts';
import { Licences } from '../directory/licences.tsx';
import { Products } from '../directory/products.tsx';
import { Link } from '../link.tsx';
import { useCount, useWords } from './inspection-context.tsx';
import { to } from './path.ts';

/** What the list has filed for one producer, for the field: ranges by lot and plot, and every restriction. */
export function LicenseePage({ licensee }: { readonly licensee: number }) {
  const { licensee: words, rounds } = useWords();
  return (
    <main class="col inspect">
      <Shown of={useDirectory()}>{({ entries, acts }) => {
        const entry = entries.find((one) => one.licensee === licensee);
        return entry ? <Filed entry={entry} acts={acts} /> : <p>{words.none}</p>;
      }}</Shown>
      <div class="btns">
        <Link class="btn" to={{ at: 'producer', licensee }}>{words.page}</Link>
        <Link class="btn" to={to({ page: 'directory' })}>{rounds.directory}</Link>
      </div>
    </main>
  );
}

function Filed({ entry, acts }: { readonly entry: DirectoryEntry; readonly acts: Acts }) {
  const { locale } = useApp();
  const words = useWords().licensee;
  const issuers = useIssuers(entry.kids);
  return (
    <>
      <div class="tight"><h1>{localText(locale, entry.names)}</h1><p class="soft num">{entry.licensee}{entry.uscc && ` · ${entry.uscc}`} · {directoryWords[locale].districts[entry.district]}</p></div>
      {acts ? <Licences licences={entry.licences} acts={actsOf(acts, entry.licensee)} /> : <p class="note" role="status">{directoryWords[locale].actsUnknown}</p>}
      <Products products={entry.products} licences={entry.licences} />
      {issuers === 'not-held' ? <p class="note" role="status">{words.notHeld}</p> : issuers && (
        <>
          <section class="tight">
            <h2>{words.quota}</h2>
            <p class="soft">{words.quotaBody}</p>
            <Totals entry={entry} ranges={issuers.flatMap(({ ranges }) => ranges)} />
          </section>
          <section class="tight"><h2>{words.ranges}</h2><Ranges entry={entry} ranges={issuers.flatMap(({ ranges }) => ranges)} /></section>
          <section class="tight"><h2>{words.alerts}</h2><Alerts alerts={issuers.flatMap(({ alerts }) => alerts)} /></section>
        </>
      )}
    </>
  );
}

/** What the list says of every key of a producer. */
function useIssuers(kids: readonly string[]): readonly Issuer[] | 'not-held' | undefined {
  const { list } = useApp();
  const { trust } = useListState(list);
  const [issuers, setIssuers] = useState<readonly Issuer[] | 'not-held'>();
  useEffect(() => {
    let current = true;
    void (async () => {
      const read = await Promise.all(kids.map(async (kid) => trust?.issuer(kid)));
      const held = read.flatMap((issuer) => (issuer?.ok && issuer.value ? [issuer.value] : []));
      if (current) setIssuers(read.every((issuer) => issuer?.ok) ? held : 'not-held');
    })();
    return () => {
      current = false;
    };
  }, [trust, kids]);
  return issuers;
}

const unitIn = (entry: DirectoryEntry, { product }: FiledRange) => unitOf(entry.products.find((one) => one.product === product));

function Totals({ entry, ranges }: { readonly entry: DirectoryEntry; readonly ranges: readonly FiledRange[] }) {
  const { locale } = useApp();
  const words = useWords().licensee;
  const count = useCount();
  const boxes = ranges.reduce((sum, { from, to }) => sum + to - from + 1, 0);
  const amounts = units.flatMap((of) => {
    const amount = ranges.reduce((sum, range) => sum + (unitIn(entry, range) === of ? (range.to - range.from + 1) * (range.net ?? 0) : 0), 0);
    return amount > 0 ? [formatNet(locale, amount, of)] : [];
  });
  return <p class="num">{words.total([words.boxes(count(boxes)), ...amounts].join(' · '))}</p>;
}

function Ranges({ entry, ranges }: { readonly entry: DirectoryEntry; readonly ranges: readonly FiledRange[] }) {
  const { locale } = useApp();
  const words = useWords().licensee;
  const count = useCount();
  if (ranges.length === 0) return <p>{words.none}</p>;
  return (
    <ul class="rows">{ranges.map((range) => (
      <li key={range.from}>
        <p><strong class="song">{words.lot} {range.lot}</strong> <span class="num">{words.serials(String(range.from), String(range.to))}</span></p>
        <p class="soft num">{[
          words.boxes(count(range.to - range.from + 1)), ...(range.net === undefined ? [] : [formatNet(locale, range.net, unitIn(entry, range))]), ...(range.plot === undefined ? [] : [`${words.plot} ${range.plot}`]),
          ...(range.packed ? [words.packed(formatDay(locale, range.packed.first), formatDay(locale, range.packed.last))] : []), words.filed(formatDayOf(locale, range.filed)),
        ].join(' · ')}</p>
      </li>
    ))}</ul>
  );
}

function Alerts({ alerts }: { readonly alerts: readonly Alert[] }) {
  const { locale } = useApp();
  const words = useWords().licensee;
  const lines = alerts.flatMap((alert): string[] => {
    const on = formatDay(locale, alert.day);
    switch (alert.act) {
      case 'recall': return [`${on} ${words.recall(alert.lot, alert.document)}${alert.lifted ? ` · ${words.lifted(formatDay(locale, alert.lifted.day))}` : ''}`];
      case 'void': return [`${on} ${words.void(String(alert.from), String(alert.to), alert.document)}`];
      case 'key-revocation': return [`${on} ${words.revoked(alert.kid, alert.document)}`];
      default: return []; // Acts on licences stand on the producer's page.
    }
  });
  return lines.length === 0 ? <p>{words.noAlerts}</p> : <ul class="prose-list">{[...new Set(lines)].map((line) => <li key={line}>{line}</li>)}</ul>;
}
