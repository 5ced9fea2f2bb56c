/** A round as its entries leave it: read from the first to the last, what was taken back left out. */
import type { Seconds } from '../day.ts';
import type { ListAge } from '../verdict.ts';
import type { Counts, Entry, EntryBodies, EntryOf, LabelSeen, Position } from './entry.ts';
import type { RoundRecord } from './record.ts';

export type PhotoTaken = EntryBodies['photo'] & { readonly n: number; readonly at: Seconds };
export type Compared = EntryBodies['compare'];
export interface NoteTaken {
  readonly n: number;
  readonly words: string;
}

/** One code of a round, with all that was added to it. */
export interface SeenInRound {
  readonly n: number;
  readonly at: Seconds;
  readonly seen: LabelSeen;
  readonly notes: readonly NoteTaken[];
  readonly photos: readonly PhotoTaken[];
  readonly compared?: Compared;
  /** Whether it was the same box as an earlier reading of its number. */
  readonly answer?: { readonly earlier: number; readonly is: 'same' | 'other' };
}

export interface Round {
  readonly id: string;
  /** The device's public key, base64. */
  readonly key: string;
  readonly record: RoundRecord;
  readonly list?: ListAge;
  readonly opened: Seconds;
  readonly closed?: Seconds;
  /** When its last entry was made. */
  readonly until: Seconds;
  readonly position?: Position;
  /** In the order they were read; those taken back left out. */
  readonly labels: readonly SeenInRound[];
  readonly notes: readonly NoteTaken[];
  readonly photos: readonly PhotoTaken[];
  readonly entries: number;
}

/** Fold a round's entries. Undefined where they do not start with its opening. */
export function roundOf(entries: readonly Entry[]): Round | undefined {
  const open = entries[0];
  if (open?.kind !== 'open') return undefined;
  const undone = new Set(entries.flatMap((entry) => (entry.kind === 'undo' ? [entry.what.of] : [])));
  const kept = entries.filter(({ n }) => !undone.has(n));
  const { round: id, key, list } = open.what;
  const record = last(kept, 'record')?.what.record ?? open.what.record;
  const position = last(kept, 'position')?.what;
  const closed = last(kept, 'close')?.at;
  const labels = seenLabels(kept);
  const about = (of: number | undefined) => of === undefined;
  return {
    id, key, record, opened: open.at, until: entries[entries.length - 1]!.at, labels, entries: entries.length,
    notes: notesOf(kept, about), photos: photosOf(kept, about),
    ...(list && { list }), ...(closed !== undefined && { closed }), ...(position && { position }),
  };
}

function last<K extends Entry['kind']>(entries: readonly Entry[], kind: K): EntryOf<K> | undefined {
  for (let i = entries.length - 1; i >= 0; i--) if (entries[i]!.kind === kind) return entries[i] as EntryOf<K>;
  return undefined;
}

const notesOf = (entries: readonly Entry[], about: (of: number | undefined) => boolean): NoteTaken[] =>
  entries.flatMap((entry) => (entry.kind === 'note' && about(entry.what.of) ? [{ n: entry.n, words: entry.what.words }] : []));

const photosOf = (entries: readonly Entry[], about: (of: number | undefined) => boolean): PhotoTaken[] =>
  entries.flatMap((entry) => (entry.kind === 'photo' && about(entry.what.of) ? [{ ...entry.what, n: entry.n, at: entry.at }] : []));

/** The labels with what was added to each, in one pass: a round may have thousands. */
function seenLabels(entries: readonly Entry[]): readonly SeenInRound[] {
  const labels = new Map<number, Mutable<SeenInRound>>();
  for (const entry of entries) {
    if (entry.kind === 'label') {
      labels.set(entry.n, { n: entry.n, at: entry.at, seen: entry.what, notes: [], photos: [] });
      continue;
    }
    const of = 'of' in entry.what ? labels.get(entry.what.of as number) : undefined;
    if (!of) continue;
    if (entry.kind === 'note') of.notes = [...of.notes, { n: entry.n, words: entry.what.words }];
    if (entry.kind === 'photo') of.photos = [...of.photos, { ...entry.what, n: entry.n, at: entry.at }];
    if (entry.kind === 'compare') of.compared = entry.what;
    if (entry.kind === 'answer') of.answer = { earlier: entry.what.earlier, is: entry.what.is };
  }
  return [...labels.values()];
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Labels by verdict. */
export function countVerdicts(labels: readonly SeenInRound[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { seen: { verdict } } of labels) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  return counts;
}

/** What the closing entry of a round with these entries must say. */
export function countRound(entries: readonly Entry[]): Counts {
  const round = roundOf(entries);
  const labels = round?.labels ?? [];
  const photos = labels.reduce((sum, label) => sum + label.photos.length, round?.photos.length ?? 0);
  return { entries: entries.length + 1, labels: labels.length, photos, verdicts: countVerdicts(labels) };
}

/** The label of a number that an entry may be about, or undefined where it is none or was taken back. */
export const labelAt = (round: Round, n: number): SeenInRound | undefined => round.labels.find((label) => label.n === n);
