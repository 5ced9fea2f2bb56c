import { fromBase64 } from '../bytes.ts';
import { fromPem, type Bytes } from './der.ts';

/** How keys and signatures of one scheme are spelt, and what WebCrypto calls it. */
export interface Scheme {
  readonly keytypes: readonly string[];
  readonly format: 'spki' | 'raw';
  readonly importAs: object;
  readonly verifyAs: object;
  publicBytes(text: string): Bytes | undefined;
  signatureBytes(bytes: Bytes): Bytes | undefined;
}

/** A PEM public key under a rule for its DER. */
export const spki = (strict: (bytes: Bytes) => Bytes | undefined) => (pem: string): Bytes | undefined => {
  const bytes = fromPem(pem, 'PUBLIC KEY', fromBase64);
  return bytes && strict(bytes);
};
