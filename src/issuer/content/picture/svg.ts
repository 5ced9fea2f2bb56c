/**
 * Drawings: what an SVG may hold, as a list of what is allowed. What is published is written anew from what was parsed, so
 * that no browser can read in it anything that was not looked at here.
 */
import { MAX_SIDE, MAX_SVG_DRAWN } from '../limits.ts';
import { placeAt, type Faults, type Sheet } from '../sheet.ts';
import { parseXml, writeXml, type XmlElement, type XmlText } from './xml.ts';

/** A drawing that passed. Width and height are its viewBox's, rounded; `words` are its title, description, texts and labels. */
export interface Drawing {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  readonly words: readonly XmlText[];
}

const ELEMENTS = new Set([
  'svg', 'g', 'defs', 'symbol', 'use', 'title', 'desc', 'path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'clipPath', 'mask', 'pattern', 'text', 'tspan',
]);
/** Elements that hold words. */
const WORDED = new Set(['title', 'desc', 'text', 'tspan']);

/** Attributes whose value no renderer looks into. */
const INERT = new Set(['aria-label', 'aria-hidden', 'role', 'lang']);
const ATTRIBUTES = new Set([
  ...INERT, 'xmlns', 'viewBox', 'width', 'height', 'preserveAspectRatio', 'id', 'href',
  'd', 'x', 'y', 'x1', 'y1', 'x2', 'y2', 'cx', 'cy', 'r', 'rx', 'ry', 'points', 'dx', 'dy', 'transform',
  'fill', 'fill-rule', 'fill-opacity', 'clip-rule', 'clip-path', 'mask', 'opacity',
  'clipPathUnits', 'maskUnits', 'maskContentUnits', 'patternUnits', 'patternContentUnits', 'patternTransform',
  'stroke', 'stroke-width', 'stroke-linecap', 'stroke-linejoin', 'stroke-miterlimit', 'stroke-dasharray', 'stroke-dashoffset', 'stroke-opacity', 'vector-effect', 'paint-order',
  'font-family', 'font-size', 'font-weight', 'text-anchor', 'writing-mode',
]);
const SVG_NAMESPACE = 'http://www.w3.org/2000/svg';

/** Parse a drawing; undefined where anything in it was refused. */
export function parseSvg(sheet: Sheet, faults: Faults): Drawing | undefined {
  const parsed = parseXml(sheet.text);
  if (!parsed.ok) return void faults.add(placeAt(sheet, parsed.error.offset), 'svg-syntax', parsed.error.value);
  const wrong: [XmlElement | XmlText, 'svg-syntax' | 'svg-element' | 'svg-attribute' | 'svg-reference', string][] = [];
  const root = parsed.value;
  const words: XmlText[] = [];
  if (root.name !== 'svg' || root.attributes.get('xmlns') !== SVG_NAMESPACE) wrong.push([root, 'svg-syntax', `<svg xmlns="${SVG_NAMESPACE}">`]);
  const [, , width = NaN, height = NaN] = (root.attributes.get('viewBox') ?? '').trim().split(/[\s,]+/).map((side) => Math.round(Number(side)));
  if (![width, height].every((side) => side >= 1 && side <= MAX_SIDE)) wrong.push([root, 'svg-attribute', 'viewBox']);
  const drawing = sieve(root, words, (at, why, value) => wrong.push([at, why, value]));
  if (wrong.length === 0 && !isBounded(drawing)) wrong.push([root, 'svg-reference', '<use>']);
  for (const [{ offset }, why, value] of wrong) faults.add(placeAt(sheet, offset), why, value);
  return wrong.length === 0 ? { svg: writeXml(drawing), width, height, words } : undefined;
}

type Refuse = (at: XmlElement | XmlText, why: 'svg-syntax' | 'svg-element' | 'svg-attribute', value: string) => void;

/** The element with what is allowed in it; whatever is not is reported. */
function sieve(element: XmlElement, words: XmlText[], refuse: Refuse): XmlElement {
  const attributes = new Map<string, string>();
  if (!ELEMENTS.has(element.name)) refuse(element, 'svg-element', element.name);
  for (const [written, value] of element.attributes) {
    if (written === 'xmlns:xlink') continue;
    const name = written === 'xlink:href' ? 'href' : written;
    if (!ATTRIBUTES.has(name) || attributes.has(name) || !isSafe(name, value)) refuse(element, 'svg-attribute', `${written}="${value}"`);
    attributes.set(name, value);
    if (name === 'aria-label') words.push({ text: value, offset: element.offset });
  }
  const children = element.children.map((child) => {
    if ('name' in child) return sieve(child, words, refuse);
    if (WORDED.has(element.name)) words.push(child);
    else refuse(child, 'svg-syntax', child.text.trim());
    return child;
  });
  return { ...element, attributes, children };
}

/** Only a part of the same drawing is referred to: anything else would be fetched, or run. */
function isSafe(name: string, value: string): boolean {
  if (INERT.has(name)) return true;
  if (name === 'xmlns') return value === SVG_NAMESPACE;
  if (name === 'id') return /^[A-Za-z_][\w-]*$/.test(value);
  if (name === 'href') return /^#[A-Za-z_][\w-]*$/.test(value);
  // A backslash or a comment would spell url( in CSS where no one looks for it.
  return /^url\(#[A-Za-z_][\w-]*\)$/.test(value) || !/url|[\\:@]|\/\*|expression/i.test(value);
}

/** Whether every <use> names a part that is there and not around it, and all parts drawn are few: ten nested tens of uses draw 10¹⁰. */
function isBounded(root: XmlElement): boolean {
  const parts = new Map<string, XmlElement>();
  const collect = (element: XmlElement): void => {
    const id = element.attributes.get('id');
    if (id !== undefined) parts.set(id, element);
    for (const child of element.children) if ('name' in child) collect(child);
  };
  collect(root);
  const known = new Map<XmlElement, number>();
  const drawn = (element: XmlElement): number => {
    const before = known.get(element);
    if (before !== undefined) return before;
    known.set(element, Infinity); // Found again while still being counted: it draws itself.
    const href = element.attributes.get('href');
    const target = href === undefined ? undefined : parts.get(href.slice(1));
    const used = href === undefined ? 0 : target ? drawn(target) : Infinity;
    const count = element.children.reduce((sum, child) => sum + ('name' in child ? drawn(child) : 0), 1 + used);
    known.set(element, count);
    return count;
  };
  return drawn(root) <= MAX_SVG_DRAWN;
}
