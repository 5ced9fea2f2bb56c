/** An evidence file read for the office: verified, its keys looked up in the register, its numbers looked at together. */
import { open } from 'node:fs/promises';
import { check } from '../../core/check.ts';
import type { Seconds } from '../../core/day.ts';
import { filedOf, judgeAnew } from '../../core/inspect/against-list.ts';
import { readEvidence, type EvidenceFile, type FileRound } from '../../core/inspect/file.ts';
import { findingsOf, type Finding } from '../../core/inspect/findings.ts';
import { isHeadOf } from '../../core/inspect/head.ts';
import { roundOf, type Round } from '../../core/inspect/round.ts';
import { sightingsOf } from '../../core/inspect/sighting.ts';
import type { ReadAt } from '../../core/inspect/zip.ts';
import { ok, type Result } from '../../core/result.ts';
import type { Trust } from '../../core/trust/list.ts';
import type { VerdictKind } from '../../core/verdict.ts';
import type { EvidenceFault, OfficeFault } from '../../i18n/inspect/faults.ts';
import { sayContainer } from '../../i18n/inspect/faults.ts';
import type { Locale } from '../../i18n/locale.ts';
import { refuse, type Refusal } from '../refusal.ts';
import type { Inspector } from '../register/state.ts';

/** One round as the office sees it. `round` is absent where not even its opening could be read. */
export interface OfficeRound {
  readonly id: string;
  readonly round?: Round;
  readonly fingerprint: string;
  readonly head: string;
  /** Who has the key, where the register says. */
  readonly inspector?: Inspector;
  readonly headCompared: boolean;
  readonly faults: readonly EvidenceFault[];
  /** Labels that the given list judges otherwise than they were judged then. */
  readonly rejudged: readonly Rejudged[];
}

export interface Rejudged {
  readonly n: number;
  readonly then: VerdictKind;
  readonly now: VerdictKind;
  /** Version of the list that says so. */
  readonly version: number;
}

export interface OfficeEvidence {
  readonly rounds: readonly OfficeRound[];
  readonly fileFaults: readonly EvidenceFault[];
  readonly findings: readonly Finding[];
  readonly photo: EvidenceFile['photo'];
}

/** What a file is held against, each only where it is at hand. */
export interface Against {
  readonly inspectors?: ReadonlyMap<string, Inspector>;
  /** Closing codes as written on paper. */
  readonly heads: readonly string[];
  readonly trust?: Trust;
  readonly now: Seconds;
}

/** Read an evidence file and hold it against what the office knows. */
export async function readForOffice(file: string, path: string, against: Against, locale: Locale): Promise<Result<OfficeEvidence, Refusal>> {
  const handle = await open(path).catch(() => undefined);
  if (!handle) return refuse('FILE', file, 'no-such-file');
  const { size } = await handle.stat();
  const read: ReadAt = async (offset, length) => {
    const bytes = new Uint8Array(Math.max(0, Math.min(length, size - offset)));
    await handle.read(bytes, 0, bytes.length, offset);
    return bytes;
  };
  try {
    const evidence = await readEvidence(read, size);
    if (!evidence.ok) return refuse('FILE', file, 'not-evidence', sayContainer(locale, evidence.error));
    const rounds = await Promise.all(evidence.value.rounds.map((round) => officeRound(round, against)));
    const { findings, photos } = await together(rounds, evidence.value, against);
    return ok({ rounds, fileFaults: evidence.value.faults, findings, photo: async (sha256) => photos.get(sha256) });
  } finally {
    await handle.close();
  }
}

async function officeRound(given: FileRound, { inspectors, heads, trust, now }: Against): Promise<OfficeRound> {
  const round = roundOf(given.entries);
  const inspector = inspectors?.get(given.fingerprint);
  const headCompared = heads.some((head) => isHeadOf(head, given.head));
  const faults = [...given.faults, ...given.photoFaults, ...keyFaults(given, inspectors, inspector), ...(heads.length > 0 && !headCompared ? [{ fault: 'other-head' } satisfies OfficeFault] : [])];
  return {
    id: round?.id ?? given.id, fingerprint: given.fingerprint, head: given.head, headCompared, faults,
    rejudged: round && trust ? await rejudge(round, trust, now) : [], ...(round && { round }), ...(inspector && { inspector }),
  };
}

function keyFaults({ fingerprint }: FileRound, inspectors: Against['inspectors'], inspector: Inspector | undefined): OfficeFault[] {
  if (!inspectors || fingerprint === '') return [];
  if (!inspector) return [{ fault: 'key-unknown', fingerprint }];
  return inspector.revoked ? [{ fault: 'key-revoked', fingerprint, day: inspector.revoked.day }] : [];
}

async function rejudge({ labels }: Round, trust: Trust, now: Seconds): Promise<readonly Rejudged[]> {
  const judged: Rejudged[] = [];
  for (const { n, seen } of labels) {
    const { kind } = await check(seen.text, trust, now);
    if (kind !== seen.verdict) judged.push({ n, then: seen.verdict, now: kind, version: trust.status.version });
  }
  return judged;
}

/** The findings over all rounds of the file, and its photographs, which are read while the file is open. */
async function together(rounds: readonly OfficeRound[], file: EvidenceFile, { trust, now }: Against) {
  const read = rounds.flatMap(({ round }) => (round ? [round] : []));
  const photos = new Map<string, Uint8Array>();
  for (const { sha256 } of read.flatMap(({ photos: own, labels }) => [...own, ...labels.flatMap((label) => label.photos)])) {
    const bytes = await file.photo(sha256);
    if (bytes) photos.set(sha256, bytes);
  }
  const sightings = sightingsOf(read);
  const judged = trust ? await judgeAnew(read, sightings, trust, now) : sightings;
  const filed = trust ? await filedOf(new Set(sightings.map(({ licensee }) => licensee)), trust) : new Map<string, number>();
  return { findings: findingsOf(judged, filed), photos };
}
