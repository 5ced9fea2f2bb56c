/**
 * A bundle: the files of a list, or of one shard of it, verbatim in one JSON file, so that a first visit needs one request.
 * It adds nothing and proves nothing: each file in it is verified exactly as if it had been fetched alone.
 */
import { utf8 } from '../bytes.ts';
import { err, ok, type Result } from '../result.ts';
import type { Source } from './advance.ts';
import { parseJson } from './json.ts';
import { count, object, readShape, table, text } from './shape.ts';

export interface Bundle {
  /** Metadata by file name (`timestamp.json`, `12.snapshot.json`). */
  readonly metadata: ReadonlyMap<string, Uint8Array>;
  /** Target files and files named by hash, by the SHA-256 in their name. Checked against it when read. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

const shape = object({ format: count(1, 1), files: table(text(), /^[A-Za-z0-9._/-]+$/) });
const NAMED_BY_HASH = /^(?:targets\/(?:[a-z]+\/)?|files\/)([0-9a-f]{64})\./;

/** Parse a bundle: only its own frame, not the files in it. */
export function parseBundle(bytes: Uint8Array): Result<Bundle, 'json' | 'shape'> {
  const json = parseJson(bytes);
  if (!json.ok) return json;
  const bundle = readShape(shape, json.value);
  if (!bundle.ok) return err('shape');
  const metadata = new Map<string, Uint8Array>();
  const files = new Map<string, Uint8Array>();
  for (const [name, content] of bundle.value.files) {
    const sha256 = NAMED_BY_HASH.exec(name)?.[1];
    if (sha256 === undefined) metadata.set(name, utf8(content));
    else files.set(sha256, utf8(content));
  }
  return ok({ metadata, files });
}

/** Metadata in hand as a source: from a bundle, or from what this device stored. */
export const sourceOf = (metadata: ReadonlyMap<string, Uint8Array>): Source => ({
  fetch(name, maxLength) {
    const bytes = metadata.get(name);
    return Promise.resolve(!bytes ? err('absent') : bytes.length > maxLength ? err('too-long') : ok(bytes));
  },
});
