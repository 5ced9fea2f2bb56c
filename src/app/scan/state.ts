/** The scan screen's one state. */
import type { Hint, SeenCode } from '../../device/scan/gaze.ts';
import type { Lens } from '../../device/scan/lenses.ts';
import type { CameraObstacle } from '../../device/scan/obstacles.ts';
import type { Corners } from '../../device/scan/picture.ts';
import type { Reading } from '../../device/scan/read-pixels.ts';
import type { ZoomRange } from '../../device/scan/track.ts';

/** Where a text came from. */
export type TextSource = 'camera' | 'photo' | 'typed' | 'wedge';

/** What stands between the person and a camera scan. `wasm-failed`: neither decoder starts. */
export type Obstacle = CameraObstacle | 'wasm-failed';

/** What the running camera can do, and how it is set. */
export interface Tools {
  readonly torch?: boolean;
  readonly zoom?: { readonly range: ZoomRange; readonly value: number };
  readonly lenses: readonly Lens[];
  readonly lens?: string;
}

export interface Looking {
  readonly at: 'looking';
  /** Pixels of the video: the outlines' coordinates. */
  readonly width: number;
  readonly height: number;
  readonly tools: Tools;
  /** The codes drawn round on the live picture. */
  readonly outlines: readonly SeenCode[];
  /** Several codes could be meant: the person taps one. */
  readonly choice: boolean;
  readonly hint?: Hint;
  /** A code is in view that has not been read yet. */
  readonly glimpse: boolean;
  /** The spare decoder runs; it is said, because it reads less. */
  readonly spare: boolean;
}

/** Why photos gave no text. `unread`: a code was located in one. */
export type PhotoFault = 'no-code' | 'unread' | 'not-a-picture';

export type ScanState =
  | { readonly at: 'asking' }
  | Looking
  | { readonly at: 'away' }
  | { readonly at: 'reading'; readonly done: number; readonly of: number }
  | { readonly at: 'choosing'; readonly texts: readonly string[] }
  | { readonly at: 'no-text'; readonly why: PhotoFault }
  | { readonly at: 'blocked'; readonly by: Obstacle };

/** The codes that can be pointed at: of ours where there are any, one for each text, from left to right. */
export function choices(outlines: readonly SeenCode[]): SeenCode[] {
  const meant = outlines.some(({ ours }) => ours) ? outlines.filter(({ ours }) => ours) : [...outlines];
  const first = meant.filter(({ text }, i) => meant.findIndex((other) => other.text === text) === i);
  return first.sort((a, b) => leftEdge(a.corners) - leftEdge(b.corners));
}

function leftEdge(corners: Corners): number {
  return Math.min(...corners.map(({ x }) => x));
}

/** What became of one photo. */
export type PhotoResult = { readonly reading: Reading } | { readonly fault: 'not-a-picture' };

/** The one text that photos mean, several to choose from, or why there is none. Ours come before others. */
export function conclude(results: readonly PhotoResult[], isOurs: (text: string) => boolean): { text: string } | ScanState {
  const readings = results.flatMap((result) => ('reading' in result ? [result.reading] : []));
  const texts = [...new Set(readings.flatMap(({ codes }) => codes.map(({ text }) => text)))];
  const ours = texts.filter(isOurs);
  const meant = ours.length ? ours : texts;
  if (meant.length === 1) return { text: meant[0]! };
  if (meant.length > 1) return { at: 'choosing', texts: meant };
  if (readings.length === 0) return { at: 'no-text', why: 'not-a-picture' };
  return { at: 'no-text', why: readings.some(({ unread }) => unread) ? 'unread' : 'no-code' };
}
