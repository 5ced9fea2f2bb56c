/** Files of a publication, gathered in memory before anything is written. */
import { createHash } from 'node:crypto';
import { utf8 } from '../../core/bytes.ts';
import type { Json } from '../../core/trust/json.ts';
import { pathOf, type FileRef, type FileType } from '../../core/trust/records.ts';

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** JSON as it is published: compact. */
export const serialise = (value: Json): Uint8Array => utf8(JSON.stringify(value));

/** Bytes by path below the published folder. */
export class Files {
  readonly all = new Map<string, Uint8Array>();

  /** Add a file named by its hash. */
  put(bytes: Uint8Array, type: FileType): FileRef {
    const ref: FileRef = { sha256: sha256(bytes), length: bytes.length, type };
    this.all.set(pathOf(ref), bytes);
    return ref;
  }

  putJson(value: Json): FileRef {
    return this.put(serialise(value), 'json');
  }
}

/** A reference in the JSON form of the list. */
export const refJson = ({ sha256: hash, length, type }: FileRef): Json => ({ sha256: hash, length, type });
