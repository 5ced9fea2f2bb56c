/** A list read as every client will read it. */
import { brandPack } from '../../core/content/brand.ts';
import { directory, licenseePage } from '../../core/content/licensee.ts';
import { lotPage } from '../../core/content/lot.ts';
import type { Seconds } from '../../core/day.ts';
import type { Result } from '../../core/result.ts';
import type { Trusted } from '../../core/trust/advance.ts';
import { alert, filedRange, keyRecord, type FileRef } from '../../core/trust/records.ts';
import { readContentIndex, readLicenceActs } from '../../core/trust/shown.ts';
import { list, type Read } from '../../core/trust/shape.ts';
import { readJsonFile, type ListFault } from '../../core/trust/trie.ts';
import { faultText, openTrust, type OpenedList, type TrustFolder } from '../trust-folder.ts';
import { readTrie } from './read-trie.ts';

/**
 * Verify a list (from `held` on, as a client that holds the one before) and read every record and page of it. Throws at
 * the first misfit: before writing that is our own bug, and of a published list it is told to whoever looks after it.
 */
export async function auditList(folder: TrustFolder, now: Seconds, held?: Trusted): Promise<OpenedList> {
  const opened = await openTrust(folder, now, held);
  if (!opened.ok) throw new Error(faultText(opened.error));
  const { trust } = opened.value;
  const { read } = folder;
  const page = async <T>(ref: FileRef | undefined, shape: Read<T>): Promise<T | undefined> => ref && sound(await readJsonFile(ref, shape, read));
  const keys = sound(await readTrie(trust.refs.keys, keyRecord, read));
  const ranges = sound(await readTrie(trust.refs.ranges, list(filedRange), read));
  sound(await readTrie(trust.refs.alerts, list(alert), read));
  for (const record of keys.values()) await page(record.page, licenseePage);
  for (const filed of ranges.values()) for (const range of filed) await page(range.page, lotPage);
  sound(await readLicenceActs(trust));
  const content = sound(await readContentIndex(trust));
  await page(content.brand, brandPack);
  const entries = (await page(content.directory, directory))!;
  const stray = entries.flatMap(({ kids }) => kids).find((kid) => !keys.has(kid));
  if (stray !== undefined) throw new Error(`the directory names the key ${stray}, which the list lacks`);
  return opened.value;
}

function sound<T>(read: Result<T, ListFault>): T {
  if (!read.ok) throw new Error(`a file of the list cannot be read: ${JSON.stringify(read.error)}`);
  return read.value;
}
