/**
 * CBOR (RFC 8949): a decoder for any well-formed item, an encoder that writes only the core deterministic form (§4.2.1).
 * Deterministic decoding is the two together: what decodes must encode to the same bytes.
 */
import { concat, equalBytes, fromHex, fromUtf8, toHex, utf8 } from './bytes.ts';
import { MAX_CBOR_DEPTH } from './limits.ts';
import { err, ok, type Result } from './result.ts';

/** A tagged item (RFC 8949 §3.4). Bignums stay tags 2 and 3 over their bytes. */
export class Tag {
  readonly tag: number | bigint;
  readonly value: Cbor;
  constructor(tag: number | bigint, value: Cbor) {
    this.tag = tag;
    this.value = value;
  }
}
/** A floating-point item, kept apart from integers so that 1 and 1.0 differ. */
export class Float {
  readonly value: number;
  constructor(value: number) {
    this.value = value;
  }
}
/** A simple value other than false, true, null, undefined (RFC 8949 §3.3). */
export class Simple {
  readonly value: number;
  constructor(value: number) {
    this.value = value;
  }
}

/** Integers are numbers where exact (|n| ≤ 2^53 − 1), else bigints. */
export type Cbor =
  | number | bigint | string | Uint8Array | boolean | null | undefined
  | readonly Cbor[] | CborMap | Tag | Float | Simple;
export type CborMap = ReadonlyMap<Cbor, Cbor>;

export type CborFault = 'cut' | 'trailing' | 'malformed' | 'too-deep' | 'utf-8' | 'duplicate-key' | 'not-deterministic';

/** Decode exactly one well-formed item; trailing bytes, invalid UTF-8 and duplicate map keys are refused. */
export function decode(bytes: Uint8Array): Result<Cbor, CborFault> {
  const reader = new Reader(bytes);
  try {
    const value = reader.item(0);
    return reader.done ? ok(value) : err('trailing');
  } catch (fault) {
    if (fault instanceof Refusal) return err(fault.why);
    throw fault;
  }
}

/** Decode one item in the core deterministic encoding (RFC 8949 §4.2.1) and in no other. */
export function decodeDeterministic(bytes: Uint8Array): Result<Cbor, CborFault> {
  const item = decode(bytes);
  if (!item.ok) return item;
  return equalBytes(encode(item.value), bytes) ? item : err('not-deterministic');
}

class Refusal extends Error {
  readonly why: CborFault;
  constructor(why: CborFault) {
    super(why);
    this.why = why;
  }
}

const BREAK = new Simple(-1);

class Reader {
  private at = 0;
  private readonly view: DataView;
  private readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  }

  get done(): boolean {
    return this.at === this.bytes.length;
  }

  item(depth: number): Cbor {
    const value = this.itemOrBreak(depth);
    if (value === BREAK) throw new Refusal('malformed');
    return value;
  }

  private itemOrBreak(depth: number): Cbor {
    if (depth > MAX_CBOR_DEPTH) throw new Refusal('too-deep');
    const initial = this.take(1)[0]!;
    const major = initial >> 5;
    const info = initial & 31;
    if (major === 7) return this.simple(info);
    if (info === 31) return this.indefinite(major, depth);
    const n = this.argument(info);
    switch (major) {
      case 0: return n;
      case 1: return negative(n);
      case 2: return this.take(n);
      case 3: return this.text(this.take(n));
      case 4: return this.array(n, depth);
      case 5: return this.map(n, depth);
      default: return new Tag(n, this.item(depth + 1));
    }
  }

  private take(n: number | bigint): Uint8Array {
    if (n > this.bytes.length - this.at) throw new Refusal('cut');
    const start = this.at;
    this.at += Number(n);
    return this.bytes.slice(start, this.at);
  }

  /** The argument of a head (RFC 8949 §3): 28 to 30 are reserved. */
  private argument(info: number): number | bigint {
    if (info < 24) return info;
    if (info > 27) throw new Refusal('malformed');
    const at = this.at;
    this.take(1 << (info - 24));
    if (info === 24) return this.view.getUint8(at);
    if (info === 25) return this.view.getUint16(at);
    if (info === 26) return this.view.getUint32(at);
    return exact(this.view.getBigUint64(at));
  }

  private text(bytes: Uint8Array): string {
    const text = fromUtf8(bytes);
    if (text === undefined) throw new Refusal('utf-8');
    return text;
  }

  private array(n: number | bigint, depth: number): Cbor[] {
    const items: Cbor[] = [];
    for (let i = 0; i < n; i++) items.push(this.item(depth + 1));
    return items;
  }

  private map(n: number | bigint, depth: number): CborMap {
    const entries: Cbor[] = [];
    for (let i = 0; i < n; i++) entries.push(this.item(depth + 1), this.item(depth + 1));
    return mapOf(entries);
  }

  /** Indefinite lengths (RFC 8949 §3.2): items, or definite chunks of the same major type, until a break. */
  private indefinite(major: number, depth: number): Cbor {
    if (major === 2 || major === 3) return this.chunks(major);
    if (major !== 4 && major !== 5) throw new Refusal('malformed');
    const items: Cbor[] = [];
    for (let next = this.itemOrBreak(depth + 1); next !== BREAK; next = this.itemOrBreak(depth + 1)) items.push(next);
    if (major === 4) return items;
    if (items.length % 2 !== 0) throw new Refusal('malformed');
    return mapOf(items);
  }

  private chunks(major: 2 | 3): Uint8Array | string {
    const parts: Uint8Array[] = [];
    for (;;) {
      const initial = this.take(1)[0]!;
      if (initial === 0xff) break;
      if (initial >> 5 !== major || (initial & 31) === 31) throw new Refusal('malformed');
      const part = this.take(this.argument(initial & 31));
      if (major === 3) this.text(part);
      parts.push(part);
    }
    const whole = concat(...parts);
    return major === 2 ? whole : this.text(whole);
  }

  private simple(info: number): Cbor {
    const at = this.at;
    switch (info) {
      case 20: return false;
      case 21: return true;
      case 22: return null;
      case 23: return undefined;
      case 24: {
        const value = this.take(1)[0]!;
        if (value < 32) throw new Refusal('malformed');
        return new Simple(value);
      }
      case 25: this.take(2); return new Float(fromHalf(this.view.getUint16(at)));
      case 26: this.take(4); return new Float(this.view.getFloat32(at));
      case 27: this.take(8); return new Float(this.view.getFloat64(at));
      case 31: return BREAK;
      default:
        if (info > 27) throw new Refusal('malformed');
        return new Simple(info);
    }
  }
}

/** RFC 8949 §5.3.1: a map with duplicate keys is not valid. Keys are compared by their deterministic encoding. */
function mapOf(items: readonly Cbor[]): CborMap {
  const map = new Map<Cbor, Cbor>();
  const seen = new Set<string>();
  for (let i = 0; i < items.length; i += 2) {
    const spelling = toHex(encode(items[i]));
    if (seen.has(spelling)) throw new Refusal('duplicate-key');
    seen.add(spelling);
    map.set(items[i], items[i + 1]);
  }
  return map;
}

const exact = (n: bigint): number | bigint => (n <= Number.MAX_SAFE_INTEGER && n >= -Number.MAX_SAFE_INTEGER ? Number(n) : n);
const negative = (n: number | bigint): number | bigint => exact(-1n - BigInt(n));

/** Encode in the core deterministic form (RFC 8949 §4.2.1): shortest heads and floats, definite lengths, sorted keys. */
export function encode(value: Cbor): Uint8Array<ArrayBuffer> {
  if (typeof value === 'number' || typeof value === 'bigint') return integer(BigInt(value));
  if (typeof value === 'string') return prefixed(3, utf8(value));
  if (value instanceof Uint8Array) return prefixed(2, value);
  if (value === false) return Uint8Array.of(0xf4);
  if (value === true) return Uint8Array.of(0xf5);
  if (value === null) return Uint8Array.of(0xf6);
  if (value === undefined) return Uint8Array.of(0xf7);
  if (value instanceof Float) return float(value.value);
  if (value instanceof Simple) return value.value < 24 ? Uint8Array.of(0xe0 | value.value) : Uint8Array.of(0xf8, value.value);
  if (value instanceof Tag) return tagged(value);
  if (value instanceof Map) return map(value);
  const items = value as readonly Cbor[];
  return concat(head(4, BigInt(items.length)), ...items.map(encode));
}

const prefixed = (major: number, bytes: Uint8Array) => concat(head(major, BigInt(bytes.length)), bytes);

/** An integer; beyond 64 bits a bignum (§3.4.3): tag 2 over n, tag 3 over −1 − n. */
function integer(n: bigint): Uint8Array<ArrayBuffer> {
  const argument = n < 0n ? -1n - n : n;
  if (argument < 2n ** 64n) return head(n < 0n ? 1 : 0, argument);
  const hex = argument.toString(16);
  return concat(head(6, n < 0n ? 3n : 2n), prefixed(2, fromHex(hex.length % 2 === 0 ? hex : `0${hex}`)!));
}

/** A bignum has one spelling: the integer itself where 64 bits hold it, else bytes without a leading zero (§3.4.3). */
function tagged({ tag, value }: Tag): Uint8Array<ArrayBuffer> {
  if ((tag === 2 || tag === 3) && value instanceof Uint8Array) {
    const n = BigInt(`0x0${toHex(value)}`);
    return integer(tag === 2 ? n : -1n - n);
  }
  return concat(head(6, BigInt(tag)), encode(value));
}

function head(major: number, n: bigint): Uint8Array<ArrayBuffer> {
  const type = major << 5;
  if (n < 24n) return Uint8Array.of(type | Number(n));
  const size = n < 0x100n ? 1 : n < 0x10000n ? 2 : n < 0x100000000n ? 4 : 8;
  const out = new Uint8Array(1 + size);
  out[0] = type | (size === 1 ? 24 : size === 2 ? 25 : size === 4 ? 26 : 27);
  for (let i = size, rest = n; i > 0; i--, rest >>= 8n) out[i] = Number(rest & 0xffn);
  return out;
}

function map(entries: CborMap): Uint8Array<ArrayBuffer> {
  const rows = [...entries].map(([key, value]) => {
    const bytes = encode(key); // Once only: twice would double with every level of maps as keys of maps.
    return { spelling: toHex(bytes), row: concat(bytes, encode(value)) };
  });
  rows.sort((a, b) => (a.spelling < b.spelling ? -1 : 1));
  return concat(head(5, BigInt(rows.length)), ...rows.map(({ row }) => row));
}

/** The shortest of the three widths that keeps the value; NaN has one spelling, f97e00. */
function float(value: number): Uint8Array<ArrayBuffer> {
  const half = toHalf(value);
  if (half !== undefined) return Uint8Array.of(0xf9, half >> 8, half & 0xff);
  const wide = Math.fround(value) !== value;
  const out = new Uint8Array(wide ? 9 : 5);
  out[0] = wide ? 0xfb : 0xfa;
  const view = new DataView(out.buffer);
  if (wide) view.setFloat64(1, value);
  else view.setFloat32(1, value);
  return out;
}

/** RFC 8949 appendix D. */
function fromHalf(half: number): number {
  const exponent = (half >> 10) & 31;
  const mantissa = half & 1023;
  const magnitude =
    exponent === 0 ? mantissa * 2 ** -24
    : exponent === 31 ? (mantissa === 0 ? Infinity : NaN)
    : (1024 + mantissa) * 2 ** (exponent - 25);
  return half & 0x8000 ? -magnitude : magnitude;
}

/** The half-precision bits of a value, or undefined where half precision would lose some of it. */
function toHalf(value: number): number | undefined {
  if (Number.isNaN(value)) return 0x7e00;
  const sign = value < 0 || Object.is(value, -0) ? 0x8000 : 0;
  const magnitude = Math.abs(value);
  if (magnitude === Infinity) return sign | 0x7c00;
  if (magnitude > 65504) return undefined;
  const exponent = magnitude < 2 ** -14 ? -15 : Math.floor(Math.log2(magnitude));
  const mantissa = exponent === -15 ? magnitude * 2 ** 24 : (magnitude / 2 ** exponent - 1) * 1024;
  return Number.isInteger(mantissa) ? sign | ((exponent + 15) << 10) | mantissa : undefined;
}
