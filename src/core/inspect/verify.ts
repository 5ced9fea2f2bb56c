/**
 * Is a round's chain whole? Every line is judged by itself first (spelling, shape, signature), then by its place, so that a
 * fault is told where it lies and the sound lines around it still count.
 */
import { fromBase64 } from '../bytes.ts';
import { deviceKey, isSignedBy, unseal, CHAIN_START, type DeviceKey, type LineFault, type Unsealed } from './chain.ts';
import type { Breathe } from './breathe.ts';
import type { Counts, Entry } from './entry.ts';
import { MAX_LINES } from './limits.ts';
import { countRound } from './round.ts';

/**
 * What is wrong with a round, and where. Lines count from 1, entries from 0.
 * `no-opening`: the first line is not the round's opening, or its key cannot be read; without a key nothing can be checked.
 * `altered`: a line's bytes were changed, or another key signed it. `removed`: so many of the entries `from` to `to` are gone
 * in front of the line. `out-of-order`, `repeated`: an entry does not stand in its place, or stands there twice. `forked`: signed by the
 * device, but it does not follow from the entry before. `refers`: about an entry that is none of its kind. `counts`: the
 * close tells of other entries than there are. `after-close`: an entry behind the close. `may-be-cut`: no close, so that
 * nobody can tell whether entries are missing at the end. `clock-back`: the device's clock went back.
 */
export type RoundFault =
  | { readonly fault: 'too-long' }
  | { readonly fault: 'no-opening'; readonly line: 1; readonly how?: LineFault }
  | { readonly fault: 'altered'; readonly line: number; readonly how: LineFault }
  | { readonly fault: 'removed'; readonly line: number; readonly from: number; readonly to: number; readonly missing: number }
  | { readonly fault: 'out-of-order' | 'repeated' | 'forked' | 'after-close' | 'clock-back'; readonly line: number; readonly n: number }
  | { readonly fault: 'refers'; readonly line: number; readonly n: number; readonly of: number }
  | { readonly fault: 'counts'; readonly line: number; readonly claimed: Counts; readonly found: Counts }
  | { readonly fault: 'may-be-cut'; readonly last: number };

/** A round as far as it holds. `entries`: the sound ones by number. `head`: the hash of the last sound line. */
export interface VerifiedRound {
  readonly fingerprint: string;
  readonly entries: readonly Entry[];
  readonly head: string;
  readonly faults: readonly RoundFault[];
}

interface Sound {
  readonly line: number;
  readonly unsealed: Unsealed;
}

/** Verify the lines of one round under the key that its opening names. Whose key that is, is the caller's to ask. */
export async function verifyRound(file: Uint8Array, breathe: Breathe = async () => {}): Promise<VerifiedRound> {
  const lines = splitLines(file);
  const nothing = (fault: RoundFault): VerifiedRound => ({ fingerprint: '', entries: [], head: CHAIN_START, faults: [fault] });
  if (lines.length > MAX_LINES) return nothing({ fault: 'too-long' });
  const key = await openingKey(lines);
  if (!key) return nothing(await whyNoOpening(lines[0]));
  const sound: Sound[] = [];
  const altered: Extract<RoundFault, { fault: 'altered' }>[] = [];
  for (const [i, bytes] of lines.entries()) {
    await breathe();
    const unsealed = await unseal(bytes);
    const how: LineFault | undefined = !unsealed.ok ? unsealed.error : (await isSignedBy(unsealed.value, key.key)) ? undefined : { why: 'signature' };
    if (how) altered.push({ fault: 'altered', line: i + 1, how });
    else if (unsealed.ok) sound.push({ line: i + 1, unsealed: unsealed.value });
  }
  await breathe();
  const byNumber = firstByNumber(sound);
  const ordered = [...byNumber.values()].sort((a, b) => a.unsealed.entry.n - b.unsealed.entry.n);
  const faults: RoundFault[] = [...altered, ...placeFaults(sound, new Set(altered.map(({ line }) => line)))];
  await breathe();
  faults.push(...chainFaults(sound, byNumber));
  await breathe();
  faults.push(...contentFaults(ordered));
  return {
    fingerprint: key.fingerprint,
    entries: ordered.map(({ unsealed: { entry } }) => entry),
    head: ordered[ordered.length - 1]?.unsealed.hash ?? CHAIN_START,
    faults: faults.sort((a, b) => lineOf(a) - lineOf(b)),
  };
}

const lineOf = (fault: RoundFault): number => ('line' in fault ? fault.line : Infinity);

async function whyNoOpening(first: Uint8Array | undefined): Promise<RoundFault> {
  const unsealed = first && (await unseal(first));
  return { fault: 'no-opening', line: 1, ...(unsealed && !unsealed.ok && { how: unsealed.error }) };
}

/** Lines end with a line feed, the last one too. An unfinished last line is a line all the same. At most one more than {@link MAX_LINES}. */
export function splitLines(file: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  let start = 0;
  for (let end = file.indexOf(10); end >= 0; end = file.indexOf(10, start)) {
    lines.push(file.subarray(start, end));
    start = end + 1;
    if (lines.length > MAX_LINES) return lines;
  }
  if (start < file.length) lines.push(file.subarray(start));
  return lines;
}

/** The key that the opening names. The opening may not stand first, or no longer: then another line may still tell it. */
async function openingKey(lines: readonly Uint8Array[]): Promise<DeviceKey | undefined> {
  for (const bytes of lines.slice(0, 64)) {
    const unsealed = await unseal(bytes);
    if (!unsealed.ok || unsealed.value.entry.kind !== 'open') continue;
    const spki = fromBase64(unsealed.value.entry.what.key);
    const key = spki && (await deviceKey(spki));
    if (key) return key;
  }
  return undefined;
}

/** The first sound line of each number. */
function firstByNumber(sound: readonly Sound[]): ReadonlyMap<number, Sound> {
  const byNumber = new Map<number, Sound>();
  for (const one of sound) if (!byNumber.has(one.unsealed.entry.n)) byNumber.set(one.unsealed.entry.n, one);
  return byNumber;
}

/** Numbers go up by one from line to line. A gap is explained by as many altered lines in it as numbers are lacking. */
function placeFaults(sound: readonly Sound[], altered: ReadonlySet<number>): RoundFault[] {
  const faults: RoundFault[] = [];
  const all = new Set(sound.map(({ unsealed }) => unsealed.entry.n));
  const met = new Set<number>();
  let expected = 0;
  let before = 0;
  for (const { line, unsealed: { entry: { n } } } of sound) {
    if (met.has(n)) faults.push({ fault: 'repeated', line, n });
    else if (n < expected) faults.push({ fault: 'out-of-order', line, n });
    else {
      const lacking = range(expected, n).filter((number) => !all.has(number));
      const explained = range(before + 1, line).filter((number) => altered.has(number)).length;
      if (range(expected, n).some((number) => all.has(number))) faults.push({ fault: 'out-of-order', line, n });
      if (lacking.length > explained) faults.push({ fault: 'removed', line, from: lacking[0]!, to: lacking[lacking.length - 1]!, missing: lacking.length - explained });
      expected = n + 1;
    }
    met.add(n);
    before = line;
  }
  return faults;
}

const range = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

/** Each sound line names the hash of the sound line numbered before it. */
function chainFaults(sound: readonly Sound[], byNumber: ReadonlyMap<number, Sound>): RoundFault[] {
  return sound.flatMap(({ line, unsealed: { entry: { n, prev } } }) => {
    const before = n === 0 ? CHAIN_START : byNumber.get(n - 1)?.unsealed.hash;
    return before === undefined || before === prev ? [] : [{ fault: 'forked' as const, line, n }];
  });
}

/** Whether the entries, in the order of their numbers, make sense together: what they refer to, the order of time, the close. */
function contentFaults(ordered: readonly Sound[]): RoundFault[] {
  const faults: RoundFault[] = [];
  const kinds = new Map(ordered.map(({ unsealed: { entry } }) => [entry.n, entry.kind]));
  const entries: Entry[] = [];
  let closed = false;
  for (const { line, unsealed: { entry } } of ordered) {
    const { n, at, kind, what } = entry;
    const of = 'of' in what ? (what.of as number) : undefined;
    if (closed) faults.push({ fault: 'after-close', line, n });
    if (of !== undefined && !mayBeAbout(kind, kinds.get(of), of < n)) faults.push({ fault: 'refers', line, n, of });
    if (at < (entries[entries.length - 1]?.at ?? at)) faults.push({ fault: 'clock-back', line, n });
    if (kind === 'close') {
      const found = countRound(entries);
      // Where lines are missing the counts must differ; that the lines are missing is told already.
      if (entries.length === n && !sameCounts(what, found)) faults.push({ fault: 'counts', line, claimed: what, found });
      closed = true;
    }
    entries.push(entry);
  }
  const last = entries[entries.length - 1];
  return closed || !last ? faults : [...faults, { fault: 'may-be-cut', last: last.n }];
}

const undoable: readonly Entry['kind'][] = ['label', 'note', 'photo', 'compare', 'answer'];

/** A missing entry has been told of already; it is not told again by whatever refers to it. */
function mayBeAbout(kind: Entry['kind'], of: Entry['kind'] | undefined, earlier: boolean): boolean {
  return earlier && (of === undefined || (kind === 'undo' ? undoable.includes(of) : of === 'label'));
}

function sameCounts(a: Counts, b: Counts): boolean {
  const verdicts = [...a.verdicts].every(([kind, count]) => b.verdicts.get(kind) === count) && a.verdicts.size === b.verdicts.size;
  return verdicts && a.entries === b.entries && a.labels === b.labels && a.photos === b.photos;
}
