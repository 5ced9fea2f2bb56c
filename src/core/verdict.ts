/**
 * What can be said of one scanned text. A union: each kind holds only what is true in it. A new kind breaks the build
 * until every locale has its words, its tone, and a test vector.
 */
import type { Day, Seconds } from './day.ts';
import type { VerifiedClaims } from './label.ts';
import type { FiledRange, KeyRevocation, KeyRecord, Licence, LocalText, Product, Recall, Void } from './trust/records.ts';

/** The list a verdict rests on, and how old it was. */
export interface ListAge {
  readonly version: number;
  readonly issued: Seconds;
  /** `fresh`: within its confirmed time. `stale`: connect to confirm. `expired`: the licences themselves have run out. */
  readonly age: 'fresh' | 'stale' | 'expired';
}

/** What is known once the signature held and the licensee is on the list. */
export interface Signed {
  readonly claims: VerifiedClaims;
  readonly licensee: KeyRecord;
  readonly product?: Product;
  readonly range?: FiledRange;
  readonly list: ListAge;
  readonly advisories: readonly Advisory[];
}

/** Why a signed label is out of its licence. `day` is when that began (or begins). */
export type OutOfLicence =
  | { readonly why: 'no-licence' | 'product' }
  | { readonly why: 'not-started' | 'ended' | 'suspended' | 'withdrawn' | 'key-period'; readonly day: Day };

/** A signed fact that differs from the filed range. */
export type DifferingFact = 'product' | 'packed' | 'net' | 'lot' | 'gtin';

export type Verdict =
  | ({ readonly kind: 'authorised'; readonly licence: Licence; readonly range: FiledRange } & Omit<Signed, 'range'>)
  | ({ readonly kind: 'out-of-licence'; readonly reason: OutOfLicence } & Signed)
  | ({ readonly kind: 'not-filed'; readonly differs: readonly DifferingFact[] } & Signed)
  | ({ readonly kind: 'recalled'; readonly recall: Recall } & Signed)
  | ({ readonly kind: 'voided'; readonly entry: Void } & Signed)
  | ({ readonly kind: 'key-revoked'; readonly revocation: KeyRevocation } & Signed)
  | { readonly kind: 'unknown-issuer'; readonly kid: string; readonly list: ListAge }
  | { readonly kind: 'forged'; readonly list: ListAge }
  | { readonly kind: 'unreadable'; readonly why: 'no-digits' | 'damaged' | 'newer' }
  | { readonly kind: 'lookalike'; readonly host: string; readonly list: ListAge }
  | { readonly kind: 'legacy'; readonly names: LocalText; readonly list: ListAge }
  | { readonly kind: 'foreign'; readonly text: string }
  | { readonly kind: 'undecided'; readonly reason: Undecided };

/**
 * Why nothing can be said. `no-list`: no list on the device. `not-held`: this part of the list is not. `broken-list`: a
 * signed file of the list is not of its shape. `list-expired`: its licences have run out, at `day`. `label-newer-than-list`:
 * packed on or after the list's day, so absence says nothing. `clock`: packed after today by this device's clock.
 */
export type Undecided =
  | { readonly why: 'no-list' }
  | { readonly why: 'not-held' | 'broken-list'; readonly list: ListAge }
  | { readonly why: 'list-expired'; readonly day: Day; readonly signed: Signed }
  | { readonly why: 'label-newer-than-list'; readonly day: Day; readonly signed: Signed }
  | { readonly why: 'clock'; readonly day: Day; readonly signed: Signed };

export type VerdictKind = Verdict['kind'];
export type VerdictOf<K extends VerdictKind> = Extract<Verdict, { readonly kind: K }>;

/** Facts beside a verdict. They never turn a true signature into a false one, nor the reverse. */
export type Advisory =
  | { readonly about: 'list-stale'; readonly day: Day }
  | { readonly about: 'clock-behind'; readonly day: Day }
  | { readonly about: 'licence-ended' | 'licence-suspended' | 'licence-withdrawn'; readonly day: Day }
  | { readonly about: 'key-revoked-after-filing'; readonly day: Day }
  | { readonly about: 'recall-lifted'; readonly day: Day }
  | { readonly about: 'out-of-season' }
  | { readonly about: 'certificate-missing' };

/**
 * `good` may be relied on as far as a code can; `caution` asks for a second look; `bad` says do not rely on it; `unknown` cannot tell;
 * `other` is not about a label of ours.
 */
export type Tone = 'good' | 'caution' | 'bad' | 'unknown' | 'other';

const tones: { readonly [K in VerdictKind]: (verdict: VerdictOf<K>) => Tone } = {
  authorised: ({ list }) => (list.age === 'fresh' ? 'good' : 'caution'),
  'out-of-licence': () => 'caution',
  'not-filed': () => 'caution',
  recalled: () => 'bad',
  voided: () => 'bad',
  'key-revoked': () => 'caution',
  'unknown-issuer': () => 'unknown',
  forged: () => 'bad',
  unreadable: () => 'unknown',
  lookalike: () => 'bad',
  legacy: () => 'other',
  foreign: () => 'other',
  undecided: () => 'unknown',
};

export const toneOf = <K extends VerdictKind>(verdict: VerdictOf<K>): Tone => (tones[verdict.kind as K] as (v: VerdictOf<K>) => Tone)(verdict);

/** What a label claims, where a screen may show it: signed claims only. */
export function signedOf(verdict: Verdict): Signed | undefined {
  if (verdict.kind === 'undecided') return 'signed' in verdict.reason ? verdict.reason.signed : undefined;
  return 'claims' in verdict ? (verdict as Signed) : undefined;
}

