/** Keys of the list as TUF writes them (TUF 4.2). */
import { createHash } from 'node:crypto';
import { canonicalJson, isObject, type Json, type JsonObject } from '../../core/trust/json.ts';
import type { Speakers } from './sign.ts';

/** keytype `ecdsa` and this scheme are the one combination that tuf-js and python-tuf both read. */
export function tufKey(publicPem: string): { readonly keyid: string; readonly key: JsonObject } {
  const key = { keytype: 'ecdsa', scheme: 'ecdsa-sha2-nistp256', keyval: { public: publicPem } };
  return { keyid: createHash('sha256').update(canonicalJson(key)).digest('hex'), key };
}

/** Some public keys, of whom so many must sign. */
export function speakersOf(publicPems: readonly string[], threshold: number): Speakers {
  const keys = publicPems.map(tufKey);
  return { keys: Object.fromEntries(keys.map(({ keyid, key }) => [keyid, key])), keyids: keys.map(({ keyid }) => keyid), threshold };
}

/** Who speaks for a role, as a root's `signed` part says. */
export function speakersIn(root: JsonObject, role: string): Speakers {
  const roles = root.roles as { readonly [role: string]: { readonly keyids: readonly string[]; readonly threshold: number } };
  const { keyids, threshold } = roles[role]!;
  return { keyids, threshold, keys: root.keys as JsonObject };
}

/** Public keys of a role as PEM. */
export const pemsOf = ({ keyids, keys }: Speakers): string[] => keyids.flatMap((id) => pemIn(keys[id]));

function pemIn(key: Json | undefined): string[] {
  const value = isObject(key) && isObject(key.keyval) ? key.keyval.public : undefined;
  return typeof value === 'string' ? [value] : [];
}
