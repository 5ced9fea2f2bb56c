/**
 * JSON Canonicalization Scheme (RFC 8785): the one spelling of a JSON value. Unlike the canonical JSON of TUF it escapes
 * control characters, so that every value is one line and ordinary JSON.
 */
import type { Json, JsonObject } from '../trust/json.ts';

/** RFC 8785 §3.2: no white space, names sorted by UTF-16 code units, strings and numbers as ECMAScript writes them. */
export function jcs(value: Json): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(jcs).join(',')}]`;
  const object = value as JsonObject;
  return `{${Object.keys(object).sort().map((name) => `${JSON.stringify(name)}:${jcs(object[name]!)}`).join(',')}}`;
}
