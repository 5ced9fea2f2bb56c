/** Bytes against the length and hashes that a signed file states for them (TUF 4.4). */
import { toHex } from '../bytes.ts';
import type { Hashes } from './roles.ts';

const DIGESTS: ReadonlyMap<string, string> = new Map([['sha256', 'SHA-256'], ['sha512', 'SHA-512']]);

/**
 * Whether bytes agree with the stated length and with every stated hash this client knows. A statement with hashes but
 * none that it knows is not agreed with. A statement without hashes (allowed in timestamp and snapshot) is.
 */
export async function isTruthful(bytes: Uint8Array, stated: { readonly length?: number; readonly hashes?: Hashes }): Promise<boolean> {
  if (stated.length !== undefined && bytes.length !== stated.length) return false;
  if (!stated.hashes) return true;
  const known = [...stated.hashes].filter(([name]) => DIGESTS.has(name));
  for (const [name, hex] of known) {
    const digest = new Uint8Array(await crypto.subtle.digest(DIGESTS.get(name)!, bytes));
    if (toHex(digest) !== hex) return false;
  }
  return known.length > 0;
}
