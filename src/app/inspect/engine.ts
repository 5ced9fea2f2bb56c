/** The scanner's engine brought onto the device before it is needed where there is no network. */
import { Decoder } from '../../device/scan/decoder.ts';

/** Start the decoder once and let it go: what it fetched is kept by the service worker. */
export async function keepEngine(): Promise<void> {
  if (!('Worker' in globalThis)) return;
  const decoder = new Decoder();
  await decoder.kind;
  decoder.close();
}
