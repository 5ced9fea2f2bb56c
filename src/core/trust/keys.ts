/** TUF keys and signatures (TUF 4.2): each scheme one row, verified with WebCrypto. */
import { fromHex } from '../bytes.ts';
import { signatureFromDer, strictP256 } from './der.ts';
import { isObject, type Json } from './json.ts';
import { spki, type Scheme } from './scheme.ts';

/** A public key as metadata states it. `identity` is equal for equal public keys whatever their key ids and schemes. */
export interface TufKey {
  readonly keytype: string;
  readonly scheme: string;
  readonly public: string;
  readonly identity: string;
}

/** The key type was once written like the scheme, and is `ecdsa` since TUF 1.0.18. */
const p256: Scheme = {
  keytypes: ['ecdsa', 'ecdsa-sha2-nistp256'],
  format: 'spki',
  importAs: { name: 'ECDSA', namedCurve: 'P-256' },
  verifyAs: { name: 'ECDSA', hash: 'SHA-256' },
  publicBytes: spki(strictP256),
  signatureBytes: (der) => signatureFromDer(der, 32),
};

const schemeOf = async (name: string): Promise<Scheme | undefined> =>
  name === 'ecdsa-sha2-nistp256' ? p256 : (await import('./schemes.ts')).otherSchemes.get(name);

/** A key object of root or of a delegation; undefined where its members are not what TUF 4.2 asks for. */
export function parseKey(value: Json): TufKey | undefined {
  if (!isObject(value) || !isObject(value.keyval)) return undefined;
  const { keytype, scheme } = value;
  const text = value.keyval.public;
  if (typeof keytype !== 'string' || typeof scheme !== 'string' || typeof text !== 'string') return undefined;
  // Armour, white space and the case of hexadecimal are no part of a key; any other spelling of it verifies nothing.
  const body = text.replace(/-----[A-Z ]+-----|\s/g, '');
  return { keytype, scheme, public: text, identity: body === text ? body.toLowerCase() : body };
}

/** Whether a signature (hexadecimal, as in metadata) over these bytes holds. Unknown schemes and bad spellings do not. */
export async function verifySignature(key: TufKey, signature: string, signed: Uint8Array): Promise<boolean> {
  const scheme = await schemeOf(key.scheme);
  if (!scheme?.keytypes.includes(key.keytype)) return false;
  const publicBytes = scheme.publicBytes(key.public);
  const encoded = fromHex(signature);
  const signatureBytes = encoded && scheme.signatureBytes(encoded);
  if (!publicBytes || !signatureBytes) return false;
  try {
    const publicKey = await crypto.subtle.importKey(scheme.format, publicBytes, scheme.importAs, false, ['verify']);
    return await crypto.subtle.verify(scheme.verifyAs, publicKey, signatureBytes, signed);
  } catch {
    return false; // WebCrypto throws for a key it cannot read and for an algorithm it lacks (Ed25519 in older browsers).
  }
}
