/** The keys on this machine: `keys/NAME.pem` under a passphrase, or `keys/NAME.signer.json`, and `keys/NAME.pub.pem` beside it. Never printed, never overwritten. */
import { sign as signBytes, type KeyObject } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, readdirSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { err, ok, type Result } from '../../core/result.ts';
import { readIfFile } from '../input/disk.ts';
import { refuse, type Refusal } from '../refusal.ts';
import { programSigner } from './program.ts';
import { decryptKey, encryptKey, makeKey, publicPem, readPublicKey } from './pkcs8.ts';

/** Answers the passphrase of a key file: `fresh` when it is to be chosen now. */
export type AskPassphrase = (file: string, fresh: boolean) => Promise<Result<string, Refusal>>;

/** Signs with a key that stays where it is. `form`: DER as TUF carries it, or the fixed 64 bytes of COSE (IEEE P1363). */
export type SignWith = (bytes: Uint8Array, form: 'der' | 'ieee-p1363') => Promise<Uint8Array>;

export interface KeyRing {
  /** Names of the keys whose private half is here, with their public PEM. */
  readonly names: () => ReadonlyMap<string, string>;
  /** Make keys and write both halves of each; answers their public PEMs in order. Refused where a file of one exists: then none is made. */
  make(names: readonly string[]): Promise<Result<readonly string[], Refusal>>;
  /** Unlock a key by name; a passphrase is asked for once in a run. */
  unlock(name: string): Promise<Result<SignWith, Refusal>>;
}

/** The keys of one folder. Several commands of one process may share a ring and so unlock each key once. */
export function keyRing(dir: string, ask: AskPassphrase): KeyRing {
  const unlocked = new Map<string, KeyObject>();
  const tried = new Set<string>();
  return {
    names: () => readNames(dir),
    async make(wanted) {
      const passphrases: string[] = [];
      for (const name of wanted) {
        const file = join(dir, `${name}.pem`);
        if (existsSync(file) || existsSync(join(dir, `${name}.pub.pem`))) return refuse('key', file, 'key-exists');
        const passphrase = await ask(file, true);
        if (!passphrase.ok) return passphrase;
        passphrases.push(passphrase.value);
        tried.add(passphrase.value);
      }
      return ok(await Promise.all(wanted.map(async (name, i) => {
        const key = await makeKey();
        writeKey(dir, name, await encryptKey(key, passphrases[i]!), publicPem(key));
        unlocked.set(name, key);
        return publicPem(key);
      })));
    },
    async unlock(name) {
      const program = join(dir, `${name}.signer.json`);
      if (existsSync(program)) return programSigner(program, readPublicKey(readFileSync(join(dir, `${name}.pub.pem`), 'utf8'))!);
      const held = unlocked.get(name) ?? (await open(join(dir, `${name}.pem`), tried, ask));
      if (!('type' in held)) return held;
      unlocked.set(name, held);
      return ok(async (bytes, form) => signBytes('sha256', bytes, { key: held, dsaEncoding: form }));
    },
  };
}

function readNames(dir: string): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const file of existsSync(dir) ? readdirSync(dir).sort() : []) {
    const name = /^(.+)\.pub\.pem$/.exec(file)?.[1];
    const held = name !== undefined && ['.pem', '.signer.json'].some((ending) => existsSync(join(dir, name + ending)));
    const text = held ? readFileSync(join(dir, file), 'utf8') : undefined;
    const key = text === undefined ? undefined : readPublicKey(text);
    if (name !== undefined && key) names.set(name, publicPem(key));
  }
  return names;
}

/** Passphrases already given in this run are tried first: an office often has one for its daily keys. */
async function open(file: string, tried: Set<string>, ask: AskPassphrase): Promise<KeyObject | { ok: false; error: Refusal }> {
  const text = readIfFile(file)?.toString('utf8');
  if (text === undefined) return refuse('key', file, 'no-such-file');
  for (const passphrase of tried) {
    const key = decryptKey(text, passphrase);
    if (key.ok) return key.value;
  }
  const passphrase = await ask(file, false);
  if (!passphrase.ok) return passphrase;
  const key = decryptKey(text, passphrase.value);
  if (!key.ok) return refuse('key', file, key.error === 'passphrase' ? 'wrong-passphrase' : 'not-a-key');
  tried.add(passphrase.value);
  return key.value;
}

/** Created anew (`wx`), so that no key is ever overwritten; readable by its owner only. The private half first: without it the other is worth nothing. */
function writeKey(dir: string, name: string, privatePem: string, publicText: string): void {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  writeNew(join(dir, `${name}.pem`), privatePem);
  writeNew(join(dir, `${name}.pub.pem`), publicText);
}

function writeNew(file: string, text: string): void {
  const handle = openSync(file, 'wx', 0o600);
  try {
    writeSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Read a public key's file, as handed over by another holder. */
export function readPublicFile(field: string, file: string): Result<{ readonly pem: string; readonly key: KeyObject }, Refusal> {
  const bytes = readIfFile(file);
  if (!bytes) return refuse(field, file, 'no-such-file');
  const key = readPublicKey(bytes.toString('utf8'));
  return key ? ok({ pem: publicPem(key), key }) : err({ field, value: file, reason: ['not-a-public-key'] });
}
