/** Finding a producer by what a person knows of it: its name, the initials of that in pinyin, its number or its code. */
import type { DirectoryEntry } from '../../core/content/licensee.ts';
import type { District } from '../../core/trust/records.ts';

export interface Wanted {
  readonly words: string;
  readonly district?: District;
}

/** Entries that fit, in the directory's own order; every word must fit somewhere. */
export function find(entries: readonly DirectoryEntry[], { words, district }: Wanted): readonly DirectoryEntry[] {
  const parts = fold(words).split(' ').filter(Boolean);
  return entries.filter((entry) => (district === undefined || entry.district === district) && parts.every((part) => fits(entry, part)));
}

/** Characters of a code that must be typed: fewer stand in nearly every code. */
const CODE = 4;

function fits({ licensee, names, initials, uscc, licences, products }: DirectoryEntry, part: string): boolean {
  if (String(licensee) === part || initials.includes(part)) return true;
  const codes = part.length < CODE ? [] : [uscc ?? '', ...licences.map(({ agreement }) => agreement)];
  const said = [names, ...products.flatMap(({ names: product, variety }) => (variety ? [product, variety] : [product]))];
  return [...codes, ...said.flatMap((text) => Object.values(text))].some((text) => fold(text).includes(part));
}

/** Full-width letters and digits as plain ones, lower case, one space between words, no dots that typing leaves out. */
const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[·・]/g, '').replace(/\s+/g, ' ').trim();
