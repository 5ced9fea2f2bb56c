import type { Verdict, VerdictKind, VerdictOf } from '../../core/verdict.ts';
import type { Said, VerdictWords } from './words.ts';

/** What to say of a verdict in one locale's words: no default, no fallback; each kind answers. */
export function speak<K extends VerdictKind>(words: VerdictWords, verdict: VerdictOf<K>): Said {
  return (words.said[verdict.kind as K] as (verdict: Verdict) => Said)(verdict);
}
