/** A cold label's page, flight by flight: the page itself, then everything the verdict needs at once. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { serve, type Server } from '../../src/demo/serve.ts';
import { launchChromium, type Chromium } from '../browsers/chromium.ts';
import { buildFixture, writeList } from '../fixtures/app.ts';
import { countLoads, total } from './harness-loads.ts';

const LABEL = BigInt(`0x01d28449a201260444${'deadbeef'}${'07'.repeat(90)}`).toString();
let server: Server;
let chromium: Chromium;

beforeAll(async () => {
  const trust = writeList();
  server = await serve({ app: await buildFixture(trust), trust, port: 0 });
});

afterAll(() => server.close());
beforeEach(async () => { chromium = await launchChromium(); }); // Cold: nothing kept by a service worker.
afterEach(() => chromium.close());

it('asks for style, JavaScript and the list before any of them has come', async () => {
  const asked = new Set<string>();
  let release: () => void = () => {};
  const held = new Promise<void>((done) => { release = done; });
  await chromium.page.route(/\/(assets|trust)\//, async (route) => {
    asked.add(route.request().resourceType());
    if (['script', 'stylesheet', 'fetch'].every((type) => asked.has(type))) release();
    await held; // Nothing is answered until all three are asked for: a third flight would never leave.
    await route.continue();
  });
  const loads = countLoads(chromium.page);
  await chromium.open(`${server.url}/#${LABEL}`);
  expect(await chromium.text('#app[data-bundle]')).toContain('示例');
  await chromium.page.unroute(/\/(assets|trust)\//);
  const first = await loads();
  expect(first.map(({ path }) => path)).toContain('/trust/bundles/d.json');
  expect(total(first, ({ type }) => type === 'document')).toBeLessThan(1_500);
});

it.each([['a label', `#${LABEL}`, true], ['no label', '', false]])('while the JavaScript is under way, %s: says that it is checking, or shows paper', async (_what, hash, says) => {
  await chromium.page.route(/\.js$/, () => {}); // Never answered.
  await chromium.page.goto(`${server.url}/${hash}`, { waitUntil: 'commit' });
  await chromium.page.waitForFunction(() => getComputedStyle(document.documentElement).backgroundColor === 'rgb(245, 240, 228)');
  await chromium.page.waitForSelector('#checking', { state: 'attached' });
  expect(await chromium.page.locator('#checking').isVisible()).toBe(says);
});
