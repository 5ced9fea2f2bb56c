/** Which readings of one number were of one box, as far as the officers have said. */
import type { Sighting } from './sighting.ts';

/** One box of a round: its readings in the order of time, and those of which nobody has said yet that they are of it. */
export interface Box {
  readonly sightings: readonly Sighting[];
  readonly asked: readonly { readonly earlier: Sighting; readonly later: Sighting }[];
}

/**
 * The boxes that bear one number, by round. Until someone says that it was another box, a number read again counts as the
 * same: a second reading is no second box.
 */
export function boxesOf(group: readonly Sighting[]): ReadonlyMap<string, readonly Box[]> {
  const rounds = new Map<string, Sighting[]>();
  for (const sighting of group) rounds.set(sighting.round, [...(rounds.get(sighting.round) ?? []), sighting]);
  return new Map([...rounds].map(([round, sightings]) => [round, boxesIn([...sightings].sort((a, b) => a.n - b.n))]));
}

type Open = { sightings: Sighting[]; asked: { earlier: Sighting; later: Sighting }[] };

function boxesIn(sightings: readonly Sighting[]): readonly Box[] {
  const boxes: Open[] = [];
  for (const sighting of sightings) {
    const { answer } = sighting;
    const named = answer && boxes.find((box) => box.sightings.some(({ n }) => n === answer.earlier));
    const before = boxes[boxes.length - 1];
    // An answer about a reading that was taken back is no answer.
    if (!before || (named && answer.is === 'other')) boxes.push({ sightings: [sighting], asked: [] });
    else if (named) named.sightings.push(sighting);
    else {
      before.asked.push({ earlier: before.sightings[before.sightings.length - 1]!, later: sighting });
      before.sightings.push(sighting);
    }
  }
  return boxes;
}
