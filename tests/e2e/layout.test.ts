/** Every screen at the sizes people use: nothing runs out at the side, and nothing is cut off. */
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { launchChromium, type Chromium } from '../browsers/chromium.ts';
import type { Server } from '../../src/demo/serve.ts';
import { serveDemo } from './harness.ts';
import { allScreens, oneOfEachKind } from './screens.ts';

const SLOW = 300_000;

interface Size {
  readonly width: number;
  readonly height: number;
  /** Elder mode. */
  readonly elder?: boolean;
  /** Text alone larger, as WeChat's font slider or a browser's font size make it: a share of the usual. */
  readonly text?: number;
}

const SIZES: readonly Size[] = [
  { width: 320, height: 568 }, // The smallest phone; and 1280 at 400 % (WCAG 2.2, 1.4.10).
  { width: 320, height: 568, elder: true },
  { width: 360, height: 780, text: 2 }, // 1.4.4
  { width: 360, height: 780, elder: true, text: 1.4 }, // Elder mode under WeChat's largest font.
  { width: 780, height: 360 },
  { width: 640, height: 400 }, // 1280 at 200 %.
  { width: 1080, height: 1920 },
  { width: 1920, height: 1080 },
];

let server: Server;
let chromium: Chromium;

beforeEach(async () => {
  server = await serveDemo();
});
afterEach(async () => {
  await chromium.close();
  await server.close();
});

async function become(page: Page, { width, height, elder = false, text = 1 }: Size): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.evaluate(([on, share]) => {
    const root = document.documentElement;
    root.toggleAttribute('data-elder', on);
    root.style.removeProperty('font-size');
    if (share !== 1) root.style.fontSize = `${parseFloat(getComputedStyle(root).fontSize) * share}px`;
  }, [elder, text] as const);
}

/** What runs out of the page, and words that are cut off. */
const faults = (page: Page): Promise<string[]> => page.evaluate(() => {
  const { clientWidth } = document.documentElement;
  const named = (one: Element) => `<${one.tagName.toLowerCase()} class="${one.getAttribute('class') ?? ''}"> ${one.textContent.trim().slice(0, 30)}`;
  const wide = document.documentElement.scrollWidth > clientWidth ? [`page: ${document.documentElement.scrollWidth} > ${clientWidth}`] : [];
  const all = [...document.querySelectorAll('#app *:not(.vh):not(.vh *)')].filter((one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true }));
  const out = wide.length === 0 ? [] : all.filter((one) => one.children.length === 0 && one.getBoundingClientRect().right > clientWidth + 1).map((one) => `out: ${named(one)}`);
  const cut = all.filter((one) => {
    const { overflowX, overflowY } = getComputedStyle(one);
    return one.textContent.trim() !== '' && ((overflowX === 'hidden' && one.scrollWidth > one.clientWidth + 1) || (overflowY === 'hidden' && one.scrollHeight > one.clientHeight + 1));
  }).map((one) => `cut: ${named(one)}`);
  return [...wide, ...out.slice(0, 4), ...cut.slice(0, 4)];
});

it.each(['zh-CN', 'en-GB'])('nothing runs out or is cut off: %s', async (locale) => {
  chromium = await launchChromium({ locale });
  const { page } = chromium;
  const found: Record<string, string[]> = {};
  for (const { name, go } of allScreens(oneOfEachKind())) {
    await page.setViewportSize({ width: 360, height: 780 });
    await go(page, server.url);
    for (const size of SIZES) {
      await become(page, size);
      const here = await faults(page);
      if (here.length > 0) found[`${name} ${JSON.stringify(size)}`] = here;
    }
  }
  expect(found).toEqual({});
}, SLOW);
