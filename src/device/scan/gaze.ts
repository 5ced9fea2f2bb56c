/** What a row of readings means: a code is reported once while it is held in view, ours before others. */
import type { Code, Reading } from './read-pixels.ts';
import type { UnreadReason } from './unread.ts';

/** What would help, as the picture itself shows. `dark`: more light. */
export type Hint = UnreadReason | 'dark';

/** A code in view. */
export interface SeenCode extends Code {
  readonly ours: boolean;
}

export interface Glance {
  /** The codes in view, ours first; one missed for a moment stays where it was. */
  readonly codes: readonly SeenCode[];
  /** A code that has just come into view and is the one meant. */
  readonly text?: string;
  /** Several that could be meant: the person points. */
  readonly choice: boolean;
  readonly hint?: Hint;
  /** A code is in view that has not been read yet. */
  readonly glimpse: boolean;
}

/** Milliseconds a code may be missed and still count as held in view: hands shake. */
const HELD = 1500;
/** Milliseconds another code must have been gone before the remaining one is the only one. */
const BESIDE = 500;
/** Milliseconds a foreign code waits: ours may be beside it and still be out of focus. */
const FOREIGN_WAITS = 900;
/** Milliseconds one of ours waits while another code is seen and not yet read. */
const UNREAD_WAITS = 400;
/** Milliseconds the same trouble must last before it is said, and before a code counts as in view: a pattern on the box may look like one. */
const HINT_WAITS = 1200;
const GLIMPSE_WAITS = 400;
/** Milliseconds in which every further pass has had its turn: the one that sees the trouble comes round again. */
const ROUND = 3000;

interface Seen {
  readonly ours: boolean;
  readonly since: number;
  code: Code;
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
    for (const code of reading.codes) this.note(code, now);
    const hint = this.hint(reading, now);
    return { codes: this.inView(reading, now), ...this.meant(reading, now), glimpse: this.glimpse(now), ...(hint && { hint }) };
  }

  /** The person pointed at a code: it counts as reported. */
  pointed(text: string): void {
    const seen = this.seen.get(text);
    if (seen) seen.reported = true;
  }

  private note(code: Code, now: number): void {
    const seen = this.seen.get(code.text);
    if (seen) Object.assign(seen, { code, last: now });
    else this.seen.set(code.text, { ours: this.isOurs(code.text), since: now, code, last: now, reported: false });
  }

  private inView({ codes }: Reading, now: number): SeenCode[] {
    const missed = this.present(now).filter((seen) => seen.last < now).map(({ code }) => code);
    const all = [...codes, ...missed].map((code) => ({ ...code, ours: this.seen.get(code.text)!.ours }));
    return [...all.filter(({ ours }) => ours), ...all.filter(({ ours }) => !ours)];
  }

  private present(now: number): Seen[] {
    return [...this.seen.values()].filter((seen) => now - seen.last <= BESIDE);
  }

  private meant(reading: Reading, now: number): { text?: string; choice: boolean } {
    const present = this.present(now);
    const ours = present.filter((seen) => seen.ours);
    const [seen, second] = ours.length ? ours : present;
    if (!seen || second) return { choice: seen !== undefined };
    const waits = !seen.ours ? FOREIGN_WAITS : reading.unread ? UNREAD_WAITS : 0;
    if (seen.reported || now - seen.since < waits) return { choice: false };
    seen.reported = true;
    return { text: seen.code.text, choice: false };
  }

  private glimpse(now: number): boolean {
    return this.trouble !== undefined && this.trouble.hint !== 'dark' && now - this.trouble.since >= GLIMPSE_WAITS;
  }

  private hint({ codes, unread, dark }: Reading, now: number): Hint | undefined {
    const hint = unread?.why ?? (dark ? 'dark' : undefined);
    if (codes.length || (this.trouble && now - this.trouble.last > ROUND)) this.trouble = undefined;
    else if (hint && this.trouble?.hint === hint) this.trouble.last = now;
    else if (hint) this.trouble = { hint, since: now, last: now };
    return this.trouble && now - this.trouble.since >= HINT_WAITS ? this.trouble.hint : undefined;
  }
}
