/** The TUF schemes besides `ecdsa-sha2-nistp256`, the one our own lists use: apart, so that a first verdict does not wait for them. */
import { fromHex, toHex } from '../bytes.ts';
import type { Bytes } from './der.ts';
import { spki, type Scheme } from './scheme.ts';

/** An RSA SubjectPublicKeyInfo (RFC 8017 A.1.1) in its one spelling, or undefined: 2048 bits or more, exponent 65537. */
export function strictRsa(spki: Bytes): Bytes | undefined {
  const modulus = spki.length - 38;
  if (modulus < 256 || modulus > 1024) return undefined;
  const length = (beyondModulus: number) => `82${(modulus + beyondModulus).toString(16).padStart(4, '0')}`;
  const head = fromHex(`30${length(34)}300d06092a864886f70d010101050003${length(15)}0030${length(10)}02${length(1)}00`)!;
  const fits = head.every((byte, i) => spki[i] === byte) && spki[head.length]! > 127 && toHex(spki.slice(-5)) === '0203010001';
  return fits ? spki : undefined;
}

const asIs = (bytes: Bytes): Bytes => bytes;

export const otherSchemes: ReadonlyMap<string, Scheme> = new Map<string, Scheme>([
  ['ed25519', {
    keytypes: ['ed25519'],
    format: 'raw',
    importAs: { name: 'Ed25519' },
    verifyAs: { name: 'Ed25519' },
    publicBytes: fromHex,
    signatureBytes: asIs,
  }],
  ['rsassa-pss-sha256', {
    keytypes: ['rsa'],
    format: 'spki',
    importAs: { name: 'RSA-PSS', hash: 'SHA-256' },
    verifyAs: { name: 'RSA-PSS', saltLength: 32 },
    publicBytes: spki(strictRsa),
    signatureBytes: asIs,
  }],
  // Not of the specification's three, but in use beside them.
  ['rsa-pkcs1v15-sha256', {
    keytypes: ['rsa'],
    format: 'spki',
    importAs: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
    verifyAs: { name: 'RSASSA-PKCS1-v1_5' },
    publicBytes: spki(strictRsa),
    signatureBytes: asIs,
  }],
]);
