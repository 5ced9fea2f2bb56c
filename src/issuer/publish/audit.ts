/** A list read as every client will read it. */
import { brandPack, directory, licenseePage, lotPage } from '../../core/content.ts';
import type { Seconds } from '../../core/day.ts';
import type { Result } from '../../core/result.ts';
import type { Trusted } from '../../core/trust/advance.ts';
import type { FileRef } from '../../core/trust/records.ts';
import { readContentIndex, readLicenceActs } from '../../core/trust/shown.ts';
import type { Read } from '../../core/trust/shape.ts';
import { readJsonFile, type ListFault } from '../../core/trust/trie.ts';
import { faultText, openTrust, type OpenedList, type TrustFolder } from '../trust-folder.ts';

/**
 * Verify a list (from `held` on, as a client that holds the one before) and read every record and page of it. Throws at
 * the first misfit: before writing that is our own bug, and of a published list it is told to whoever looks after it.
 */
export async function auditList(folder: TrustFolder, now: Seconds, held?: Trusted): Promise<OpenedList> {
  const opened = await openTrust(folder, now, held);
  if (!opened.ok) throw new Error(faultText(opened.error));
  const { trust } = opened.value;
  const page = async <T>(ref: FileRef, shape: Read<T>): Promise<T> => sound(await readJsonFile(ref, shape, folder.read));
  const content = sound(await readContentIndex(trust));
  const entries = await page(content.directory, directory);
  for (const kid of entries.flatMap(({ kids }) => kids)) {
    const issuer = sound(await trust.issuer(kid));
    if (!issuer) throw new Error(`the list lacks the key ${kid}`);
    if (issuer.record.page) await page(issuer.record.page, licenseePage);
    for (const range of issuer.ranges) if (range.page) await page(range.page, lotPage);
  }
  sound(await readLicenceActs(trust));
  await page(content.brand, brandPack);
  return opened.value;
}

function sound<T>(read: Result<T, ListFault>): T {
  if (!read.ok) throw new Error(`a file of the list cannot be read: ${JSON.stringify(read.error)}`);
  return read.value;
}
