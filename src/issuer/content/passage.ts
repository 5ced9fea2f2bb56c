/** A run of prose as the lints read it: one block's words without its markup, each character with its place. */
import type { Place } from './sheet.ts';

export interface Passage {
  readonly file: string;
  readonly locale: string;
  /** The words. Blanks between Han characters are left out and full-width letters, digits and ％ made plain, so that 最 好 and １００％ hide nothing. */
  readonly text: string;
  /** The place of the character at an index of `text`. */
  readonly at: (index: number) => Place;
  /** Footnotes: the source's id, the index of the character before which it stands, and its own place. */
  readonly cites: readonly { readonly source: string; readonly index: number; readonly place: Place }[];
  /** What it is part of: a fact is looked for in a page's paragraphs only; a cited title is another's words. */
  readonly part: 'body' | 'other' | 'cited';
}

const HAN_OR_MARK = '[\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uff65]';
const ENDS_HAN = new RegExp(`${HAN_OR_MARK}$`, 'u');
const STARTS_HAN = new RegExp(`^${HAN_OR_MARK}`, 'u');
const BLANK_BETWEEN_HAN = new RegExp(`(?<=${HAN_OR_MARK})\\s+(?=${HAN_OR_MARK})`, 'gu');

/** Characters that hide or turn text, and private ones (Unicode UTS #39): what is shown would not be what was read. */
const HIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffd\ue000-\uf8ff]/;

/** The first such character of a text, as `U+202E`. */
export function hiddenIn(text: string): { readonly index: number; readonly name: string } | undefined {
  const match = HIDDEN.exec(text);
  return match ? { index: match.index, name: `U+${match[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}` } : undefined;
}

/** A line end in a source is a blank between words, and nothing between Han characters. */
export function joinLines(text: string): string {
  return text.split('\n').reduce((before, line) => {
    const left = before.trimEnd();
    const right = line.trimStart();
    return left + (ENDS_HAN.test(left) && STARTS_HAN.test(right) ? '' : ' ') + right;
  });
}

/** Full-width letters, digits and ％ (U+FF05, U+FF10–FF5A) as their plain forms. */
const plainWidth = (text: string): string => text.replace(/[\uff05\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));

/** Assembles a passage from runs of text with their places, and footnotes between them. */
export function assemble(
  file: string, locale: string, part: Passage['part'],
  runs: readonly ({ readonly text: string; readonly at: (index: number) => Place } | { readonly source: string; readonly place: Place })[],
): Passage {
  let raw = '';
  const spans: { readonly start: number; readonly at: (index: number) => Place }[] = [];
  const marks: { source: string; place: Place; index: number }[] = [];
  for (const run of runs) {
    if ('source' in run) marks.push({ ...run, index: raw.length });
    else {
      spans.push({ start: raw.length, at: run.at });
      raw += run.text;
    }
  }
  const kept = keptIndices(raw);
  const text = plainWidth(kept.map((index) => raw[index]).join(''));
  const cites = marks.map(({ index, ...mark }) => ({ ...mark, index: kept.filter((one) => one < index).length }));
  return { file, locale, part, text, cites, at: (index) => placeIn(spans, kept[index] ?? raw.length) };
}

/** A passage of one run. */
export const passageOf = (file: string, locale: string, text: string, at: (index: number) => Place, part: Passage['part'] = 'other'): Passage =>
  assemble(file, locale, part, [{ text, at }]);

function keptIndices(raw: string): number[] {
  const blank = new Set<number>();
  for (const match of raw.matchAll(BLANK_BETWEEN_HAN)) for (let i = 0; i < match[0].length; i++) blank.add(match.index + i);
  return Array.from({ length: raw.length }, (_, i) => i).filter((i) => !blank.has(i));
}

function placeIn(spans: readonly { readonly start: number; readonly at: (index: number) => Place }[], index: number): Place {
  const span = spans.filter(({ start }) => start <= index).pop() ?? spans[0]!;
  return span.at(index - span.start);
}
