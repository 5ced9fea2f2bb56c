import type { AppWords } from '../app/words.ts';
import type { VerdictWords } from '../verdict/words.ts';

/** The words that the first verdict needs, in one locale. */
export interface FirstWords {
  readonly app: AppWords;
  readonly verdict: VerdictWords;
}
