/** A verdict as a picture, drawn on the device. It says what it is not, all over, and has no frame, seal or signature. */
import { render, type ComponentChild } from 'preact';
import type { Tone } from '../../core/verdict.ts';
import { Mark, Vine, type MarkKind } from '../../ui/mark.tsx';
import { drawLines, fit, sans, song, wrap } from './typeset.ts';

export interface VerdictPicture {
  readonly mark: MarkKind;
  readonly tone: Tone;
  /** The app's name, in the head. */
  readonly name: string;
  readonly headline: string;
  /** List, date and time, and whatever else is to be said small. */
  readonly lines: readonly string[];
  readonly caveat: string;
  readonly watermark: string;
  /** Behind everything, again and again. */
  readonly behind: string;
}

const WIDTH = 1080;
const HEIGHT = 1440;
const MARGIN = 72;
/** A picture is looked at on paper, whatever the screen's mode: the light colours of theme.css. */
const paper = '#f5f0e4';
const ink = '#221c1a';
const soft = '#52453c';
const faint = '#e8e0cd';
const tones: { readonly [T in Tone]: string } = { good: '#4a2545', caution: ink, bad: '#852719', unknown: ink, other: ink };
/** Draws on a canvas of its own; undefined where the browser gives none. */
export function drawVerdict(picture: VerdictPicture): HTMLCanvasElement | undefined {
  const canvas = Object.assign(document.createElement('canvas'), { width: WIDTH, height: HEIGHT });
  const context = canvas.getContext('2d');
  if (!context) return undefined;
  const tone = tones[picture.tone];
  context.fillStyle = paper;
  context.fillRect(0, 0, WIDTH, HEIGHT);
  drawBehind(context, picture.behind);
  drawHead(context, picture.name);
  drawArt(context, <Vine />, { x: 0, y: 190, scale: 2.6 }, tone);
  drawArt(context, <Mark kind={picture.mark} />, { x: MARGIN + 20, y: 222, scale: 5.2 }, tone);
  const besideMark = MARGIN + 20 + 66 * 5.2 + 60;
  const headline = fit(context, picture.headline, WIDTH - MARGIN - besideMark, 330);
  const height = 1.25 * headline.size;
  drawLines(context, headline.lines, besideMark, 590 - (headline.lines.length - 1) * height, height, tone); // Its last line ends where the mark does.
  const caveat = wrap(context, picture.caveat, `44px ${sans}`, WIDTH - 2 * MARGIN);
  const below = drawLines(context, caveat, MARGIN, 740, 70, ink);
  context.fillStyle = ink;
  context.fillRect(MARGIN, below - 20, WIDTH - 2 * MARGIN, 2);
  drawLines(context, picture.lines.flatMap((line) => wrap(context, line, `40px ${sans}`, WIDTH - 2 * MARGIN)), MARGIN, below + 50, 64, soft);
  const foot = wrap(context, picture.watermark, `700 40px ${sans}`, WIDTH - 2 * MARGIN);
  const top = HEIGHT - MARGIN - foot.length * 60;
  context.fillRect(MARGIN, top - 24, WIDTH - 2 * MARGIN, 2);
  drawLines(context, foot, MARGIN, top + 36, 60, ink);
  return canvas;
}

function drawHead(context: CanvasRenderingContext2D, name: string): void {
  context.fillStyle = ink;
  context.font = `700 48px ${song}`;
  context.fillText(name, MARGIN, 104);
  context.fillRect(0, 148, WIDTH, 5);
  context.fillRect(0, 158, WIDTH, 2);
}

/** Slanting rows of the same words across the whole sheet. */
function drawBehind(context: CanvasRenderingContext2D, words: string): void {
  context.save();
  context.fillStyle = faint;
  context.font = `700 56px ${sans}`;
  const step = context.measureText(words).width + 90;
  context.rotate(-Math.PI / 9);
  for (let y = 0, row = 0; y < HEIGHT + WIDTH; y += 170, row++) {
    for (let x = -HEIGHT - (row % 2) * (step / 2); x < WIDTH; x += step) context.fillText(words, x, y);
  }
  context.restore();
}

/** The screen's own paper-cut, path by path. */
function drawArt(context: CanvasRenderingContext2D, art: ComponentChild, { x, y, scale }: { readonly x: number; readonly y: number; readonly scale: number }, tone: string): void {
  const holder = document.createElement('div');
  render(art, holder);
  context.save();
  context.translate(x, y);
  context.scale(scale, scale);
  paint(context, holder.firstElementChild!, tone);
  context.restore();
  render(null, holder);
}

function paint(context: CanvasRenderingContext2D, parent: Element, tone: string): void {
  for (const child of Array.from(parent.children) as SVGGraphicsElement[]) {
    context.save();
    const moved = child.transform.baseVal.consolidate()?.matrix;
    if (moved) context.transform(moved.a, moved.b, moved.c, moved.d, moved.e, moved.f);
    const outline = child.getAttribute('d');
    if (outline === null) paint(context, child, tone);
    else paintPath(context, new Path2D(outline), child.getAttribute('class') ?? '', tone);
    context.restore();
  }
}

/** What theme.css says of the mark's paths: `o` outlined on paper, `l` a fine line, `p` cut out, else filled. */
function paintPath(context: CanvasRenderingContext2D, path: Path2D, kind: string, tone: string): void {
  context.lineJoin = 'round';
  context.strokeStyle = tone;
  context.lineWidth = kind === 'l' ? 0.9 : 1.4;
  context.fillStyle = kind === 'o' || kind === 'p' ? paper : tone;
  if (kind !== 'l') context.fill(path);
  if (kind === 'o' || kind === 'l') context.stroke(path);
}
