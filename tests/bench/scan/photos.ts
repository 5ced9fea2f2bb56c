/**
 * Whole photographs: 1 to 12 million pixels, the code small, large, at the edge or one of many, before a shop's clutter. The rows
 * are the things that public collections of hard photographs are sorted by.
 */
import { random } from './random.ts';
import { draw, type Scene } from './scene.ts';
import type { Row, Trial } from './range.ts';

const between = (from: number, to: number, severity: number): number => from + (to - from) * severity;

/** A text that makes a code of about this version at level M. */
function textOf(version: number, seed: number): string {
  const chance = random(seed);
  const bytes = Math.max(6, Math.floor(0.55 * version * version + 10 * version - 6));
  return `http://example.org/${Array.from({ length: Math.max(0, bytes - 19) }, () => 'abcdefghijklmnopqrstuvwxyz0123456789'[Math.floor(chance.next() * 36)]).join('')}`.slice(0, bytes);
}

/** Modules from the centre to a finder's centre. */
const corner = (version: number): number => (17 + 4 * version) / 2 - 3.5;

/** Row by row what the scene is; `v` the version of the code. */
interface PhotoRow extends Row {
  readonly version: (severity: number) => number;
}

const row = (name: string, version: (severity: number) => number, scene: Row['scene']): PhotoRow => ({ name, version, scene });
const few = (): number => 3;
const some = (s: number): number => Math.round(2 + 6 * s);

const spotsOn = (angle: number, count: number, radius: number, far: number) =>
  Array.from({ length: count }, (_, i) => ({ x: far * Math.cos(angle + i * 2.1), y: far * Math.sin(angle + i * 1.7), radius: radius * (0.7 + 0.3 * Math.sin(i * 5)) }));

export const photoRows: readonly PhotoRow[] = [
  row('photo: nominal', some, (s) => ({ scale: between(9, 4, s) })),
  row('photo: out of focus', few, (s) => ({ scale: 9, focus: between(3.5, 6.2, s) })),
  row('photo: moved', few, (s, angle) => ({ scale: 8, motion: { length: between(8, 15, s), angle } })),
  row('photo: lamps', few, (s, angle) => ({ scale: 8, spots: spotsOn(angle, 3, between(2, 3.6, s), 8) })),
  row('photo: lamp on a finder', few, (s, angle) => ({ scale: 8, spots: [{ x: -corner(3) + 2 * Math.cos(angle), y: -corner(3) + 2 * Math.sin(angle), radius: between(1.5, 3.2, s) }] })),
  row('photo: too dark', some, (s) => ({ scale: 6, light: between(0.16, 0.05, s), noise: 3 })),
  row('photo: too light', some, (s) => ({ scale: 6, ink: 60, light: 1.2, exposure: between(60, 150, s), focus: 1.5 })),
  row('photo: close', few, (s) => ({ scale: between(22, 30, s), focus: between(4, 14, s), quiet: 3, backdrop: 'grey' })),
  row('photo: round a bottle', some, (s) => ({ scale: 7, pose: { radius: (17 + 4 * some(s)) / 2 / between(0.45, 0.95, s) } })),
  row('photo: torn and stained', few, (s) => ({ scale: 8, damage: between(0.02, 0.1, s) })),
  row('photo: finder covered', few, (s, angle) => ({ scale: 8, covers: [{ x: corner(3) + 2.6 * Math.cos(angle), y: -corner(3) + 2.6 * Math.sin(angle), radius: between(1.5, 3.2, s), grey: s < 0.5 ? 120 : 30 }] })),
  row('photo: glare', some, (s, angle) => ({ scale: 7, glare: { x: 6 * Math.cos(angle), y: 6 * Math.sin(angle), radius: between(6, 14, s), strength: between(160, 320, s) } })),
  row('photo: many modules', (s) => Math.round(12 + 13 * s), (s) => ({ scale: between(5, 3.2, s), slope: 0.5, pose: { radius: 220 } })),
  row('photo: many modules, bent', (s) => Math.round(10 + 10 * s), (s) => ({ scale: 4, pose: { radius: 35 * between(3.5, 2, s) }, crumple: { depth: between(0.3, 0.8, s), length: 60 } })),
  row('photo: a sheet of codes', few, (s) => ({ scale: between(6, 3.4, s), sheet: { texts: [], columns: 5, gap: 6 }, pose: { tiltX: 0.3 * s } })),
  row('photo: a screen', some, (s, angle) => ({ scale: 6, moire: { depth: between(0.3, 0.8, s), period: 4 + 9 * Math.abs(Math.sin(angle)) }, ink: 60 })),
  row('photo: dots and a logo', () => 6, (s) => ({ scale: 7, dots: between(0.46, 0.34, s), logo: 0.18, level: 'H', quiet: 1 })),
  row('photo: no quiet zone', few, (s) => ({ scale: between(9, 5, s), quiet: between(1, 0, s), backdrop: 'shelf' })),
  row('photo: inverted', some, (s) => ({ scale: between(7, 3.5, s), inverted: true, ink: 50, paper: 200, quiet: 2 })),
  row('photo: mirrored', some, (s) => ({ scale: between(7, 3.5, s), mirrored: true })),
  row('photo: from the side', some, (s, angle) => ({ scale: 8, pose: { tiltX: between(0.8, 1.25, s), turn: angle } })),
  row('photo: shadows', some, (s, angle) => ({ scale: 7, shadow: { at: 3 * Math.sin(angle * 3), angle, depth: between(0.6, 0.88, s) }, noise: 3 })),
  row('photo: crumpled', some, (s) => ({ scale: 7, crumple: { depth: between(0.4, 1, s), length: between(40, 24, s) } })),
  row('photo: compressed', some, (s) => ({ scale: between(3.5, 2.4, s), jpeg: between(40, 75, s), focus: 0.8 })),
  row('photo: small and far', some, (s, angle) => ({ width: 2048, height: 1536, scale: between(2.6, 1.7, s), pose: { offsetX: 600 * Math.cos(angle), offsetY: 450 * Math.sin(angle) } })),
  row('photo: 12 million pixels', some, (s, angle) => ({ width: 4000, height: 3000, scale: between(8, 2.6, s), focus: 1.2, pose: { offsetX: 1300 * Math.cos(angle), offsetY: 950 * Math.sin(angle) } })),
  row('photo: several troubles', some, (s, angle) => ({
    scale: 5, focus: between(1, 1.8, s), noise: 9, slope: 0.6, jpeg: 30, damage: 0.01,
    pose: { tiltX: between(0.3, 0.8, s), turn: angle, offsetX: 120, offsetY: 60 }, glare: { x: 5, y: 4, radius: 6, strength: 120 },
  })),
];

const CODES_A_SHEET = 20;

/** Photo number `index` of `count` in a row, with all the texts that are in it. */
export function photoTrial(row: PhotoRow, index: number, count: number): Trial {
  const seed = 500_000 + photoRows.indexOf(row) * 1000 + index;
  const angle = (index * 2.399963) % (2 * Math.PI);
  const severity = count > 1 ? index / (count - 1) : 0.5;
  const change = row.scene(severity, angle);
  const texts = Array.from({ length: change.sheet ? CODES_A_SHEET : 1 }, (_, i) => textOf(row.version(severity), seed + 7919 * i));
  const sheet = change.sheet && { ...change.sheet, texts };
  const pose = { turn: 0.35 * Math.sin(angle), tiltX: 0.15, offsetX: 70 * Math.cos(angle), offsetY: 50 * Math.sin(angle), ...change.pose };
  const scene: Scene = { text: texts[0]!, width: 1280, height: 960, scale: 6, noise: 4, focus: 0.7, backdrop: 'shelf', seed, ...change, ...(sheet && { sheet }), pose };
  return { texts, picture: draw(scene) };
}
