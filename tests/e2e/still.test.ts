/** Nothing moves under a reader's finger, and no screen goes blank on the way to another. */
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { demoLabel, stage, type Stage } from './harness.ts';

/** Milliseconds that every file but the page itself is late: what hangs on it then comes visibly later than the rest. */
const LATE = 120;

let on: Stage;
beforeEach(async () => {
  on = await stage();
  await on.chromium.page.addInitScript(watch);
});
afterEach(() => on.close());

declare const seen: { moved: string[]; blank: number; frames: number };

/** In the page: what moved without a tap (Layout Instability API), and the frames in which the screen had no words. */
function watch(): void {
  const noted: typeof seen = { moved: [], blank: 0, frames: 0 };
  Object.assign(globalThis, { seen: noted });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as unknown as { value: number; hadRecentInput: boolean; sources: { node: Element | null }[] }[]) {
      if (!entry.hadRecentInput) noted.moved.push(...entry.sources.map(({ node }) => node?.parentElement?.outerHTML.slice(0, 120) ?? 'something'));
    }
  }).observe({ type: 'layout-shift', buffered: true });
  const look = () => {
    const main = document.querySelector('main');
    if (main) noted.frames++;
    if (main && main.textContent!.trim() === '') noted.blank++;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

const late = (page: Page) => page.route(/\/(assets|trust)\//, async (route) => {
  await new Promise((resolve) => setTimeout(resolve, LATE));
  await route.continue();
});
const rest = (page: Page) => page.waitForLoadState('networkidle');
const noted = (page: Page) => page.evaluate(() => seen);

it.each(['authorised', 'authorised-wine', 'licence-suspended-since', 'recalled', 'not-filed', 'tampered', 'unknown-issuer', 'damaged'])('the cold verdict %s stands still while the rest comes', async (name) => {
  const { page } = on.chromium;
  await late(page);
  await on.openLabel(demoLabel(name).link);
  await page.locator('.verdict[data-settled=true]').waitFor();
  await rest(page);
  expect((await noted(page)).moved).toEqual([]);
});

it.each(['/', '/culture', '/culture/climate', '/directory', '/producer/1'])('%s stands still on a first visit', async (path) => {
  const { page } = on.chromium;
  await late(page);
  await page.goto(on.server.url + path);
  await page.locator('main h1').waitFor();
  await rest(page);
  expect((await noted(page)).moved).toEqual([]);
});

it('story, certificate and culture follow without a blank frame, and stand still, once they are kept', async () => {
  const { page } = on.chromium;
  await on.openLabel(demoLabel('authorised').link);
  await page.locator('a[href="/story"]').waitFor();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await rest(page);
  const visit = async () => {
    await on.openLabel(demoLabel('authorised').link);
    for (const path of ['/story', '/certificate', '/culture']) {
      await page.locator(`a[href="${path}"]`).first().click();
      await page.waitForURL(`**${path}`);
      await page.locator('main:not([aria-busy=true]) h1, main:not([aria-busy=true]) h2').first().waitFor();
      await rest(page);
    }
  };
  await visit();
  await visit(); // The files of the first time are here now.
  const { frames, blank, moved } = await noted(page);
  expect(frames).toBeGreaterThan(10);
  expect([blank, moved]).toEqual([0, []]);
});
