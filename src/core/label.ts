/**
 * The label, profile 1: a COSE_Sign1 in a link. CDDL: `label.cddl` beside this file.
 * `parseLabel` gives what anyone may have written; only `verifyLabel` gives {@link VerifiedClaims}.
 */
import { equalBytes, fromHex, toHex } from './bytes.ts';
import { decode, decodeDeterministic, encode, type Cbor, type CborMap } from './cbor.ts';
import { ES256, HEADER, assembleSign1, parseSign1, toBeSigned, verifySign1, type P256Key, type Sign1 } from './cose.ts';
import type { Day } from './day.ts';
import { MAX_DAY, MAX_NET, MAX_PRODUCT, MAX_SERIAL } from './limits.ts';
import { LOT, formatLink, parseLink, type Gs1Keys, type Link } from './link.ts';
import { err, ok, type Result } from './result.ts';

/** What a label says. Identity of a label = (licensee, serial), the licensee being the key's. */
export interface Claims {
  /** First 4 bytes of SHA-256 of the signing key's SPKI, in hexadecimal. */
  readonly kid: string;
  readonly serial: number;
  /** The licensee's product number. */
  readonly product: number;
  /** Absent on a pre-printed roll or a tag hung on a growing bunch. */
  readonly packed?: Day;
  /** Net content in grams; millilitres for wine. Absent like `packed`. */
  readonly net?: number;
  readonly lot?: string;
  /** GTIN-14; only in the GS1 form. */
  readonly gtin?: string;
}

declare const verified: unique symbol;
/** Claims whose signature held. Only {@link verifyLabel} makes them. */
export type VerifiedClaims = Claims & { readonly [verified]: true };

/** A well-formed label of profile 1 whose signature nobody has looked at yet. */
export interface Label {
  readonly host: string;
  readonly kid: string;
  readonly message: Uint8Array;
  readonly externalAad: Uint8Array;
  /** Not to be shown as fact. */
  readonly unverified: Claims;
}

/**
 * `other`: not a label's link at all. The rest name the host the text points to, since only a host of ours makes them a
 * damaged label: `no-digits` (an app dropped the fragment), `damaged`, `newer` (another profile or algorithm).
 */
export type LabelFault = { readonly why: 'other' } | { readonly why: 'no-digits' | 'damaged' | 'newer'; readonly host: string };

const PAYLOAD = { profile: 0, serial: 1, product: 2, packed: 3, net: 4, lot: 5 } as const;
const PROFILE = 1;

/** Parse a scanned text into a label, or say why it is none. Looks at no key and no list. */
export function parseLabel(text: string): Result<Label, LabelFault> {
  const link = parseLink(text);
  if (!link.ok) return err(link.error.why === 'digits' ? { why: 'damaged', host: link.error.host } : link.error);
  const { host, gs1, cose } = link.value;
  const sign1 = parseSign1(cose);
  if (!sign1.ok) return err({ why: 'damaged', host });
  if (isNewer(sign1.value)) return err({ why: 'newer', host });
  const kid = profileHeader(cose, sign1.value);
  const unverified = kid === undefined ? undefined : parsePayload(kid, sign1.value.payload, gs1);
  if (kid === undefined || !unverified) return err({ why: 'damaged', host });
  return ok({ host, kid, message: cose, externalAad: externalAad(gs1), unverified });
}

/** A COSE_Sign1 with another algorithm or profile number is a later label, not a false one. */
function isNewer({ protectedHeader, payload }: Sign1): boolean {
  const algorithm = protectedHeader.get(HEADER.alg);
  if (algorithm !== undefined && algorithm !== ES256) return true;
  const item = payload && decode(payload);
  const profile = item?.ok && item.value instanceof Map ? (item.value as CborMap).get(PAYLOAD.profile) : undefined;
  return typeof profile === 'number' && profile !== PROFILE;
}

/** The kid, where the message is exactly profile 1's: deterministic, tagged, {1: -7, 4: kid} protected, nothing unprotected. */
function profileHeader(message: Uint8Array, sign1: Sign1): string | undefined {
  const kid = sign1.protectedHeader.get(HEADER.kid);
  if (!(kid instanceof Uint8Array) || kid.length !== 4 || !sign1.payload || sign1.signature.length !== 64) return undefined;
  const canonical = assembleSign1(protectedHeaderOf(toHex(kid)), sign1.payload, sign1.signature);
  return equalBytes(canonical, message) ? toHex(kid) : undefined;
}

function parsePayload(kid: string, payload: Uint8Array | null, gs1: Gs1Keys | undefined): Claims | undefined {
  const item = payload && decodeDeterministic(payload);
  if (!item?.ok || !(item.value instanceof Map)) return undefined;
  const fields = item.value as CborMap;
  const serial = gs1 ? gs1.serial : fields.get(PAYLOAD.serial);
  const product = fields.get(PAYLOAD.product);
  const packed = fields.get(PAYLOAD.packed);
  const net = fields.get(PAYLOAD.net);
  const lot = gs1 ? gs1.lot : fields.get(PAYLOAD.lot);
  const sound =
    isCount(serial, MAX_SERIAL) && isCount(product, MAX_PRODUCT)
    && (packed === undefined || isCount(packed, MAX_DAY)) && (net === undefined || isCount(net, MAX_NET))
    && (lot === undefined || (typeof lot === 'string' && LOT.test(lot)));
  if (!sound) return undefined;
  const claims: Claims = {
    kid, serial, product,
    ...(packed !== undefined && { packed }), ...(net !== undefined && { net }), ...(lot !== undefined && { lot }), ...(gs1 && { gtin: gs1.gtin }),
  };
  // A closed profile: another field, another profile or an explicit `undefined` are not what these claims encode to.
  return equalBytes(encodePayload(claims), payload!) ? claims : undefined;
}

const isCount = (value: Cbor, max: number): value is number => typeof value === 'number' && value >= 1 && value <= max;

/** Check a label's signature under one key. The claims are those parsed from the very bytes that the signature covers. */
export async function verifyLabel(label: Label, key: P256Key): Promise<Result<VerifiedClaims, 'signature' | 'key'>> {
  const signed = await verifySign1(label.message, key, { externalAad: label.externalAad });
  if (signed.ok) return ok(label.unverified as VerifiedClaims);
  return err(signed.error === 'key' ? 'key' : 'signature');
}

/** Deterministic CBOR ["GS1", gtin14, lot, serial]: binds a GS1 link's path to the signature. Empty for the plain form. */
function externalAad(gs1: Gs1Keys | undefined): Uint8Array<ArrayBuffer> {
  return gs1 ? encode(['GS1', gs1.gtin, gs1.lot, String(gs1.serial)]) : new Uint8Array();
}

/** The GS1 form needs both a GTIN and a lot; without either a label takes the plain form. */
function gs1KeysOf(claims: Claims): Gs1Keys | undefined {
  return claims.gtin !== undefined && claims.lot !== undefined
    ? { gtin: claims.gtin, lot: claims.lot, serial: claims.serial }
    : undefined;
}

function protectedHeaderOf(kid: string): Uint8Array<ArrayBuffer> {
  return encode(new Map<Cbor, Cbor>([[HEADER.alg, ES256], [HEADER.kid, fromHex(kid)]]));
}

/** The signed payload of some claims: small integer keys, absent fields left out; serial and lot stand in a GS1 link's path. */
function encodePayload(claims: Claims): Uint8Array<ArrayBuffer> {
  const inPath = gs1KeysOf(claims) !== undefined;
  const fields: [number, Cbor][] = [[PAYLOAD.profile, PROFILE]];
  if (!inPath) fields.push([PAYLOAD.serial, claims.serial]);
  fields.push([PAYLOAD.product, claims.product]);
  if (claims.packed !== undefined) fields.push([PAYLOAD.packed, claims.packed]);
  if (claims.net !== undefined) fields.push([PAYLOAD.net, claims.net]);
  if (!inPath && claims.lot !== undefined) fields.push([PAYLOAD.lot, claims.lot]);
  return encode(new Map<Cbor, Cbor>(fields));
}

/** Signs bytes with the private key of `claims.kid`; answers the 64-byte r‖s form (IEEE P1363). */
export type Signer = (toBeSigned: Uint8Array) => Uint8Array | Promise<Uint8Array>;

/** Make a label's link. The signer holds the key; this code never sees it. */
export async function signLabel(host: string, claims: Claims, sign: Signer): Promise<string> {
  const header = protectedHeaderOf(claims.kid);
  const payload = encodePayload(claims);
  const gs1 = gs1KeysOf(claims);
  const signature = await sign(toBeSigned(header, payload, externalAad(gs1)));
  const cose = assembleSign1(header, payload, signature);
  return formatLink(gs1 ? { host, gs1, cose } : { host, cose } satisfies Link);
}

