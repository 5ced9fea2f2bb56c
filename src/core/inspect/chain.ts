/**
 * The chain of a round: each line is one entry's body and its signature, and names the SHA-256 of the line before. Lines are
 * JSON (RFC 8259) spelled after RFC 8785, so that a line has one spelling and its hash covers every byte, the signature's too.
 */
import { equalBytes, fromHex, sha256Hex, toHex, utf8 } from '../bytes.ts';
import { importP256 } from '../cose.ts';
import type { Seconds } from '../day.ts';
import { err, ok, type Result } from '../result.ts';
import { isObject, parseJson } from '../trust/json.ts';
import { readShape } from '../trust/shape.ts';
import { entry, entryJson, type Entry, type EntryDraft } from './entry.ts';
import { jcs } from './jcs.ts';
import { MAX_LINE_BYTES } from './limits.ts';

/** `prev` of a round's first entry. */
export const CHAIN_START = '0'.repeat(64);

/** Signs bytes with the device's private key (ECDSA P-256, SHA-256); answers r‖s, 64 bytes. */
export type Sign = (bytes: Uint8Array) => Promise<Uint8Array>;

/** A line as it is kept, with what the next one needs of it. */
export interface Line {
  readonly entry: Entry;
  readonly text: string;
  readonly hash: string;
}

/** Where a round stands: the number that the next entry takes and the hash it names. */
export interface Tip {
  readonly next: number;
  readonly head: string;
}
export const emptyRound: Tip = { next: 0, head: CHAIN_START };
export const tipOf = ({ entry: { n }, hash }: Line): Tip => ({ next: n + 1, head: hash });

/** Put an entry in its place and sign it. */
export async function seal(draft: EntryDraft, at: Seconds, { next, head }: Tip, sign: Sign): Promise<Line> {
  const sealed = { ...draft, n: next, prev: head, at } as Entry;
  const body = jcs(entryJson(sealed));
  const signature = toHex(await sign(utf8(body)));
  const text = `{"body":${body},"signature":"${signature}"}`;
  return { entry: sealed, text, hash: await sha256Hex(utf8(text)) };
}

/** `json`: not one strict JSON value, or spelled otherwise than RFC 8785. `shape`: none of our entries. */
export type LineFault = { readonly why: 'json' | 'signature' | 'too-long' } | { readonly why: 'shape'; readonly path: string };

export interface Unsealed extends Line {
  readonly body: Uint8Array;
  readonly signature: Uint8Array;
}

/** Read one line, whoever wrote it. The signature is the caller's to check. */
export async function unseal(bytes: Uint8Array): Promise<Result<Unsealed, LineFault>> {
  if (bytes.length > MAX_LINE_BYTES) return err({ why: 'too-long' });
  const json = parseJson(bytes);
  if (!json.ok || !isObject(json.value)) return err({ why: 'json' });
  const text = jcs(json.value);
  if (!equalBytes(utf8(text), bytes)) return err({ why: 'json' });
  const { body, signature } = json.value;
  const sealed = typeof signature === 'string' && /^[0-9a-f]{128}$/.test(signature) ? fromHex(signature) : undefined;
  if (!isObject(body) || !sealed || Object.keys(json.value).length !== 2) return err({ why: 'shape', path: '' });
  const read = readShape(entry, body);
  if (!read.ok) return err({ why: 'shape', path: read.error.path });
  return ok({ entry: read.value, text, hash: await sha256Hex(bytes), body: utf8(jcs(body)), signature: sealed });
}

/** Whether a line was signed by the holder of a key. */
export async function isSignedBy({ body, signature }: Unsealed, key: CryptoKey): Promise<boolean> {
  return crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, signature, body);
}

/** A device's public key. `fingerprint`: SHA-256 of the SubjectPublicKeyInfo, what an office registers. */
export interface DeviceKey {
  readonly key: CryptoKey;
  readonly fingerprint: string;
}

export async function deviceKey(spki: Uint8Array): Promise<DeviceKey | undefined> {
  const key = await importP256(spki);
  return key && { key, fingerprint: await sha256Hex(spki) };
}
