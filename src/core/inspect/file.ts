/**
 * The evidence file: a ZIP of rounds and their photographs.
 *
 *     README.txt              what this is and how to check it, for whoever opens it
 *     rounds/{round}.jsonl    the lines of one round, each ended by a line feed
 *     photos/{sha256}.jpg     photographs by their hash, each once
 */
import { sha256Hex } from '../bytes.ts';
import { err, ok, type Result } from '../result.ts';
import type { Breathe } from './breathe.ts';
import type { Entry } from './entry.ts';
import { MAX_PHOTO_BYTES, MAX_ROUND_BYTES } from './limits.ts';
import { verifyRound, type VerifiedRound } from './verify.ts';
import { readZip, type ReadAt, type ZipEntry, type ZipFault } from './zip.ts';

export const README_NAME = 'README.txt';
export const roundName = (round: string): string => `rounds/${round}.jsonl`;
export const photoName = (sha256: string): string => `photos/${sha256}.jpg`;

const ROUND = /^rounds\/([0-9a-f]{32})\.jsonl$/;

/** Faults of a round's photographs. `n`: the entry that names it. */
export type PhotoFault = { readonly fault: 'photo-missing' | 'photo-altered'; readonly n: number; readonly sha256: string };
/** Faults of the file itself. `damaged`: a member is gone or its checksum does not hold. `alien`: a member that no round names. */
export type FileFault = { readonly fault: 'damaged' | 'alien'; readonly name: string };

export interface FileRound extends VerifiedRound {
  readonly id: string;
  /** The lines as they stand in the file. */
  readonly bytes: Uint8Array;
  readonly photoFaults: readonly PhotoFault[];
}

export interface EvidenceFile {
  readonly rounds: readonly FileRound[];
  readonly faults: readonly FileFault[];
  /** A photograph whose bytes have their hash. */
  photo(sha256: string): Promise<Uint8Array | undefined>;
}

/** Read and verify a file. Each photograph is read once to be checked, and not kept. */
export async function readEvidence(read: ReadAt, size: number, breathe: Breathe = async () => {}): Promise<Result<EvidenceFile, ZipFault | 'no-rounds'>> {
  const zip = await readZip(read, size, breathe);
  if (!zip.ok) return zip;
  const members = new Map(zip.value.map((member) => [member.name, member]));
  const rounds: FileRound[] = [];
  const faults: FileFault[] = [];
  const named = new Set<string>([README_NAME]);
  for (const member of zip.value) {
    const id = ROUND.exec(member.name)?.[1];
    if (id === undefined) continue;
    named.add(member.name);
    const content = member.length <= MAX_ROUND_BYTES ? await member.read() : undefined;
    if (!content?.intact) faults.push({ fault: 'damaged', name: member.name });
    if (content) rounds.push(await readRound(id, content.bytes, members, named, breathe)); // Line by line, to tell where.
  }
  for (const { name } of zip.value) if (!named.has(name) && !name.endsWith('/')) faults.push({ fault: 'alien', name });
  if (rounds.length === 0 && faults.every(({ fault }) => fault === 'alien')) return err('no-rounds');
  return ok({ rounds, faults, photo: (sha256) => photoBytes(members.get(photoName(sha256)), sha256) });
}

async function readRound(id: string, bytes: Uint8Array, members: ReadonlyMap<string, ZipEntry>, named: Set<string>, breathe: Breathe): Promise<FileRound> {
  const verified = await verifyRound(bytes, breathe);
  const photoFaults: PhotoFault[] = [];
  for (const { n, sha256 } of photosIn(verified.entries)) {
    named.add(photoName(sha256));
    const member = members.get(photoName(sha256));
    if (!member) photoFaults.push({ fault: 'photo-missing', n, sha256 });
    else if (!(await photoBytes(member, sha256))) photoFaults.push({ fault: 'photo-altered', n, sha256 });
    await breathe();
  }
  return { ...verified, id, bytes, photoFaults };
}

async function photoBytes(member: ZipEntry | undefined, sha256: string): Promise<Uint8Array | undefined> {
  const content = member && member.length <= MAX_PHOTO_BYTES ? await member.read() : undefined;
  return content && (await sha256Hex(content.bytes)) === sha256 ? content.bytes : undefined;
}

/** Every photograph that some entries name, taken back or not: what was signed stays. */
export const photosIn = (entries: readonly Entry[]): readonly { readonly n: number; readonly sha256: string }[] =>
  entries.flatMap((entry) => (entry.kind === 'photo' ? [{ n: entry.n, sha256: entry.what.sha256 }] : []));
