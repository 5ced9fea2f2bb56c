/** Long work in stretches that leave the page alive. */
import type { Breathe } from '../../../core/inspect/breathe.ts';

/** Milliseconds of work after which the page may draw and answer. Under the 50 ms that people begin to notice, on a phone a few times slower too. */
const STRETCH = 10;

/** A breath to take as often as one likes: it gives way only when a stretch is over. */
export function breathe(): Breathe {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < STRETCH) return;
    await new Promise((resolve) => setTimeout(resolve));
    since = performance.now();
  };
}
