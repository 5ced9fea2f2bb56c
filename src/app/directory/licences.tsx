import { dayOf } from '../../core/day.ts';
import type { Grant } from '../../core/trust/grant.ts';
import type { LicenceAct } from '../../core/trust/records.ts';
import { directoryWords } from '../../i18n/directory.ts';
import { formatDay } from '../../i18n/format.ts';
import { Timeline } from '../../ui/art/timeline.tsx';
import { useApp } from '../context.ts';
import { licenceEvents, type LicenceEvent } from './standing.ts';

/** The licences' life down the brush line: grants, suspensions, reinstatements, withdrawals, ends. */
export function Licences({ licences, acts }: { readonly licences: readonly Grant[]; readonly acts: readonly LicenceAct[] }) {
  const { locale, now } = useApp();
  const { noLicence, producer: words } = directoryWords[locale];
  const today = dayOf(now());
  const label = ({ what, day }: LicenceEvent): string => {
    if (what === 'granted') return words.granted;
    return what === 'last-day' ? (day < today ? words.ended : words.ends) : words.acts[what];
  };
  const note = ({ agreement, document }: LicenceEvent): string => [words.agreement(agreement), ...(document === undefined ? [] : [words.document(document)])].join(' · ');
  return (
    <section class="gap">
      <h2>{words.licences}</h2>
      {licences.length === 0
        ? <p>{noLicence.said}</p>
        : <Timeline steps={licenceEvents(licences, acts).map((event) => ({ day: formatDay(locale, event.day), label: label(event), note: note(event) }))} />}
    </section>
  );
}
