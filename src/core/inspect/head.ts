/** A round's head hash as people handle it: a short code to write on the signed paper, and the text of a QR. */

/** Crockford's base 32: no I, L, O, U, which a hand writes like 1, 0 and V. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Characters of the short code: 100 bits. Finding two rounds with one code takes some 2^50 tries. */
const LENGTH = 20;

/** The first 100 bits of a SHA-256 in hexadecimal, as five groups of four. */
export function shortCode(hash: string): string {
  const bits = BigInt(`0x${hash.slice(0, (LENGTH * 5) / 4)}`);
  const characters = Array.from({ length: LENGTH }, (_, i) => ALPHABET[Number((bits >> BigInt(5 * (LENGTH - 1 - i))) & 31n)]!);
  return characters.join('').replace(/(.{4})(?=.)/g, '$1-');
}

/** Whether a code written down, a hash, or a QR's text names this head. Misread letters (I, L, O) and any separators are forgiven. */
export function isHeadOf(written: string, hash: string): boolean {
  const text = written.normalize('NFKC').trim();
  const whole = /[0-9a-f]{64}$/i.exec(text)?.[0];
  if (whole) return whole.toLowerCase() === hash;
  const plain = text.toUpperCase().replace(/[^0-9A-Z]/g, '').replace(/[IL]/g, '1').replace(/O/g, '0');
  return plain === shortCode(hash).replace(/-/g, '');
}

/** The QR's text, in the characters that a QR packs tightest (ISO/IEC 18004 §7.4.4). */
export const headText = (round: string, hash: string): string => `WUHAI-ROUND/1/${round.toUpperCase()}/${hash.toUpperCase()}`;
