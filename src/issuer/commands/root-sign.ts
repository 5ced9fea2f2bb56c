import { resolve } from 'node:path';
import { cliWords } from '../../i18n/cli.ts';
import { ok } from '../../core/result.ts';
import type { JsonObject } from '../../core/trust/json.ts';
import { command } from '../command.ts';
import { code, path } from '../input/field.ts';
import { refuse } from '../refusal.ts';
import { tufKey } from '../tuf/keys.ts';
import { readProposal, writeSignature } from '../tuf/proposal.ts';
import { signOnce } from '../tuf/sign.ts';

/** Sign a proposal with one's own key, on one's own machine; the signature lies beside it, to be sent back. */
export const rootSign = command({
  name: 'root sign',
  form: { proposal: path, 'key-name': code },
  async act([row], { io, ring, common }) {
    const file = resolve(io.cwd, row!.values.proposal);
    const proposed = readProposal(file);
    if (!proposed.ok) return proposed;
    const { 'key-name': name } = row!.values;
    const pem = ring.names().get(name);
    if (pem === undefined) return refuse('--key-name', name, 'no-private-key');
    const { keyid } = tufKey(pem);
    const signature = await signOnce(ring, name, keyid, proposed.value);
    if (!signature.ok) return signature;
    const beside = common['dry-run'] ? undefined : writeSignature(file, signature.value);
    const { _type: type, version, expires } = proposed.value as { readonly [name: string]: string | number };
    const words = cliWords[io.locale].talk.signing(String(type), Number(version), String(expires), rolesOf(proposed.value, keyid).join(', '));
    return ok({ lines: beside === undefined ? [] : [beside], json: { keyid, ...(beside !== undefined && { signature: beside }) }, talk: [words] });
  },
});

/** The roles for which a root's proposal lists a key; none for a holder who is to go, whose signature the next root needs all the same. */
function rolesOf({ roles }: JsonObject, keyid: string): string[] {
  const stated = Array.isArray(roles) ? [] : Object.entries((roles ?? {}) as { readonly [role: string]: { readonly keyids?: readonly string[] } });
  return stated.flatMap(([role, { keyids = [] }]) => (keyids.includes(keyid) ? [role] : []));
}
