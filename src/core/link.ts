/** The text of a label's QR: two link forms, one grammar. GS1 form: GS1 Digital Link URI syntax, AIs 01, 10, 21. */
import { MAX_DIGITS, MAX_TEXT } from './limits.ts';
import { err, ok, type Result } from './result.ts';

/** The identifiers a GS1 Digital Link carries in its path, percent-decoded. */
export interface Gs1Keys {
  readonly gtin: string;
  readonly lot: string;
  readonly serial: number;
}

/** A link of our grammar. `host` is lower case without port. */
export interface Link {
  readonly host: string;
  readonly gs1?: Gs1Keys;
  readonly cose: Uint8Array;
}

/** `other`: no link of our grammar. `no-digits`, `digits`: of our grammar but for the fragment, on the named host. */
export type LinkFault =
  | { readonly why: 'other' }
  | { readonly why: 'no-digits'; readonly host: string }
  | { readonly why: 'digits'; readonly host: string };

/**
 * No backslash before the path: a browser reads it as a slash (WHATWG URL), so `https://other\@host/` goes to `other`.
 * White space behind the path begins a tail that somebody added in passing the text on; behind the bare host it may not
 * stand, since a browser drops tabs and line ends: `https://host<tab>.other/` goes to `host.other`.
 */
const LINK = /^\s*https?:\/\/(?:[^/\\?#@\s]*@)*([^/\\?#@\s:]+)(?::\d+)?(?:(\/[^?#\s]*)(?:\s[^#]*)?)?(?:\?[^#]*)?(?:#([\s\S]*))?$/i;
const GS1_PATH = /^\/01\/(\d{14})\/10\/([^/]+)\/21\/([^/]+)$/;
export const LOT = /^[0-9A-Z-]{1,20}$/;
/** As many digits as MAX_SERIAL has. */
const SERIAL = /^[1-9]\d{0,9}$/;

/**
 * Parse a scanned text. Scheme and host in any case; user info, port, query and whatever follows the digits are ignored
 * (chat apps add them; the host that counts is the one the browser would go to).
 */
export function parseLink(text: string): Result<Link, LinkFault> {
  if (text.length > MAX_TEXT) return err({ why: 'other' });
  const match = LINK.exec(text);
  if (!match) return err({ why: 'other' });
  const host = match[1]!.toLowerCase().replace(/\.$/, '');
  const path = match[2] ?? '/';
  const gs1 = path === '/' ? undefined : parseGs1(path);
  if (path !== '/' && !gs1) return err({ why: 'other' });
  const digits = /^\d*/.exec(match[3] ?? '')![0];
  if (digits === '') return err({ why: 'no-digits', host });
  const cose = fromDigits(digits);
  if (!cose) return err({ why: 'digits', host });
  return ok(gs1 ? { host, gs1, cose } : { host, cose });
}

function parseGs1(path: string): Gs1Keys | undefined {
  const match = GS1_PATH.exec(path);
  if (!match) return undefined;
  const lot = percentDecode(match[2]!);
  const serial = percentDecode(match[3]!);
  if (lot === undefined || serial === undefined || !LOT.test(lot) || !SERIAL.test(serial)) return undefined;
  return { gtin: match[1]!, lot, serial: Number(serial) };
}

function percentDecode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined; // decodeURIComponent throws on a stray percent sign.
  }
}

/** Write a label's link. `host` as it should be printed: lower case. */
export function formatLink(link: Link): string {
  const path = link.gs1 ? `/01/${link.gs1.gtin}/10/${link.gs1.lot}/21/${link.gs1.serial}` : '/';
  return `https://${link.host}${path}#${toDigits(link.cose)}`;
}

/** Bytes behind one 0x01 byte as a big-endian integer, in decimal. The 0x01 keeps leading zeros of the bytes. */
export function toDigits(bytes: Uint8Array): string {
  let hex = '0x01';
  for (const byte of bytes) hex += byte.toString(16).padStart(2, '0');
  return BigInt(hex).toString();
}

/** The inverse of {@link toDigits}; undefined for digits that are no label's (leading zero, no 0x01 in front, no bytes, too many). */
export function fromDigits(digits: string): Uint8Array<ArrayBuffer> | undefined {
  if (digits.length > MAX_DIGITS || !/^[1-9]\d*$/.test(digits)) return undefined;
  const hex = BigInt(digits).toString(16);
  if (hex[0] !== '1' || hex.length % 2 !== 1 || hex.length < 3) return undefined;
  const bytes = new Uint8Array((hex.length - 1) / 2);
  for (let i = 0; i < bytes.length; i++) bytes[i] = parseInt(hex.slice(2 * i + 1, 2 * i + 3), 16);
  return bytes;
}
