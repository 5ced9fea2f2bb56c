/**
 * The Markdown that stories and culture pages are written in, as blocks of core/content.ts. A small dialect: headings of
 * the second level, paragraphs, lists, emphasis, quotations, https links, and footnotes `[^source]`. Anything else is refused.
 */
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Block, Inline } from '../../core/content.ts';
import type { ContentWhy } from '../../i18n/lint.ts';
import { assemble, joinLines, type Passage } from './passage.ts';
import { placeAt, type Faults, type Sheet } from './sheet.ts';

type Root = ReturnType<typeof fromMarkdown>;
type Node = Root['children'][number];
type Kind<T extends Node['type']> = Extract<Node, { type: T }>;
type Phrasing = Kind<'paragraph'>['children'][number];

/** A page's blocks and the passages in them. */
export interface Body {
  readonly blocks: readonly Block[];
  readonly passages: readonly Passage[];
}

/** What is read of one file. */
interface Reader {
  readonly sheet: Sheet;
  readonly locale: string;
  readonly faults: Faults;
  readonly blocks: Block[];
  readonly passages: Passage[];
}

/** Parse a sheet from `start` on (behind the front matter). */
export function parseMarkdown(sheet: Sheet, start: number, locale: string, faults: Faults): Body {
  // Blanks before the body keep its offsets those of the file.
  const text = sheet.text.slice(0, start).replace(/[^\n]/g, ' ') + sheet.text.slice(start);
  const reader: Reader = { sheet, locale, faults, blocks: [], passages: [] };
  for (const node of fromMarkdown(text).children) readBlock(reader, node);
  return reader;
}

const startOf = (node: { readonly position?: Node['position'] }): number => node.position?.start.offset ?? 0;
const endOf = (node: { readonly position?: Node['position'] }): number => node.position?.end.offset ?? 0;

function refuse(reader: Reader, node: { readonly position?: Node['position'] }, why: ContentWhy): void {
  const { sheet, faults } = reader;
  faults.add(placeAt(sheet, startOf(node)), why, sheet.text.slice(startOf(node), endOf(node)));
}

function readBlock(reader: Reader, node: Node): void {
  switch (node.type) {
    case 'heading':
      return node.depth === 2 ? readRun(reader, 'heading', node) : refuse(reader, node, 'heading-level');
    case 'paragraph':
      return isTable(reader, node) ? refuse(reader, node, 'table') : readRun(reader, 'paragraph', node);
    case 'blockquote':
      for (const child of node.children) child.type === 'paragraph' ? readRun(reader, 'quote', child) : refuse(reader, child, 'nesting');
      return;
    case 'list':
      return readList(reader, node);
    default:
      return refuse(reader, node, REFUSED[node.type] ?? 'markup');
  }
}

/** Nodes outside the dialect, by what to say of them. */
const REFUSED: { readonly [type: string]: ContentWhy } = {
  html: 'html', code: 'code', inlineCode: 'code', image: 'image', imageReference: 'image', definition: 'definition', linkReference: 'definition',
};

/** Tables are an extension that is not loaded, so that they come as paragraphs with their rule of hyphens. */
const isTable = ({ sheet }: Reader, node: Node): boolean => /^\s*\|?\s*:?-{2,}:?\s*\|/m.test(sheet.text.slice(startOf(node), endOf(node)));

function readRun(reader: Reader, block: 'heading' | 'paragraph' | 'quote', node: Kind<'heading' | 'paragraph'>): void {
  const of = readInlines(reader, node.children, block === 'heading' ? 'other' : 'body');
  if (of) reader.blocks.push({ block, of });
}

function readList(reader: Reader, node: Kind<'list'>): void {
  // A paragraph that begins with "2021." would silently become item 1 of a list.
  if (node.ordered && node.start !== 1) return refuse(reader, node, 'list-start');
  const items = node.children.map((item) => {
    const [only, ...rest] = item.children;
    for (const child of rest) refuse(reader, child, 'nesting');
    if (only?.type === 'paragraph') return readInlines(reader, only.children, 'body');
    return refuse(reader, only ?? item, 'nesting');
  });
  reader.blocks.push({ block: 'list', ordered: node.ordered === true, items: items.flatMap((item) => (item ? [item] : [])) });
}

/** Runs of one block; its passage is added beside them. Undefined for a block without words. */
function readInlines(reader: Reader, nodes: readonly Phrasing[], part: Passage['part']): readonly Inline[] | undefined {
  const runs: Run[] = [];
  const of = trimmed(nodes.flatMap((node) => readInline(reader, node, runs)));
  const passage = assemble(reader.sheet.file, reader.locale, part, runs);
  if (passage.text.trim() === '') {
    // A block of refused parts alone has its fault already.
    if (nodes.every(({ type }) => REFUSED[type] === undefined)) reader.faults.add(placeAt(reader.sheet, nodes[0] ? startOf(nodes[0]) : 0), 'empty', '');
    return undefined;
  }
  reader.passages.push(passage);
  return of;
}

type Run = Parameters<typeof assemble>[3][number];

function readInline(reader: Reader, node: Phrasing, runs: Run[]): Inline[] {
  switch (node.type) {
    case 'text':
      return readText(reader, node, runs);
    case 'emphasis':
      return [{ em: node.children.flatMap((child) => readInline(reader, child, runs)) }];
    case 'strong':
      return [{ strong: node.children.flatMap((child) => readInline(reader, child, runs)) }];
    case 'link':
      if (!isPlainHttps(node.url)) refuse(reader, node, 'link');
      if (node.title != null) refuse(reader, node, 'link-title');
      return [{ link: node.url, of: node.children.flatMap((child) => readInline(reader, child, runs)) }];
    default:
      refuse(reader, node, REFUSED[node.type] ?? 'markup');
      return [];
  }
}

/** https, to a named host, with nothing before the host that could pass for it. */
function isPlainHttps(url: string): boolean {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  return parsed?.protocol === 'https:' && parsed.username === '' && parsed.password === '' && /\.[a-z][a-z0-9-]*$/i.test(parsed.hostname) && !/\s/.test(url);
}

const FOOTNOTE = /\[\^([^\]\s]*)\]/g;
const SOURCE_ID = /^[a-z0-9][a-z0-9-]*$/;
/** Markup that was meant but did not take: beside full-width marks CommonMark takes ** for plain asterisks. */
const STRAY = /\*\*|__|\[[^\]]*\]\(|<\/?[a-z]/i;

/** A text and the footnotes in it. */
function readText({ sheet, faults }: Reader, node: Extract<Phrasing, { type: 'text' }>, runs: Run[]): Inline[] {
  const start = startOf(node);
  const written = sheet.text.slice(start, endOf(node));
  // Character references and escapes make the written text longer than the value; then the run's start has to do as place.
  const at = (index: number) => placeAt(sheet, written.length === node.value.length ? start + index : start);
  const out: Inline[] = [];
  const push = (text: string, from: number) => {
    const stray = STRAY.exec(text);
    if (stray) faults.add(at(from + stray.index), 'stray-mark', text.slice(stray.index));
    runs.push({ text, at: (index) => at(from + index) });
    if (text !== '') out.push(joinLines(text));
  };
  let from = 0;
  for (const { 0: mark, 1: source = '', index } of node.value.matchAll(FOOTNOTE)) {
    push(node.value.slice(from, index), from);
    if (!SOURCE_ID.test(source)) faults.add(at(index), 'source-id', mark);
    runs.push({ source, place: at(index) });
    out.push({ source });
    from = index + mark.length;
  }
  push(node.value.slice(from), from);
  return out;
}

/** Blocks begin without the two full-width blanks of a printed page: the screen sets its own indent. */
function trimmed(of: readonly Inline[]): readonly Inline[] {
  const [first, ...rest] = of;
  if (typeof first !== 'string') return of;
  const text = first.replace(/^\s+/, '');
  return text === '' ? rest : [text, ...rest];
}
