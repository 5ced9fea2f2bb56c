/**
 * Reading YAML of a known shape. Unlike the readers of core/trust/shape.ts, which stop at the first misfit of a file that
 * a program wrote, these go on, so that a person sees every fault of a file they wrote, each with its place.
 */
import { isMap, isScalar, isSeq, parseDocument, visit, type Node, type YAMLMap } from 'yaml';
import { parseDay } from '../../core/day.ts';
import type { LocalText } from '../../core/trust/records.ts';
import { placeAt, type Faults, type Place, type Sheet } from './sheet.ts';
import type { Develop } from './picture/photograph.ts';
import { hiddenIn, joinLines, passageOf, type Passage } from './passage.ts';

/** What one run over a folder finds: faults, and the passages that are still to be judged by their words; and who develops its photographs. */
export interface Reading {
  readonly develop: Develop;
  readonly faults: Faults;
  readonly passages: Passage[];
}

/** A value in a YAML text. `offset` is where it starts, or where it is missing from. */
export interface Field {
  readonly reading: Reading;
  readonly sheet: Sheet;
  readonly node: Node | null;
  readonly offset: number;
}
/** Answers the typed value; undefined where it reported a fault. */
export type Take<T> = (field: Field) => T | undefined;

export const placeOf = (field: Field): Place => placeAt(field.sheet, field.offset);

/** Parse a YAML 1.2 text, or the part of a sheet from `start` to `end`. Undefined where its syntax is at fault. */
export function parseYaml(reading: Reading, sheet: Sheet, start = 0, end = sheet.text.length): Field | undefined {
  // Blanks before the part keep its offsets and columns those of the file.
  const text = sheet.text.slice(0, start).replace(/[^\n]/g, ' ') + sheet.text.slice(start, end);
  const document = parseDocument(text, { version: '1.2', schema: 'core', merge: false, stringKeys: true, prettyErrors: false });
  const wrong = [...document.errors, ...document.warnings].map((fault) => ({ at: fault.pos[0], code: fault.code as string }));
  // An alias is not followed: a few lines of them grow to gigabytes, and no writer here needs one.
  visit(document, { Alias: (_, { range }) => void wrong.push({ at: range?.[0] ?? start, code: 'ALIAS' }) });
  for (const { at, code } of wrong) reading.faults.add(placeAt(sheet, at), 'yaml', code);
  return wrong.length === 0 ? { reading, sheet, node: document.contents, offset: document.contents?.range?.[0] ?? start } : undefined;
}

/** The text of a scalar as it was written: 007 stays 007, and `no` a word. Undefined for null, a list or a table. */
function written({ node }: Field): string | undefined {
  if (!isScalar(node) || node.value === null) return undefined;
  return typeof node.value === 'string' ? joinLines(node.value.trim()) : node.source;
}

function refuse(field: Field, expected: string): undefined {
  field.reading.faults.add(placeOf(field), 'field', expected);
}

/** A text with something in it; with a pattern, one that matches it whole. `expected` says in words what is asked for. */
export const text = (pattern = /\S/, expected = '文字 text'): Take<string> => (field) => {
  const value = written(field);
  if (value === undefined || !pattern.test(value)) return refuse(field, expected);
  const hidden = hiddenIn(value);
  return hidden ? void field.reading.faults.add(placeOf(field), 'hidden-character', hidden.name) : value;
};

/** A text of one locale for people to read: judged by its words. */
export const prose = (locale = 'zh-Hans', part: Passage['part'] = 'other'): Take<string> => (field) => {
  const value = text()(field);
  if (value !== undefined) field.reading.passages.push(passageOf(field.sheet.file, locale, value, () => placeOf(field), part));
  return value;
};

export const day: Take<string> = (field) => {
  const value = written(field);
  return value !== undefined && parseDay(value) !== undefined ? value : refuse(field, 'YYYY-MM-DD');
};

export const oneOf = <const T extends string>(...names: readonly T[]): Take<T> => (field) => {
  const value = written(field);
  return names.find((name) => name === value) ?? refuse(field, names.join(' | '));
};

export const bool: Take<boolean> = (field) => (isScalar(field.node) && typeof field.node.value === 'boolean' ? field.node.value : refuse(field, 'true | false'));

/** A finite number within bounds, both included. */
export const number = (min: number, max: number): Take<number> => (field) => {
  const value = isScalar(field.node) ? field.node.value : undefined;
  return typeof value === 'number' && value >= min && value <= max ? value : refuse(field, `${min}–${max}`);
};

export const whole = (min: number, max: number): Take<number> => (field) => {
  const value = number(min, max)(field);
  return value === undefined || Number.isInteger(value) ? value : refuse(field, `${min}–${max}, 整数 whole`);
};

export const orNull = <T>(take: Take<T>): Take<T | null> => (field) => (isScalar(field.node) && field.node.value === null ? null : take(field));

export const listOf = <T>(take: Take<T>): Take<readonly T[]> => (field) => {
  const { node } = field;
  if (!isSeq(node)) return refuse(field, '列表 a list');
  const items = node.items.map((item) => take(child(field, item as Node | null)));
  return items.every((item) => item !== undefined) ? (items as T[]) : undefined;
};

/** An object used as a table: every member read alike. `expected` says what its names are. */
export const tableOf = <T>(name: RegExp, expected: string, take: (name: string) => Take<T>): Take<ReadonlyMap<string, T>> => (field) => {
  const members = membersOf(field);
  if (!members) return undefined;
  const table = new Map<string, T>();
  for (const [key, member] of members) {
    const value = name.test(key) ? take(key)(member) : refuse(member, expected);
    if (value !== undefined) table.set(key, value);
  }
  return table.size === members.size ? table : undefined;
};

const LOCALE = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/;

/** A text in the locales its writer filled; a plain text is Simplified Chinese. */
export const local: Take<LocalText> = (field) => {
  if (isScalar(field.node)) {
    const chinese = prose()(field);
    return chinese === undefined ? undefined : { 'zh-Hans': chinese };
  }
  const table = tableOf(LOCALE, 'BCP 47: zh-Hans, en', (locale) => prose(locale))(field);
  const chinese = table?.get('zh-Hans');
  if (table && chinese === undefined) return refuse(field, 'zh-Hans');
  return table && { ...Object.fromEntries(table), 'zh-Hans': chinese! };
};

type Takes = { readonly [name: string]: Take<unknown> };
type Taken<F extends Takes, O extends Takes> = { readonly [K in keyof F]: Exclude<ReturnType<F[K]>, undefined> } & { readonly [K in keyof O]?: Exclude<ReturnType<O[K]>, undefined> };

/** An object with required and optional members; any other name is a fault, since it is mostly one misspelt. Members come in the order stated here. */
export const record = <F extends Takes, O extends Takes = Record<never, never>>(required: F, optional?: O): Take<Taken<F, O>> => (field) => {
  const members = membersOf(field);
  if (!members) return undefined;
  const takes: Takes = { ...required, ...optional };
  for (const [name, member] of members) {
    if (!Object.hasOwn(takes, name)) field.reading.faults.add(placeOf(member), 'unknown-field', `${name} (${Object.keys(takes).join(', ')})`);
  }
  const out: Record<string, unknown> = {};
  let whole = true;
  for (const [name, take] of Object.entries(takes)) {
    const member = members.get(name);
    if (member) out[name] = take(member);
    else if (Object.hasOwn(required, name)) field.reading.faults.add(placeOf(field), 'missing-field', name);
    whole &&= (member ? out[name] !== undefined : !Object.hasOwn(required, name));
  }
  return whole ? (out as Taken<F, O>) : undefined;
};

/** The members of a map by name, in their order; undefined where the value is none. */
function membersOf(field: Field): ReadonlyMap<string, Field> | undefined {
  const { node } = field;
  if (!isMap(node)) return refuse(field, '字段 fields');
  return new Map((node as YAMLMap<Node, Node | null>).items.map(({ key, value }) => [String((key as { value?: unknown }).value), child(field, value, key.range?.[0])]));
}

const child = (field: Field, node: Node | null, keyOffset = field.offset): Field => ({ ...field, node, offset: node?.range?.[0] ?? keyOffset });
