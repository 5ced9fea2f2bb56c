/** Metadata whose threshold of signatures held. Only this file makes the type. */
import { err, ok, type Result } from '../result.ts';
import { canonicalJson } from './json.ts';
import { verifySignature, type TufKey } from './keys.ts';
import type { Envelope, EnvelopeFault, RoleKeys } from './roles.ts';

declare const verified: unique symbol;

/** A role's metadata together with the bytes that were verified. */
export type Verified<T> = T & { readonly bytes: Uint8Array; readonly [verified]: true };

/**
 * Count the signatures of an envelope (TUF 5.3.4, 5.4.2, 5.5.3, 5.6.3). A threshold counts distinct public keys: one key
 * under two key ids, or one signature written twice, counts once.
 */
export async function verifyEnvelope<T extends object>(
  envelope: Envelope<T>,
  keys: ReadonlyMap<string, TufKey>,
  role: RoleKeys,
): Promise<Result<Verified<T>, 'signatures'>> {
  const signed = canonicalJson(envelope.signed);
  const signers = new Set<string>();
  for (const { keyid, sig } of envelope.signatures) {
    const key = role.keyids.includes(keyid) ? keys.get(keyid) : undefined;
    if (!key || signers.has(key.identity)) continue;
    if (await verifySignature(key, sig, signed)) signers.add(key.identity);
    if (signers.size >= role.threshold) return ok({ ...envelope.value, bytes: envelope.bytes } as Verified<T>);
  }
  return err('signatures');
}

/** Parse a role's file and count its signatures. */
export async function openMetadata<T extends object>(
  bytes: Uint8Array,
  parse: (bytes: Uint8Array) => Result<Envelope<T>, EnvelopeFault>,
  keys: ReadonlyMap<string, TufKey>,
  role: RoleKeys,
): Promise<Result<Verified<T>, EnvelopeFault | 'signatures'>> {
  const parsed = parse(bytes);
  return parsed.ok ? verifyEnvelope(parsed.value, keys, role) : parsed;
}
