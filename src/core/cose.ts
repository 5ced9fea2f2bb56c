/** COSE_Sign1 (RFC 9052 §4.2) under ES256 (RFC 9053 §2.1): ECDSA on P-256 with SHA-256, on WebCrypto. */
import { Tag, decode, encode, type Cbor, type CborMap } from './cbor.ts';
import { err, ok, type Result } from './result.ts';

/** COSE header labels (RFC 9052 §3.1) and algorithm numbers (RFC 9053 §2.1) that this code understands. */
export const HEADER = { alg: 1, crit: 2, contentType: 3, kid: 4 } as const;
export const ES256 = -7;
export const SIGN1_TAG = 18;

/** A parsed, not yet verified, COSE_Sign1. */
export interface Sign1 {
  /** Content of the protected bucket's byte string as received; it is what the signature covers. */
  readonly protectedBytes: Uint8Array;
  readonly protectedHeader: CborMap;
  readonly unprotectedHeader: CborMap;
  /** `null` when the payload travels apart (RFC 9052 §4.1: detached content). */
  readonly payload: Uint8Array | null;
  readonly signature: Uint8Array;
}

/**
 * Why a message was not verified. "Broken" (`not-cbor`, `not-sign1`, `header`), "not allowed" (`algorithm`, `critical`,
 * `payload`, `key`) and "false" (`signature`) are different things and stay apart.
 */
export type CoseFault = 'not-cbor' | 'not-sign1' | 'header' | 'algorithm' | 'critical' | 'payload' | 'key' | 'signature';

/** A P-256 public key: a WebCrypto key, a JWK, or bytes (SubjectPublicKeyInfo DER, or the 65-byte uncompressed point). */
export type P256Key = CryptoKey | JsonWebKey | Uint8Array;

export interface VerifyOptions {
  /** Data authenticated but not carried (RFC 9052 §4.3); empty when absent. */
  readonly externalAad?: Uint8Array;
  /** The payload of a message whose own payload is nil. Refused (`payload`) for a message that carries one. */
  readonly detachedPayload?: Uint8Array;
}

/** Parse a COSE_Sign1, tagged (18) or not, from well-formed CBOR. Other tags are refused (RFC 9052 §2). */
export function parseSign1(bytes: Uint8Array): Result<Sign1, CoseFault> {
  const item = decode(bytes);
  if (!item.ok) return err('not-cbor');
  const array = item.value instanceof Tag && item.value.tag === SIGN1_TAG ? item.value.value : item.value;
  if (!Array.isArray(array) || array.length !== 4) return err('not-sign1');
  const [protectedBytes, unprotectedHeader, payload, signature] = array as readonly Cbor[];
  const types =
    protectedBytes instanceof Uint8Array && unprotectedHeader instanceof Map
    && (payload === null || payload instanceof Uint8Array) && signature instanceof Uint8Array;
  if (!types) return err('not-sign1');
  const header = parseProtected(protectedBytes);
  if (!header) return err('header');
  // RFC 9052 §3: a label occurs once over both buckets.
  if ([...header.keys()].some((label) => unprotectedHeader.has(label))) return err('header');
  return ok({ protectedBytes, protectedHeader: header, unprotectedHeader, payload, signature });
}

/** RFC 9052 §3: `empty_or_serialized_map`; an empty map travels as a zero-length string (preferred) or as h'a0'. */
function parseProtected(bytes: Uint8Array): CborMap | undefined {
  if (bytes.length === 0) return new Map();
  const item = decode(bytes);
  return item.ok && item.value instanceof Map ? item.value : undefined;
}

/**
 * Verify one COSE_Sign1 message.
 *
 * @param message the whole message: well-formed CBOR, tagged 18 or untagged, `alg` in either header
 * @param key     the P-256 public key it must verify under; `kid` is the caller's affair
 * @returns the parsed message once its signature holds, else why not
 * Sources: RFC 9052 §4.2 and §4.4, RFC 9053 §2.1.
 */
export async function verifySign1(
  message: Uint8Array,
  key: P256Key,
  options: VerifyOptions = {},
): Promise<Result<Sign1, CoseFault>> {
  const parsed = parseSign1(message);
  if (!parsed.ok) return parsed;
  const sign1 = parsed.value;
  if (algorithmOf(sign1) !== ES256) return err('algorithm');
  if (!understandsCritical(sign1)) return err('critical');
  const payload = payloadOf(sign1, options.detachedPayload);
  if (!payload) return err('payload');
  const publicKey = await importP256(key);
  if (!publicKey) return err('key');
  return (await verifyBytes(sign1, payload, publicKey, options.externalAad)) ? ok(sign1) : err('signature');
}

function algorithmOf(sign1: Sign1): Cbor {
  const inProtected = sign1.protectedHeader.get(HEADER.alg);
  return inProtected === undefined ? sign1.unprotectedHeader.get(HEADER.alg) : inProtected;
}

/** RFC 9052 §3.1: `crit` sits in the protected header, is not empty, and names labels that are present and understood. */
function understandsCritical({ protectedHeader, unprotectedHeader }: Sign1): boolean {
  if (unprotectedHeader.has(HEADER.crit)) return false;
  if (!protectedHeader.has(HEADER.crit)) return true;
  const critical = protectedHeader.get(HEADER.crit);
  const understood: readonly Cbor[] = Object.values(HEADER);
  return Array.isArray(critical) && critical.length > 0
    && critical.every((label) => understood.includes(label) && protectedHeader.has(label));
}

function payloadOf(sign1: Sign1, detached: Uint8Array | undefined): Uint8Array | undefined {
  if (sign1.payload === null) return detached;
  return detached === undefined ? sign1.payload : undefined;
}

const P256 = { name: 'ECDSA', namedCurve: 'P-256' };

/** A P-256 public key for verifying, or undefined where it is none (point off the curve, other curve, cut, a private key). */
export async function importP256(key: P256Key): Promise<CryptoKey | undefined> {
  if (isCryptoKey(key)) return key.algorithm.namedCurve === 'P-256' && key.usages.includes('verify') ? key : undefined;
  const format = !(key instanceof Uint8Array) ? 'jwk' : key.length === 65 && key[0] === 4 ? 'raw' : 'spki';
  // Only the public members: a JWK with key_ops or a private part would be refused for the wrong reason.
  const data = key instanceof Uint8Array ? key : { kty: 'EC', crv: 'P-256', x: key.x ?? '', y: key.y ?? '' };
  try {
    return await crypto.subtle.importKey(format, data, P256, true, ['verify']);
  } catch {
    return undefined; // WebCrypto reports a bad key by throwing.
  }
}

const isCryptoKey = (key: P256Key): key is CryptoKey => !(key instanceof Uint8Array) && 'type' in key && !('kty' in key);

async function verifyBytes(sign1: Sign1, payload: Uint8Array, key: CryptoKey, externalAad?: Uint8Array): Promise<boolean> {
  if (sign1.signature.length !== 64) return false;
  // RFC 9052 §4.4: no protected attributes count as zero-length, however the empty map was written (h'', h'a0').
  const header = sign1.protectedHeader.size === 0 ? new Uint8Array() : sign1.protectedBytes;
  return crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, sign1.signature, toBeSigned(header, payload, externalAad));
}

/** The bytes that a COSE_Sign1 signature covers: `Sig_structure` (RFC 9052 §4.4), never the message as received. */
export function toBeSigned(protectedBytes: Uint8Array, payload: Uint8Array, externalAad: Uint8Array = new Uint8Array()): Uint8Array<ArrayBuffer> {
  return encode(['Signature1', protectedBytes, externalAad, payload]);
}

/** Put a COSE_Sign1 together: tagged, ES256 and kid protected, nothing unprotected. */
export function assembleSign1(protectedBytes: Uint8Array, payload: Uint8Array, signature: Uint8Array): Uint8Array<ArrayBuffer> {
  return encode(new Tag(SIGN1_TAG, [protectedBytes, new Map(), payload, signature]));
}
