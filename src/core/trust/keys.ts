/** TUF keys and signatures (TUF 4.2): each scheme one row, verified with WebCrypto. */
import { fromBase64, fromHex, toHex } from '../bytes.ts';
import { fromPem, signatureFromDer, strictP256, strictRsa } from './der.ts';
import { isObject, type Json } from './json.ts';

/** A public key as metadata states it. `identity` is equal for equal public keys whatever their key ids and schemes. */
export interface TufKey {
  readonly keytype: string;
  readonly scheme: string;
  readonly public: string;
  readonly identity: string;
}

interface Scheme {
  readonly keytypes: readonly string[];
  readonly format: 'spki' | 'raw';
  readonly importAs: object;
  readonly verifyAs: object;
  publicBytes(text: string): Uint8Array<ArrayBuffer> | undefined;
  signatureBytes(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> | undefined;
}

const spki = (strict: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer> | undefined) => (pem: string) => {
  const bytes = fromPem(pem, 'PUBLIC KEY', fromBase64);
  return bytes && strict(bytes);
};

/** `ecdsa-sha2-nistp256` names its key type once as `ecdsa` (TUF 1.0.18 on) and once, earlier, like the scheme. */
const schemes: ReadonlyMap<string, Scheme> = new Map([
  ['ecdsa-sha2-nistp256', {
    keytypes: ['ecdsa', 'ecdsa-sha2-nistp256'],
    format: 'spki',
    importAs: { name: 'ECDSA', namedCurve: 'P-256' },
    verifyAs: { name: 'ECDSA', hash: 'SHA-256' },
    publicBytes: spki(strictP256),
    signatureBytes: (der) => signatureFromDer(der, 32),
  }],
  ['ed25519', {
    keytypes: ['ed25519'],
    format: 'raw',
    importAs: { name: 'Ed25519' },
    verifyAs: { name: 'Ed25519' },
    publicBytes: fromHex,
    signatureBytes: (bytes) => bytes,
  }],
  ['rsassa-pss-sha256', {
    keytypes: ['rsa'],
    format: 'spki',
    importAs: { name: 'RSA-PSS', hash: 'SHA-256' },
    verifyAs: { name: 'RSA-PSS', saltLength: 32 },
    publicBytes: spki(strictRsa),
    signatureBytes: (bytes) => bytes,
  }],
  // Not of the specification's three, but in use beside them.
  ['rsa-pkcs1v15-sha256', {
    keytypes: ['rsa'],
    format: 'spki',
    importAs: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
    verifyAs: { name: 'RSASSA-PKCS1-v1_5' },
    publicBytes: spki(strictRsa),
    signatureBytes: (bytes) => bytes,
  }],
]);

/** A key object of root or of a delegation; undefined where its members are not what TUF 4.2 asks for. */
export function parseKey(value: Json): TufKey | undefined {
  if (!isObject(value) || !isObject(value.keyval)) return undefined;
  const { keytype, scheme } = value;
  const text = value.keyval.public;
  if (typeof keytype !== 'string' || typeof scheme !== 'string' || typeof text !== 'string') return undefined;
  const known = schemes.get(scheme)?.publicBytes(text);
  return { keytype, scheme, public: text, identity: known ? toHex(known) : `${scheme}:${text}` };
}

/** Whether a signature (hexadecimal, as in metadata) over these bytes holds. Unknown schemes and bad spellings do not. */
export async function verifySignature(key: TufKey, signature: string, signed: Uint8Array): Promise<boolean> {
  const scheme = schemes.get(key.scheme);
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
