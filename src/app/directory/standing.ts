/** Where a producer's licences stand on a day: the directory's entry and the acts on its licences, read together. */
import type { DirectoryEntry } from '../../core/content.ts';
import type { Day } from '../../core/day.ts';
import { licenceSince } from '../../core/licence.ts';
import type { Licence, LicenceAct } from '../../core/trust/records.ts';
import type { Standing } from '../../i18n/directory.ts';

/** A standing and its day: of `in-force` the last, of every other the one it began (or begins). */
export interface Stands {
  readonly is: Standing;
  readonly day: Day;
}

const since = { 'licence-suspended': 'suspended', 'licence-withdrawn': 'withdrawn', 'licence-ended': 'ended' } as const;

export function licenceStands(licence: Licence, acts: readonly LicenceAct[], today: Day): Stands {
  if (today < licence.first) return { is: 'not-started', day: licence.first };
  for (const advisory of licenceSince(licence, acts, today)) {
    if (advisory.about in since && 'day' in advisory) return { is: since[advisory.about as keyof typeof since], day: advisory.day };
  }
  return { is: 'in-force', day: licence.last };
}

/** A producer's standing: in force while any licence is, else that of the licence granted last; undefined without a licence. */
export function producerStands({ licences }: DirectoryEntry, acts: readonly LicenceAct[], today: Day): Stands | undefined {
  const latestFirst = [...licences].sort((a, b) => b.first - a.first).map((licence) => licenceStands(licence, acts, today));
  const inForce = latestFirst.filter(({ is }) => is === 'in-force').sort((a, b) => b.day - a.day);
  return inForce[0] ?? latestFirst[0];
}

/** One day in a licence's life, as the signed list tells it. */
export interface LicenceEvent {
  readonly day: Day;
  readonly what: 'granted' | 'last-day' | LicenceAct['act'];
  readonly document?: string;
}

/** A licence's life in the order of its days; of one day, acts in the order they were filed. A withdrawn licence has no last day to come. */
export function licenceEvents(licence: Licence, acts: readonly LicenceAct[]): readonly LicenceEvent[] {
  const own = acts.filter(({ agreement }) => agreement === licence.agreement);
  const withdrawn = own.some(({ act }) => act === 'withdrawal');
  const events: LicenceEvent[] = [
    { day: licence.first, what: 'granted' },
    ...own.map(({ day, act, document }) => ({ day, what: act, document })),
    ...(withdrawn ? [] : [{ day: licence.last, what: 'last-day' as const }]),
  ];
  return events.map((event, i) => ({ event, i })).sort((a, b) => a.event.day - b.event.day || a.i - b.i).map(({ event }) => event);
}
