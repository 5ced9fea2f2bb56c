import { directory, type DirectoryEntry } from '../../core/content/licensee.ts';
import type { LicenceAct } from '../../core/trust/records.ts';
import { readLicenceActs, type LicenceActs } from '../../core/trust/shown.ts';
import { useContent, useContentIndex, useListed, type Content } from '../flow/content.ts';

/** Licence acts by licensee number; undefined where they have not reached this device, and then no standing may be told. */
export type Acts = LicenceActs | undefined;

export interface Directory {
  readonly entries: readonly DirectoryEntry[];
  readonly acts: Acts;
}

/** Everything the directory says of one producer; undefined where it has none of that number. */
export function useEntry(licensee: number): Content<DirectoryEntry | undefined> {
  const index = useContentIndex();
  const entries = useContent(index.at === 'ready' ? index.value.directory : undefined, directory);
  if (index.at !== 'ready') return index;
  return entries.at === 'ready' ? { at: 'ready', value: entries.value.find((one) => one.licensee === licensee) } : entries;
}

/** The directory of the list in use, with what has happened to its licences. */
export function useDirectory(): Content<Directory> {
  const index = useContentIndex();
  const entries = useContent(index.at === 'ready' ? index.value.directory : undefined, directory);
  const acts = useListed(readLicenceActs);
  if (index.at !== 'ready') return index;
  if (entries.at !== 'ready') return entries;
  if (acts.at === 'loading') return acts;
  return { at: 'ready', value: { entries: entries.value, acts: acts.at === 'ready' ? acts.value : undefined } };
}

export const actsOf = (acts: NonNullable<Acts>, licensee: number): readonly LicenceAct[] => acts.get(String(licensee)) ?? [];
