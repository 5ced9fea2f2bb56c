/** Pictures of a label as a phone's camera would take them, drawn from numbers alone. */
import { backdrop, type Backdrop } from './backdrop.ts';
import { blur, compress, smear, type Grey } from './optics.ts';
import { viewer, type Pose } from './pose.ts';
import { printed } from './printed.ts';
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
  /** Seen in a mirror, or through the foil it is printed on. */
  readonly mirrored?: boolean;
  /** Modules printed as dots of this radius in modules; finders stay squares. */
  readonly dots?: number;
  /** A picture in the middle of the code that covers this share of its side. */
  readonly logo?: number;
  /** Several codes on one sheet, so many in a row, with so many modules between their papers. `text` is then not drawn. */
  readonly sheet?: { readonly texts: readonly string[]; readonly columns: number; readonly gap: number };
  /** Deviation of the Gaussian of a lens out of focus. */
  readonly focus?: number;
  /** Length and direction (radians) of the hand's movement during exposure. */
  readonly motion?: { readonly length: number; readonly angle: number };
  /** Deviation of the sensor's noise in greys. */
  readonly noise?: number;
  /** Mirror image of a lamp: centre and radius in modules from the label's centre, strength in greys. */
  readonly glare?: { readonly x: number; readonly y: number; readonly radius: number; readonly strength: number };
  /** Small lamps mirrored in the paper, white to the edge; lengths in modules from the centre. */
  readonly spots?: readonly { readonly x: number; readonly y: number; readonly radius: number }[];
  /** Fingers, stickers, drops of paint: the same lengths, and their grey. */
  readonly covers?: readonly { readonly x: number; readonly y: number; readonly radius: number; readonly grey: number }[];
  /** A shadow with a hard edge: from how many modules beside the centre, in what direction, and how much light it takes. */
  readonly shadow?: { readonly at: number; readonly angle: number; readonly depth: number };
  /** Light falling from one side: 0 none, 1 black on the far side. */
  readonly slope?: number;
  /** Share of light that reaches the sensor, 0–1; noise is added afterwards. */
  readonly light?: number;
  /** Share of the label's area covered by scratches and blots. */
  readonly damage?: number;
  /** Paper crumpled in waves: how far a point is moved, in modules, and how long a wave is. */
  readonly crumple?: { readonly depth: number; readonly length: number };
  /** Step by which a JPEG's coefficients were rounded; 20 shows, 60 spoils. */
  readonly jpeg?: number;
  /** What the exposure adds to or takes from every grey before it is clipped. */
  readonly exposure?: number;
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

/** Samples along each side of a pixel: a sensor's pixel averages over its area. Where modules are large, one will do. */
const SAMPLES = 3;
const LARGE = 9;

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
  const label = printed(scene, chance);
  const behind = backdrop(scene.backdrop ?? 'grey', chance);
  const view = viewer(scene.pose ?? {}, width, height, scene.scale);
  const bent = crumpled(scene);
  const most = scene.scale < LARGE ? SAMPLES : 1;
  const values = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      // Beside the label one sample will do.
      const centre = view(x + 0.5, y + 0.5);
      const samples = centre && Math.max(Math.abs(centre.x), Math.abs(centre.y)) < label.reach ? most : 1;
      let sum = 0;
      for (let s = 0; s < samples * samples; s++) {
        const px = x + ((s % samples) + 0.5) / samples;
        const py = y + (Math.floor(s / samples) + 0.5) / samples;
        const at = view(px, py);
        sum += (at && bent(at.x, at.y, label.at)) ?? behind(px, py);
      }
      values[y * width + x] = (sum / samples ** 2) * lamp(scene, x, y);
    }
  }
  return { values, width, height };
}

type At = (x: number, y: number) => number | undefined;

/** Looks up a point of crumpled paper: moved along waves, lighter on the slopes that face the light. */
function crumpled({ crumple, seed = 1 }: Scene): (x: number, y: number, at: At) => number | undefined {
  if (!crumple) return (x, y, at) => at(x, y);
  const { depth, length } = crumple;
  const turn = (2 * Math.PI) / length;
  return (x, y, at) => {
    const [a, b] = [turn * (x + 0.4 * y) + seed, turn * (0.8 * y - 0.5 * x) + 2.1 * seed];
    const value = at(x + depth * Math.sin(b), y + depth * Math.sin(a) + 0.5 * depth * Math.sin(1.9 * b));
    return value === undefined ? undefined : Math.min(255, value * (1 + 0.16 * depth * (Math.cos(a) + Math.cos(b))));
  };
}

function lamp({ slope = 0, moire, width }: Scene, x: number, y: number): number {
  const beat = moire ? 1 - moire.depth * (0.5 + 0.5 * Math.sin((2 * Math.PI * (x + 0.37 * y)) / moire.period)) : 1;
  return beat * (1 - slope * (x / width));
}

/** From light to bytes: dimming, noise, exposure, compression, clipping. */
function develop(grey: Grey, { light = 1, noise = 0, exposure = 0, jpeg }: Scene, chance: Random): Picture {
  const { width, height } = grey;
  const exposed = grey.values.map((value) => Math.min(255, Math.max(0, value * light + exposure + (noise ? noise * chance.normal() : 0))));
  const values = jpeg ? compress({ values: exposed, width, height }, jpeg).values : exposed;
  const data = new Uint8ClampedArray(width * height * 4);
  for (let i = 0; i < values.length; i++) {
    data.fill(values[i]!, i * 4, i * 4 + 3);
    data[i * 4 + 3] = 255;
  }
  return { data, width, height };
}
