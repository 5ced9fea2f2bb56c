/** The offline pack: everything that is shown but not judged, brought onto the device in one go and whatever is still missing in another. */
import { brandPack, type BrandPack } from '../../core/content/brand.ts';
import { directory, licenseePage } from '../../core/content/licensee.ts';
import { oneFile } from '../../core/content/page.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { Trust } from '../../core/trust/list.ts';
import { filedRange, pathOf, type FileRef } from '../../core/trust/records.ts';
import { readContentIndex } from '../../core/trust/shown.ts';
import { list } from '../../core/trust/shape.ts';
import { readJsonFile, trieNode, type ListFault, type ReadFile } from '../../core/trust/trie.ts';
import { walk } from '../../core/trust/walk.ts';

/** Bytes of the pack at most: a tourist's data plan, and an old phone's room. What does not fit comes when it is opened. */
export const MAX_PACK_BYTES = 8_000_000;

/** A file's path on the app's own origin. */
export const contentPath = (ref: FileRef): string => `/trust/${pathOf(ref)}`;

/** The pack as far as it is known. */
export interface Pack {
  readonly files: readonly FileRef[];
  /** False where a producer's page did not come: then it is not known which pictures that names. */
  readonly counted: boolean;
}

/**
 * The files of the pack, the most wanted first: the brand's pages and pictures, producers' pages, their pictures, the lots'
 * pages from the latest filing back. Pages are read through `read`, since they name the pictures. Of a photograph one width comes,
 * as WebP where the browser shows it. Fails only without the brand pack.
 */
export async function listPack(trust: Trust, read: ReadFile, webp: boolean): Promise<Result<Pack, ListFault>> {
  const index = await readContentIndex(trust);
  if (!index.ok) return index;
  const brand = await readJsonFile(index.value.brand, brandPack, read);
  if (!brand.ok) return brand;
  const producers = await readJsonFile(index.value.directory, directory, trust.read);
  if (!producers.ok) return err(producers.error);
  const pages = producers.value.flatMap(({ page }) => page ?? []);
  const { pictures, counted } = await picturesOf(pages, read, webp);
  return ok({ files: fitting([index.value.brand, ...artOf(brand.value, webp), ...pages, ...pictures, ...(await lotPages(trust))]), counted });
}

const artOf = ({ pages }: BrandPack, webp: boolean): readonly FileRef[] => pages.flatMap(({ art }) => (art ? oneFile(art, webp) : []));

async function picturesOf(pages: readonly FileRef[], read: ReadFile, webp: boolean): Promise<{ readonly pictures: readonly FileRef[]; readonly counted: boolean }> {
  const pictures: FileRef[] = [];
  let counted = true;
  for (const ref of pages) {
    const page = await readJsonFile(ref, licenseePage, read);
    if (page.ok) pictures.push(...page.value.pictures.map((picture) => oneFile(picture, webp)));
    else if (page.error.why === 'not-held') counted = false;
  }
  return { pictures, counted };
}

/** The pages of all filed lots, the latest filing first. They stand in the judging records, which are on the device. */
async function lotPages({ refs, read }: Trust): Promise<readonly FileRef[]> {
  const shape = trieNode(list(filedRange));
  const filed: { readonly at: number; readonly page: FileRef }[] = [];
  for await (const ref of walk(refs.ranges, '', read)) {
    const node = await readJsonFile(ref, shape, read);
    if (!node.ok || node.value.node !== 'leaf') continue;
    for (const range of [...node.value.records.values()].flat()) if (range.page) filed.push({ at: range.filed, page: range.page });
  }
  return filed.sort((a, b) => b.at - a.at).map(({ page }) => page);
}

/** Each file once, up to the first that does not fit. */
function fitting(files: readonly FileRef[]): readonly FileRef[] {
  const taken = new Map<string, FileRef>();
  let bytes = 0;
  for (const file of files) {
    if (taken.has(file.sha256)) continue;
    bytes += file.length;
    if (bytes > MAX_PACK_BYTES) break;
    taken.set(file.sha256, file);
  }
  return [...taken.values()];
}

/** Bytes of all of these, and of those that are kept. */
export function weigh(files: readonly FileRef[], kept: ReadonlySet<string>): { readonly of: number; readonly done: number } {
  const sum = (some: readonly FileRef[]) => some.reduce((total, { length }) => total + length, 0);
  return { of: sum(files), done: sum(files.filter((file) => kept.has(contentPath(file)))) };
}

/** Files asked for at a time: few enough that progress is seen and little is lost when it is broken off. */
const AT_A_TIME = 6;

/** Keep what is missing, a few files at a time; `onKept` is told after each few. Answers false where one did not come, or `signal` ended it. */
export async function takePack(
  files: readonly FileRef[],
  kept: ReadonlySet<string>,
  keep: (paths: readonly string[]) => Promise<boolean>,
  onKept: (paths: readonly string[]) => void,
  signal: AbortSignal,
): Promise<boolean> {
  const missing = files.map(contentPath).filter((path) => !kept.has(path));
  for (let at = 0; at < missing.length; at += AT_A_TIME) {
    const some = missing.slice(at, at + AT_A_TIME);
    if (signal.aborted || !(await keep(some))) return false;
    onKept(some);
  }
  return true;
}
