/**
 * What is shown but not judged: pages as safe structured data. The publisher turns Markdown and YAML into these files,
 * names each by its hash and signs the way in (`content.json`); the app reads them and makes elements, never HTML.
 */
import type { Day } from '../day.ts';
import { fileRef, localText, type FileRef, type LocalText } from '../trust/records.ts';
import { bool, count, day, list, misfit, object, oneOf, table, text, type Read } from '../trust/shape.ts';

/** A run of text. `source` is a footnote: the id of one of the page's sources. */
export type Inline =
  | string
  | { readonly em: readonly Inline[] }
  | { readonly strong: readonly Inline[] }
  | { readonly link: string; readonly of: readonly Inline[] }
  | { readonly source: string };

export type Block =
  | { readonly block: 'heading' | 'paragraph' | 'quote'; readonly of: readonly Inline[] }
  | { readonly block: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] };

export interface Source {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  /** A year or a day, as the source gives it. */
  readonly date: string;
}

/** A drawing, or a photograph in several widths. */
export interface Picture {
  /** What any browser shows: the drawing, or the photograph's JPEG of middle width. */
  readonly file: FileRef;
  /** Pixels of the picture at its largest. */
  readonly width: number;
  readonly height: number;
  readonly alt: LocalText;
  /** A photograph's widths, the narrowest first. */
  readonly sizes?: readonly PictureSize[];
}

/** A photograph at one width, in pixels: WebP, and JPEG for browsers without it. */
export interface PictureSize {
  readonly width: number;
  readonly webp: FileRef;
  readonly jpg: FileRef;
}

/** Pixels: a phone's screen at twice its points. The width that is taken along where only one can be. */
const MIDDLE_WIDTH = 960;

/** The size of middle width, or the narrowest. */
export function middleSize<S extends { readonly width: number }>(sizes: readonly S[]): S {
  const fitting = sizes.filter(({ width }) => width <= MIDDLE_WIDTH);
  return fitting[fitting.length - 1] ?? sizes[0]!;
}

/** The one file of a picture that is enough to show it. */
export const oneFile = ({ file, sizes }: Picture, webp: boolean): FileRef => (sizes && webp ? middleSize(sizes).webp : file);

/** One page in one locale. */
export interface Page {
  readonly title: string;
  readonly summary: string;
  readonly blocks: readonly Block[];
  readonly sources: readonly Source[];
  /** The day its facts were last looked at. */
  readonly confirmed: Day;
}

/** A page in the locales its writer filled; Simplified Chinese always. */
export type LocalPage = { readonly 'zh-Hans': Page; readonly [locale: string]: Page };

/** Readers shared by the pages of a brand, a licensee and a lot. */
export const https = text(/^https:\/\/[^\s]+$/);
export const line = text(/\S/);

const inline: Read<Inline> = (value, path) => {
  if (typeof value === 'string') return value;
  const { em, strong, of, link, source } = object({}, { em: inlines, strong: inlines, of: inlines, link: https, source: line })(value ?? null, path);
  if (em) return { em };
  if (strong) return { strong };
  if (link !== undefined && of) return { link, of };
  return source !== undefined ? { source } : misfit(path, 'a run of text');
};

function inlines(...[value, path]: Parameters<Read<readonly Inline[]>>): readonly Inline[] {
  return list(inline)(value, path);
}

const blockKind = object({ block: oneOf('heading', 'paragraph', 'quote', 'list') });
const listBlock = object({ ordered: bool, items: list(inlines) });

const block: Read<Block> = (value, path) => {
  const { block: kind } = blockKind(value, path);
  if (kind !== 'list') return { block: kind, ...object({ of: inlines })(value, path) };
  return { block: 'list', ...listBlock(value, path) };
};

export const source: Read<Source> = object({ id: line, title: line, publisher: line, date: line });
const page: Read<Page> = object({ title: line, summary: line, blocks: list(block), sources: list(source), confirmed: day });

export const localPage: Read<LocalPage> = (value, path) => {
  const pages = table(page, /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/)(value, path);
  const chinese = pages.get('zh-Hans');
  return chinese ? { ...Object.fromEntries(pages), 'zh-Hans': chinese } : misfit(`${path}.zh-Hans`, 'a page in Simplified Chinese');
};

const pixels = count(1, 10_000);

export const pictureSizes: Read<readonly PictureSize[]> = (value, path) => {
  const sizes = list(object({ width: pixels, webp: fileRef, jpg: fileRef }))(value, path);
  return sizes.length > 0 ? sizes : misfit(path, 'a size');
};

export const pictureFields = { file: fileRef, width: pixels, height: pixels, alt: localText };
export const picture: Read<Picture> = object(pictureFields, { sizes: pictureSizes });
