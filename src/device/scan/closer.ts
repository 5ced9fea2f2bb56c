/** A closer look at a code that was located but not read: flattened, it is small, so that many looks cost little. */
import { localThreshold, sharpen, soften } from './filters.ts';
import { fixedModules } from './fixed.ts';
import { flatten } from './flatten.ts';
import type { Grey } from './picture.ts';
import { straighten } from './straighten.ts';
import type { Engine, Look, Sighting } from './zxing.ts';

/** One way of reading it. */
type Attempt = (engine: Engine, grey: Grey, sighting: Sighting) => string | undefined;

/** What is done to the grey of the flattened code, and how it is looked at. */
interface Change {
  readonly change: (grey: Grey) => Grey;
  readonly look: Look;
}

const plain: Look = { binarizer: 'LocalAverage', denoise: false, shrink: 0 };
const denoised: Look = { ...plain, denoise: true };
const decided: Look = { ...plain, binarizer: 'FixedThreshold' };

const changes: readonly Change[] = [
  { change: (grey) => grey, look: denoised },
  { change: (grey) => sharpen(grey, 2, 2), look: plain },
  { change: (grey) => localThreshold(sharpen(grey, 4, 2), 16, 0.03), look: decided },
  { change: (grey) => sharpen(soften(grey, 1), 4, 3), look: plain },
  { change: (grey) => localThreshold(grey, 20, 0.03), look: decided },
  { change: (grey) => localThreshold(grey, 8, 0.02), look: decided },
  { change: (grey) => sharpen(grey, 4, 3), look: plain },
  { change: (grey) => localThreshold(grey, 40, 0.05), look: decided },
];

/** The code redrawn at so many pixels a module. */
const flat = (scale: number) => ({ change, look }: Change): Attempt => (engine, grey, { corners, version }) =>
  textIn(engine, change(flatten(grey, corners, 17 + 4 * version, scale)), look);

/** How the straightened code's modules are told apart: how far each is pushed from its neighbours, and how far around it is compared. */
const DECISIONS: readonly (readonly [push: number, reach: number])[] = [[0, 5], [0.7, 3], [0, 2], [0.7, 8], [1.5, 3], [0, 12], [1.5, 2], [3, 2], [0.7, 40], [3, 5]];

const straightened: Attempt = (engine, grey, sighting) => {
  const modules = straighten(grey, sighting);
  const fixed = fixedModules(sighting.version);
  for (const [push, reach] of DECISIONS) {
    const text = textIn(engine, drawn(localThreshold(sharpen(modules, 1, push), reach, 0), fixed), decided);
    if (text !== undefined) return text;
  }
  return undefined;
};

const attempts: readonly Attempt[] = [...changes.map(flat(4)), straightened, ...changes.map(flat(6))];

/** How many of the attempts, from the first, are worth making at an outline that is a guess. */
export const GUESS_ATTEMPTS = changes.length + 1;

/** How many attempts there are; a camera makes one a frame, in turn. */
export const ATTEMPTS = attempts.length;

/** The text of a located code by the attempts numbered `from` to `to` (exclusive); undefined when none reads it. */
export function lookCloser(engine: Engine, grey: Grey, sighting: Sighting, from = 0, to = ATTEMPTS): string | undefined {
  for (const attempt of attempts.slice(from, to)) {
    const text = attempt(engine, grey, sighting);
    if (text !== undefined) return text;
  }
  return undefined;
}

function textIn(engine: Engine, grey: Grey, look: Look): string | undefined {
  return engine.look(grey, look).find(({ text }) => text !== undefined)?.text;
}

/** Pixels a module, and modules of quiet zone, of a code drawn from its modules. */
const SCALE = 3;
const QUIET = 4;

/** The code as a printer would have it: what every QR shows is painted in, whatever befell it. */
function drawn({ data, width }: Grey, fixed: Int8Array): Grey {
  const side = (width + 2 * QUIET) * SCALE;
  const out = new Uint8Array(side * side).fill(255);
  for (let y = 0; y < width * SCALE; y++) {
    for (let x = 0; x < width * SCALE; x++) {
      const i = Math.floor(y / SCALE) * width + Math.floor(x / SCALE);
      if (fixed[i] ? fixed[i]! > 0 : data[i] === 0) out[(y + QUIET * SCALE) * side + x + QUIET * SCALE] = 0;
    }
  }
  return { data: out, width: side, height: side };
}
