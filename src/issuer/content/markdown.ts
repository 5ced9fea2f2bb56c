/**
 * The Markdown that stories and culture pages are written in, as blocks of core/content/. A small dialect: headings of
 * the second level, paragraphs, lists, emphasis, quotations, https links, and footnotes `[^source]`. Anything else is refused.
 */
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Block } from '../../core/content/page.ts';
import { endOf, readInlines, refuse, REFUSED, startOf, type MarkdownNode, type Reader } from './inline.ts';
import type { Passage } from './passage.ts';
import type { Faults, Sheet } from './sheet.ts';

type Node = MarkdownNode;
type Kind<T extends Node['type']> = Extract<Node, { type: T }>;

/** A page's blocks and the passages in them. */
export interface Body {
  readonly blocks: readonly Block[];
  readonly passages: readonly Passage[];
}

/** Parse a sheet from `start` on (behind the front matter). */
export function parseMarkdown(sheet: Sheet, start: number, locale: string, faults: Faults): Body {
  // Blanks before the body keep its offsets those of the file.
  const text = sheet.text.slice(0, start).replace(/[^\n]/g, ' ') + sheet.text.slice(start);
  const reader: Reader = { sheet, locale, faults, blocks: [], passages: [] };
  for (const node of fromMarkdown(text).children) readBlock(reader, node);
  return reader;
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

/** Tables are an extension that is not loaded, so that they come as paragraphs with their rule of hyphens. */
const isTable = ({ sheet }: Reader, node: Node): boolean => /^[ \t]{0,9}\|?[ \t]{0,9}:?-{2,}:?[ \t]{0,9}\|/m.test(sheet.text.slice(startOf(node), endOf(node)));

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
