/** Forty boxes by camera, one after another, by an officer whose hand takes no time: the app's share of the five minutes, and its taps. */
import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { writeFilm } from '../../app/scan/film.ts';
import { launchChromium } from '../../browsers/chromium.ts';
import { draw, type Picture } from '../scan/scene.ts';
import type { Box } from './stall.ts';
import { keptTexts, notedIn, watch } from './watch.ts';

/** Frames a second of the film; frames of each box, and of bare paper while the hand goes on to the next. */
const RATE = 5;
const HELD = 7;
const BETWEEN = 3;
const SIZE = { width: 960, height: 540 };

export interface ByHand {
  readonly seconds: number;
  readonly missed: number;
  readonly doubled: number;
  readonly taps: number;
  /** Milliseconds from a box's first frame until its entry is on the disk and on the screen. */
  readonly reading: readonly number[];
  /** Milliseconds from a tap until its entry is on the disk and on the screen. */
  readonly tapping: readonly number[];
  readonly tasks: readonly number[];
}

export async function byHand(url: string, boxes: readonly Box[]): Promise<ByHand> {
  const film = filmOf(boxes);
  const chromium = await launchChromium({ camera: film });
  const { page } = chromium;
  try {
    await watch(page);
    await begin(page, url);
    const tapping: number[] = [];
    let taps = 1; // 开始扫码
    for (const [i, { deed }] of boxes.entries()) {
      await page.waitForFunction((n) => (globalThis as unknown as { noted: { counted: number[] } }).noted.counted.length > n, i, { timeout: 30_000, polling: 50 });
      if (deed === 'go-on') continue;
      taps++;
      tapping.push(deed === 'same' ? await answer(page) : await photograph(page, join(dirname(film), 'box.jpg')));
    }
    await page.waitForTimeout(2_000); // Whatever would be taken twice is taken by now.
    const { pictures, counted, tasks } = await notedIn(page);
    const kept = await keptTexts(page);
    taps += await close(page);
    return { seconds: (counted[counted.length - 1]! - pictures[0]!) / 1000, ...lost(boxes, kept), taps, reading: delays(pictures, counted), tapping, tasks };
  } finally {
    await chromium.close();
    rmSync(dirname(film), { recursive: true, force: true });
  }
}

function filmOf(boxes: readonly Box[]): string {
  const paper = draw({ text: 'x', ...SIZE, scale: 0.01, seed: 1 });
  const frames: Picture[] = Array.from({ length: 3 * RATE }, () => paper);
  for (const [seed, { text }] of boxes.entries()) {
    const picture = draw({ text, ...SIZE, scale: 5, noise: 4, seed });
    frames.push(...Array.from({ length: HELD }, () => picture), ...Array.from({ length: BETWEEN }, () => paper));
  }
  const film = writeFilm('stall', [...frames, ...Array.from({ length: 60 * RATE }, () => paper)], RATE);
  execFileSync('convert', ['-size', '3000x2000', 'plasma:#4A2545-#B98A4A', join(dirname(film), 'box.jpg')]);
  return film;
}

async function begin(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/inspect/start`);
  await page.locator('#record-place').fill('示例市场 3 号摊');
  await page.waitForLoadState('networkidle');
  await page.getByRole('button', { name: '开始扫码' }).click();
  await page.locator('.scanning').waitFor();
}

async function answer(page: Page): Promise<number> {
  const question = page.locator('.question');
  await question.waitFor();
  return timed(async () => {
    await question.getByRole('button', { name: '同一箱' }).click();
    await question.waitFor({ state: 'detached' });
  });
}

/** The phone's own camera comes in between and is not this app's time: the file is there at once. */
const photograph = (page: Page, picture: string): Promise<number> => timed(async () => {
  await page.locator('.bench input[type=file]').first().setInputFiles(picture);
  await page.getByText('照片已存').waitFor();
  await page.evaluate(() => undefined);
});

/** 结束, 结束并封存. */
async function close(page: Page): Promise<number> {
  await page.getByRole('link', { name: '结束' }).click();
  await page.getByRole('button', { name: '结束并封存' }).click();
  await page.locator('.paper-code').waitFor();
  return 2;
}

async function timed(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** Each entry against the picture that came last before it. */
const delays = (pictures: readonly number[], counted: readonly number[]): readonly number[] =>
  counted.flatMap((at) => {
    const before = pictures.filter((picture) => picture <= at);
    return before.length > 0 ? [at - before[before.length - 1]!] : [];
  });

function lost(boxes: readonly Box[], kept: readonly string[]): { readonly missed: number; readonly doubled: number } {
  const count = (texts: readonly string[], text: string) => texts.filter((one) => one === text).length;
  const texts = boxes.map(({ text }) => text);
  const all = [...new Set([...texts, ...kept])];
  return {
    missed: all.reduce((sum, text) => sum + Math.max(0, count(texts, text) - count(kept, text)), 0),
    doubled: all.reduce((sum, text) => sum + Math.max(0, count(kept, text) - count(texts, text)), 0),
  };
}
