/**
 * Private keys at rest: PKCS#8 EncryptedPrivateKeyInfo (RFC 5958 §3) under PBES2 (RFC 8018 §6.2) with scrypt
 * (RFC 7914) and AES-256-CBC. OpenSSL and Node read this form but Node's own export writes PBKDF2 only.
 */
import { createCipheriv, createPrivateKey, createPublicKey, generateKeyPair, randomBytes, scrypt, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import { err, ok, type Result } from '../../core/result.ts';
import { integer, objectIdentifier, octetString, sequence } from './der.ts';

/** Cost of one guess: 16 MB and about 0.2 s. OpenSSL refuses more than 32 MB without being told. */
const SCRYPT = { N: 16_384, r: 8, p: 5 } as const;
const KEY_BYTES = 32;

const OID = { pbes2: '1.2.840.113549.1.5.13', scrypt: '1.3.6.1.4.1.11591.4.11', aes256Cbc: '2.16.840.1.101.3.4.1.42' } as const;

const derive = promisify<string, Buffer, number, object, Buffer>(scrypt);
const generate = promisify(generateKeyPair);

/** A new P-256 key pair; the private half stays in memory until {@link encryptKey} writes it down. */
export async function makeKey(): Promise<KeyObject> {
  const { privateKey } = await generate('ec', { namedCurve: 'P-256' });
  return privateKey;
}

/** A private key as PEM under a passphrase. */
export async function encryptKey(key: KeyObject, passphrase: string): Promise<string> {
  const salt = randomBytes(16);
  const iv = randomBytes(16);
  const secret = await derive(passphrase, salt, KEY_BYTES, SCRYPT);
  const cipher = createCipheriv('aes-256-cbc', secret, iv);
  const body = Buffer.concat([cipher.update(key.export({ type: 'pkcs8', format: 'der' })), cipher.final()]);
  const kdf = sequence(objectIdentifier(OID.scrypt), sequence(octetString(salt), integer(SCRYPT.N), integer(SCRYPT.r), integer(SCRYPT.p), integer(KEY_BYTES)));
  const scheme = sequence(objectIdentifier(OID.aes256Cbc), octetString(iv));
  const algorithm = sequence(objectIdentifier(OID.pbes2), sequence(kdf, scheme));
  return pem('ENCRYPTED PRIVATE KEY', sequence(algorithm, octetString(body)));
}

/** Open a private key's PEM. `passphrase`: it is wrong; `key`: the file holds no encrypted P-256 key. */
export function decryptKey(text: string, passphrase: string): Result<KeyObject, 'passphrase' | 'key'> {
  if (!text.includes('-----BEGIN ENCRYPTED PRIVATE KEY-----')) return err('key');
  try {
    const key = createPrivateKey({ key: text, passphrase });
    return isP256(key) ? ok(key) : err('key');
  } catch {
    return err('passphrase'); // OpenSSL cannot tell a wrong passphrase from a damaged file.
  }
}

/** A public key's PEM (SubjectPublicKeyInfo), or undefined where it is none on P-256. */
export function readPublicKey(text: string): KeyObject | undefined {
  if (!/^\s*-----BEGIN PUBLIC KEY-----/.test(text)) return undefined;
  try {
    const key = createPublicKey(text);
    return isP256(key) ? key : undefined;
  } catch {
    return undefined; // Node reports unreadable PEM by throwing.
  }
}

/** The public half as PEM. */
export const publicPem = (key: KeyObject): string => (key.type === 'private' ? createPublicKey(key) : key).export({ type: 'spki', format: 'pem' }) as string;
/** The public half as SubjectPublicKeyInfo, DER. */
export const spkiOf = (key: KeyObject): Buffer => (key.type === 'private' ? createPublicKey(key) : key).export({ type: 'spki', format: 'der' });

const isP256 = (key: KeyObject): boolean => key.asymmetricKeyType === 'ec' && key.asymmetricKeyDetails?.namedCurve === 'prime256v1';

function pem(label: string, der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g)!;
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
}
