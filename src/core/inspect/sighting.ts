/** Readings of signed numbers over many rounds, one's own and colleagues': what findings are made from. */
import type { Day, Seconds } from '../day.ts';
import type { Unit } from '../trust/records.ts';
import type { DifferingFact, ListAge, VerdictKind } from '../verdict.ts';
import type { Answer, LabelSeen, Position } from './entry.ts';
import type { Round, SeenInRound } from './round.ts';

/** One reading of a number whose signature held. A number is (licensee, serial). */
export interface Sighting {
  readonly round: string;
  readonly n: number;
  readonly at: Seconds;
  readonly place: string;
  /** Read off a box at that time and place; a code in a picture or a typed link says where no box was. */
  readonly inHand: boolean;
  readonly position?: Position;
  readonly licensee: number;
  readonly serial: number;
  readonly lot?: string;
  readonly net?: number;
  readonly unit?: Unit;
  readonly packed?: Day;
  readonly verdict: VerdictKind;
  readonly list?: ListAge;
  readonly differs: readonly DifferingFact[];
  /** Whether a photograph of this very box was taken with it. */
  readonly photographed: boolean;
  readonly answer?: Pick<Answer, 'earlier' | 'is'>;
}

/** The readings of some rounds, in the order of time. */
export function sightingsOf(rounds: readonly Round[]): readonly Sighting[] {
  return rounds.flatMap((round) => round.labels.flatMap((label) => sightingOf(round, label) ?? [])).sort(byTime);
}

export const byTime = (a: Sighting, b: Sighting): number => a.at - b.at || (a.round < b.round ? -1 : a.round > b.round ? 1 : a.n - b.n);

function sightingOf({ id: round, record: { place }, position }: Round, { n, at, seen, photos, answer }: SeenInRound): Sighting | undefined {
  const { signed, verdict, list, via } = seen;
  if (!signed) return undefined;
  const { licensee, serial, lot, net, packed, differs = [], unit } = signed;
  return {
    round, n, at, place, inHand: via === 'camera' || via === 'wedge', licensee, serial, verdict, differs,
    photographed: photos.some(({ subject }) => subject === 'box'),
    ...(position && { position }), ...(lot !== undefined && { lot }), ...(net !== undefined && { net }), ...(unit && { unit }),
    ...(packed !== undefined && { packed }), ...(list && { list }), ...(answer && { answer }),
  };
}

/** A reading judged anew, by the list in hand. */
export function judgedAnew(sighting: Sighting, { verdict, list, signed }: LabelSeen): Sighting {
  return { ...sighting, verdict, ...(list && { list }), differs: signed?.differs ?? [] };
}

/** Whether two names are one place's, as far as names tell. */
export const samePlace = (a: string, b: string): boolean => fold(a) === fold(b);
const fold = (place: string): string => place.normalize('NFKC').toLowerCase().replace(/[\s\p{P}]+/gu, '');

/** Sightings by number. */
export function byNumber(sightings: readonly Sighting[]): ReadonlyMap<string, readonly Sighting[]> {
  const groups = new Map<string, Sighting[]>();
  for (const sighting of sightings) {
    const key = `${sighting.licensee}-${sighting.serial}`;
    const group = groups.get(key);
    if (group) group.push(sighting);
    else groups.set(key, [sighting]);
  }
  return groups;
}
