/** What the list in hand says of readings made before it, and of how much was filed. Reads the list; changes nothing. */
import { check } from '../check.ts';
import { directory, type DirectoryEntry } from '../content/licensee.ts';
import type { Seconds } from '../day.ts';
import { err, type Result } from '../result.ts';
import type { Trust } from '../trust/list.ts';
import type { FiledRange } from '../trust/records.ts';
import { readContentIndex } from '../trust/shown.ts';
import { readJsonFile, type ListFault } from '../trust/trie.ts';
import type { Breathe } from './breathe.ts';
import { filedAmounts, type Filed } from './lots.ts';
import type { Round } from './round.ts';
import { seenOf } from './seen.ts';
import { judgedAnew, type Sighting } from './sighting.ts';

/** Readings that an older list could not place, judged by this one. */
export async function judgeAnew(rounds: readonly Round[], sightings: readonly Sighting[], trust: Trust, now: Seconds, breathe: Breathe = async () => {}): Promise<readonly Sighting[]> {
  const labels = new Map(rounds.flatMap(({ id, labels: own }) => own.map(({ n, seen }) => [`${id}:${n}`, seen] as const)));
  const judged: Sighting[] = [];
  for (const sighting of sightings) {
    const seen = labels.get(`${sighting.round}:${sighting.n}`);
    const open = (sighting.verdict === 'not-filed' || sighting.verdict === 'undecided') && (sighting.list?.version ?? 0) < trust.status.version;
    if (seen && open) judged.push(judgedAnew(sighting, seenOf(seen.text, seen.via, await check(seen.text, trust, now))));
    else judged.push(sighting);
    await breathe();
  }
  return judged;
}

/** What the list has filed of the lots of some licensees. One whose keys or ranges are not at hand is left out. */
export async function filedOf(licensees: ReadonlySet<number>, trust: Trust): Promise<Filed> {
  const filed = new Map<string, number>();
  const entries = await readDirectory(trust);
  for (const { licensee, kids } of entries.ok ? entries.value : []) {
    const ranges = licensees.has(licensee) ? await rangesOf(trust, kids) : undefined;
    if (ranges) for (const [lot, amount] of filedAmounts(licensee, ranges)) filed.set(lot, amount);
  }
  return filed;
}

async function rangesOf(trust: Trust, kids: readonly string[]): Promise<readonly FiledRange[] | undefined> {
  const issuers = await Promise.all(kids.map((kid) => trust.issuer(kid)));
  return issuers.every((issuer) => issuer.ok) ? issuers.flatMap((issuer) => (issuer.ok ? (issuer.value?.ranges ?? []) : [])) : undefined;
}

async function readDirectory(trust: Trust): Promise<Result<readonly DirectoryEntry[], ListFault>> {
  const index = await readContentIndex(trust);
  return index.ok ? readJsonFile(index.value.directory, directory, trust.read) : err(index.error);
}
