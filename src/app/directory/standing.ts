/** Where a producer's licences stand on a day: the directory's entry and the acts on its licences, read together. */
import type { DirectoryEntry } from '../../core/content/licensee.ts';
import type { Day } from '../../core/day.ts';
import { licenceOn } from '../../core/licence.ts';
import type { Grant } from '../../core/trust/grant.ts';
import type { Licence, LicenceAct } from '../../core/trust/records.ts';
import type { Standing } from '../../i18n/directory.ts';

/** A standing and its day: of `in-force` the last, of every other the one it began (or begins). */
export interface Stands {
  readonly is: Standing;
  readonly day: Day;
}

/** Stands for whatever a licence covers: its days and acts are the same for each of its products. */
const ANY = 1;

export function licenceStands(licence: Licence, acts: readonly LicenceAct[], today: Day): Stands {
  const held = licenceOn([{ ...licence, products: [ANY] }], acts, ANY, today);
  if (held.ok) return { is: 'in-force', day: licence.last };
  const { error: reason } = held;
  if (!('day' in reason) || reason.why === 'key-period') throw new Error(`a licence by itself is never refused for ${reason.why}`);
  return { is: reason.why, day: reason.day };
}

/** A producer's standing: in force while any licence is, else that of the licence granted last; undefined without a licence. */
export function producerStands({ licences }: DirectoryEntry, acts: readonly LicenceAct[], today: Day): Stands | undefined {
  const latestFirst = [...licences].sort((a, b) => b.first - a.first).map((licence) => licenceStands(licence, acts, today));
  const inForce = latestFirst.filter(({ is }) => is === 'in-force').sort((a, b) => b.day - a.day);
  return inForce[0] ?? latestFirst[0];
}

/** One day in the life of a producer's licences, as the signed list tells it. */
export interface LicenceEvent {
  readonly day: Day;
  readonly what: 'granted' | 'last-day' | LicenceAct['act'];
  readonly agreement: string;
  /** Of a grant or an act; a last day comes by itself. */
  readonly document?: string;
}

/** All that happened to some licences, by day; of one day, in the order it was filed. A withdrawn licence has no last day to come. */
export function licenceEvents(licences: readonly Grant[], acts: readonly LicenceAct[]): readonly LicenceEvent[] {
  const events: LicenceEvent[] = licences.flatMap(({ agreement, first, last, document: granting }) => {
    const own = acts.filter((act) => act.agreement === agreement);
    return [
      { day: first, what: 'granted' as const, agreement, document: granting },
      ...own.map(({ day, act, document }) => ({ day, what: act, agreement, document })),
      ...(own.some(({ act }) => act === 'withdrawal') ? [] : [{ day: last, what: 'last-day' as const, agreement }]),
    ];
  });
  return events.map((event, i) => ({ event, i })).sort((a, b) => a.event.day - b.event.day || a.i - b.i).map(({ event }) => event);
}
