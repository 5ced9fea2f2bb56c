/**
 * A key that lives in a program: an HSM, a USB key, a cloud service. `keys/NAME.signer.json` beside `keys/NAME.pub.pem`
 * holds `{"command": ["PROGRAM", "ARGUMENT", …]}`. The program is given the bytes to be signed on its standard input and
 * answers an ECDSA signature over their SHA-256, in DER, on its standard output.
 */
import { spawn } from 'node:child_process';
import { verify, type KeyObject } from 'node:crypto';
import { ok, type Result } from '../../core/result.ts';
import { signatureFromDer } from '../../core/trust/der.ts';
import { parseJson } from '../../core/trust/json.ts';
import { list, object, readShape, text } from '../../core/trust/shape.ts';
import { readIfFile } from '../input/disk.ts';
import { refuse, type Refusal } from '../refusal.ts';
import type { SignWith } from './ring.ts';

/** A program that did not sign. Thrown from in the middle of a command, and told as a refusal at its edge. */
export class SignerFault extends Error {
  readonly refusal: Refusal;
  constructor(file: string, why: string) {
    super(why);
    this.refusal = refuse('key', file, 'signer-failed', why).error;
  }
}

/** Milliseconds for a person to touch a key. */
const PATIENCE = 120_000;
const shape = object({ command: list(text()) });

/** A signer that runs a program; what it answers is checked under the public key before it is used. */
export function programSigner(file: string, publicKey: KeyObject): Result<SignWith, Refusal> {
  const bytes = readIfFile(file);
  const json = bytes && parseJson(bytes);
  const settings = json?.ok ? readShape(shape, json.value) : undefined;
  const [program, ...args] = settings?.ok ? settings.value.command : [];
  if (program === undefined) return refuse('key', file, 'not-a-signer');
  return ok(async (bytes, form) => {
    const der = await run(file, program, args, bytes);
    const fixed = signatureFromDer(der, 32);
    if (!fixed || !verify('sha256', bytes, publicKey, der)) throw new SignerFault(file, `${program}: no signature of this key`);
    return form === 'der' ? der : fixed;
  });
}

function run(file: string, program: string, args: readonly string[], input: Uint8Array): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'], timeout: PATIENCE });
    const parts: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => void parts.push(part));
    child.on('error', (fault) => reject(new SignerFault(file, fault.message)));
    child.on('close', (code, signal) => (code === 0 ? resolve(Buffer.concat(parts)) : reject(new SignerFault(file, `${program}: ${signal ?? code}`))));
    child.stdin.on('error', () => {}); // A program that ends early is told by its exit code.
    child.stdin.end(input);
  });
}
