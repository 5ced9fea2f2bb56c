/** From a scanned text to a kept entry; and what the list in hand says of numbers read before. */
import { check } from '../../../core/check.ts';
import { directory } from '../../../core/content.ts';
import type { Seconds } from '../../../core/day.ts';
import type { Entry, EntryOf, Way } from '../../../core/inspect/entry.ts';
import { filedAmounts, type Filed } from '../../../core/inspect/lots.ts';
import type { Round, SeenInRound } from '../../../core/inspect/round.ts';
import { seenOf } from '../../../core/inspect/seen.ts';
import { judgedAnew, type Sighting } from '../../../core/inspect/sighting.ts';
import type { Breathe } from '../../../core/inspect/verify.ts';
import { err, ok, type Result } from '../../../core/result.ts';
import type { Trust } from '../../../core/trust/list.ts';
import type { FiledRange } from '../../../core/trust/records.ts';
import { readContentIndex } from '../../../core/trust/shown.ts';
import { readJsonFile } from '../../../core/trust/trie.ts';
import type { Verdict } from '../../../core/verdict.ts';
import type { AddFault, HeldRound, Inspection } from './inspection.ts';

/** A code taken into a round. `again`: the last reading of its number in this round. */
export interface Taken {
  readonly entry: EntryOf<'label'>;
  readonly verdict: Verdict;
  readonly again?: SeenInRound;
}

/** Judge a text and keep it. */
export async function takeText(inspection: Inspection, round: string, text: string, via: Way, trust: Trust | undefined, now: Seconds): Promise<Result<Taken, AddFault>> {
  const verdict = await check(text, trust, now);
  const kept = await inspection.add(round, { kind: 'label', what: seenOf(text, via, verdict) });
  if (!kept.ok) return kept;
  const entry = kept.value as Entry & { kind: 'label' };
  const again = readBefore(inspection.round(round)!.round, entry);
  return ok({ entry, verdict, ...(again && { again }) });
}

/** The last reading of a label's number before it. */
export function readBefore({ labels }: Round, { n, what: { signed } }: EntryOf<'label'>): SeenInRound | undefined {
  const same = labels.filter((label) => label.n < n && signed && label.seen.signed?.licensee === signed.licensee && label.seen.signed.serial === signed.serial);
  return same[same.length - 1];
}

/** Readings of a round of which nobody has said yet whether they were of the same box. */
export const questions = ({ labels }: Round): readonly { readonly earlier: SeenInRound; readonly later: SeenInRound }[] => {
  const last = new Map<string, SeenInRound>();
  return labels.flatMap((later) => {
    const { signed } = later.seen;
    if (!signed) return [];
    const number = `${signed.licensee}-${signed.serial}`;
    const earlier = last.get(number);
    last.set(number, later);
    return earlier && !isAnswered(labels, later) ? [{ earlier, later }] : [];
  });
};

const isAnswered = (labels: readonly SeenInRound[], { answer }: SeenInRound): boolean => answer !== undefined && labels.some(({ n }) => n === answer.earlier);

/** Boxes said to bear another's number, and those they were held against, that nobody has photographed yet. */
export function lackingPhotos({ labels }: Round): readonly SeenInRound[] {
  const shown = ({ photos }: SeenInRound) => photos.some(({ subject }) => subject === 'box');
  const lacking = labels.flatMap((later) => {
    if (later.answer?.is !== 'other') return [];
    const earlier = labels.find(({ n }) => n === later.answer!.earlier);
    return [...(earlier && !shown(earlier) ? [earlier] : []), ...(shown(later) ? [] : [later])];
  });
  return [...new Set(lacking)];
}

/** Readings that an older list could not place, judged by the list in hand. */
export async function judgeAnew(rounds: readonly HeldRound[], sightings: readonly Sighting[], trust: Trust, now: Seconds, breathe: Breathe): Promise<readonly Sighting[]> {
  const texts = new Map(rounds.flatMap(({ id, round }) => round.labels.map(({ n, seen }) => [`${id}:${n}`, seen] as const)));
  const judged: Sighting[] = [];
  for (const sighting of sightings) {
    const seen = texts.get(`${sighting.round}:${sighting.n}`);
    const open = (sighting.verdict === 'not-filed' || sighting.verdict === 'undecided') && (sighting.list?.version ?? 0) < trust.status.version;
    if (!seen || !open) {
      judged.push(sighting);
      continue;
    }
    judged.push(judgedAnew(sighting, seenOf(seen.text, seen.via, await check(seen.text, trust, now))));
    await breathe();
  }
  return judged;
}

/** A licensee's filed ranges under all its keys, key by key; undefined where part of the list is not on this device. */
export async function rangesOf(trust: Trust, kids: readonly string[]): Promise<ReadonlyMap<string, readonly FiledRange[]> | undefined> {
  const ranges = new Map<string, readonly FiledRange[]>();
  for (const kid of kids) {
    const issuer = await trust.issuer(kid);
    if (!issuer.ok) return undefined;
    ranges.set(kid, issuer.value?.ranges ?? []);
  }
  return ranges;
}

/** What the list has filed of the lots of some licensees. One whose keys or ranges are not on this device is left out. */
export async function filedOf(licensees: ReadonlySet<number>, trust: Trust): Promise<Filed> {
  const filed = new Map<string, number>();
  const entries = await readDirectory(trust);
  if (!entries.ok) return filed;
  for (const { licensee, kids } of entries.value) {
    if (!licensees.has(licensee)) continue;
    const ranges = await rangesOf(trust, kids);
    if (ranges) for (const [lot, amount] of filedAmounts(licensee, [...ranges.values()].flat())) filed.set(lot, amount);
  }
  return filed;
}

async function readDirectory(trust: Trust) {
  const index = await readContentIndex(trust);
  return index.ok ? readJsonFile(index.value.directory, directory, trust.read) : err(index.error);
}
