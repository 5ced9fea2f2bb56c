/** Findings told plainly: no indexes, no cleverness, every reading against every other. What the product is held against. */
import type { Sighting } from '../../../src/core/inspect/sighting.ts';
import type { Filed } from '../../../src/core/inspect/lots.ts';
import { couldTravel, leastDistance } from '../../../src/core/inspect/travel.ts';

const id = ({ round, n }: Sighting) => `${round}:${n}`;
const sameNumber = (a: Sighting, b: Sighting) => a.licensee === b.licensee && a.serial === b.serial;
const before = (a: Sighting, b: Sighting) => a.at < b.at || (a.at === b.at && (a.round < b.round || (a.round === b.round && a.n < b.n)));

/** Which box of its round a reading is of: readings before it, then its own answer. */
function boxOf(sighting: Sighting, all: readonly Sighting[]): number {
  const earlier = all.filter((other) => other.round === sighting.round && sameNumber(other, sighting) && other.n < sighting.n);
  if (earlier.length === 0) return 0;
  const highest = Math.max(...earlier.map((other) => boxOf(other, all)));
  const { answer } = sighting;
  const named = earlier.find(({ n }) => n === answer?.earlier);
  if (!answer || !named) return highest;
  return answer.is === 'other' ? highest + 1 : boxOf(named, all);
}

/** Every finding as one line of text. */
export function plainFindings(all: readonly Sighting[], filed: Filed): string[] {
  const out = new Set<string>();
  for (const a of all) {
    const mates = all.filter((b) => sameNumber(a, b));
    const here = mates.filter(({ round }) => round === a.round);
    const number = `${a.licensee}-${a.serial}`;
    const earlier = here.filter(({ n }) => n < a.n);
    if (earlier.length > 0 && !earlier.some(({ n }) => n === a.answer?.earlier)) out.add(`repeat ${id(a)}`);
    const boxes = new Set(here.map((b) => boxOf(b, all)));
    if (boxes.size > 1) {
      const shown = new Set(here.filter(({ photographed }) => photographed).map((b) => boxOf(b, all)));
      out.add(`${shown.size > 1 ? 'copy' : 'copy-unproved'} ${number} ${a.round}`);
    }
    const newest = Math.max(...mates.map(({ list }) => list?.issued ?? -1));
    const judged = mates.filter(({ list }) => newest >= 0 && list?.issued === newest && list !== undefined);
    if (judged.some(({ verdict, differs }) => verdict === 'not-filed' && differs.length > 0)) out.add(`facts-differ ${number}`);
    else if (judged.some(({ verdict }) => verdict === 'not-filed')) out.add(`not-filed ${number}`);
    between(mates.filter(({ inHand }) => inHand), number, out);
  }
  for (const line of lots(all, filed)) out.add(line);
  return [...out].sort();
}

function between(mates: readonly Sighting[], number: string, out: Set<string>): void {
  if (new Set(mates.map(({ round }) => round)).size < 2) return;
  let elsewhere = false;
  let impossible = false;
  for (const a of mates) for (const b of mates) {
    const neighbours = before(a, b) && !mates.some((c) => before(a, c) && before(c, b));
    if (!neighbours || a.round === b.round) continue;
    if (a.position && b.position) {
      const metres = leastDistance(a.position, b.position);
      if (metres > 0) elsewhere = true;
      if (!couldTravel(metres, b.at - a.at)) {
        impossible = true;
        out.add(`two-places ${id(a)} ${id(b)}`);
      }
    } else if (a.place !== b.place) elsewhere = true;
  }
  if (impossible) return;
  out.add(`${elsewhere ? 'moved' : 'seen-by-both'} ${number}`);
}

function lots(all: readonly Sighting[], filed: Filed): string[] {
  const seen = new Map<string, number>();
  const counted = new Set<string>();
  for (const a of [...all].sort((x, y) => (before(x, y) ? -1 : 1))) {
    const number = `${a.licensee}-${a.serial}`;
    if (counted.has(number) || !a.inHand || a.lot === undefined || a.net === undefined) continue;
    counted.add(number);
    const mates = all.filter((b) => sameNumber(a, b));
    const most = Math.max(...mates.map((b) => new Set(mates.filter(({ round }) => round === b.round).map((c) => boxOf(c, all))).size));
    const key = `${a.licensee}/${a.lot}`;
    seen.set(key, (seen.get(key) ?? 0) + most * a.net);
  }
  return [...seen].flatMap(([key, amount]) => (filed.has(key) && amount > filed.get(key)! ? [`over-filed ${key} ${amount}`] : []));
}
