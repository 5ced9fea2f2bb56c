/** CBOR diagnostic notation (RFC 8949 §8, RFC 8610 appendix G): for people; never parsed back. */
import { Float, Simple, Tag, decode, type Cbor } from './cbor.ts';
import { toHex } from './bytes.ts';

/** One item in diagnostic notation. With `embedded`, a byte string that holds one well-formed map is shown as <<map>>. */
export function diagnose(value: Cbor, embedded = false): string {
  const show = (item: Cbor) => diagnose(item, embedded);
  if (typeof value === 'string') return JSON.stringify(value);
  if (value instanceof Uint8Array) return embedded ? showEmbedded(value) : `h'${toHex(value)}'`;
  if (value instanceof Float) return floatText(value.value);
  if (value instanceof Simple) return `simple(${value.value})`;
  if (value instanceof Tag) return `${value.tag}(${show(value.value)})`;
  if (value instanceof Map) return `{${[...value].map(([k, v]) => `${show(k)}: ${show(v)}`).join(', ')}}`;
  if (Array.isArray(value)) return `[${value.map(show).join(', ')}]`;
  return String(value);
}

function showEmbedded(bytes: Uint8Array): string {
  const inner = decode(bytes);
  return inner.ok && inner.value instanceof Map ? `<<${diagnose(inner.value, true)}>>` : `h'${toHex(bytes)}'`;
}

function floatText(value: number): string {
  const text = Object.is(value, -0) ? '-0' : String(value);
  return text.replace(/^(-?\d+)(?=e|$)/, '$1.0');
}
