/** Runs of text within a block: words, emphasis, links, footnotes. */
import type { fromMarkdown } from 'mdast-util-from-markdown';
import type { Block, Inline } from '../../core/content/page.ts';
import type { ContentWhy } from '../../i18n/lint.ts';
import { assemble, joinLines, type Passage } from './passage.ts';
import { placeAt, type Faults, type Sheet } from './sheet.ts';

export type MarkdownNode = ReturnType<typeof fromMarkdown>['children'][number];
type Positioned = { readonly position?: MarkdownNode['position'] };
export type Phrasing = Extract<MarkdownNode, { type: 'paragraph' }>['children'][number];

/** What is read of one file. */
export interface Reader {
  readonly sheet: Sheet;
  readonly locale: string;
  readonly faults: Faults;
  readonly blocks: Block[];
  readonly passages: Passage[];
}

export const startOf = (node: Positioned): number => node.position?.start.offset ?? 0;
export const endOf = (node: Positioned): number => node.position?.end.offset ?? 0;

/** Reports a part of the text that is outside the dialect. */
export function refuse(reader: Reader, node: Positioned, why: ContentWhy): void {
  const { sheet, faults } = reader;
  faults.add(placeAt(sheet, startOf(node)), why, sheet.text.slice(startOf(node), endOf(node)));
}

/** Nodes outside the dialect, by what to say of them. */
export const REFUSED: { readonly [type: string]: ContentWhy } = {
  html: 'html', code: 'code', inlineCode: 'code', image: 'image', imageReference: 'image', definition: 'definition', linkReference: 'definition',
};

/** Runs of one block; its passage is added beside them. Undefined for a block without words. */
export function readInlines(reader: Reader, nodes: readonly Phrasing[], part: Passage['part']): readonly Inline[] | undefined {
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
