/** The little XML that drawings need, read strictly: elements, attributes, text, comments. No DOCTYPE, CDATA or processing instruction. */
import { err, ok, type Result } from '../../../core/result.ts';
import { MAX_SVG_DEPTH } from '../limits.ts';

export interface XmlElement {
  readonly name: string;
  /** Offset of its start tag. */
  readonly offset: number;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (XmlElement | XmlText)[];
}
export interface XmlText {
  readonly text: string;
  readonly offset: number;
}
/** Where the text stops being XML of this kind, and what stands there. */
export interface XmlFault {
  readonly offset: number;
  readonly value: string;
}

const TOKEN = /<!--(?!>|->)(?:(?!--)[^])*-->|<\/([A-Za-z][\w:.-]*)\s*>|<([A-Za-z][\w:.-]*)((?:\s+[A-Za-z_][\w:.-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|[^<]+/y;
const ATTRIBUTE = /([A-Za-z_][\w:.-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Parse a document (XML 1.0 §2.1) into its root element. */
export function parseXml(text: string): Result<XmlElement, XmlFault> {
  const top: XmlElement = { name: '', offset: 0, attributes: new Map(), children: [] };
  const open = [top];
  TOKEN.lastIndex = /^\s*(?:<\?xml\s[^?<>]*\?>)?/.exec(text)![0].length;
  while (TOKEN.lastIndex < text.length) {
    const offset = TOKEN.lastIndex;
    const token = TOKEN.exec(text);
    if (!token || !take(open, token, offset)) return err({ offset, value: text.slice(offset, offset + 60) });
  }
  const [root, ...more] = top.children;
  return open.length === 1 && root && 'name' in root && more.length === 0 ? ok(root) : err({ offset: text.length, value: '' });
}

/** Put one token into the innermost open element. False where it does not fit there. */
function take(open: XmlElement[], [whole, close, name, written = '', empty]: RegExpExecArray, offset: number): boolean {
  const inside = open[open.length - 1]!;
  if (name !== undefined) {
    const attributes = readAttributes(written);
    if (!attributes || open.length > MAX_SVG_DEPTH) return false;
    const element: XmlElement = { name, offset, attributes, children: [] };
    inside.children.push(element);
    if (empty === '') open.push(element);
    return true;
  }
  if (close !== undefined) return open.length > 1 && open.pop()!.name === close;
  if (whole.startsWith('<!--')) return true;
  const text = unescape(whole);
  if (text !== undefined && text.trim() !== '') inside.children.push({ text, offset });
  return text !== undefined;
}

/** Attributes by name; undefined where one stands twice (XML 1.0 §3.1) or has an unknown entity. */
function readAttributes(written: string): ReadonlyMap<string, string> | undefined {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single] of written.matchAll(ATTRIBUTE)) {
    const value = unescape(double ?? single ?? '');
    if (value === undefined || attributes.has(name)) return undefined;
    attributes.set(name, value);
  }
  return attributes;
}

const ENTITIES: { readonly [name: string]: string } = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** A text with its references replaced: the five entities that XML has of its own (§4.6), and characters by number. */
function unescape(text: string): string | undefined {
  const parts = text.split(/&([^&;\s]{1,10});/);
  const values = parts.map((part, i) => (i % 2 === 0 ? (part.includes('&') ? undefined : part) : (ENTITIES[part] ?? byNumber(part))));
  return values.every((value) => value !== undefined) ? values.join('') : undefined;
}

function byNumber(name: string): string | undefined {
  const [, hex, decimal] = /^#(?:x([0-9a-fA-F]{1,6})|(\d{1,7}))$/.exec(name) ?? [];
  const point = hex !== undefined ? parseInt(hex, 16) : Number(decimal);
  return point >= 0x20 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff) ? String.fromCodePoint(point) : undefined;
}

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** An element as text: without comments, blanks between elements or an XML declaration. */
export function writeXml({ name, attributes, children }: XmlElement): string {
  const start = [name, ...[...attributes].map(([key, value]) => `${key}="${escape(value)}"`)].join(' ');
  const inner = children.map((child) => ('text' in child ? escape(child.text) : writeXml(child))).join('');
  return inner === '' ? `<${start}/>` : `<${start}>${inner}</${name}>`;
}
