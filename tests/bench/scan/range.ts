/** The range: what befalls a label between the press and the camera, a row each, from mild to severe. */
import { labelText } from './label.ts';
import { draw, type Picture, type Scene } from './scene.ts';

export interface Row {
  readonly name: string;
  /** The scene at a severity from 0 (mildest) to 1. `angle` differs from picture to picture. */
  readonly scene: (severity: number, angle: number) => Partial<Scene>;
}

const between = (from: number, to: number, severity: number): number => from + (to - from) * severity;
const distance = (scale: number): Row => ({ name: `${scale} px a module`, scene: () => ({ scale }) });

export const rows: readonly Row[] = [
  ...[5, 4, 3, 2.5, 2, 1.75, 1.5].map(distance),
  { name: 'glare', scene: (s, angle) => ({ glare: { x: 7 * Math.cos(angle), y: 7 * Math.sin(angle), radius: between(4, 11, s), strength: between(150, 320, s) } }) },
  { name: 'contrast', scene: (s) => ({ ink: 110, paper: 110 + between(60, 14, s), noise: 3 }) },
  { name: 'noise', scene: (s) => ({ scale: 3, noise: between(15, 60, s) }) },
  { name: 'motion', scene: (s, angle) => ({ scale: 5, motion: { length: between(3, 8.5, s), angle } }) },
  { name: 'focus', scene: (s) => ({ scale: 5, focus: between(1.2, 2.8, s) }) },
  { name: 'curvature', scene: (s) => ({ pose: { radius: between(70, 34, s) } }) },
  { name: 'perspective', scene: (s, angle) => ({ scale: 5, pose: { tiltX: between(0.5, 1.15, s), turn: angle } }) },
  { name: 'damage', scene: (s) => ({ damage: between(0.005, 0.06, s) }) },
  { name: 'moiré', scene: (s, angle) => ({ moire: { depth: between(0.2, 0.65, s), period: 5 + 9 * Math.abs(Math.sin(angle)) } }) },
  { name: 'low light', scene: (s) => ({ scale: 3, light: between(0.25, 0.05, s), noise: 2.5 }) },
  { name: 'one-sided light', scene: (s) => ({ scale: 3, slope: between(0.6, 0.97, s), noise: 2.5 }) },
  { name: 'inverted', scene: (s) => ({ scale: between(4, 1.9, s), inverted: true, ink: 40, paper: 210 }) },
  { name: 'carton edge', scene: (s, angle) => ({ scale: between(4, 2, s), backdrop: 'carton', quiet: 2, pose: { tiltY: between(0.2, 0.7, s), turn: angle } }) },
];

export interface Trial {
  /** Every text that stands in the picture. */
  readonly texts: readonly string[];
  readonly picture: Picture;
}

/** Picture number `index` of `count` in a row: a label of its own, turned its own way, as an ordinary lens and sensor see it. */
export function trial(row: Row, index: number, count: number): Trial {
  const seed = 1 + rows.indexOf(row) * 1000 + index;
  const angle = (index * 2.399963) % (2 * Math.PI); // The golden angle: no two alike, none favoured.
  const text = labelText(seed);
  const change = row.scene(count > 1 ? index / (count - 1) : 0.5, angle);
  const pose = { turn: angle, tiltX: 0.12, offsetX: (index * 7.3) % 5, offsetY: (index * 3.7) % 5, ...change.pose };
  return { texts: [text], picture: draw({ text, width: 420, height: 380, scale: 4, noise: 4, focus: 0.5, seed, ...change, pose }) };
}
