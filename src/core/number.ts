/** The number printed beside the QR, for people: `{licensee}-{serial}-{check character}`. It carries no signature. */
import { mod11_2 } from './check-character.ts';
import { MAX_LICENSEE, MAX_SERIAL } from './limits.ts';

const FORM = /^([1-9]\d{0,4})-([1-9]\d{0,9})-([\dX])$/;

export interface LabelNumber {
  readonly licensee: number;
  readonly serial: number;
}

/** ISO 7064 MOD 11-2 over the licensee followed by the serial in ten digits, so that 1-23 and 12-3 differ. */
export function formatNumber({ licensee, serial }: LabelNumber): string {
  return `${licensee}-${serial}-${mod11_2(`${licensee}${String(serial).padStart(10, '0')}`)}`;
}

const plainly = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').replace(/[‐-―−]/g, '-').toUpperCase();

/** Whether a text has the form of a label number, its check character right or wrong. */
export const isNumber = (text: string): boolean => FORM.test(plainly(text));

/** Read a typed number; spaces and full-width characters forgiven. Undefined for a wrong form or check character. */
export function parseNumber(text: string): LabelNumber | undefined {
  const plain = plainly(text);
  const match = FORM.exec(plain);
  if (!match) return undefined;
  const number = { licensee: Number(match[1]), serial: Number(match[2]) };
  const sound = number.licensee <= MAX_LICENSEE && number.serial <= MAX_SERIAL;
  return sound && formatNumber(number) === plain ? number : undefined;
}
