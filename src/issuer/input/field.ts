/** One thing a command takes, from an option or a member of a file's row, turned into its domain type at the door. */
import { isGtin14, isUscc } from '../../core/check-character.ts';
import { parseDay, parseInstant, startOfDay, type Seconds } from '../../core/day.ts';
import { LOT } from '../../core/link.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { districts, type District } from '../../core/trust/records.ts';
import type { Reason } from '../../i18n/cli.ts';
import type { IsoDay, IsoInstant } from '../register/acts.ts';

/** `once`: one text. `many`: texts, repeated or divided in one. `flag`: there or not. */
export interface Field<T> {
  readonly takes: 'once' | 'many' | 'flag';
  /** What divides several texts written as one; a comma where absent. */
  readonly divider?: string;
  readonly needed: boolean;
  /** Reads what was given; not called when nothing was. */
  read(texts: readonly string[]): Result<T, Reason>;
  /** The value when nothing was given and nothing is needed. */
  readonly otherwise: T;
}

type ReadText<T> = (text: string) => Result<T, Reason>;

const no = (...reason: Reason): { readonly ok: false; readonly error: Reason } => err(reason);

const once = <T>(read: ReadText<T>): Field<T> => ({ takes: 'once', needed: true, read: (texts) => (texts.length === 1 ? read(texts[0]!) : no('once')), otherwise: undefined as never });

/** A field that may be left out. */
export const optional = <T>(field: Field<T>): Field<T | undefined> => ({ ...field, needed: false, otherwise: undefined });

/** A field with a value of its own when left out. */
export const defaulting = <T>(field: Field<T>, otherwise: T): Field<T> => ({ ...field, needed: false, otherwise });

/** Several of a kind; none is allowed only where the field is optional. */
export const many = <T>(field: Field<T>, divider = ','): Field<readonly T[]> => ({
  takes: 'many', divider, needed: true, otherwise: [],
  read(texts) {
    const values: T[] = [];
    for (const text of texts) {
      const value = field.read([text]);
      if (!value.ok) return value;
      values.push(value.value);
    }
    return ok(values);
  },
});

export const flag: Field<boolean> = { takes: 'flag', needed: false, otherwise: false, read: ([text]) => (text === 'true' ? ok(true) : text === 'false' ? ok(false) : no('one-of', 'true, false')) };

/** A line of text: not empty, no control characters, at most 200 characters. */
export const line = once((text) => {
  const plain = text.trim().normalize('NFC');
  return plain !== '' && plain.length <= 200 && !/[\u0000-\u001f\u007f]/.test(plain) ? ok(plain) : no('not-a-line');
});

export const count = (min: number, max: number): Field<number> => once((text) => {
  const value = /^\d{1,15}$/.test(text) ? Number(text) : NaN;
  return value >= min && value <= max ? ok(value) : no('not-a-count', min, max);
});

export const oneOf = <const T extends string>(...names: readonly T[]): Field<T> => once((text) => {
  const name = names.find((candidate) => candidate === text);
  return name === undefined ? no('one-of', names.join(', ')) : ok(name);
});

const matching = (pattern: RegExp, reason: Reason): Field<string> => once((text) => (pattern.test(text) ? ok(text) : err(reason)));

/** A file or folder on this machine. */
export const path = matching(/./, ['not-a-line']);
export const day: Field<IsoDay> = once((text) => (parseDay(text) === undefined ? no('not-a-day') : ok(text)));
export const instant: Field<IsoInstant> = once((text) => (parseInstant(text) === undefined ? no('not-an-instant') : ok(text)));
/** A day, meaning its noon at UTC+8, or an instant. */
export const moment: Field<Seconds> = once((text) => {
  const on = parseDay(text);
  const at = on === undefined ? parseInstant(text) : startOfDay(on) + 43_200;
  return at === undefined ? no('not-a-moment') : ok(at);
});
export const monthDay = matching(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, ['not-a-month-day']);
export const lot = matching(LOT, ['not-a-lot']);
export const code = matching(/^[0-9A-Za-z][0-9A-Za-z._-]{0,39}$/, ['not-a-code']);
export const kid = matching(/^[0-9a-f]{8}$/, ['not-a-kid']);
/** SHA-256 of a public key, as a device shows it: in groups, in any case. */
export const fingerprint: Field<string> = once((text) => {
  const plain = text.replace(/\s+/g, '').toLowerCase();
  return /^[0-9a-f]{64}$/.test(plain) ? ok(plain) : no('not-a-fingerprint');
});
export const host = matching(/^(?=.{1,100}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/, ['not-a-host']);
export const uscc = once((text) => (isUscc(text) ? ok(text) : no('not-a-uscc')));
export const initials = matching(/^[a-z0-9]{1,40}$/, ['not-initials']);
export const district: Field<District> = once((text) => {
  const known = districts.find((candidate) => candidate === text);
  return known ? ok(known) : no('not-a-district', districts.join(', '));
});

/** A GTIN of 8, 12, 13 or 14 digits, padded to 14 (GS1 General Specifications §7.9). */
export const gtin = once((text) => {
  const padded = text.padStart(14, '0');
  return [8, 12, 13, 14].includes(text.length) && isGtin14(padded) ? ok(padded) : no('not-a-gtin');
});
