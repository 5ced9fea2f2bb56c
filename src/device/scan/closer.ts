/** A closer look at a code that was located but not read: flattened, it is small, so that many looks cost little. */
import { localThreshold, sharpen, soften } from './filters.ts';
import { FLAT, flatten, type Bend } from './flatten.ts';
import type { Grey } from './picture.ts';
import type { Engine, Look, Sighting } from './zxing.ts';

/** One way of redrawing the code: pixels a module, bend undone, what is done to the grey, and how it is looked at. */
interface Attempt {
  readonly scale: number;
  readonly bend: Bend;
  readonly change: (grey: Grey) => Grey;
  readonly look: Look;
}

const plain: Look = { binarizer: 'LocalAverage', denoise: false, shrink: 0 };
const denoised: Look = { ...plain, denoise: true };
const decided: Look = { ...plain, binarizer: 'FixedThreshold' };

const changes: readonly Omit<Attempt, 'scale' | 'bend'>[] = [
  { change: (grey) => grey, look: denoised },
  { change: (grey) => sharpen(grey, 2, 2), look: plain },
  { change: (grey) => localThreshold(sharpen(grey, 4, 2), 16, 0.03), look: decided },
  { change: (grey) => sharpen(soften(grey, 1), 4, 3), look: plain },
  { change: (grey) => localThreshold(grey, 20, 0.03), look: decided },
  { change: (grey) => localThreshold(grey, 8, 0.02), look: decided },
  { change: (grey) => sharpen(grey, 4, 3), look: plain },
  { change: (grey) => localThreshold(grey, 40, 0.05), look: decided },
];

const flat: readonly Attempt[] = [4, 6].flatMap((scale) => changes.map((change) => ({ ...change, scale, bend: FLAT })));

/** A bottle or a carton's rounded edge, bent the one way or the other. */
const bent: readonly Attempt[] = [0.5, 0.9, 1.2].flatMap((angle) =>
  [{ across: angle, along: 0 }, { across: 0, along: angle }].flatMap((bend): Attempt[] => [
    { scale: 5, bend, change: (grey) => grey, look: plain },
    { scale: 5, bend, change: (grey) => localThreshold(grey, 8, 0.02), look: decided },
  ]),
);

const attempts: readonly Attempt[] = [...flat, ...bent];

/** How many attempts there are; a camera makes one a frame, in turn. */
export const ATTEMPTS = attempts.length;

/** The text of a located code by the attempts numbered `from` to `to` (exclusive); undefined when none reads it. */
export function lookCloser(engine: Engine, grey: Grey, { corners, version }: Sighting, from = 0, to = ATTEMPTS): string | undefined {
  const modules = 17 + 4 * version;
  for (const { scale, bend, change, look } of attempts.slice(from, to)) {
    const redrawn = change(flatten(grey, corners, modules, scale, bend));
    const text = engine.look(redrawn, look).find((sighting) => sighting.text !== undefined)?.text;
    if (text !== undefined) return text;
  }
  return undefined;
}
