/** What a cold link costs with a list of a thousand licensees: bytes and flights before the verdict, counted on the app as it is built and served. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { gzipSync } from 'node:zlib';
import type { Request } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { serve, type Server } from '../../src/demo/serve.ts';
import { launchChromium, type Chromium } from '../browsers/chromium.ts';
import { scratch } from '../fixtures/app.ts';
import { largeList, writeLargeList, type LargeList } from '../fixtures/large-list.ts';
import { bundleNames, bundleOf } from '../fixtures/published-list.ts';
import { countLoads, total } from './harness-loads.ts';

/** Bytes under gzip. */
const JAVASCRIPT = 30_000;
const EVERYTHING = 45_000;
/** Milliseconds without a further request after which a flight is complete. */
const QUIET = 1_000;

let server: Server;
let chromium: Chromium;
/** A label whose shard is of median size among these. */
let link: string;

beforeAll(async () => {
  const list = await largeList(1_000, { issued: Math.floor(Date.now() / 1000) - 7_200, labelled: 15 });
  const typical = await median(list);
  link = typical.link;
  const dir = scratch();
  await writeLargeList({ ...list, labelled: [typical] }, join(dir, 'trust'));
  server = await serve({ app: built(dir), trust: join(dir, 'trust'), port: 0 });
});
afterAll(() => server.close());
beforeEach(async () => {
  chromium = await launchChromium();
  await chromium.page.addInitScript(watch);
});
afterEach(() => chromium.close());

async function median({ labelled, published, office, records, depth }: LargeList) {
  const sized = await Promise.all(labelled.map(async (one) => ({ one, size: gzipSync(bundleOf(published, await bundleNames(office, records, one.kid.slice(0, depth)))).length })));
  return sized.sort((a, b) => a.size - b.size)[Math.floor(sized.length / 2)]!.one;
}

/** Builds the app as it is shipped, over that list. */
function built(dir: string): string {
  const { VITEST: _, ...env } = process.env;
  const app = join(dir, 'app');
  const { status, stderr } = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--outDir', app, '--emptyOutDir', '--logLevel', 'error'], {
    encoding: 'utf8', env: { ...env, NODE_ENV: 'production', WUHAI_TRUST: join(dir, 'trust') },
  });
  if (status !== 0) throw new Error(`the app does not build: ${stderr}`);
  return app;
}

declare const seen: { verdict?: number; readonly asked: string[] };

/** In the page: when the verdict came into the document, and whatever a browser asks a person's leave for. */
function watch(): void {
  const noted: { verdict?: number; asked: string[] } = { asked: [] };
  Object.assign(globalThis, { seen: noted });
  new MutationObserver(() => {
    if (document.querySelector('[data-kind]')) noted.verdict ??= performance.timeOrigin + performance.now();
  }).observe(document, { childList: true, subtree: true });
  const asking: [object | undefined, string][] = [
    [navigator.mediaDevices, 'getUserMedia'], [navigator.geolocation, 'getCurrentPosition'], [navigator.geolocation, 'watchPosition'],
    [navigator.storage, 'persist'], [navigator.clipboard, 'read'], [globalThis.Notification, 'requestPermission'],
  ];
  for (const [owner, name] of asking) if (owner) Object.defineProperty(owner, name, { value: () => (noted.asked.push(name), Promise.reject(new Error('not asked for'))) });
}

const here = () => server.url + new URL(link).pathname + new URL(link).hash;

/** Opens the link, waits for the verdict and for what comes after it; answers what was asked for before the verdict was there. */
async function cold(): Promise<readonly string[]> {
  const requests: Request[] = [];
  chromium.page.on('request', (request) => requests.push(request));
  await chromium.open(here());
  expect(await chromium.text('.verdict[data-settled=true]')).toContain('码有效');
  expect(await chromium.page.locator('.verdict').getAttribute('data-kind')).toBe('authorised');
  await chromium.page.waitForLoadState('networkidle'); // Only an answered request tells when it left.
  const verdict = await chromium.page.evaluate(() => seen.verdict!);
  const before = requests.filter((request) => request.timing().startTime < verdict).map((request) => new URL(request.url()).pathname);
  return before.filter((path) => !/icon|manifest/.test(path));
}

it('shows the verdict of a box after 30 kB of JavaScript and 45 kB of everything', async () => {
  const loads = countLoads(chromium.page);
  const before = await cold();
  const cost = await loads((path) => before.includes(path));
  expect(cost.map(({ type }) => type).sort()).toEqual(['document', 'fetch', 'script', 'script', 'stylesheet']);
  expect(total(cost, ({ type }) => type === 'script')).toBeLessThanOrEqual(JAVASCRIPT);
  expect(total(cost)).toBeLessThanOrEqual(EVERYTHING);
  expect(chromium.problems).toEqual([]);
});

it('needs two flights: the page, and then at once all that the verdict needs', async () => {
  const first: string[] = [];
  let release: () => void = () => {};
  const complete = new Promise<void>((done) => { release = done; });
  let timer: ReturnType<typeof setTimeout> | undefined;
  await chromium.page.route(/\/(assets|trust|seed)\//, async (route) => {
    first.push(new URL(route.request().url()).pathname);
    clearTimeout(timer);
    timer = setTimeout(release, QUIET); // Nothing is answered while anything more is asked for.
    await complete;
    await route.continue();
  });
  const second = (await cold()).filter((path) => /^\/(assets|trust|seed)\//.test(path));
  expect(second.filter((path) => !first.includes(path))).toEqual([]);
  expect(second.filter((path) => !path.startsWith('/assets/'))).toEqual([expect.stringMatching(/^\/trust\/bundles\/[0-9a-f]+\.json$/)]);
});

it('asks no leave of anyone', async () => {
  await chromium.open(here());
  await chromium.text('.verdict[data-settled=true]');
  await chromium.page.waitForLoadState('networkidle');
  expect(await chromium.page.evaluate(() => seen.asked)).toEqual([]);
});
