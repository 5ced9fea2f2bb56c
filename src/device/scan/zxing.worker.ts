/** The decoder's thread. */
import { serve, type Reply, type Request } from './messages.ts';
import { nativePass } from './native.ts';
import { readPixels, type Effort, type Reading } from './read-pixels.ts';
import type { Rgba } from './picture.ts';
import { canUnpack, unpack } from './unpack.ts';
import { openEngine, type Engine } from './zxing.ts';

/** Missed frames between two looks by the browser's detector, which may cost as much as ours. */
const NATIVE_EVERY = 4;

let engine: Promise<Engine | undefined> = Promise.resolve(undefined);

serve(async (request) => {
  if (request.ask === 'open') engine = openEngine({ url: request.wasm }).catch(() => undefined);
  const opened = await engine;
  return opened ? answer(opened, request) : { refusal: 'no-engine' };
});

async function answer(opened: Engine, request: Request): Promise<Reply> {
  if (request.ask === 'open') return { reading: { codes: [] } };
  if (request.ask === 'pixels') return { reading: await read(opened, request.rgba, request.effort) };
  if (!canUnpack()) return { refusal: 'cannot-unpack' };
  const rgba = await unpack(request.file).catch(() => undefined);
  return rgba ? { reading: await read(opened, rgba, 'photo') } : { refusal: 'not-a-picture' };
}

/** Our own passes first; the browser's detector, where it works, only after they have found nothing. */
async function read(opened: Engine, rgba: Rgba, effort: Effort): Promise<Reading> {
  const reading = readPixels(opened, rgba, effort);
  const due = effort === 'photo' || effort.turn % NATIVE_EVERY === 0;
  if (reading.codes.length || !due) return reading;
  const codes = await nativePass(rgba);
  return codes.length ? { codes } : reading;
}
