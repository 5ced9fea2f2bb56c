/** Photo scanning in Node: the passes the app runs, with the wasm read from the installed package. */
import type { Rgba } from './picture.ts';
import { readPixels, type Effort, type Reading } from './read-pixels.ts';
import { readSpare } from './spare.ts';
import { openEngine } from './zxing.ts';

/**
 * Open the scanner in Node. The returned function takes RGBA pixels (four bytes a pixel, alpha ignored) and gives the
 * texts of the codes with their corners; with effort `photo` (the default) it is exactly what the app does with a photo.
 *
 *     const read = await openReader();
 *     read({ data, width, height }).codes.map((code) => code.text);
 */
export async function openReader(): Promise<(rgba: Rgba, effort?: Effort) => Reading> {
  // This room is typed for browsers; the specifier is a variable so that neither compiler nor bundler follows it.
  const nodeFiles: string = 'node:fs/promises';
  const { readFile } = (await import(/* @vite-ignore */ nodeFiles)) as { readFile(path: URL): Promise<Uint8Array> };
  const engine = await openEngine({ bytes: await readFile(new URL(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm'))) });
  return (rgba, effort = 'photo') => {
    const reading = readPixels(engine, rgba, effort);
    return effort === 'photo' && reading.codes.length === 0 ? orSpare(reading, readSpare(rgba, effort)) : reading;
  };
}

function orSpare(reading: Reading, spare: Reading): Reading {
  return spare.codes.length ? spare : reading;
}
