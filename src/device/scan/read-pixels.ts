/**
 * Pixels in, texts out: the one function behind camera, photos, paste and drop.
 *
 * A photo gets every pass until it gives a text and shows no further code; a frame gets the cheap pass, and on a miss one
 * further pass in turn, so that a camera at rest tries everything within a second.
 */
import { ATTEMPTS, GUESS_ATTEMPTS, lookCloser } from './closer.ts';
import { guessCodes } from './finders.ts';
import { blackAndWhite, framePasses, leftoverPasses, photoRounds, plain, type Pass } from './passes.ts';
import { luma, type Corners, type Grey, type Rgba } from './picture.ts';
import { distance, judgeUnread, side, type Unread } from './unread.ts';
import type { Engine, Sighting } from './zxing.ts';

/** `photo`: everything. A frame: the cheap pass and the `turn`th further one (any whole number; it wraps). */
export type Effort = 'photo' | { readonly turn: number };

/** A code that was read. Corners in pixels of the picture. */
export interface Code {
  readonly text: string;
  readonly corners: Corners;
}

export interface Reading {
  readonly codes: readonly Code[];
  /** The largest code that was located and not read. */
  readonly unread?: Unread;
  /** Nothing was found, and the picture is nearly black. */
  readonly dark?: boolean;
}

/** Outlines looked at more closely: enough for a shelf of boxes, and a bound on the time. */
const CLOSER_LOOKS = 8;
/** Attempts at one outline when another code was read: what is outlined may be no code at all. */
const LEFTOVER_ATTEMPTS = 8;
/** Attempts at one unread code a frame. */
const ATTEMPTS_A_FRAME = 3;
/** Mean grey below which a camera sees too little. */
const DARK = 28;

/** Every QR of the picture that can be read. Throws nothing on any picture; the engine is `openEngine`'s. */
export function readPixels(engine: Engine, rgba: Rgba, effort: Effort): Reading {
  const grey = luma(rgba);
  const found: Findings = { codes: [], unread: [] };
  look(engine, grey, plain, found);
  if (effort === 'photo') readPhoto(engine, grey, found);
  else if (found.codes.length === 0) readFrame(engine, grey, found, effort.turn);
  return conclude(grey, found);
}

function readPhoto(engine: Engine, grey: Grey, found: Findings): void {
  if (found.codes.length) return readLeftover(engine, grey, found);
  const looked = new Set<Sighting>();
  for (const round of photoRounds) {
    for (const pass of round) {
      look(engine, grey, pass, found);
      if (found.codes.length) return readLeftover(engine, grey, found);
    }
    const fresh = found.unread.filter((sighting) => !looked.has(sighting)).slice(0, CLOSER_LOOKS - looked.size);
    for (const sighting of fresh) {
      looked.add(sighting);
      closer(engine, grey, found, sighting, 0, ATTEMPTS);
    }
    if (!found.codes.length && round === photoRounds[0]) guess(engine, grey, found, 0);
    if (found.codes.length) return readLeftover(engine, grey, found);
  }
}

/** Look on for codes beside one that was read, as far as outlines of them are seen. */
function readLeftover(engine: Engine, grey: Grey, found: Findings): void {
  for (const pass of leftoverPasses) {
    if (found.unread.length) look(engine, grey, pass, found);
  }
  for (const sighting of found.unread.slice(0, CLOSER_LOOKS)) closer(engine, grey, found, sighting, 0, LEFTOVER_ATTEMPTS);
}

function readFrame(engine: Engine, grey: Grey, found: Findings, turn: number): void {
  const pass = framePasses[turn % (framePasses.length + 1)];
  if (pass) look(engine, grey, pass, found);
  else guess(engine, grey, found, GUESS_ATTEMPTS - 1);
  const first = (turn * ATTEMPTS_A_FRAME) % ATTEMPTS;
  const { unread } = found;
  if (found.codes.length || !unread.length) return;
  closer(engine, grey, found, unread[turn % unread.length]!, first, first + ATTEMPTS_A_FRAME);
}

/** Try where a code with one finder gone may be. What is not read there counts as nothing seen. */
function guess(engine: Engine, grey: Grey, found: Findings, from: number): void {
  for (const sighting of guessCodes(blackAndWhite(grey))) {
    closer(engine, grey, found, sighting, from, GUESS_ATTEMPTS);
    if (found.codes.length) return;
  }
}

function look(engine: Engine, grey: Grey, pass: Pass, found: Findings): void {
  const { grey: seen, scale, left, top } = pass.view(grey);
  for (const sighting of engine.look(seen, pass.look)) {
    const [a, b, c, d] = sighting.corners.map(({ x, y }) => ({ x: x / scale + left, y: y / scale + top })) as unknown as Corners;
    add(found, { ...sighting, corners: [a, b, c, d] });
  }
}

function closer(engine: Engine, grey: Grey, found: Findings, sighting: Sighting, from: number, to: number): void {
  const text = lookCloser(engine, grey, sighting, from, to);
  if (text !== undefined) add(found, { ...sighting, text });
}

function conclude(grey: Grey, { codes, unread }: Findings): Reading {
  if (unread[0]) return { codes, unread: judgeUnread(grey, unread[0]) };
  if (codes.length) return { codes };
  const mean = grey.data.reduce((sum, value) => sum + value, 0) / grey.data.length;
  return mean < DARK ? { codes, dark: true } : { codes };
}

/** What the passes have found so far: each code that was read once, and each outline of one that was not, the largest first. */
interface Findings {
  readonly codes: Code[];
  unread: Sighting[];
}

function add(found: Findings, sighting: Sighting): void {
  const { text, corners } = sighting;
  if (text === undefined) return addUnread(found, sighting);
  if (!found.codes.some((code) => code.text === text && together(code.corners, corners))) found.codes.push({ text, corners });
  found.unread = found.unread.filter((other) => !together(other.corners, corners));
}

function addUnread({ codes, unread }: Findings, sighting: Sighting): void {
  if (codes.some(({ corners }) => together(corners, sighting.corners))) return;
  // One code may be outlined differently by two passes, and only one outline be right: both are kept.
  if (unread.some((other) => other.version === sighting.version && congruent(other.corners, sighting.corners))) return;
  unread.push(sighting);
  unread.sort((a, b) => side(b.corners) - side(a.corners));
}

/** Whether two outlines are of one code: their centres lie closer than a third of the larger side. */
function together(a: Corners, b: Corners): boolean {
  return distance(centre(a), centre(b)) < Math.max(side(a), side(b)) / 3;
}

/** Whether two outlines differ by less than about a module at every corner. */
function congruent(a: Corners, b: Corners): boolean {
  return a.every((corner, i) => distance(corner, b[i]!) < side(a) / 50);
}

function centre(corners: Corners): { x: number; y: number } {
  return { x: corners.reduce((sum, { x }) => sum + x, 0) / 4, y: corners.reduce((sum, { y }) => sum + y, 0) / 4 };
}
