/** What is printed: one code or a sheet of them, with what has befallen the paper. */
import QRCode from 'qrcode';
import type { Random } from './random.ts';
import type { Scene } from './scene.ts';

export interface Printed {
  /** Grey at a point in modules from the centre; undefined beside the paper. */
  at(x: number, y: number): number | undefined;
  /** Modules from the centre within which the paper's edge surely lies. */
  readonly reach: number;
}

/** The scene's code, or the sheet of its codes, on its paper. */
export function printed(scene: Scene, chance: Random): Printed {
  const { sheet } = scene;
  const one = label(scene, chance);
  if (!sheet) return spoilt(one, scene);
  const labels = sheet.texts.map((text) => label({ ...scene, text }, chance));
  const pitch = 2 * Math.max(...labels.map(({ half }) => half)) + sheet.gap;
  const rows = Math.ceil(labels.length / sheet.columns);
  const [left, top] = [(-sheet.columns * pitch) / 2, (-rows * pitch) / 2];
  const at: Printed['at'] = (x, y) => {
    const [column, row] = [Math.floor((x - left) / pitch), Math.floor((y - top) / pitch)];
    if (column < 0 || column >= sheet.columns || row < 0) return undefined;
    return labels[row * sheet.columns + column]?.at(x - left - (column + 0.5) * pitch, y - top - (row + 0.5) * pitch);
  };
  return spoilt({ at, half: (Math.max(sheet.columns, rows) * pitch) / 2 }, scene);
}

interface Label {
  readonly at: Printed['at'];
  /** Modules from the centre to the paper's edge. */
  readonly half: number;
}

function label(scene: Scene, chance: Random): Label {
  const { modules } = QRCode.create(scene.text, { errorCorrectionLevel: scene.level ?? 'M' });
  const { size, data } = modules;
  const { ink = 30, paper = 225, inverted = false, mirrored = false, quiet = 4, dots, logo = 0 } = scene;
  const blots = damageMask(size, scene.damage ?? 0, chance);
  const at: Printed['at'] = (u, v) => {
    const x = (mirrored ? -u : u) + size / 2;
    const y = v + size / 2;
    if (x < -quiet || y < -quiet || x >= size + quiet || y >= size + quiet) return undefined;
    const inside = x >= 0 && y >= 0 && x < size && y < size;
    const dark = inside && data[Math.floor(y) * size + Math.floor(x)] === 1 && !(dots && !inFinder(x, y, size) && offCentre(x, y) > dots);
    if (Math.max(Math.abs(u), Math.abs(v)) < (logo * size) / 2) return Math.hypot(u, v) < (logo * size) / 2.6 ? 90 : 235;
    return blots(x, y) ?? (dark !== inverted ? ink : paper);
  };
  return { at, half: size / 2 + quiet };
}

const inFinder = (x: number, y: number, size: number): boolean => (x < 7 || x >= size - 7) && (y < 7 || y >= size - 7) && !(x >= size - 7 && y >= size - 7);
const offCentre = (x: number, y: number): number => Math.hypot((x % 1) - 0.5, (y % 1) - 0.5);

/** Lamps mirrored in the paper, shadows and fingers on it. */
function spoilt({ at, half }: Label, { glare, spots = [], covers = [], shadow }: Scene): Printed {
  return {
    at: (u, v) => {
      let value = at(u, v);
      if (value === undefined) return undefined;
      if (glare) value += glare.strength * Math.exp(-((u - glare.x) ** 2 + (v - glare.y) ** 2) / (2 * glare.radius ** 2));
      for (const { x, y, radius } of spots) value += 260 * Math.min(1, Math.max(0, 1.6 - (1.2 * Math.hypot(u - x, v - y)) / radius));
      if (shadow && u * Math.cos(shadow.angle) + v * Math.sin(shadow.angle) > shadow.at) value *= 1 - shadow.depth;
      const cover = covers.find(({ x, y, radius }) => Math.hypot(u - x, v - y) < radius);
      return Math.min(255, cover ? cover.grey : value);
    },
    reach: half + 2,
  };
}

/** Scratches (paper torn off) and blots (dirt) until the share is covered. Finder patterns are spared: `covers` are for them. */
function damageMask(size: number, share: number, chance: Random): (x: number, y: number) => number | undefined {
  const spots: { x: number; y: number; r: number; grey: number }[] = [];
  for (let area = 0; area < share * size * size; ) {
    const r = 0.6 + 1.4 * chance.next();
    const x = chance.next() * size;
    const y = chance.next() * size;
    const nearFinder = (x < 9 || x > size - 9) && (y < 9 || y > size - 9) && !(x > size - 9 && y > size - 9);
    if (nearFinder) continue;
    spots.push({ x, y, r, grey: chance.next() < 0.5 ? 200 : 60 });
    area += Math.PI * r * r;
  }
  return (x, y) => spots.find((s) => (x - s.x) ** 2 + (y - s.y) ** 2 < s.r * s.r)?.grey;
}
