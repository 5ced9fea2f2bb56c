/** Keys and signatures of the list as TUF writes them (TUF 4.2). */
import { createHash } from 'node:crypto';
import { canonicalJson, type JsonObject } from '../../core/trust/json.ts';

/** keytype `ecdsa` and this scheme are the one combination that tuf-js and python-tuf both read. */
export function tufKey(publicPem: string): { readonly keyid: string; readonly key: JsonObject } {
  const key = { keytype: 'ecdsa', scheme: 'ecdsa-sha2-nistp256', keyval: { public: publicPem } };
  return { keyid: createHash('sha256').update(canonicalJson(key)).digest('hex'), key };
}

/** A role's keys and threshold as its delegator states them. */
export interface RoleStatement {
  readonly keys: { readonly [keyid: string]: JsonObject };
  readonly keyids: readonly string[];
  readonly threshold: number;
}

export function stateRole(publicPems: readonly string[], threshold: number): RoleStatement {
  const keys = publicPems.map(tufKey);
  return { keys: Object.fromEntries(keys.map(({ keyid, key }) => [keyid, key])), keyids: keys.map(({ keyid }) => keyid), threshold };
}
