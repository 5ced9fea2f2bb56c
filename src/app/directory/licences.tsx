import type { Licence, LicenceAct } from '../../core/trust/records.ts';
import { dayOf, type Day } from '../../core/day.ts';
import { directoryWords } from '../../i18n/directory.ts';
import { formatDay } from '../../i18n/format.ts';
import { Timeline } from '../../ui/art/timeline.tsx';
import { useApp } from '../context.ts';
import { licenceEvents, type LicenceEvent } from './standing.ts';

/** Each licence's life down the brush line, the latest licence first. */
export function Licences({ licences, acts }: { readonly licences: readonly Licence[]; readonly acts: readonly LicenceAct[] }) {
  const { locale, now } = useApp();
  const { noLicence, producer: words } = directoryWords[locale];
  const today = dayOf(now());
  const latestFirst = [...licences].sort((a, b) => b.first - a.first);
  return (
    <section class="gap">
      <h2>{words.licences}</h2>
      {licences.length === 0 && <p>{noLicence.said}</p>}
      {latestFirst.map((licence) => (
        <div key={licence.agreement} class="tight">
          <h3>{words.agreement} {licence.agreement}</h3>
          <Timeline steps={licenceEvents(licence, acts).map((event) => ({ day: formatDay(locale, event.day), label: label(event, today), ...note(event) }))} />
        </div>
      ))}
    </section>
  );

  function label({ what, day }: LicenceEvent, onDay: Day): string {
    if (what === 'granted') return words.granted;
    return what === 'last-day' ? (day < onDay ? words.ended : words.ends) : words.acts[what];
  }
  function note({ document }: LicenceEvent): { readonly note?: string } {
    return document === undefined ? {} : { note: words.document(document) };
  }
}
