/** A published list looked at from outside: as a client verifies it, every file of it, and its bundles against the single files. */
import type { Seconds } from '../../core/day.ts';
import { MAX_BUNDLE_BYTES } from '../../core/limits.ts';
import { parseBundle } from '../../core/trust/bundle.ts';
import { equalBytes } from '../../core/bytes.ts';
import { fromFolder, fromUrl, readTrustFolder, readTrustUrl, type OpenedList, type ReadPath } from '../trust-folder.ts';
import { auditList } from './audit.ts';
import type { Expiry } from './expiry.ts';

/** Check the list at a folder or URL. Throws with what is wrong. */
export async function checkPublished(where: string, now: Seconds): Promise<{ readonly list: OpenedList; readonly expiries: Expiry[] }> {
  const url = /^https?:\/\//.test(where);
  const list = await auditList(url ? await readTrustUrl(where) : readTrustFolder(where), now);
  await checkBundle(url ? fromUrl(where) : fromFolder(where));
  return { list, expiries: expiriesOf(list) };
}

function expiriesOf({ trusted: { root, timestamp, snapshot, targets } }: OpenedList): Expiry[] {
  const roles = [['root', root], ...targets, ['snapshot', snapshot!], ['timestamp', timestamp!]] as const;
  return roles.map(([role, { version, expires }]) => ({ role, version, expires }));
}

/** The bundle of everything holds the very bytes of the single files: else a first visit and a later one would see two lists. */
async function checkBundle(readPath: ReadPath): Promise<void> {
  const bytes = await readPath('bundles/all.json');
  const bundle = bytes && bytes.length <= MAX_BUNDLE_BYTES ? parseBundle(bytes) : undefined;
  if (!bundle?.ok) throw new Error('bundles/all.json cannot be read');
  for (const [name, content] of bundle.value.metadata) {
    const single = await readPath(name);
    if (!single || !equalBytes(single, content)) throw new Error(`bundles/all.json and ${name} are of different lists`);
  }
}
