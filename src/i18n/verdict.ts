/** A verdict in words. */
import type { Advisory, Verdict, VerdictKind, VerdictOf } from '../core/verdict.ts';
import type { Locale, Words } from './locale.ts';
import { en } from './verdict/en.ts';
import type { Said, VerdictWords } from './verdict/words.ts';
import { zhHans } from './verdict/zh-Hans.ts';

export type { Said, VerdictWords };

export const verdictWords: Words<VerdictWords> = { 'zh-Hans': zhHans, en };

/** What to say of a verdict: no default, no fallback; each kind answers in each locale. */
export function say<K extends VerdictKind>(locale: Locale, verdict: VerdictOf<K>): Said {
  const speak = verdictWords[locale].said[verdict.kind as K] as (verdict: Verdict) => Said;
  return speak(verdict);
}

export function sayAdvisory(locale: Locale, advisory: Advisory): string {
  const speak = verdictWords[locale].advisory[advisory.about] as (advisory: Advisory) => string;
  return speak(advisory);
}
