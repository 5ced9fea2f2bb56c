/** JSON as the trust list needs it: strict when read, canonical when signed. */
import { fromUtf8, utf8 } from '../bytes.ts';
import { MAX_JSON_DEPTH } from '../limits.ts';
import { err, ok, type Result } from '../result.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };
export type JsonObject = { readonly [name: string]: Json };

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Parse UTF-8 JSON; a member named twice in one object (RFC 8259 §4), deep nesting and a byte order mark are refused. */
export function parseJson(bytes: Uint8Array): Result<Json, 'json'> {
  const text = fromUtf8(bytes);
  if (text === undefined) return err('json');
  try {
    const value = JSON.parse(text) as Json;
    return isStrict(text, value) ? ok(value) : err('json');
  } catch {
    return err('json'); // JSON.parse reports bad syntax by throwing.
  }
}

const STRING = /"[^"\\]*(?:\\.[^"\\]*)*"/g;

/** Over a text that JSON.parse took: its object has a member for each colon outside strings, so none was named twice. */
const isStrict = (text: string, value: Json): boolean => members(value, 0) === text.replace(STRING, '').split(':').length - 1;

/** Members of a value and of all in it; not a number where nesting goes beyond the limit. */
function members(value: Json, depth: number): number {
  if (typeof value !== 'object' || value === null) return 0;
  if (depth === MAX_JSON_DEPTH) return NaN;
  const items: readonly Json[] = Object.values(value);
  return items.reduce<number>((sum, item) => sum + members(item, depth + 1), Array.isArray(value) ? 0 : items.length);
}

/** OLPC canonical JSON, the bytes that TUF signatures cover (TUF 4.2). Numbers must be integers. */
export function canonicalJson(value: Json): Uint8Array<ArrayBuffer> {
  return utf8(canonical(value));
}

function canonical(value: Json): string {
  if (typeof value === 'string') return quote(value);
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const object = value as JsonObject;
  const names = Object.keys(object).sort(byCodePoint);
  return `{${names.map((name) => `${quote(name)}:${canonical(object[name]!)}`).join(',')}}`;
}

/** Only the quotation mark and the backslash are escaped. */
const quote = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;

/** Names sort by code point; JavaScript's own order is by UTF-16 unit and differs beyond U+FFFF. */
function byCodePoint(a: string, b: string): number {
  const left = [...a];
  const right = [...b];
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const difference = left[i]!.codePointAt(0)! - right[i]!.codePointAt(0)!;
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}
