/** What every locale must say of verdicts. Mapped over the unions: a new kind, reason or advisory breaks each locale until it answers. */
import type { Advisory, OutOfLicence, Tone, Undecided, VerdictKind, VerdictOf } from '../../core/verdict.ts';

/** A verdict in words: a headline a child understands, then the sentence and why, then what to do. */
export interface Said {
  readonly headline: string;
  readonly body: string;
  readonly next: readonly string[];
}

/** The members of a union whose tag may be `T`; unlike `Extract`, also those that stand for several tags at once. */
type Tagged<U, N extends keyof U, T> = U extends unknown ? (T extends U[N] ? U : never) : never;

export interface VerdictWords {
  readonly said: { readonly [K in VerdictKind]: (verdict: VerdictOf<K>) => Said };
  readonly advisory: { readonly [A in Advisory['about']]: (advisory: Tagged<Advisory, 'about', A>) => string };
  /** A word for the tone, read out before the sentence. */
  readonly tone: { readonly [T in Tone]: string };
}

export type OutOfLicenceWords = { readonly [W in OutOfLicence['why']]: (reason: Tagged<OutOfLicence, 'why', W>) => string };
export type UndecidedWords = { readonly [W in Undecided['why']]: (reason: Tagged<Undecided, 'why', W>) => Said };
