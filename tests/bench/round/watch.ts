/** What is noted inside the page while a round runs: when a picture with another code came, when an entry was shown, what held the page up. */
import type { Page } from 'playwright-core';

export interface Noted {
  /** Milliseconds of the page's clock: another label in the picture; one more code counted on the screen. */
  readonly pictures: readonly number[];
  readonly counted: readonly number[];
  /** Milliseconds of tasks of 50 ms and more. */
  readonly tasks: readonly number[];
}

/** Begin before the page is opened. */
export const watch = (page: Page): Promise<unknown> => page.addInitScript(() => {
  const noted = { pictures: [] as number[], counted: [] as number[], tasks: [] as number[] };
  Object.assign(globalThis, { noted });
  new PerformanceObserver((entries) => noted.tasks.push(...entries.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });
  const small = Object.assign(document.createElement('canvas'), { width: 32, height: 18 });
  const pen = small.getContext('2d', { willReadFrequently: true })!;
  let before = Infinity;
  let followed: HTMLVideoElement | undefined;
  /** A label is black on white, what is round it is grey: the picture's contrast goes up when one comes in. */
  const frame = (at: number) => {
    pen.drawImage(followed!, 0, 0, 32, 18);
    const now = pen.getImageData(0, 0, 32, 18).data;
    const greys = now.filter((_, i) => i % 4 === 0);
    const mean = greys.reduce((sum, grey) => sum + grey, 0) / greys.length;
    const contrast = Math.sqrt(greys.reduce((sum, grey) => sum + (grey - mean) ** 2, 0) / greys.length);
    if (contrast - before > 5) noted.pictures.push(at);
    before = contrast;
    followed!.requestVideoFrameCallback(frame);
  };
  let shown = 0;
  new MutationObserver(() => {
    const video = document.querySelector('video');
    if (video && video !== followed) {
      followed = video;
      video.requestVideoFrameCallback(frame);
    }
    const count = Number(/\d+/.exec(document.querySelector('.tally strong')?.textContent ?? '')?.[0] ?? 0);
    for (; shown < count; shown++) noted.counted.push(performance.now());
  }).observe(document, { childList: true, subtree: true, characterData: true });
});

export const notedIn = (page: Page): Promise<Noted> => page.evaluate(() => (globalThis as unknown as { noted: Noted }).noted);

/** The texts of all labels on this device, in the order of their entries, as they lie on the disk. */
export const keptTexts = (page: Page): Promise<string[]> => page.evaluate(() => new Promise<string[]>((done, failed) => {
  const opening = indexedDB.open('wuhai-inspect');
  opening.onerror = () => failed(new Error('no database of rounds'));
  opening.onsuccess = () => {
    const all = opening.result.transaction('lines').objectStore('lines').getAll();
    all.onsuccess = () => {
      const bodies = (all.result as string[]).map((line) => (JSON.parse(line) as { body: { kind: string; what: { text: string } } }).body);
      done(bodies.flatMap(({ kind, what }) => (kind === 'label' ? [what.text] : [])));
      opening.result.close();
    };
  };
}));
