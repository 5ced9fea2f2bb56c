/** From a scanned text to a kept entry, and what is still to be asked of a round. */
import { check } from '../../../core/check.ts';
import type { Seconds } from '../../../core/day.ts';
import type { Entry, EntryOf, Way } from '../../../core/inspect/entry.ts';
import type { Round, SeenInRound } from '../../../core/inspect/round.ts';
import { seenOf } from '../../../core/inspect/seen.ts';
import { ok, type Result } from '../../../core/result.ts';
import type { Trust } from '../../../core/trust/list.ts';
import type { Verdict } from '../../../core/verdict.ts';
import type { AddFault, Inspection } from './inspection.ts';

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
