/**
 * What many readings say together that one alone cannot. A signature cannot tell an original label from a photograph of it;
 * what can be known of copies is that two boxes bear one number. Each finding says only what its own words prove (i18n).
 */
import { dayOf, type Day, type Seconds } from '../day.ts';
import type { Unit } from '../trust/records.ts';
import type { DifferingFact } from '../verdict.ts';
import { boxesOf, type Box } from './boxes.ts';
import type { Breathe } from './breathe.ts';
import { lotsOf, type Filed } from './lots.ts';
import { byNumber, byTime, samePlace, type Sighting } from './sighting.ts';
import { couldTravel, leastDistance, leastTravel } from './travel.ts';

export interface LabelNumbered {
  readonly licensee: number;
  readonly serial: number;
}

export type Finding =
  /** Read again in one round, and nobody has said yet whether it was the same box. */
  | ({ readonly finding: 'repeat'; readonly earlier: Sighting; readonly later: Sighting } & LabelNumbered)
  /** The officer said that two boxes bear the number; both, or not both, were photographed. `boxes`: one reading of each. */
  | ({ readonly finding: 'copy' | 'copy-unproved'; readonly boxes: readonly Sighting[] } & LabelNumbered)
  /** Read at two places between which no box could have gone in that time. `metres` and `needed` are lower bounds. */
  | ({ readonly finding: 'two-places'; readonly from: Sighting; readonly to: Sighting; readonly metres: number; readonly needed: Seconds } & LabelNumbered)
  /** Read in other rounds at other places, in the order of time. */
  | ({ readonly finding: 'moved'; readonly stops: readonly Sighting[] } & LabelNumbered)
  /** Read in several rounds at one place. */
  | ({ readonly finding: 'seen-by-both'; readonly sightings: readonly Sighting[] } & LabelNumbered)
  /** No filing on a list newer than the packed day; without a packed day nobody knows whether the list is newer. */
  | ({ readonly finding: 'not-filed'; readonly sighting: Sighting; readonly listDay: Day } & LabelNumbered)
  | ({ readonly finding: 'facts-differ'; readonly sighting: Sighting; readonly differs: readonly DifferingFact[] } & LabelNumbered)
  /** More of a lot was seen than the list has filed: grams, or millilitres of wine. */
  | { readonly finding: 'over-filed'; readonly licensee: number; readonly lot: string; readonly unit: Unit; readonly boxes: number; readonly seen: number; readonly filed: number };

export type FindingKind = Finding['finding'];
export type FindingOf<K extends FindingKind> = Finding extends infer F ? (F extends { finding: infer G } ? (K extends G ? F : never) : never) : never;

/** All findings over some readings. `filed`: what the list has filed of each lot, where it is known. */
export function findingsOf(sightings: readonly Sighting[], filed: Filed): readonly Finding[] {
  const numbers = groupsOf(sightings).map(ofNumber);
  return [...numbers.flatMap(({ findings }) => findings), ...overFiled(numbers, filed)];
}

/** The same over very many readings, with a breath between one number and the next. */
export async function findAll(sightings: readonly Sighting[], filed: Filed, breathe: Breathe): Promise<readonly Finding[]> {
  const numbers: OfNumber[] = [];
  for (const group of groupsOf(sightings)) {
    numbers.push(ofNumber(group));
    await breathe();
  }
  return [...numbers.flatMap(({ findings }) => findings), ...overFiled(numbers, filed)];
}

interface OfNumber {
  readonly group: readonly Sighting[];
  readonly boxes: ReadonlyMap<string, readonly Box[]>;
  readonly findings: readonly Finding[];
}

const groupsOf = (sightings: readonly Sighting[]): readonly (readonly Sighting[])[] => [...byNumber([...sightings].sort(byTime)).values()];

function ofNumber(group: readonly Sighting[]): OfNumber {
  const boxes = boxesOf(group);
  return { group, boxes, findings: [...withinRounds(group, boxes), ...betweenRounds(group.filter(({ inHand }) => inHand)), ...filing(group)] };
}

const numbered = ({ licensee, serial }: Sighting): LabelNumbered => ({ licensee, serial });

/** Within one round: the questions that are open, and what the answers say. */
function withinRounds(group: readonly Sighting[], rounds: ReadonlyMap<string, readonly Box[]>): Finding[] {
  return [...rounds.values()].flatMap((boxes): Finding[] => {
    const open = boxes.flatMap(({ asked }) => asked.map(({ earlier, later }): Finding => ({ finding: 'repeat', earlier, later, ...numbered(later) })));
    if (boxes.length < 2) return open;
    const shown = boxes.filter(({ sightings }) => sightings.some(({ photographed }) => photographed));
    const told = shown.length > 1 ? shown : boxes;
    const readings = told.map(({ sightings }) => sightings.find(({ photographed }) => photographed) ?? sightings[0]!);
    return [...open, { finding: shown.length > 1 ? 'copy' : 'copy-unproved', boxes: readings, ...numbered(group[0]!) }];
  });
}

/** Between rounds: boxes travel, so another place says only that it may have moved, unless no box could have. */
function betweenRounds(group: readonly Sighting[]): Finding[] {
  const stops = group.filter((sighting, i) => i === 0 || isElsewhere(group[i - 1]!, sighting));
  const rounds = new Set(group.map(({ round }) => round));
  if (rounds.size < 2) return [];
  if (stops.length < 2) return [{ finding: 'seen-by-both', sightings: firstOfEach(group), ...numbered(group[0]!) }];
  const impossible = group.flatMap((to, i) => (i === 0 ? [] : twoPlaces(group[i - 1]!, to)));
  return impossible.length > 0 ? impossible : [{ finding: 'moved', stops, ...numbered(group[0]!) }];
}

function isElsewhere(a: Sighting, b: Sighting): boolean {
  if (a.round === b.round) return false;
  return a.position && b.position ? leastDistance(a.position, b.position) > 0 : !samePlace(a.place, b.place);
}

function twoPlaces(from: Sighting, to: Sighting): Finding[] {
  if (!from.position || !to.position || from.round === to.round) return [];
  const metres = leastDistance(from.position, to.position);
  return couldTravel(metres, to.at - from.at) ? [] : [{ finding: 'two-places', from, to, metres, needed: leastTravel(metres), ...numbered(to) }];
}

const firstOfEach = (group: readonly Sighting[]): readonly Sighting[] =>
  group.filter(({ round }, i) => group.findIndex((other) => other.round === round) === i);

/** What the newest list that judged a number says of its filing. */
function filing(group: readonly Sighting[]): Finding[] {
  const newest = Math.max(...group.map(({ list }) => list?.issued ?? -Infinity));
  const judged = group.filter(({ list }) => list?.issued === newest);
  const differing = judged.find(({ verdict, differs }) => verdict === 'not-filed' && differs.length > 0);
  if (differing) return [{ finding: 'facts-differ', sighting: differing, differs: differing.differs, ...numbered(differing) }];
  const absent = judged.find(({ verdict }) => verdict === 'not-filed');
  return absent ? [{ finding: 'not-filed', sighting: absent, listDay: dayOf(newest), ...numbered(absent) }] : [];
}

function overFiled(numbers: readonly OfNumber[], filed: Filed): Finding[] {
  return lotsOf(numbers).flatMap(({ licensee, lot, unit, boxes, seen }): Finding[] => {
    const known = filed.get(`${licensee}/${lot}`);
    return known !== undefined && seen > known ? [{ finding: 'over-filed', licensee, lot, unit, boxes, seen, filed: known }] : [];
  });
}
