/** What the staff set on this machine: what reads the codes, and the code that leaves the exhibition. */
import { sha256Hex, utf8 } from '../../core/bytes.ts';
import { prefer, preference } from '../../device/preferences.ts';

export const readers = ['user', 'environment', 'none'] as const;
/** The front or the rear camera, or a hand-held scanner alone. */
export type Reader = (typeof readers)[number];

export const reader = (): Reader => readers.find((name) => name === preference('kiosk-reader')) ?? 'user';

/** Set another reader. A lens remembered from scanning by hand may look the other way. */
export function setReader(to: Reader): void {
  prefer('kiosk-reader', to);
  prefer('lens', '');
}

export const isCode = (text: string): boolean => /^\d{4,8}$/.test(text);

/** Whether a code was ever set here: then the exhibition starts by itself. */
export const hasCode = (): boolean => Boolean(preference('kiosk-code'));

/** Hashed, for staff who use one code for everything; that it keeps visitors in is up to the browser's own kiosk mode. */
const hashed = (code: string): Promise<string> => sha256Hex(utf8(`wuhai-kiosk ${code}`));

export async function setCode(code: string): Promise<void> {
  prefer('kiosk-code', await hashed(code));
}

/** Wrong codes before one must wait, and for how many milliseconds. */
const TRIES = 5;
const WAIT = 30_000;

let wrong = 0;
let closedUntil = 0;

/** Seconds until a code may be tried again; 0 now. `at` in milliseconds of any clock. */
export const closedFor = (at: number): number => Math.max(0, Math.ceil((closedUntil - at) / 1000));

/** Whether this is the code. After some wrong ones none is looked at for a while. */
export async function tryCode(code: string, at: number): Promise<boolean> {
  if (closedFor(at) > 0) return false;
  const right = (await hashed(code)) === preference('kiosk-code');
  wrong = right ? 0 : wrong + 1;
  if (wrong >= TRIES) {
    wrong = 0;
    closedUntil = at + WAIT;
  }
  return right;
}
