/** Pictures of a label as a phone's camera would take them, drawn from numbers alone. */
import QRCode from 'qrcode';
import { backdrop, type Backdrop } from './backdrop.ts';
import { blur, smear, type Grey } from './optics.ts';
import { viewer, type Pose } from './pose.ts';
import { random, type Random } from './random.ts';

/** What stands between a good label and the picture of it. Lengths in pixels of the picture unless said otherwise. */
export interface Scene {
  readonly text: string;
  readonly level?: 'L' | 'M' | 'Q' | 'H';
  readonly width: number;
  readonly height: number;
  /** Pixels a module at the centre of the label. */
  readonly scale: number;
  readonly pose?: Pose;
  /** Grey of ink and paper, 0–255. */
  readonly ink?: number;
  readonly paper?: number;
  /** Light ink on dark paper. */
  readonly inverted?: boolean;
  /** Deviation of the Gaussian of a lens out of focus. */
  readonly focus?: number;
  /** Length and direction (radians) of the hand's movement during exposure. */
  readonly motion?: { readonly length: number; readonly angle: number };
  /** Deviation of the sensor's noise in greys. */
  readonly noise?: number;
  /** Mirror image of a lamp: centre and radius in modules from the label's centre, strength in greys. */
  readonly glare?: { readonly x: number; readonly y: number; readonly radius: number; readonly strength: number };
  /** Light falling from one side: 0 none, 1 black on the far side. */
  readonly slope?: number;
  /** Share of light that reaches the sensor, 0–1; noise is added afterwards. */
  readonly light?: number;
  /** Share of the label's area covered by scratches and blots. */
  readonly damage?: number;
  /** A screen's or a print raster's beat: depth 0–1, period in pixels. */
  readonly moire?: { readonly depth: number; readonly period: number };
  readonly backdrop?: Backdrop;
  /** Modules of quiet zone; the standard asks for 4. */
  readonly quiet?: number;
  readonly seed?: number;
}

/** A picture as a canvas gives it: four bytes a pixel. */
export interface Picture {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/** Samples along each side of a pixel: a sensor's pixel averages over its area. */
const SAMPLES = 3;

/** Draw the scene. Deterministic in its argument. */
export function draw(scene: Scene): Picture {
  const chance = random(scene.seed ?? 1);
  let grey = expose(scene, chance);
  if (scene.focus) grey = blur(grey, scene.focus);
  if (scene.motion) grey = smear(grey, scene.motion.length, scene.motion.angle);
  return develop(grey, scene, chance);
}

/** Light on the sensor before the lens and the hand have blurred it. */
function expose(scene: Scene, chance: Random): Grey {
  const { width, height } = scene;
  const label = labelOf(scene, chance);
  const behind = backdrop(scene.backdrop ?? 'grey', chance);
  const view = viewer(scene.pose ?? {}, width, height, scene.scale);
  const values = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      // Beside the label one sample will do.
      const centre = view(x + 0.5, y + 0.5);
      const samples = centre && Math.max(Math.abs(centre.x), Math.abs(centre.y)) < label.reach ? SAMPLES : 1;
      let sum = 0;
      for (let s = 0; s < samples * samples; s++) {
        const px = x + ((s % samples) + 0.5) / samples;
        const py = y + (Math.floor(s / samples) + 0.5) / samples;
        const at = view(px, py);
        sum += (at && label.at(at.x, at.y)) ?? behind(px, py);
      }
      values[y * width + x] = (sum / samples ** 2) * lamp(scene, x, y);
    }
  }
  return { values, width, height };
}

function lamp({ slope = 0, moire, width }: Scene, x: number, y: number): number {
  const beat = moire ? 1 - moire.depth * (0.5 + 0.5 * Math.sin((2 * Math.PI * (x + 0.37 * y)) / moire.period)) : 1;
  return beat * (1 - slope * (x / width));
}

interface Label {
  /** Grey at a point in modules from the centre; undefined beside the label. */
  at(x: number, y: number): number | undefined;
  /** Modules from the centre within which the label's edge surely lies. */
  readonly reach: number;
}

function labelOf(scene: Scene, chance: Random): Label {
  const { modules } = QRCode.create(scene.text, { errorCorrectionLevel: scene.level ?? 'M' });
  const { size, data } = modules;
  const { ink = 30, paper = 225, inverted = false, quiet = 4, glare } = scene;
  const spoiled = damageMask(size, scene.damage ?? 0, chance);
  const at: Label['at'] = (u, v) => {
    const x = u + size / 2;
    const y = v + size / 2;
    if (x < -quiet || y < -quiet || x >= size + quiet || y >= size + quiet) return undefined;
    const inside = x >= 0 && y >= 0 && x < size && y < size;
    const dark = inside && data[Math.floor(y) * size + Math.floor(x)] === 1;
    let value = spoiled(x, y) ?? (dark !== inverted ? ink : paper);
    if (glare) value += glare.strength * Math.exp(-((u - glare.x) ** 2 + (v - glare.y) ** 2) / (2 * glare.radius ** 2));
    return Math.min(255, value);
  };
  return { at, reach: size / 2 + quiet + 2 };
}

/** Scratches (paper torn off) and blots (dirt) until the share is covered. Finder patterns are spared: without them nothing reads. */
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

/** From light to bytes: dimming, noise, clipping. */
function develop(grey: Grey, { light = 1, noise = 0 }: Scene, chance: Random): Picture {
  const { values, width, height } = grey;
  const data = new Uint8ClampedArray(width * height * 4);
  for (let i = 0; i < values.length; i++) {
    const value = values[i]! * light + (noise ? noise * chance.normal() : 0);
    data.fill(value, i * 4, i * 4 + 3);
    data[i * 4 + 3] = 255;
  }
  return { data, width, height };
}
