/** Taking in colleagues' evidence files: verified whole, then kept beside one's own rounds, so that repeats are found. */
import { concat, sha256Hex } from '../../../core/bytes.ts';
import type { Breathe } from '../../../core/inspect/breathe.ts';
import { photosIn, readEvidence, type EvidenceFile, type FileFault, type FileRound, type PhotoFault } from '../../../core/inspect/file.ts';
import { roundOf } from '../../../core/inspect/round.ts';
import type { RoundFault } from '../../../core/inspect/verify.ts';
import type { ReadAt, ZipFault } from '../../../core/inspect/zip.ts';
import { ok, type Result } from '../../../core/result.ts';
import type { KeepFault, KeptPhoto } from '../../../device/inspect/rounds-storage.ts';
import type { Inspection } from './inspection.ts';

/** What became of one round of a file. `faulty`: it does not verify, and nothing of it was taken. `forked`: this device holds another round of that name. */
export type Merged =
  | { readonly became: 'taken' | 'longer' | 'held' | 'own'; readonly round: string; readonly entries: number; readonly mayBeCut: boolean }
  | { readonly became: 'faulty'; readonly round: string; readonly faults: readonly (RoundFault | PhotoFault)[] }
  | { readonly became: 'forked' | 'not-kept'; readonly round: string; readonly why?: KeepFault };

export interface MergedFile {
  readonly name: string;
  readonly fingerprints: readonly string[];
  readonly rounds: readonly Merged[];
  readonly faults: readonly FileFault[];
}

export interface MergeDeps {
  readonly inspection: Pick<Inspection, 'round' | 'take' | 'lines'>;
  readonly breathe: Breathe;
}

/** Verify a file and take its rounds. */
export async function mergeFile(file: File, deps: MergeDeps): Promise<Result<MergedFile, ZipFault | 'no-rounds'>> {
  const evidence = await readEvidence(readingOf(file), file.size, deps.breathe);
  if (!evidence.ok) return evidence;
  const rounds: Merged[] = [];
  for (const round of evidence.value.rounds) rounds.push(await mergeRound(round, evidence.value, deps));
  const fingerprints = [...new Set(evidence.value.rounds.map(({ fingerprint }) => fingerprint))].filter(Boolean);
  return ok({ name: file.name, fingerprints, rounds, faults: evidence.value.faults });
}

/** A piece of a file at a time: it may be larger than the memory. */
export const readingOf = (file: Blob): ReadAt => async (offset, length) => new Uint8Array(await file.slice(offset, offset + length).arrayBuffer());

/** These say that nobody can know more, not that something is wrong. */
const borne: readonly RoundFault['fault'][] = ['may-be-cut', 'clock-back'];

async function mergeRound(given: FileRound, file: EvidenceFile, { inspection, breathe }: MergeDeps): Promise<Merged> {
  const faults = [...given.faults.filter(({ fault }) => !borne.includes(fault)), ...given.photoFaults];
  const round = roundOf(given.entries)?.id ?? given.id;
  if (faults.length > 0) return { became: 'faulty', round, faults };
  const known = { round, entries: given.entries.length, mayBeCut: given.faults.some(({ fault }) => fault === 'may-be-cut') };
  const lines = endedByLineFeed(given.bytes);
  const before = inspection.round(round);
  if (before) {
    const held = await inspection.lines(round);
    if (!(await agree(held, lines))) return { became: 'forked', round };
    if (before.mine) return { became: 'own', ...known };
    if (lines.length <= held.length) return { became: 'held', ...known };
  }
  const kept = await inspection.take({ id: round, lines, entries: given.entries, head: given.head }, await photosOf(given, file, breathe));
  return kept.ok ? { became: before ? 'longer' : 'taken', ...known } : { became: 'not-kept', round, why: kept.error };
}

/** Whether one is the beginning of the other. By digest: comparing millions of bytes one by one would hold up the page. */
async function agree(a: Uint8Array, b: Uint8Array): Promise<boolean> {
  const shared = Math.min(a.length, b.length);
  const [one, other] = await Promise.all([a, b].map((bytes) => sha256Hex(bytes.subarray(0, shared))));
  return one === other;
}

const endedByLineFeed = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => (bytes[bytes.length - 1] === 10 ? new Uint8Array(bytes) : concat(bytes, Uint8Array.of(10)));

async function photosOf({ entries }: FileRound, file: EvidenceFile, breathe: Breathe): Promise<readonly KeptPhoto[]> {
  const photos: KeptPhoto[] = [];
  for (const { sha256 } of photosIn(entries)) {
    const bytes = await file.photo(sha256);
    if (bytes) photos.push({ sha256, bytes: new Uint8Array(bytes) });
    await breathe();
  }
  return photos;
}

/** Why a file could not be taken in at all, as an outcome beside {@link MergedFile}. */
export type MergeFault = { readonly name: string; readonly why: ZipFault | 'no-rounds' };

export async function mergeFiles(files: readonly File[], deps: MergeDeps, progress: (done: number) => void): Promise<readonly (MergedFile | MergeFault)[]> {
  const outcomes: (MergedFile | MergeFault)[] = [];
  for (const file of files) {
    const merged = await mergeFile(file, deps);
    outcomes.push(merged.ok ? merged.value : { name: file.name, why: merged.error });
    progress(outcomes.length);
  }
  return outcomes;
}

