/** What a round needs where there is no network, brought onto the device while there is one. */
import { Decoder } from '../../device/scan/decoder.ts';

/** Fetch the inspector's own files, and start the decoder once: the service worker keeps what passes through it. */
export async function keepForField(): Promise<void> {
  const sheets = [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].map(({ href }) => href);
  await Promise.all([import.meta.url, ...sheets].map((url) => fetch(url).catch(() => undefined))); // Without a network they are there already, or not to be had.
  if (!('Worker' in globalThis)) return;
  const decoder = new Decoder();
  await decoder.kind;
  decoder.close();
}
