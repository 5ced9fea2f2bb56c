/** What is spoken while scanning, for people who cannot see the picture: where the code is wanting, and that it was read; never a verdict. */
import { formatNumber } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locale.ts';
import type { ScanWords } from '../../i18n/scan.ts';
import type { ScanState } from './state.ts';

/** Speaks one line, in place of what is being spoken; `ended` is called when it is over or was cut off. */
export type Say = (line: string, ended: () => void) => void;

/** Milliseconds from the end of one hint to the next, and until the same one may come again after others or none. */
const REST = 1200;
const AGAIN = 9000;
/** Milliseconds after which a line counts as spoken though the browser never said so. */
const LONGEST = 7000;

/** The line that a state calls for. `hint`: it comes and goes with the picture and waits its turn; others are spoken at once. */
export function lineOf(state: ScanState, words: ScanWords, locale: Locale): { readonly line: string; readonly hint: boolean } | undefined {
  switch (state.at) {
    case 'looking': {
      const { choice, glimpse, hint } = words.spoken;
      if (state.choice) return { line: choice, hint: true };
      if (state.hint) return { line: hint[state.hint], hint: true };
      return state.glimpse ? { line: glimpse, hint: true } : undefined;
    }
    case 'choosing':
      return { line: words.photoChoice(formatNumber(locale, state.texts.length)), hint: false };
    case 'no-text':
      return { line: words.photoFault[state.why].headline, hint: false };
    case 'blocked':
      return { line: words.obstacle[state.by].headline, hint: false };
    default:
      return undefined;
  }
}

/** Decides which lines are spoken, so that hints neither stammer nor chase each other. */
export class SpokenHints {
  private readonly say: Say;
  private readonly now: () => number;
  /** When each line was last begun. */
  private readonly begun = new Map<string, number>();
  private current: string | undefined;
  private quietFrom = -Infinity;
  private turn = 0;

  constructor(say: Say, now: () => number = () => performance.now()) {
    this.say = say;
    this.now = now;
  }

  /** Take the state's line, as often as there are states; it is spoken when it is new and its turn. */
  take(wanted: { readonly line: string; readonly hint: boolean } | undefined): void {
    if (wanted?.line === this.current) return;
    if (wanted && !(wanted.hint && this.mustWait(wanted.line))) return this.speak(wanted.line);
    if (!wanted) this.current = undefined;
  }

  /** Speak at once, whatever is being spoken. */
  speak(line: string): void {
    const now = this.now();
    const turn = ++this.turn;
    this.current = line;
    this.begun.set(line, now);
    this.quietFrom = now + LONGEST;
    this.say(line, () => {
      if (turn === this.turn) this.quietFrom = Math.min(this.quietFrom, this.now());
    });
  }

  private mustWait(line: string): boolean {
    const now = this.now();
    return now < this.quietFrom + REST || now - (this.begun.get(line) ?? -Infinity) < AGAIN;
  }
}
