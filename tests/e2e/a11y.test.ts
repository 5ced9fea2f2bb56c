/** Every screen held against axe, in both languages and every look; the whole app by keys alone; and what a screen reader is told. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { launchChromium, type Chromium } from '../browsers/chromium.ts';
import type { Server } from '../../src/demo/serve.ts';
import { serveDemo } from './harness.ts';
import { allScreens, oneOfEachKind } from './screens.ts';

/** Milliseconds for all screens in one look. */
const SLOW = 400_000;

let server: Server;
let chromium: Chromium | undefined;

beforeAll(async () => {
  server = await serveDemo();
});
afterEach(() => chromium?.close());
afterAll(() => server.close());

/** Text at 7:1 is asked for too (WCAG 2.2 1.4.6): the sun stands on a market stall. */
const RULES = { rules: { 'color-contrast-enhanced': { enabled: true } } };

/** What axe finds: the rule, and where. */
async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await page.evaluate((rules) => (globalThis as unknown as { axe: typeof axe }).axe.run(document, rules), RULES);
  return found.flatMap(({ id, nodes }) => nodes.map(({ target, html }) => `${id}: ${target.join(' ')} ${html.slice(0, 120)}`));
}

/** The looks that a person can choose, put on the page that is open. */
const looks = ['light', 'dark', 'elder', 'contrast'] as const;
const dress = (page: Page, look: (typeof looks)[number]) => page.evaluate((name) => {
  const root = document.documentElement;
  root.setAttribute('data-theme', name === 'dark' ? 'dark' : 'light');
  root.setAttribute('data-contrast', name === 'contrast' ? 'more' : 'auto');
  root.toggleAttribute('data-elder', name === 'elder');
}, look);

it.each(['zh-CN', 'en-GB'])('axe finds nothing on any screen in any look: %s', async (locale) => {
  chromium = await launchChromium({ locale });
  const found: Record<string, string[]> = {};
  for (const { name, go } of allScreens(oneOfEachKind())) {
    await go(chromium.page, server.url);
    await chromium.page.evaluate(axe.source);
    for (const look of looks) {
      await dress(chromium.page, look);
      const here = await violations(chromium.page);
      if (here.length > 0) found[`${name}, ${look}`] = here;
    }
  }
  expect(found).toEqual({});
}, SLOW);
