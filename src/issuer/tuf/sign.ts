/** Signing a role's metadata: with the keys on this machine, or with signatures that its holders sent. */
import { join } from 'node:path';
import { equalBytes, toHex, utf8 } from '../../core/bytes.ts';
import { ok, type Result } from '../../core/result.ts';
import { canonicalJson, type JsonObject } from '../../core/trust/json.ts';
import { parseKey, verifySignature } from '../../core/trust/keys.ts';
import type { KeyRing } from '../keys/ring.ts';
import { refuse, type Refusal } from '../refusal.ts';
import { tufKey } from './keys.ts';
import { readProposal, signaturesBeside, writeProposal } from './proposal.ts';

export interface Signature {
  readonly keyid: string;
  readonly sig: string;
}

/** The keys that speak for a role, how many must, and the keys themselves by id. */
export interface Speakers {
  readonly keyids: readonly string[];
  readonly threshold: number;
  readonly keys: JsonObject;
}

/** An envelope as published: compact JSON, signatures first. */
export const envelope = (signed: JsonObject, signatures: readonly Signature[]): Uint8Array =>
  utf8(JSON.stringify({ signatures: signatures.map(({ keyid, sig }) => ({ keyid, sig })), signed }));

/** Names of the keys here that speak for some key ids; each key once. */
export function heldFor(ring: KeyRing, keyids: readonly string[]): { readonly keyid: string; readonly name: string }[] {
  const held = [...ring.names()].map(([name, pem]) => ({ name, keyid: tufKey(pem).keyid }));
  return held.filter(({ keyid }, i) => keyids.includes(keyid) && held.findIndex((other) => other.keyid === keyid) === i);
}

/** One signature over the canonical form (TUF 4.2.1). */
export async function signOnce(ring: KeyRing, name: string, keyid: string, signed: JsonObject): Promise<Result<Signature, Refusal>> {
  const sign = await ring.unlock(name);
  return sign.ok ? ok({ keyid, sig: toHex(await sign.value(canonicalJson(signed), 'der')) }) : sign;
}

async function signWith(ring: KeyRing, held: ReturnType<typeof heldFor>, signed: JsonObject): Promise<Result<Signature[], Refusal>> {
  const signatures: Signature[] = [];
  for (const { name, keyid } of held) {
    const signature = await signOnce(ring, name, keyid, signed);
    if (!signature.ok) return signature;
    signatures.push(signature.value);
  }
  return ok(signatures);
}

/** Where what cannot be signed here is left for its holders; nothing is left in a trial run. */
export interface Proposals {
  readonly dir: string;
  readonly dryRun: boolean;
}

/**
 * Sign a role with as many keys as its threshold asks for. Where too few of them are here, the metadata is left as a
 * proposal; once enough of its holders have signed that, it is put together from their signatures.
 */
export async function signRole(ring: KeyRing, role: string, speakers: Speakers, signed: JsonObject, proposals: Proposals): Promise<Result<Uint8Array, Refusal>> {
  const held = heldFor(ring, speakers.keyids);
  if (held.length >= speakers.threshold) {
    const signatures = await signWith(ring, held.slice(0, speakers.threshold), signed);
    return signatures.ok ? ok(envelope(signed, signatures.value)) : signatures;
  }
  const file = join(proposals.dir, `${String(signed.version)}.${role}.json`);
  const proposed = readProposal(file);
  // Its days may be older than today's: what its holders signed is what is published.
  if (!proposed.ok || !saysTheSame(proposed.value, signed)) {
    if (!proposals.dryRun) writeProposal(file, signed);
    return refuse(role, file, 'to-be-signed', 0, speakers.threshold);
  }
  const own = await signWith(ring, held, proposed.value);
  if (!own.ok) return own;
  const valid = await validSignatures([...own.value, ...signaturesBeside(file)], speakers, proposed.value);
  return valid.length >= speakers.threshold ? ok(envelope(proposed.value, valid)) : refuse(role, file, 'to-be-signed', valid.length, speakers.threshold);
}

function saysTheSame({ expires: _, ...proposed }: JsonObject, { expires: __, ...wanted }: JsonObject): boolean {
  return equalBytes(canonicalJson(proposed), canonicalJson(wanted));
}

/** The signatures that hold, one a key. */
export async function validSignatures(signatures: readonly Signature[], { keyids, keys }: Speakers, signed: JsonObject): Promise<Signature[]> {
  const valid = new Map<string, Signature>();
  for (const signature of signatures) {
    const stated = keyids.includes(signature.keyid) ? keys[signature.keyid] : undefined;
    const key = stated === undefined ? undefined : parseKey(stated);
    if (key && (await verifySignature(key, signature.sig, canonicalJson(signed)))) valid.set(key.identity, signature);
  }
  return [...valid.values()];
}
