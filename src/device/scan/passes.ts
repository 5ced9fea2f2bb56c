/** The ways of looking at a whole picture, each blind to something the others see. */
import { enlarge, equalise, halve, localThreshold, middle, sharpen, soften } from './filters.ts';
import type { Grey } from './picture.ts';
import type { Look } from './zxing.ts';

/** A picture made from the original: its pixel (x, y) lies at ((x / scale) + left, (y / scale) + top) of it. */
export interface View {
  readonly grey: Grey;
  readonly scale: number;
  readonly left: number;
  readonly top: number;
}

export interface Pass {
  readonly name: string;
  readonly view: (grey: Grey) => View;
  readonly look: Look;
}

const PLAIN: Look = { binarizer: 'LocalAverage', denoise: false, shrink: 3 };
const BLACK_AND_WHITE: Look = { binarizer: 'FixedThreshold', denoise: false, shrink: 0 };

/** Pixels that may be enlarged at once: an enlarged picture is four times as large, and a phone's memory is small. */
const ENLARGE_PHOTO = { width: 2400, height: 2400 };
/** Of a camera's frame the middle, where people hold the code, so that one pass stays under a fifth of a second. */
const ENLARGE_FRAME = { width: 800, height: 800 };

const same = (change: (grey: Grey) => Grey) => (grey: Grey): View => ({ grey: change(grey), scale: 1, left: 0, top: 0 });
const half = (change: (grey: Grey) => Grey) => (grey: Grey): View => ({ grey: change(halve(grey)), scale: 0.5, left: 0, top: 0 });
const twice = (part: { width: number; height: number }, change: (grey: Grey) => Grey) => (grey: Grey): View => {
  const { left, top, ...cut } = middle(grey, part.width, part.height);
  return { grey: change(cut), scale: 2, left, top };
};

/** The cheap pass: every frame, and the first look at every photo. */
export const plain: Pass = { name: 'plain', view: same((grey) => grey), look: PLAIN };

const denoised: Pass = { name: 'denoised', view: same((grey) => grey), look: { ...PLAIN, denoise: true, shrink: 2 } };
/** Black and white as the search for codes with a finder missing wants it. */
export const blackAndWhite = (grey: Grey): Grey => localThreshold(grey, 20, 0.08);

const thresholded: Pass = {
  name: 'thresholded',
  view: same(blackAndWhite),
  look: { ...BLACK_AND_WHITE, denoise: true, shrink: 3 },
};
const halved: Pass = { name: 'halved', view: half((grey) => sharpen(grey, 5, 2)), look: PLAIN };
const histogram: Pass = { name: 'histogram', view: same((grey) => grey), look: { ...PLAIN, binarizer: 'GlobalHistogram' } };
const equalised: Pass = { name: 'equalised', view: same(equalise), look: PLAIN };
const sharpened: Pass = { name: 'sharpened', view: same((grey) => sharpen(grey, 3, 2)), look: PLAIN };

const enlarged = (part: typeof ENLARGE_PHOTO): Pass => ({ name: 'enlarged', view: twice(part, enlarge), look: { ...PLAIN, denoise: true } });
const enlargedSharpened = (part: typeof ENLARGE_PHOTO): Pass => ({
  name: 'enlarged-sharpened',
  view: twice(part, (grey) => sharpen(enlarge(grey), 3, 2)),
  look: PLAIN,
});
const enlargedThresholded = (part: typeof ENLARGE_PHOTO): Pass => ({
  name: 'enlarged-thresholded',
  view: twice(part, (grey) => localThreshold(sharpen(enlarge(grey), 4, 2), 20, 0.05)),
  look: BLACK_AND_WHITE,
});
const softenedEnlarged = (part: typeof ENLARGE_PHOTO): Pass => ({
  name: 'softened-enlarged',
  view: twice(part, (grey) => enlarge(soften(grey, 1))),
  look: PLAIN,
});

/** After the plain pass on a photo without a text, the cheap ones first; between the rounds what was located is looked at more closely. */
export const photoRounds: readonly (readonly Pass[])[] = [
  [denoised, halved, thresholded],
  [equalised, histogram, sharpened],
  [enlarged(ENLARGE_PHOTO), enlargedSharpened(ENLARGE_PHOTO), enlargedThresholded(ENLARGE_PHOTO), softenedEnlarged(ENLARGE_PHOTO)],
];

/** After the plain pass on a photo that gave some texts but shows more codes. */
export const leftoverPasses: readonly Pass[] = [denoised, halved, thresholded];

/** After the plain pass on a frame without a text: one of these in turn. */
export const framePasses: readonly Pass[] = [
  enlargedSharpened(ENLARGE_FRAME),
  thresholded,
  halved,
  enlarged(ENLARGE_FRAME),
  denoised,
  equalised,
  softenedEnlarged(ENLARGE_FRAME),
];
