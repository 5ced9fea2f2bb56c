/** The QR of a label (ISO/IEC 18004): the link as bytes, its digits as a numeric segment, level M. */
import { create } from 'qrcode';
import { utf8 } from '../../core/bytes.ts';

/** Modules of light around the code (ISO/IEC 18004 §9.1). */
const QUIET = 4;

export interface Qr {
  /** Modules of one side, without the quiet zone: 17 + 4 × version. */
  readonly size: number;
  readonly version: number;
  dark(row: number, column: number): boolean;
}

export type Level = 'M' | 'Q';

/** A label's link as a QR. At a fixed printed size level M beats Q under blur. */
export function qrOf(link: string, level: Level = 'M'): Qr {
  const digits = /\d+$/.exec(link)?.[0] ?? '';
  const head = { data: utf8(link.slice(0, link.length - digits.length)), mode: 'byte' as const };
  const { modules, version } = create(digits === '' ? [head] : [head, { data: digits, mode: 'numeric' as const }], { errorCorrectionLevel: level });
  return { size: modules.size, version, dark: (row, column) => modules.get(row, column) !== 0 };
}

/** Outline of the dark modules as an SVG path, one unit a module, quiet zone included: a run of modules is one rectangle. */
function pathOf({ size, dark }: Qr): string {
  let path = '';
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      if (!dark(row, column)) continue;
      let end = column;
      while (end < size && dark(row, end)) end++;
      path += `M${column + QUIET} ${row + QUIET}h${end - column}v1h${column - end}z`;
      column = end;
    }
  }
  return path;
}

/** An SVG of the code, `millimetres` wide with its quiet zone; a standing file, or an element for a page. */
export function qrSvg(link: string, millimetres: number, standing = true): string {
  const qr = qrOf(link);
  const side = qr.size + 2 * QUIET;
  const space = standing ? ' xmlns="http://www.w3.org/2000/svg"' : '';
  return `<svg${space} width="${millimetres}mm" height="${millimetres}mm" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges">`
    + `<path fill="#fff" d="M0 0h${side}v${side}H0z"/><path d="${pathOf(qr)}"/></svg>`;
}
