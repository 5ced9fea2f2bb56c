/** A phone in memory: the app's own flow over storage and a publisher that cost nothing, so that what is measured is ours. */
import { gzipSync } from 'node:zlib';
import { trustList, type TrustList } from '../../../src/app/flow/trust-list.ts';
import type { Seconds } from '../../../src/core/day.ts';
import { err, ok } from '../../../src/core/result.ts';
import { pathOf } from '../../../src/core/trust/records.ts';
import type { Publisher } from '../../../src/device/publisher.ts';
import { passingStorage, type Storage } from '../../../src/device/storage.ts';
import { sha256, type Published } from '../../fixtures/published-list.ts';

/** One file as it was fetched. */
export interface Moved {
  readonly name: string;
  /** Under gzip, as a host sends it. */
  readonly gzip: number;
}

/** A publisher of these files that notes what it was asked for. */
export function countingPublisher(files: Published, moved: Moved[] = []): Publisher {
  const get = (name: string): Uint8Array | undefined => {
    const bytes = files.get(name);
    if (bytes) moved.push({ name, gzip: gzipSync(bytes).length });
    return bytes;
  };
  return {
    fetch: async (name, maxLength) => {
      const bytes = get(name);
      return !bytes ? err('absent') : bytes.length > maxLength ? err('too-long') : ok(bytes);
    },
    file: async (ref) => get(pathOf(ref)),
    bundle: async () => err('unreachable'),
  };
}

const TARGET = /^(?:targets\/(?:[a-z]+\/)?|files\/)([0-9a-f]{64})\./;

/** Storage that holds the whole of a list, as a finished update left it. */
export async function storageWith(files: Published, checked: Seconds): Promise<Storage> {
  const storage = passingStorage();
  const metadata = new Map<string, Uint8Array>();
  const held = new Map<string, Uint8Array>();
  for (const [name, bytes] of files) {
    const sha256 = TARGET.exec(name)?.[1];
    if (sha256 === undefined) metadata.set(name, bytes);
    else held.set(sha256, bytes);
  }
  await storage.saveList({ metadata, checked }, held);
  return storage;
}

/** The app's list over that storage; the build's seed is the list's own root. */
export function appList(pinned: Published, storage: Storage, publisher: Publisher, now: Seconds): TrustList {
  return trustList({
    seed: { root: { version: 1, sha256: sha256(pinned.get('1.root.json')!) }, floor: { version: 1, issued: 0 }, bundleUrl: '/seed/list.json' },
    storage: Promise.resolve(storage), hasStored: true, publisher, now: () => now, exclusively: (task) => task(),
  });
}
