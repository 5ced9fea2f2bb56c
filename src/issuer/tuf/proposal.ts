/**
 * Metadata on its way from one holder to the next: `N.ROLE.json` without signatures, and beside it one `N.ROLE.KEYID.sig.json`
 * for each who has signed. A folder, a stick or a mailbox carries them; nothing in them is secret.
 */
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { ok, type Result } from '../../core/result.ts';
import { isObject, parseJson, type JsonObject } from '../../core/trust/json.ts';
import { object, readShape, text } from '../../core/trust/shape.ts';
import { readIfFile } from '../input/disk.ts';
import { serialise } from '../publish/files.ts';
import { writeFile } from '../publish/write.ts';
import { refuse, type Refusal } from '../refusal.ts';
import { envelope, type Signature } from './sign.ts';

const stem = (file: string): string => basename(file).replace(/\.json$/, '');
const signature = object({ keyid: text(/^[0-9a-f]{64}$/), sig: text(/^[0-9a-f]+$/) });

/** What a proposal asks to be signed. */
export function readProposal(file: string): Result<JsonObject, Refusal> {
  const bytes = readIfFile(file);
  const json = bytes && parseJson(bytes);
  if (!json) return refuse('--proposal', file, 'no-such-file');
  const signed = json.ok && isObject(json.value) ? json.value.signed : undefined;
  return isObject(signed) && typeof signed._type === 'string' && typeof signed.version === 'number' ? ok(signed) : refuse('--proposal', file, 'not-a-proposal');
}

/** Write a proposal; signatures given to an earlier one of the same name are of no more use. */
export function writeProposal(file: string, signed: JsonObject): void {
  for (const old of signatureFiles(file)) rmSync(old);
  writeFile(file, envelope(signed, []));
}

export function writeSignature(file: string, { keyid, sig }: Signature): string {
  const beside = join(dirname(file), `${stem(file)}.${keyid.slice(0, 16)}.sig.json`);
  writeFile(beside, serialise({ keyid, sig }));
  return beside;
}

/** The signatures that lie beside a proposal. Whether they hold is not looked at here. */
export function signaturesBeside(file: string): Signature[] {
  return signatureFiles(file).flatMap((beside) => {
    const json = parseJson(readFileSync(beside));
    const read = json.ok ? readShape(signature, json.value) : json;
    return read.ok ? [read.value] : [];
  });
}

function signatureFiles(file: string): string[] {
  const dir = dirname(file);
  const names = existsSync(dir) ? readdirSync(dir) : [];
  return names.filter((name) => name.startsWith(`${stem(file)}.`) && name.endsWith('.sig.json')).map((name) => join(dir, name));
}
