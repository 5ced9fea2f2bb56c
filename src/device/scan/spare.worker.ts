/** The spare decoder's thread, started only where the first decoder cannot run or has found nothing in a photo. */
import { serve } from './messages.ts';
import { readSpare } from './spare.ts';
import { canUnpack, unpack } from './unpack.ts';

serve(async (request) => {
  if (request.ask === 'open') return { reading: { codes: [] } };
  if (request.ask === 'pixels') return { reading: readSpare(request.rgba, request.effort) };
  if (!canUnpack()) return { refusal: 'cannot-unpack' };
  const rgba = await unpack(request.file).catch(() => undefined);
  return rgba ? { reading: readSpare(rgba, 'photo') } : { refusal: 'not-a-picture' };
});
