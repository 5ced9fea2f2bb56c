/** What every locale must say of verdicts. Mapped over the unions: a new kind, reason or advisory breaks each locale until it answers. */
import type { OutOfLicence, Tone, Undecided, VerdictKind, VerdictOf } from '../../core/verdict.ts';

/** A verdict in words: a headline a child understands, then the sentence and why. What to do stands in `next.ts`. */
export interface Said {
  readonly headline: string;
  readonly body: string;
}

/** The members of a union whose tag may be `T`; unlike `Extract`, also those that stand for several tags at once. */
export type Tagged<U, N extends keyof U, T> = U extends unknown ? (T extends U[N] ? U : never) : never;

export interface VerdictWords {
  readonly said: { readonly [K in VerdictKind]: (verdict: VerdictOf<K>) => Said };
  /** A word for the tone, read out before the sentence. */
  readonly tone: { readonly [T in Tone]: string };
}

export type OutOfLicenceWords = { readonly [W in OutOfLicence['why']]: (reason: Tagged<OutOfLicence, 'why', W>) => string };
export type UndecidedWords = { readonly [W in Undecided['why']]: (reason: Tagged<Undecided, 'why', W>) => Said };
