/** What a row of readings means: a code is reported once while it is held in view, ours before others. */
import type { Reading } from './read-pixels.ts';
import type { UnreadReason } from './unread.ts';

/** What would help, as the picture itself shows. `dark`: more light. */
export type Hint = UnreadReason | 'dark';

export interface Glance {
  /** A code that has just come into view and is the one meant. */
  readonly text?: string;
  /** Several that could be meant: the person points. */
  readonly choice: boolean;
  readonly hint?: Hint;
}

/** Milliseconds a code may be missed and still count as held in view: hands shake. */
const HELD = 1500;
/** Milliseconds another code must have been gone before the remaining one is the only one. */
const BESIDE = 500;
/** Milliseconds a foreign code waits: ours may be beside it and still be out of focus. */
const FOREIGN_WAITS = 900;
/** Milliseconds one of ours waits while another code is seen and not yet read. */
const UNREAD_WAITS = 400;
/** Milliseconds the same trouble must last before it is said. */
const HINT_WAITS = 1200;

interface Seen {
  readonly since: number;
  last: number;
  reported: boolean;
}

export class Gaze {
  private readonly isOurs: (text: string) => boolean;
  private readonly seen = new Map<string, Seen>();
  private trouble: { readonly hint: Hint; readonly since: number; last: number } | undefined;

  constructor(isOurs: (text: string) => boolean) {
    this.isOurs = isOurs;
  }

  /** Take one reading. `now` in milliseconds of any clock that only goes forward. */
  look(reading: Reading, now: number): Glance {
    for (const [text, seen] of this.seen) if (now - seen.last > HELD) this.seen.delete(text);
    for (const { text } of reading.codes) {
      const seen = this.seen.get(text);
      if (seen) seen.last = now;
      else this.seen.set(text, { since: now, last: now, reported: false });
    }
    const hint = this.hint(reading, now);
    return { ...this.meant(reading, now), ...(hint && { hint }) };
  }

  /** The person pointed at a code: it counts as reported. */
  pointed(text: string, now: number): void {
    this.seen.set(text, { since: now, last: now, reported: true });
  }

  private meant(reading: Reading, now: number): { text?: string; choice: boolean } {
    const present = [...this.seen].filter(([, seen]) => now - seen.last <= BESIDE);
    const ours = present.filter(([text]) => this.isOurs(text));
    const [first, second] = ours.length ? ours : present;
    if (!first) return { choice: false };
    if (second) return { choice: true };
    const [text, seen] = first;
    const waits = ours.length === 0 ? FOREIGN_WAITS : reading.unread ? UNREAD_WAITS : 0;
    if (seen.reported || now - seen.since < waits) return { choice: false };
    seen.reported = true;
    return { text, choice: false };
  }

  private hint({ codes, unread, dark }: Reading, now: number): Hint | undefined {
    const hint = unread?.why ?? (dark ? 'dark' : undefined);
    // The further passes take turns, and not each of them sees the trouble.
    if (codes.length || (this.trouble && now - this.trouble.last > HELD)) this.trouble = undefined;
    else if (hint && this.trouble?.hint === hint) this.trouble.last = now;
    else if (hint) this.trouble = { hint, since: now, last: now };
    return this.trouble && now - this.trouble.since >= HINT_WAITS ? this.trouble.hint : undefined;
  }
}
