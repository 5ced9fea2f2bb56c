/** A list read as every client will read it, before it is written: a file that no reader takes is our own bug. */
import { brandPack, directory, licenseePage, lotPage } from '../../core/content.ts';
import type { Seconds } from '../../core/day.ts';
import type { Result } from '../../core/result.ts';
import type { Trusted } from '../../core/trust/advance.ts';
import type { FileRef } from '../../core/trust/records.ts';
import type { Read } from '../../core/trust/shape.ts';
import { readContentIndex, readLicenceActs } from '../../core/trust/shown.ts';
import { readJsonFile, type ListFault } from '../../core/trust/trie.ts';
import { openTrust, type OpenedList, type TrustFolder } from '../trust-folder.ts';

/** Verify a list (from `held` on, where a client may hold the one before) and read every record and page of it. Throws at the first misfit. */
export async function auditList(folder: TrustFolder, now: Seconds, kids: Iterable<string>, held?: Trusted): Promise<OpenedList> {
  const opened = await openTrust(folder, now, held);
  if (!opened.ok) throw new Error(`the list does not verify: ${JSON.stringify(opened.error)}`);
  const { trust } = opened.value;
  const page = async <T>(ref: FileRef, shape: Read<T>): Promise<T> => sound(await readJsonFile(ref, shape, folder.read));
  for (const kid of kids) {
    const issuer = sound(await trust.issuer(kid));
    if (!issuer) throw new Error(`the list lacks the key ${kid}`);
    if (issuer.record.page) await page(issuer.record.page, licenseePage);
    for (const range of issuer.ranges) if (range.page) await page(range.page, lotPage);
  }
  sound(await readLicenceActs(trust));
  const content = sound(await readContentIndex(trust));
  await page(content.directory, directory);
  await page(content.brand, brandPack);
  return opened.value;
}

function sound<T>(read: Result<T, ListFault>): T {
  if (!read.ok) throw new Error(`a file of the list cannot be read: ${JSON.stringify(read.error)}`);
  return read.value;
}
