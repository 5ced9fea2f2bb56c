/** Strict DER for the structures that TUF carries: ECDSA signatures and public keys. */
import { toHex } from '../bytes.ts';

export type Bytes = Uint8Array<ArrayBuffer>;

/**
 * `SEQUENCE { r INTEGER, s INTEGER }` as the fixed-width r‖s that WebCrypto takes (IEEE P1363). Undefined for anything
 * but the one DER spelling: long-form or indefinite lengths, padded or negative integers, trailing bytes.
 */
export function signatureFromDer(der: Uint8Array, width: number): Bytes | undefined {
  if (der[0] !== 0x30 || der[1] !== der.length - 2 || der[1] > 127) return undefined;
  const out = new Uint8Array(2 * width);
  let at = 2;
  for (const end of [width, 2 * width]) {
    const length = der[at + 1];
    if (der[at] !== 0x02 || length === undefined || length === 0 || at + 2 + length > der.length) return undefined;
    const integer = der.slice(at + 2, at + 2 + length);
    if (integer[0]! > 127 || (integer[0] === 0 && length > 1 && integer[1]! < 128)) return undefined;
    const magnitude = integer[0] === 0 ? integer.slice(1) : integer;
    if (magnitude.length > width) return undefined;
    out.set(magnitude, end - magnitude.length);
    at += 2 + length;
  }
  return at === der.length ? out : undefined;
}

/** What stands before the point of an uncompressed P-256 key (RFC 5480): a SubjectPublicKeyInfo of 91 bytes. */
const P256_HEADER = '3059301306072a8648ce3d020106082a8648ce3d03010703420004';

/**
 * A P-256 SubjectPublicKeyInfo in its one spelling, or undefined. WebCrypto also reads compressed and hybrid points, BER
 * lengths and trailing bytes: so many spellings would make one key count as several.
 */
export function strictP256(spki: Bytes): Bytes | undefined {
  return spki.length === 91 && toHex(spki).startsWith(P256_HEADER) ? spki : undefined;
}

/** The body of a PEM block of the given label (RFC 7468), or undefined. */
export function fromPem(pem: string, label: string, base64: (text: string) => Bytes | undefined): Bytes | undefined {
  // One class for the body, white space included: two that overlap take time with the square of a hostile text.
  const match = new RegExp(`^\\s*-----BEGIN ${label}-----([A-Za-z0-9+/=\\s]+)-----END ${label}-----\\s*$`).exec(pem);
  return match ? base64(match[1]!.replace(/\s+/g, '')) : undefined;
}
