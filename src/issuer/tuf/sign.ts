/** Signing a role's metadata with the keys that are on this machine. */
import { toHex, utf8 } from '../../core/bytes.ts';
import { ok, type Result } from '../../core/result.ts';
import { canonicalJson, type JsonObject } from '../../core/trust/json.ts';
import type { KeyRing } from '../keys/ring.ts';
import type { Refusal } from '../refusal.ts';
import { refuse } from '../refusal.ts';
import { tufKey } from './keys.ts';

export interface Signature {
  readonly keyid: string;
  readonly sig: string;
}

/** An envelope as published: compact JSON, signatures first. */
export const envelope = (signed: JsonObject, signatures: readonly Signature[]): Uint8Array =>
  utf8(JSON.stringify({ signatures: signatures.map(({ keyid, sig }) => ({ keyid, sig })), signed }));

/** Names of the keys here that speak for some key ids. */
export function heldFor(ring: KeyRing, keyids: readonly string[]): { readonly keyid: string; readonly name: string }[] {
  const held = [...ring.names()].map(([name, pem]) => ({ name, keyid: tufKey(pem).keyid }));
  return held.filter(({ keyid }, i) => keyids.includes(keyid) && held.findIndex((other) => other.keyid === keyid) === i);
}

/** One signature over the canonical form (TUF 4.2.1). */
export async function signOnce(ring: KeyRing, name: string, keyid: string, signed: JsonObject): Promise<Result<Signature, Refusal>> {
  const sign = await ring.unlock(name);
  return sign.ok ? ok({ keyid, sig: toHex(await sign.value(canonicalJson(signed), 'der')) }) : sign;
}

/** Sign with as many keys as the role's threshold asks for; refused where too few of them are here. */
export async function signRole(ring: KeyRing, role: string, statement: { readonly keyids: readonly string[]; readonly threshold: number }, signed: JsonObject): Promise<Result<Uint8Array, Refusal>> {
  const held = heldFor(ring, statement.keyids);
  if (held.length < statement.threshold) return refuse('keys', role, 'too-few-keys', held.length, statement.threshold);
  const signatures: Signature[] = [];
  for (const { name, keyid } of held.slice(0, statement.threshold)) {
    const signature = await signOnce(ring, name, keyid, signed);
    if (!signature.ok) return signature;
    signatures.push(signature.value);
  }
  return ok(envelope(signed, signatures));
}
