/** A published list, in a folder or on a server, read as a client reads it: nothing in it is believed before it is verified. */
import { existsSync, readFileSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import type { Seconds } from '../core/day.ts';
import { MAX_BUNDLE_BYTES } from '../core/limits.ts';
import { err, ok, type Result } from '../core/result.ts';
import { advance, trustRoot, type Source, type TrustFault, type Trusted } from '../core/trust/advance.ts';
import { delegatedRoles, openList, targetPaths, targetUrlPath, type Trust } from '../core/trust/list.ts';
import { pathOf } from '../core/trust/records.ts';
import type { ListFault, ReadFile } from '../core/trust/trie.ts';

export const FIRST_ROOT = '1.root.json';

/** Bytes of a file by its path below the published folder. */
export type ReadPath = (path: string) => Promise<Uint8Array | undefined>;

export interface TrustFolder {
  readonly source: Source;
  readonly read: ReadFile;
  /** `1.root.json`: what a client pins. */
  readonly root: Uint8Array | undefined;
}

/** Read below a folder and never outside it. */
export const fromFolder = (dir: string): ReadPath => async (path) => {
  const file = resolve(join(dir, path));
  const found = file.startsWith(resolve(dir) + sep) && (await stat(file).catch(() => undefined))?.isFile();
  return found ? readFile(file) : undefined;
};

/** Read below a URL. Only a plain 404 says that a file is absent; anything else is an error of the connection and thrown. */
export const fromUrl = (base: string): ReadPath => async (path) => {
  const response = await fetch(new URL(path, base.endsWith('/') ? base : `${base}/`), { redirect: 'error' });
  if (response.status === 404) return undefined;
  const length = Number(response.headers.get('content-length') ?? 0);
  if (!response.ok || length > MAX_BUNDLE_BYTES) throw new Error(`${response.url}: ${response.status}, ${length} bytes`);
  return new Uint8Array(await response.arrayBuffer());
};

/**
 * Files at their paths: every file named by its hash is at `files/`, but target files keep their own path under consistent
 * snapshots (TUF 6.2). `root`: the bytes of `1.root.json`.
 */
export const trustFiles = (readPath: ReadPath, root: Uint8Array | undefined): TrustFolder => ({
  root,
  source: {
    async fetch(name, maxLength) {
      const bytes = await readPath(name);
      return !bytes ? err('absent') : bytes.length > maxLength ? err('too-long') : ok(bytes);
    },
  },
  async read(ref) {
    for (const path of [pathOf(ref), ...Object.values(targetPaths).map((target) => targetUrlPath(target, ref.sha256))]) {
      const bytes = await readPath(path);
      if (bytes) return bytes;
    }
    return undefined;
  },
});

/** Read a published folder. */
export function readTrustFolder(dir: string): TrustFolder {
  const root = join(dir, FIRST_ROOT);
  return trustFiles(fromFolder(dir), existsSync(root) ? readFileSync(root) : undefined);
}

/** Read a list from its server. */
export async function readTrustUrl(url: string): Promise<TrustFolder> {
  const readPath = fromUrl(url);
  return trustFiles(readPath, await readPath(FIRST_ROOT));
}

export interface OpenedList {
  readonly trust: Trust;
  readonly trusted: Trusted;
}
export type OpenFault = { readonly at: 'metadata'; readonly fault: TrustFault } | { readonly at: 'files'; readonly fault: ListFault };

/** A fault in the words of the standards: role and reason. */
export const faultText = (fault: OpenFault): string => (fault.at === 'metadata' ? `${fault.fault.role}: ${fault.fault.why}` : `files: ${fault.fault.why}`);

/**
 * Verify a list, from its first root or from what is held, and open it for judging. What is past its expiry is kept: the
 * verdict says how old it is.
 */
export async function openTrust({ source, read, root }: TrustFolder, now: Seconds, held?: Trusted): Promise<Result<OpenedList, OpenFault>> {
  const pinned = held ? ok(held) : await trustRoot(root ?? new Uint8Array());
  if (!pinned.ok) return err({ at: 'metadata', fault: pinned.error });
  const { trusted, fault } = await advance(pinned.value, source, { now, expired: 'keep' }, delegatedRoles);
  if (fault) return err({ at: 'metadata', fault });
  const trust = await openList(trusted, read);
  return trust.ok ? ok({ trust: trust.value, trusted }) : err({ at: 'files', fault: trust.error });
}
