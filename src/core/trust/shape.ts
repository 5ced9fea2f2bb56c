/** Reading JSON of a known shape. A reader answers the typed value, or throws {@link Misshapen} with the path of the misfit. */
import { err, ok, type Result } from '../result.ts';
import { parseDay, parseInstant, type Day, type Seconds } from '../day.ts';
import { isObject, type Json, type JsonObject } from './json.ts';

/** A misfit: where (`licences[0].first`) and what was expected there. */
export interface Misfit {
  readonly path: string;
  readonly expected: string;
}

class Misshapen extends Error {
  readonly misfit: Misfit;
  constructor(misfit: Misfit) {
    super(`${misfit.path}: expected ${misfit.expected}`);
    this.misfit = misfit;
  }
}

export type Read<T> = (value: Json | undefined, path: string) => T;

/** Run a reader at the top. */
export function readShape<T>(read: Read<T>, value: Json): Result<T, Misfit> {
  try {
    return ok(read(value, ''));
  } catch (fault) {
    if (fault instanceof Misshapen) return err(fault.misfit);
    throw fault;
  }
}

/** Refuse a value: for readers with a rule of their own. */
export const misfit = (path: string, expected: string): never => {
  throw new Misshapen({ path, expected });
};

/** A string; with a pattern, one that matches it. */
export const text = (pattern?: RegExp): Read<string> => (value, path) =>
  typeof value === 'string' && (!pattern || pattern.test(value)) ? value : misfit(path, pattern ? String(pattern) : 'a string');

export const bool: Read<boolean> = (value, path) => (typeof value === 'boolean' ? value : misfit(path, 'true | false'));

/** A whole number within bounds, both included. */
export const count = (min: number, max: number): Read<number> => (value, path) =>
  typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max ? value : misfit(path, `a whole number ${min}–${max}`);

export const oneOf = <const T extends string>(...names: readonly T[]): Read<T> => (value, path) =>
  names.find((name) => name === value) ?? misfit(path, names.join(' | '));

/** A calendar day `YYYY-MM-DD`. */
export const day: Read<Day> = (value, path) => (typeof value === 'string' ? parseDay(value) : undefined) ?? misfit(path, 'a day YYYY-MM-DD');

/** An instant `YYYY-MM-DDTHH:MM:SSZ`. */
export const instant: Read<Seconds> = (value, path) =>
  (typeof value === 'string' ? parseInstant(value) : undefined) ?? misfit(path, 'an instant YYYY-MM-DDTHH:MM:SSZ');

export const list = <T>(read: Read<T>): Read<readonly T[]> => (value, path) =>
  Array.isArray(value) ? value.map((item: Json, i) => read(item, `${path}[${i}]`)) : misfit(path, 'a list');

/** An object used as a table: every member read alike. */
export const table = <T>(read: Read<T>, name: RegExp): Read<ReadonlyMap<string, T>> => (value, path) => {
  if (!isObject(value)) return misfit(path, 'an object');
  return new Map(Object.entries(value).map(([key, item]) => {
    if (!name.test(key)) misfit(join(path, key), `a name ${name}`);
    return [key, read(item, join(path, key))];
  }));
};

type Fields = { readonly [name: string]: Read<unknown> };
type Shape<F extends Fields, O extends Fields> = { readonly [K in keyof F]: ReturnType<F[K]> } & { readonly [K in keyof O]?: ReturnType<O[K]> };

/** An object with required and optional members. Others are ignored, so that a later publisher may add some. */
export const object = <F extends Fields, O extends Fields = Record<never, never>>(required: F, optional?: O): Read<Shape<F, O>> => (value, path) => {
  if (!isObject(value)) return misfit(path, 'an object');
  const out: Record<string, unknown> = {};
  for (const name of Object.keys(required)) out[name] = required[name]!(member(value, name), join(path, name));
  for (const name of Object.keys(optional ?? {})) {
    const item = member(value, name);
    if (item !== undefined) out[name] = optional![name]!(item, join(path, name));
  }
  return out as Shape<F, O>;
};

/** A member of the object's own: `__proto__` and the like are never read off the prototype. */
const member = (value: JsonObject, name: string): Json | undefined => (Object.prototype.hasOwnProperty.call(value, name) ? value[name] : undefined);
const join = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);
