import { useEffect, useState } from 'preact/hooks';
import { licenseePage, type DirectoryEntry, type LicenseePage as OwnPage } from '../../core/content/licensee.ts';
import { dayOf } from '../../core/day.ts';
import { seasonUses, type FiledAmount } from '../../core/inspect/quotas.ts';
import type { Issuer } from '../../core/trust/list.ts';
import { unitOf, type Alert, type FiledRange, type Unit } from '../../core/trust/records.ts';
import { formatAmount } from '../../i18n/amount.ts';
import { directoryWords, sayPlot } from '../../i18n/directory.ts';
import { formatDay, formatDayOf, formatNet, localText } from '../../i18n/format.ts';
import { useApp, useListState } from '../context.ts';
import { Shown } from '../culture/shown.tsx';
import { Badges } from '../directory/badges.tsx';
import '../directory/directory.css';
import { actsOf, useDirectory, type Acts } from '../directory/files.ts';
import { Grants } from '../directory/grants.tsx';
import { Licences } from '../directory/licences.tsx';
import { Products } from '../directory/products.tsx';
import { Shops } from '../directory/shops.tsx';
import { producerStands } from '../directory/standing.ts';
import { useContent } from '../flow/content.ts';
import { Link } from '../link.tsx';
import { useCount, useWords } from './inspection-context.tsx';
import { to } from './path.ts';

/** One producer's whole record, for the field: licences as granted, quota and what is filed of it, ranges by lot and plot, every restriction, certificates and shops. */
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
  const held = issuers === 'not-held' ? undefined : issuers;
  const ranges = held?.flatMap((issuer) => issuer.ranges);
  return (
    <>
      <div class="tight">
        <h1>{localText(locale, entry.names)}</h1>
        <p class="soft num">{entry.licensee}{entry.uscc && ` · ${entry.uscc}`} · {directoryWords[locale].districts[entry.district]}</p>
        {acts ? <Standing entry={entry} acts={acts} /> : <p class="note" role="status">{directoryWords[locale].actsUnknown}</p>}
      </div>
      {acts && <Licences licences={entry.licences} acts={actsOf(acts, entry.licensee)} />}
      <Grants entry={entry} />
      {issuers === 'not-held' && <p class="note" role="status">{words.notHeld}</p>}
      {held && ranges && (
        <>
          <section class="tight"><h2>{words.quota}</h2><Uses entry={entry} ranges={ranges} /></section>
          <section class="tight"><h2>{words.ranges}</h2><Ranges entry={entry} ranges={ranges} /></section>
          <section class="tight"><h2>{words.alerts}</h2><Alerts alerts={held.flatMap(({ alerts }) => alerts)} /></section>
        </>
      )}
      <Products products={entry.products} licences={entry.licences} />
      <OwnPapers entry={entry} />
    </>
  );
}

function Standing({ entry, acts }: { readonly entry: DirectoryEntry; readonly acts: NonNullable<Acts> }) {
  const { locale, now } = useApp();
  const { standing, noLicence } = directoryWords[locale];
  const stands = producerStands(entry, actsOf(acts, entry.licensee), dayOf(now()));
  return <p class="num"><strong>{stands ? standing[stands.is].said(formatDay(locale, stands.day)) : noLicence.said}</strong></p>;
}

const unitIn = ({ products }: DirectoryEntry) => (number: number): Unit => unitOf(products.find(({ product }) => product === number));

/** Each season's quota and what this list has filed of it, with what is not in the sum. */
function Uses({ entry, ranges }: { readonly entry: DirectoryEntry; readonly ranges: readonly FiledRange[] }) {
  const { list, locale } = useApp();
  const { trust } = useListState(list);
  const words = useWords().licensee;
  const count = useCount();
  const sayFiled = useFiledAmount();
  const { seasons, rest } = seasonUses(entry.licences, ranges, unitIn(entry));
  return (
    <>
      <ul class="rows">{seasons.map(({ season, unit, quota, agreements, filed }) => (
        <li key={`${season} ${unit}`}>
          <p class="num"><strong class="song">{directoryWords[locale].producer.quotaOf(season, formatAmount(locale, quota, unit))}</strong>{agreements.length > 1 && <span class="soft"> {words.together(count(agreements.length))}</span>}</p>
          <p class="num">{sayFiled(filed, unit)}</p>
          {filed.amount > quota && <p class="num"><strong>{words.over(formatAmount(locale, filed.amount - quota, unit))}</strong></p>}
        </li>
      ))}</ul>
      {rest > 0 && <p class="num">{words.rest(count(rest))}</p>}
      {trust && <p class="soft">{words.quotaBody(count(trust.status.version), formatDayOf(locale, trust.status.issued))}</p>}
    </>
  );
}

/** A filed amount in words: boxes, their weight, and those whose weight nobody has stated. */
function useFiledAmount(): (filed: FiledAmount, unit: Unit) => string {
  const { locale } = useApp();
  const words = useWords().licensee;
  const count = useCount();
  return ({ boxes, amount, unweighed }, unit) =>
    words.filedOf(count(boxes), formatAmount(locale, amount, unit)) + (unweighed > 0 ? words.unweighed(count(unweighed)) : '');
}

/** Certificates and shops stand on the producer's own page, which may not have been brought along. */
function OwnPapers({ entry }: { readonly entry: DirectoryEntry }) {
  const words = useWords().licensee;
  const page = useContent<OwnPage>(entry.page, licenseePage);
  if (!entry.page) return <p class="note">{words.noPage}</p>;
  return (
    <Shown of={page}>{({ badges, shops }) => (
      <>
        {badges.length === 0 ? <p class="note">{words.noBadges}</p> : <Badges badges={badges} />}
        <Shops shops={shops} />
      </>
    )}</Shown>
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
          words.boxes(count(range.to - range.from + 1)), ...(range.net === undefined ? [] : [formatNet(locale, range.net, unitIn(entry)(range.product))]), ...(range.plot === undefined ? [] : [`${words.plot} ${sayPlot(locale, range.plot, entry.plots)}`]),
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
