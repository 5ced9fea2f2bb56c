/** A text file as it is read: its places, and what was found wrong in it. */
import type { ContentFault, ContentWhy } from '../../i18n/lint.ts';

/** A file of text. `file` is its path below the folder that is compiled, with forward slashes. */
export interface Sheet {
  readonly file: string;
  readonly text: string;
  /** Offset of each line's first character. */
  readonly lines: readonly number[];
}

/** Where something stands. Lines and columns count from 1; a column is a UTF-16 unit, as in editors. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column?: number;
}

export function sheetOf(file: string, text: string): Sheet {
  const lines = [0];
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) lines.push(i + 1);
  return { file, text, lines };
}

/** The place of an offset; past the end, the end. */
export function placeAt(sheet: Sheet, offset: number): Place {
  let low = 0;
  let high = sheet.lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sheet.lines[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  const column = Math.max(0, Math.min(offset, sheet.text.length) - sheet.lines[low]!) + 1;
  return { file: sheet.file, line: low + 1, column };
}

/** Faults as they are found. */
export class Faults {
  readonly #found: ContentFault[] = [];

  add(place: Place, why: ContentWhy, value: string): void {
    this.#found.push({ ...place, why, value: shorten(value) });
  }

  /** In reading order, each once. */
  list(): ContentFault[] {
    const key = (fault: ContentFault) => [fault.file, fault.line, fault.column, fault.why, fault.value].join('\0');
    const once = new Map(this.#found.map((fault) => [key(fault), fault]));
    return [...once.values()].sort((a, b) => compare(a.file, b.file) || a.line - b.line || (a.column ?? 0) - (b.column ?? 0) || compare(a.why, b.why) || compare(a.value, b.value));
  }
}

/** Order by UTF-16 unit: the same on every machine, unlike a locale's. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Characters of a value shown in a fault: two lines of a terminal. */
const LONGEST = 120;

/** What is at fault, on one line of a terminal, with nothing that a terminal obeys. */
function shorten(value: string): string {
  const line = value.replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/g, ' ').trim();
  const points = [...line];
  return points.length > LONGEST ? `${points.slice(0, LONGEST).join('')}…` : line;
}
