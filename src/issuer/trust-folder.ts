/** A published list on disk, read as a client reads it: nothing in it is believed before it is verified. */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { err, ok, type Result } from '../core/result.ts';
import type { Seconds } from '../core/day.ts';
import { advance, trustRoot, type Source, type TrustFault, type Trusted } from '../core/trust/advance.ts';
import { delegatedRoles, openList, type Trust } from '../core/trust/list.ts';
import { pathOf } from '../core/trust/records.ts';
import type { ListFault, ReadFile } from '../core/trust/trie.ts';

/** Bytes of a file by its path below the published folder. */
export type ReadPath = (path: string) => Uint8Array | undefined;

export interface TrustFolder {
  readonly source: Source;
  readonly read: ReadFile;
  /** `1.root.json`: what a client pins. */
  readonly root: Uint8Array | undefined;
}

/** Read below a folder and never outside it. */
export const fromFolder = (dir: string): ReadPath => (path) => {
  const file = resolve(join(dir, path));
  return file.startsWith(resolve(dir) + sep) && existsSync(file) && statSync(file).isFile() ? readFileSync(file) : undefined;
};

/** Files at their paths. Target files keep their own path under consistent snapshots; every other is at `files/`. */
export function trustFiles(readPath: ReadPath, targetPaths: Iterable<string>): TrustFolder {
  const bySha256 = new Map([...targetPaths].map((path) => [/([0-9a-f]{64})\.[^/]*$/.exec(path)?.[1] ?? '', path]));
  return {
    root: readPath('1.root.json'),
    source: {
      async fetch(name, maxLength) {
        const bytes = readPath(name);
        return !bytes ? err('absent') : bytes.length > maxLength ? err('too-long') : ok(bytes);
      },
    },
    read: async (ref) => readPath(bySha256.get(ref.sha256) ?? pathOf(ref)),
  };
}

/** Read a published folder. */
export function readTrustFolder(dir: string): TrustFolder {
  return trustFiles(fromFolder(dir), targetPathsIn(dir));
}

/** Paths of the target files of all publications that a folder still holds. */
export function targetPathsIn(dir: string): string[] {
  const folders = ['targets', ...delegatedRoles.map((role) => `targets/${role}`)].filter((folder) => existsSync(join(dir, folder)));
  return folders.flatMap((folder) => readdirSync(join(dir, folder)).map((name) => `${folder}/${name}`));
}

export interface OpenedList {
  readonly trust: Trust;
  readonly trusted: Trusted;
}
export type OpenFault = { readonly at: 'metadata'; readonly fault: TrustFault } | { readonly at: 'files'; readonly fault: ListFault };

/** Verify a list from its first root on, and open it for judging. What is past its expiry is kept: the verdict says how old it is. */
export async function openTrust({ source, read, root }: TrustFolder, now: Seconds, held?: Trusted): Promise<Result<OpenedList, OpenFault>> {
  const pinned = held ? ok(held) : await trustRoot(root ?? new Uint8Array());
  if (!pinned.ok) return err({ at: 'metadata', fault: pinned.error });
  const { trusted, fault } = await advance(pinned.value, source, { now, expired: 'keep' }, delegatedRoles);
  if (fault) return err({ at: 'metadata', fault });
  const trust = await openList(trusted, read);
  return trust.ok ? ok({ trust: trust.value, trusted }) : err({ at: 'files', fault: trust.error });
}
