/** The service worker over the fixture app: what it keeps, what it leaves alone, how a new version comes. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Updates } from '../../src/device/update.ts';
import { serve, type Server } from '../../src/demo/serve.ts';
import { launchChromium, type Chromium } from '../browsers/chromium.ts';
import { addContent, buildFixture, writeList } from '../fixtures/app.ts';

declare const updates: Updates;
declare const seedBytes: () => Promise<number>;

let trust: string;
let server: Server;
let chromium: Chromium;

beforeEach(async () => {
  trust = writeList();
  server = await serve({ app: await buildFixture(trust), trust, port: 0 });
  chromium = await launchChromium();
  await chromium.open(`${server.url}/`);
  await chromium.text('#app[data-ready=true]');
});

afterEach(async () => {
  await chromium.close();
  await server.close();
});

const status = (path: string) => chromium.page.evaluate((url) => fetch(url).then((response) => response.status, () => 'no network'), path);

it('starts without a network after one visit, a label of either form too, with the whole list', async () => {
  await server.close();
  for (const path of ['/', '/story', '/#123', '/01/06901234567892/10/L1/21/4711#123']) {
    await chromium.open(server.url + path);
    expect(await chromium.text('#app')).toContain('示例 Demo');
  }
  expect(await chromium.evaluate(() => seedBytes())).toBeGreaterThan(50);
});

it('never answers for the list, nor puts the app in place of a file', async () => {
  await chromium.page.reload();
  expect(await status('/trust/timestamp.json')).toBe(200);
  expect(await status('/trust/9.root.json')).toBe(404);
  expect((await chromium.page.goto(`${server.url}/trust/9.root.json`))!.status()).toBe(404);
  await chromium.open(`${server.url}/`);
  await server.close();
  expect(await status('/trust/timestamp.json')).toBe('no network');
});

it('keeps content that matches its name, and only that', async () => {
  const good = addContent(trust, '产地故事（示例）');
  const portal = addContent(trust, '<html>请登录</html>', 'b'.repeat(64));
  const endless = addContent(trust, 'x'.repeat(3_000_000));
  expect(await Promise.all([good, portal, endless].map(status))).toEqual([200, 200, 200]);
  await chromium.page.waitForFunction(async (url) => (await caches.match(url)) !== undefined, good);
  const kept = (url: string) => chromium.page.evaluate(async (one) => (await caches.match(one)) !== undefined, url);
  expect(await Promise.all([good, portal, endless].map(kept))).toEqual([true, false, false]);
  await server.close();
  expect(await status(good)).toBe(200);
});

it('keeps what the page hands over, and says when it could not', async () => {
  const story = addContent(trust, '故事');
  const keep = (urls: string[]) => chromium.page.evaluate((list) => updates.keep(list), urls);
  expect(await keep([story])).toBe(true);
  expect(await keep([story, `/trust/files/${'c'.repeat(64)}`])).toBe(false);
  expect(await keep(['/trust/timestamp.json'])).toBe(true); // Nothing of it is content: nothing to do.
  await server.close();
  expect(await status(story)).toBe(200);
  expect(await status('/trust/timestamp.json')).toBe('no network');
});

it('forgets the oldest content beyond its room, and tells what is kept', async () => {
  const fresh = Array.from({ length: 60 }, (_, index) => addContent(trust, `第 ${index} 页`));
  await chromium.page.evaluate(async () => {
    const cache = await caches.open('content');
    for (let index = 0; index < 3_000; index++) await cache.put(`/trust/files/old-${index}`, new Response('旧'));
  });
  expect(await chromium.page.evaluate((urls) => updates.keep(urls), fresh)).toBe(true);
  await chromium.page.waitForFunction(async () => (await (await caches.open('content')).keys()).length < 3_060);
  const kept = await chromium.page.evaluate(async () => [...((await updates.kept()) ?? [])]);
  expect(kept).toEqual(expect.arrayContaining([...fresh, '/trust/files/old-2999']));
  expect(kept).not.toContain('/trust/files/old-0');
});

it('offers a new version, and starts it only when accepted', async () => {
  server.setApp(await buildFixture(trust, { edition: '二' }));
  await chromium.page.reload();
  expect(await chromium.text('#app[data-offer=yes]')).toContain('Demo 一');
  await chromium.page.reload();
  expect(await chromium.text('#app[data-offer=yes]')).toContain('Demo 一');
  await chromium.evaluate(() => updates.accept());
  await chromium.page.waitForFunction(() => document.getElementById('app')?.innerText.includes('Demo 二'));
});

it('tells another tab that the version under it was replaced, and does not reload it', async () => {
  const other = await chromium.context.newPage();
  await other.goto(`${server.url}/`);
  await other.waitForSelector('#app[data-ready=true]');
  server.setApp(await buildFixture(trust, { edition: '二' }));
  await chromium.page.reload();
  await chromium.text('#app[data-offer=yes]');
  await chromium.evaluate(() => updates.accept());
  await chromium.page.waitForFunction(() => document.getElementById('app')?.innerText.includes('Demo 二'));
  await other.waitForSelector('#app[data-offer=yes]');
  expect(await other.innerText('#app')).toContain('Demo 一');
  await other.evaluate(() => updates.accept());
  await other.waitForFunction(() => document.getElementById('app')?.innerText.includes('Demo 二'));
});

it('runs without a complaint of the content security policy', async () => {
  await chromium.page.reload();
  expect(chromium.problems.filter((problem) => /policy|trusted/i.test(problem))).toEqual([]);
});
