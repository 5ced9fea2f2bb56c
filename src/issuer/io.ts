/** What a command has of the world outside: the clock read once, the streams, and a person to ask. */
import type { Seconds } from '../core/day.ts';
import type { Locale } from '../i18n/locale.ts';
import type { KeyRing } from './keys/ring.ts';

export interface Io {
  readonly now: Seconds;
  readonly locale: Locale;
  /** Folder that relative paths start from. */
  readonly cwd: string;
  /** Who acts, where no `--by` says it. */
  readonly user: string;
  /** Data, to stdout; one call is one line. */
  out(line: string): void;
  /** Talk, to stderr. */
  talk(line: string): void;
  /** Ask the person at the terminal for something that is not shown; undefined where there is none. */
  askHidden(question: string): Promise<string | undefined>;
  /** Read a file descriptor handed over by the caller to its end. */
  readDescriptor(fd: number): string;
  /** Keys unlocked already by folder, where several commands run in one process. */
  readonly rings?: Map<string, KeyRing>;
}
