/** One entry of a round, and how it is written. CDDL: `evidence.cddl` beside this file. */
import { formatDay, formatInstant, type Day, type Seconds } from '../day.ts';
import { MAX_LICENSEE, MAX_NET, MAX_PRODUCT, MAX_SERIAL, MAX_TEXT } from '../limits.ts';
import { LOT } from '../link.ts';
import type { Json } from '../trust/json.ts';
import { cartonMarks, localText, type CartonMark, units, type LocalText, type Unit } from '../trust/records.ts';
import { count, day, instant, list, misfit, object, oneOf, table, text, type Read } from '../trust/shape.ts';
import type { DifferingFact, ListAge, VerdictKind } from '../verdict.ts';
import { MAX_LINES, MAX_PHOTO_BYTES } from './limits.ts';
import { roundRecord, words, type RoundRecord } from './record.ts';

/** How a code was read. `wedge`: a hand-held scanner that types. */
export const ways = ['camera', 'wedge', 'photo', 'typed'] as const;
export type Way = (typeof ways)[number];

/** What a photograph is of. */
export const photoSubjects = ['box', 'licence', 'voucher', 'other'] as const;
export type PhotoSubject = (typeof photoSubjects)[number];

/** A code as it was read and judged at that moment. `signed` only where the signature held. */
export interface LabelSeen {
  readonly text: string;
  readonly via: Way;
  readonly verdict: VerdictKind;
  /** Which of the verdict's reasons. */
  readonly why?: string;
  readonly list?: ListAge;
  readonly signed?: SignedSeen;
}

/** What the label and the list said of it, in so far as a report needs it without either. */
export interface SignedSeen {
  readonly licensee: number;
  readonly names: LocalText;
  readonly kid: string;
  readonly serial: number;
  readonly product: number;
  readonly productNames?: LocalText;
  readonly packed?: Day;
  /** Grams where absent. */
  readonly unit?: Unit;
  readonly net?: number;
  readonly lot?: string;
  readonly differs?: readonly DifferingFact[];
  readonly range?: { readonly from: number; readonly to: number; readonly lot: string; readonly net?: number; readonly filed: Seconds };
}

/** Whether two readings of one number were of one box. `of` is the later one. */
export interface Answer {
  readonly of: number;
  readonly earlier: number;
  readonly is: 'same' | 'other';
}

/** What a close says there was: entries with itself, labels not undone, photographs, labels by verdict. */
export interface Counts {
  readonly entries: number;
  readonly labels: number;
  readonly photos: number;
  readonly verdicts: ReadonlyMap<string, number>;
}

/** Degrees times a million; metres. */
export interface Position {
  readonly latitude: number;
  readonly longitude: number;
  readonly accuracy: number;
}

/** What each kind of entry says. `of` is the number of the entry it is about. */
export interface EntryBodies {
  /** `round`: 16 random bytes. `key`: the device's public key, SubjectPublicKeyInfo in base64. `list`: the list in use then. */
  open: { readonly format: 1; readonly round: string; readonly key: string; readonly record: RoundRecord; readonly list?: ListAge };
  /** The record filled in or put right: it takes the place of the one before. */
  record: { readonly record: RoundRecord };
  position: Position;
  label: LabelSeen;
  /** What was held against the box. */
  compare: { readonly of: number; readonly same: readonly CartonMark[]; readonly differs: readonly CartonMark[]; readonly words?: string };
  /** Without `of`: about the round. */
  note: { readonly of?: number; readonly words: string };
  photo: { readonly of?: number; readonly subject: PhotoSubject; readonly sha256: string; readonly length: number };
  answer: Answer;
  /** Takes back a label, note, photo, comparison or answer. The entry stays. */
  undo: { readonly of: number };
  close: Counts;
}
export type EntryKind = keyof EntryBodies;
export type EntryDraft = { readonly [K in EntryKind]: { readonly kind: K; readonly what: EntryBodies[K] } }[EntryKind];

/** An entry in its place: numbered from 0, chained to the line before. */
export type Entry = EntryDraft & { readonly n: number; readonly prev: string; readonly at: Seconds };
export type EntryOf<K extends EntryKind> = Extract<Entry, { readonly kind: K }>;

const kinds: { readonly [K in VerdictKind]: true } = {
  authorised: true, 'out-of-licence': true, 'not-filed': true, recalled: true, voided: true, 'key-revoked': true, 'unknown-issuer': true, forged: true,
  unreadable: true, lookalike: true, legacy: true, foreign: true, undecided: true,
};
export const verdictKinds = Object.keys(kinds) as readonly VerdictKind[];

const sha256 = text(/^[0-9a-f]{64}$/);
const entryNumber = count(0, MAX_LINES - 1);
const serial = count(1, MAX_SERIAL);
const lot = text(LOT);
const net = count(1, MAX_NET);
const code = text(/^[a-z-]{1,40}$/);
const names: Read<LocalText> = localText;
const scanned: Read<string> = (value, path) => (typeof value === 'string' && value.length <= MAX_TEXT ? value : misfit(path, 'a scanned text'));
const within = (limit: number): Read<number> => count(-limit, limit);

const listAge: Read<ListAge> = object({ version: count(0, Number.MAX_SAFE_INTEGER), issued: instant, age: oneOf('fresh', 'stale', 'expired') });
const signedSeen: Read<SignedSeen> = object(
  { licensee: count(1, MAX_LICENSEE), names, kid: text(/^[0-9a-f]{8}$/), serial, product: count(1, MAX_PRODUCT) },
  {
    productNames: names, unit: oneOf(...units), packed: day, net, lot, differs: list(oneOf('product', 'packed', 'net', 'lot', 'gtin')),
    range: object({ from: serial, to: serial, lot, filed: instant }, { net }),
  },
);
const labelSeen: Read<LabelSeen> = object({ text: scanned, via: oneOf(...ways), verdict: oneOf(...verdictKinds) }, { why: code, list: listAge, signed: signedSeen });
const marks = list(oneOf(...cartonMarks));
const format: Read<1> = (value, path) => (value === 1 ? 1 : misfit(path, '1'));

const bodies: { readonly [K in EntryKind]: Read<EntryBodies[K]> } = {
  open: object({ format, round: text(/^[0-9a-f]{32}$/), key: text(/./), record: roundRecord }, { list: listAge }),
  record: object({ record: roundRecord }),
  position: object({ latitude: within(90_000_000), longitude: within(180_000_000), accuracy: count(0, 40_000_000) }),
  label: labelSeen,
  compare: object({ of: entryNumber, same: marks, differs: marks }, { words }),
  note: object({ words }, { of: entryNumber }),
  photo: object({ subject: oneOf(...photoSubjects), sha256, length: count(1, MAX_PHOTO_BYTES) }, { of: entryNumber }),
  answer: object({ of: entryNumber, earlier: entryNumber, is: oneOf('same', 'other') }),
  undo: object({ of: entryNumber }),
  close: object({
    entries: count(2, MAX_LINES), labels: count(0, MAX_LINES), photos: count(0, MAX_LINES),
    verdicts: table(count(1, MAX_LINES), /^[a-z-]{1,40}$/),
  }),
};
const entryKinds = Object.keys(bodies) as readonly EntryKind[];

const head = object({ n: entryNumber, prev: sha256, at: instant, kind: oneOf(...entryKinds) });
const withWhat = <T>(read: Read<T>) => object({ what: read });

/** An entry's body as it is signed. */
export const entry: Read<Entry> = (value, path) => {
  const { kind, ...place } = head(value, path);
  return { ...place, kind, ...withWhat(bodies[kind] as Read<unknown>)(value, path) } as Entry;
};

/** The JSON of an entry: days and instants as ISO 8601 texts, tables as objects. */
export function entryJson({ n, prev, at, kind, what }: Entry): Json {
  return { n, prev, at: formatInstant(at), kind, what: whatJson(kind, what) };
}

function whatJson(kind: EntryKind, what: EntryBodies[EntryKind]): Json {
  if (kind === 'close') {
    const counts = what as Counts;
    return { ...counts, verdicts: Object.fromEntries(counts.verdicts) };
  }
  if (kind === 'open') {
    const { list: seen, ...rest } = what as EntryBodies['open'];
    return { ...rest, ...(seen && { list: listJson(seen) }) } as Json;
  }
  return kind === 'label' ? labelJson(what as LabelSeen) : (what as Json);
}

const listJson = (seen: ListAge): Json => ({ ...seen, issued: formatInstant(seen.issued) });

function labelJson({ list: seen, signed, ...rest }: LabelSeen): Json {
  return { ...rest, ...(seen && { list: listJson(seen) }), ...(signed && { signed: signedJson(signed) }) };
}

function signedJson({ packed, range, ...rest }: SignedSeen): Json {
  return {
    ...rest,
    ...(packed !== undefined && { packed: formatDay(packed) }),
    ...(range && { range: { ...range, filed: formatInstant(range.filed) } }),
  } as Json;
}

