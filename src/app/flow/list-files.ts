/** A list's files: from memory, from this device, or from the publisher. Each is taken only as what its name says. */
import { sha256Hex } from '../../core/bytes.ts';
import type { Trusted } from '../../core/trust/advance.ts';
import { targetPaths, targetRefs, targetUrlPath } from '../../core/trust/list.ts';
import type { FileRef } from '../../core/trust/records.ts';
import type { ReadFile } from '../../core/trust/trie.ts';
import type { Publisher } from '../../device/publisher.ts';
import type { Storage } from '../../device/storage.ts';

export interface ListFiles {
  /** What is not stored yet, by hash. */
  readonly fresh: Map<string, Uint8Array>;
  /** From memory or from this device. */
  readonly held: ReadFile;
  /** From the publisher. */
  fetch(list: Trusted, ref: FileRef): Promise<Uint8Array | undefined>;
  /** Takes in files by hash; one that is not what its name says is left out. */
  add(files: ReadonlyMap<string, Uint8Array>): Promise<void>;
}

/** `onDamage` is told when what this device kept is not what was put there. */
export function listFiles(storage: Promise<Storage>, publisher: Publisher, onDamage: () => void): ListFiles {
  const fresh = new Map<string, Uint8Array>();
  let stored: Storage | undefined;
  void storage.then((opened) => (stored = opened));

  const add = async (files: ReadonlyMap<string, Uint8Array>): Promise<void> => {
    await Promise.all([...files].map(async ([sha256, bytes]) => {
      if ((await sha256Hex(bytes)) === sha256) fresh.set(sha256, bytes);
    }));
  };

  return {
    fresh, add,
    async held({ sha256 }) {
      const known = fresh.get(sha256);
      if (known) return known;
      const bytes = await stored?.file(sha256);
      if (!bytes || (await sha256Hex(bytes)) === sha256) return bytes;
      onDamage();
      return undefined;
    },
    async fetch(list, ref) {
      // A target file keeps its path on the server; every other file is at `files/`.
      const refs = targetRefs(list);
      const name = refs && (Object.keys(refs) as (keyof typeof refs)[]).find((key) => refs[key].sha256 === ref.sha256);
      const target = name && (await publisher.fetch(targetUrlPath(targetPaths[name], ref.sha256), ref.length));
      const bytes = target ? target.ok && target.value : await publisher.file(ref);
      if (bytes) await add(new Map([[ref.sha256, bytes]]));
      return fresh.get(ref.sha256);
    },
  };
}
