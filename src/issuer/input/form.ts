/** What one command takes as a whole: named fields in, a typed object out, or the first thing that is wrong. */
import { ok, type Result } from '../../core/result.ts';
import type { OptionName } from '../../i18n/cli.ts';
import { refuse, type Refusal } from '../refusal.ts';
import type { Field } from './field.ts';

export type Form = { readonly [N in OptionName]?: Field<unknown> };
type FieldValue<F> = F extends Field<infer T> ? T : never;
export type Values<F extends Form> = { readonly [K in keyof F]: FieldValue<F[K]> };

/** Texts by field name, with the place they came from. */
export interface Row {
  readonly texts: ReadonlyMap<string, readonly string[]>;
  /** `file:line`; absent for options. */
  readonly at?: string;
}

/** Read one row. */
export function readRow<F extends Form>(form: F, row: Row): Result<Values<F>, Refusal> {
  const values: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(form) as [string, Field<unknown>][]) {
    const texts = row.texts.get(name);
    const value = texts ? readField(name, field, texts) : field.needed ? refuse(name, undefined, 'required') : ok(field.otherwise);
    if (!value.ok) return located(value.error, row, form);
    values[name] = value.value;
  }
  return ok(values as Values<F>);
}

function readField(name: string, field: Field<unknown>, texts: readonly string[]): Result<unknown, Refusal> {
  const parts = field.takes === 'many' ? texts.flatMap((text) => text.split(field.divider ?? ',').map((part) => part.trim())) : texts;
  const value = field.read(parts);
  return value.ok ? value : refuse(name, texts.join(','), ...value.error);
}

/** A refusal with the place of its row; a field that came from an option is named as typed (`--packed`). */
export function located(error: Refusal, { at }: Row, form: Form): { readonly ok: false; readonly error: Refusal } {
  if (at !== undefined) return { ok: false, error: { ...error, at } };
  return { ok: false, error: error.field in form ? { ...error, field: `--${error.field}` } : error };
}

type Always<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] };
type Sometimes<T> = { [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined> };

/** Leaves out members that are undefined, as optional members of an act must be. */
export function given<T extends object>(values: T): Always<T> & Sometimes<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never;
}
