/** What every QR of a version shows at the same place, whatever it says (ISO/IEC 18004, 6.3): finders, timing, alignment. */

/** Row by row 1 for ink, -1 for paper, 0 where the data lies. */
export function fixedModules(version: number): Int8Array {
  const size = 17 + 4 * version;
  const out = new Int8Array(size * size);
  const ring = (x: number, y: number, reach: number, light: (far: number) => boolean): void => {
    for (let v = Math.max(0, y - reach); v <= Math.min(size - 1, y + reach); v++) {
      for (let u = Math.max(0, x - reach); u <= Math.min(size - 1, x + reach); u++) {
        out[v * size + u] = light(Math.max(Math.abs(u - x), Math.abs(v - y))) ? -1 : 1;
      }
    }
  };
  for (let i = 8; i < size - 8; i++) out[6 * size + i] = out[i * size + 6] = i % 2 ? -1 : 1;
  const centres = alignment(version, size);
  const last = centres.length - 1;
  centres.forEach((x, i) => centres.forEach((y, j) => {
    const onFinder = (i === 0 && (j === 0 || j === last)) || (i === last && j === 0);
    if (!onFinder) ring(x, y, 2, (far) => far === 1);
  }));
  for (const [x, y] of [[3, 3], [size - 4, 3], [3, size - 4]] as const) ring(x, y, 4, (far) => far === 2 || far === 4);
  out[(size - 8) * size + 8] = 1;
  return out;
}

/** Columns, and rows, of the centres of the alignment patterns (Annex E). */
function alignment(version: number, size: number): number[] {
  if (version < 2) return [];
  const gaps = Math.floor(version / 7) + 1;
  const step = version === 32 ? 26 : 2 * Math.ceil((size - 13) / (2 * gaps));
  return [6, ...Array.from({ length: gaps }, (_, i) => size - 7 - step * (gaps - 1 - i))];
}
