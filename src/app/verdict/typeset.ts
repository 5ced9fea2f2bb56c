/** Setting lines of text on a canvas, Chinese and English. */

export const song = '"Songti SC", "Noto Serif CJK SC", "Noto Serif SC", "Source Han Serif SC", STSong, SimSun, Georgia, serif';
export const sans = 'system-ui, -apple-system, "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';

/** Sets lines below each other in the font that wrapped them; answers where the next would stand. */
export function drawLines(context: CanvasRenderingContext2D, lines: readonly Line[], x: number, y: number, height: number, colour: string): number {
  context.fillStyle = colour;
  lines.forEach(({ words, font }, i) => {
    context.font = font;
    context.fillText(words, x, y + i * height);
  });
  return y + lines.length * height;
}

export interface Line {
  readonly words: string;
  readonly font: string;
}

/** Breaks a text between Chinese characters and between words; what closes a phrase never begins a line. */
export function wrap(context: CanvasRenderingContext2D, text: string, font: string, width: number): readonly Line[] {
  context.font = font;
  const lines: string[] = [''];
  for (const [piece] of text.matchAll(/[\u2e80-\uffef]|[^\s\u2e80-\uffef]+\s*|\s+/g)) {
    const line = lines[lines.length - 1]!;
    const fits = context.measureText((line + piece).trimEnd()).width <= width;
    if (line === '' || fits || /^[，。、；：！？）”’》]/.test(piece)) lines[lines.length - 1] = line + piece;
    else lines.push(piece.trimStart());
  }
  return lines.map((words) => ({ words: words.trimEnd(), font }));
}

/** The largest size at which a headline stands in a width and, its lines together, within `height` pixels. */
export function fit(context: CanvasRenderingContext2D, text: string, width: number, height: number): { readonly lines: readonly Line[]; readonly size: number } {
  for (const size of [104, 92, 80, 68]) {
    const lines = balance(context, text, `700 ${size}px ${song}`, width);
    if (lines.length * size * 1.25 <= height && lines.every(({ words }) => context.measureText(words).width <= width)) return { lines, size };
  }
  return { lines: balance(context, text, `700 56px ${song}`, width), size: 56 };
}

/** Lines of about one length: no character stands alone on the last. */
function balance(context: CanvasRenderingContext2D, text: string, font: string, width: number): readonly Line[] {
  let lines = wrap(context, text, font, width);
  for (let narrower = width - 20; narrower > width / 2; narrower -= 20) {
    const next = wrap(context, text, font, narrower);
    if (next.length > lines.length || next.some(({ words }) => context.measureText(words).width > width)) break;
    lines = next;
  }
  return lines;
}
