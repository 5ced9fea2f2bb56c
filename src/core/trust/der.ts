/** Strict DER for one structure: an ECDSA signature (RFC 3279 §2.2.3), as TUF carries it. */

/**
 * `SEQUENCE { r INTEGER, s INTEGER }` as the fixed-width r‖s that WebCrypto takes (IEEE P1363). Undefined for anything
 * but the one DER spelling: long-form or indefinite lengths, padded or negative integers, trailing bytes.
 */
export function signatureFromDer(der: Uint8Array, width: number): Uint8Array<ArrayBuffer> | undefined {
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

/** The body of a PEM block of the given label (RFC 7468), or undefined. */
export function fromPem(pem: string, label: string, base64: (text: string) => Uint8Array<ArrayBuffer> | undefined): Uint8Array<ArrayBuffer> | undefined {
  const match = new RegExp(`^\\s*-----BEGIN ${label}-----\\s*([A-Za-z0-9+/=\\s]+)-----END ${label}-----\\s*$`).exec(pem);
  return match ? base64(match[1]!.replace(/\s+/g, '')) : undefined;
}
