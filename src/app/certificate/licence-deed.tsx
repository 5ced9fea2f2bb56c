import type { ComponentChildren } from 'preact';
import { dayOf, type Seconds } from '../../core/day.ts';
import type { Licence } from '../../core/trust/records.ts';
import { readLicenceActs } from '../../core/trust/shown.ts';
import type { Signed, Verdict } from '../../core/verdict.ts';
import { certificateWords } from '../../i18n/certificate.ts';
import { directoryWords, sayPlot, sayStandard } from '../../i18n/directory.ts';
import { formatDay, formatDayOf, formatNumber, localText } from '../../i18n/format.ts';
import { homeWords } from '../../i18n/home.ts';
import { restWords } from '../../i18n/rest.ts';
import { useApp } from '../context.ts';
import { actsOf, useEntry } from '../directory/files.ts';
import { licenceStands } from '../directory/standing.ts';
import { useContentIndex, useListed } from '../flow/content.ts';
import { MarkLine, type Papers } from './mark-line.tsx';
import { Rows } from './rows.tsx';

/** The licence the verdict rests on; else the last one granted for the product. */
export function licenceOf(verdict: Verdict, { licensee, claims }: Signed): Licence | undefined {
  if (verdict.kind === 'authorised') return verdict.licence;
  const covering = licensee.licences.filter(({ products }) => products.includes(claims.product));
  return covering.sort((a, b) => b.first - a.first)[0];
}

/** The licence to use the brand, as the signed list has it, and where it stands today. */
export function LicenceDeed({ verdict, signed, when }: Papers) {
  const { locale } = useApp();
  const words = certificateWords[locale].licence;
  const licence = licenceOf(verdict, signed);
  return (
    <section class="frame deed">
      <h2>{words.title}</h2>
      {licence ? <Granted licence={licence} signed={signed} when={when} /> : <p>{words.none}</p>}
      <MarkLine verdict={verdict} when={when} />
    </section>
  );
}

function Granted({ licence, signed: { licensee, list }, when }: Pick<Papers, 'signed' | 'when'> & { readonly licence: Licence }) {
  const { locale } = useApp();
  const words = certificateWords[locale].licence;
  const { producer, unknown } = directoryWords[locale];
  const names = licence.products.flatMap((number) => licensee.products.find(({ product }) => product === number)?.names ?? []);
  const grant = useGrant(licensee.licensee, licence.agreement);
  const listed = restWords[locale].signed.listOf(formatNumber(locale, list.version), formatDayOf(locale, list.issued));
  return (
    <>
      <p>{words.lead(homeWords[locale].brand)}</p>
      <Rows rows={[
        [words.licensee, localText(locale, licensee.names)],
        [producer.number, licensee.licensee],
        [words.uscc, licensee.uscc ?? unknown],
        [words.agreement, licence.agreement],
        [words.products, names.length > 0 ? names.map((name) => <>{localText(locale, name)}<br /></>) : unknown],
        [producer.plots, grant.plots],
        [producer.standard, grant.standard],
        [words.period, producer.periodOf(formatDay(locale, licence.first), formatDay(locale, licence.last))],
        [words.status, <Status licence={licence} licensee={licensee.licensee} when={when} />],
        [words.holder, <Holder />],
      ]} />
      <p class="soft">{certificateWords[locale].quoted(listed)}</p>
    </>
  );
}

/** Plots and standard are in the directory, which no verdict needs; it may not have reached this device. */
function useGrant(licensee: number, agreement: string): { readonly plots: ComponentChildren; readonly standard: ComponentChildren } {
  const { locale, words: { app } } = useApp();
  const { unknown, notHere } = certificateWords[locale];
  const entry = useEntry(licensee);
  const everywhere = (text: string) => ({ plots: text, standard: text });
  if (entry.at === 'loading') return everywhere(app.checking);
  if (entry.at !== 'ready') return everywhere(notHere);
  const grant = entry.value?.licences.find((one) => one.agreement === agreement);
  if (!grant) return everywhere(unknown);
  return { plots: grant.plots.map((code) => <>{sayPlot(locale, code, entry.value?.plots ?? [])}<br /></>), standard: sayStandard(locale, grant.standard) };
}

/** Suspensions and withdrawals stand in a file of their own; until it is here no standing is claimed. */
function Status({ licence, licensee, when }: { readonly licence: Licence; readonly licensee: number; readonly when: Seconds }) {
  const { locale, words: { app } } = useApp();
  const acts = useListed(readLicenceActs);
  if (acts.at === 'loading') return <>{app.checking}</>;
  if (acts.at !== 'ready') return <>{certificateWords[locale].licence.statusUnknown}</>;
  const { is, day } = licenceStands(licence, actsOf(acts.value, licensee), dayOf(when));
  return <>{directoryWords[locale].standing[is].said(formatDay(locale, day))}</>;
}

function Holder() {
  const { locale, words: { app } } = useApp();
  const index = useContentIndex();
  if (index.at === 'loading') return <>{app.checking}</>;
  return <>{index.at === 'ready' ? localText(locale, index.value.holder.names) : certificateWords[locale].unknown}</>;
}
