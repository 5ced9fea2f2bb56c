/** The layout under a script that stands: traditional Mongolian, in a pseudo-locale of the tests (tests/fixtures/vertical.ts). */
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { serve, type Server } from '../../src/demo/serve.ts';
import { launchChromium, type Chromium } from '../browsers/chromium.ts';
import { scratch } from '../fixtures/app.ts';
import { buildVertical } from '../fixtures/vertical.ts';
import { DEMO } from './harness.ts';
import { allScreens, oneOfEachKind } from './screens.ts';

const SLOW = 300_000;
const SIZES = [{ width: 360, height: 780 }, { width: 780, height: 360 }, { width: 1280, height: 800 }] as const;

let server: Server;
let chromium: Chromium;

beforeAll(async () => {
  const app = join(scratch(), 'vertical');
  await buildVertical(app);
  server = await serve({ app, trust: `${DEMO}/trust`, labels: `${DEMO}/labels.json`, port: 0 });
}, SLOW);
afterEach(() => chromium.close());
afterAll(() => server.close());

/** What runs out below, where lines end, or stands under something else's edge; a page of standing lines scrolls sideways. */
const faults = (): string[] => {
  const root = document.documentElement;
  const named = (one: Element) => `<${one.tagName.toLowerCase()} class="${one.getAttribute('class') ?? ''}"> ${one.textContent.trim().slice(0, 30)}`;
  const all = [...document.querySelectorAll('#app *:not(.vh):not(.vh *):not(svg *)')].filter((one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true }));
  const upright = all.filter((one) => one.textContent.trim() !== '' && one.children.length === 0 && !one.closest('.down, code, pre, select') && getComputedStyle(one).writingMode !== 'vertical-lr').map((one) => `lies: ${named(one)}`);
  const out = all.filter((one) => one.getBoundingClientRect().bottom > root.clientHeight + 1).map((one) => `out: ${named(one)}`);
  const page = root.scrollHeight > root.clientHeight ? [`page: ${root.scrollHeight} > ${root.clientHeight}`] : [];
  return [...page, ...upright.slice(0, 4), ...out.slice(0, 4)];
};

it('stands on every screen, and nothing runs out', async () => {
  chromium = await launchChromium({ locale: 'en-GB' });
  const { page } = chromium;
  const found: Record<string, string[]> = {};
  for (const { name, go } of allScreens(oneOfEachKind())) {
    await page.setViewportSize(SIZES[0]);
    await go(page, server.url);
    expect(await page.evaluate(() => [document.documentElement.lang, /[\u1820-\u1842]/.test(document.body.innerText)])).toEqual(['mn-Mong', true]);
    for (const size of SIZES) {
      await page.setViewportSize(size);
      const here = await page.evaluate(faults);
      if (here.length > 0) found[`${name} ${size.width}×${size.height}`] = here;
    }
  }
  expect(found).toEqual({});
}, SLOW);
