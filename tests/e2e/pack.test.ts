/** What a visit costs, and the offline pack: its size before, its progress, broken off and carried on, read without a network. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { demoLabel, here, stage, type Stage } from './harness.ts';
import { countWire, type Wire } from './wire.ts';

/** Bytes of a first visit from a label in all, the scanner's engine included. */
const FIRST_VISIT = 1_500_000;
const MAX_PACK = 8_000_000;

let on: Stage;
let wire: Wire;

beforeEach(async () => {
  on = await stage();
  wire = await countWire(on.server.url);
});
afterEach(async () => {
  await on.close();
  await wire.close();
});

const page = () => on.chromium.page;

/** Until the app is kept, and nothing more comes. */
async function settle(): Promise<void> {
  await page().evaluate(() => navigator.serviceWorker.ready.then(() => true));
  for (let before = -1; before !== wire.total(); ) {
    before = wire.total();
    await page().waitForTimeout(2_500);
  }
}

const engine = () => [...wire.bytes].filter(([path]) => path.endsWith('.wasm')).reduce((sum, [, bytes]) => sum + bytes, 0);

it('a first visit from a label takes less than 1.5 MB in all, the engine and the rest of the list with it', async () => {
  await page().goto(here(wire, demoLabel('authorised').link));
  await page().locator('.verdict[data-settled=true]').waitFor();
  await settle();
  expect(engine()).toBeGreaterThan(100_000);
  expect(wire.total()).toBeLessThan(FIRST_VISIT);
  expect([...wire.bytes.keys()].filter((path) => path.startsWith('/trust/files/') && /\.(svg|webp|jpg)$/.test(path))).toEqual([]);
});

it('without the engine where the person saves data; no pack is counted unasked', async () => {
  await page().addInitScript(() => Object.defineProperty(Object.getPrototypeOf((navigator as { connection?: object }).connection), 'saveData', { get: () => true }));
  await page().goto(here(wire, demoLabel('authorised').link));
  await page().locator('.verdict[data-settled=true]').waitFor();
  await settle();
  expect(engine()).toBe(0);
  expect(wire.total()).toBeLessThan(500_000);
  await page().getByRole('link', { name: '葡萄志' }).click();
  await page().getByText('您开了省流量').waitFor();
  await page().getByRole('button', { name: '带走离线版（不超过 8 MB）' }).waitFor();
});

it('says its size before, takes it, and then every page, picture and producer is there without a network', async () => {
  await on.chromium.open(`${wire.url}/culture`);
  const button = page().getByRole('button', { name: /^带走离线版/ });
  const size = Number(/（([\d.]+) MB）/.exec(await button.innerText())![1]) * 1e6;
  expect(size).toBeGreaterThan(100_000);
  expect(size).toBeLessThanOrEqual(MAX_PACK);
  await button.click();
  await page().getByText(/离线版全在这台设备上了/).waitFor();
  const pages = await page().locator('.index a').evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
  await on.server.close();
  await wire.close();
  for (const path of [...pages, '/producer/1', '/producer/6']) {
    await on.chromium.open(wire.url + path);
    await page().locator('main h1').waitFor();
    await page().waitForFunction(() => {
      for (const image of document.images) image.loading = 'eager'; // Those that come late too.
      return !document.querySelector('[aria-busy=true]') && [...document.images].every((image) => image.complete && image.naturalWidth > 0);
    });
  }
  await on.chromium.open(`${wire.url}/about`);
  await page().getByText(/离线版全在这台设备上了/).waitFor();
});

it('keeps what came when it is broken off, says so, and carries on from there', async () => {
  await on.chromium.open(`${wire.url}/culture`);
  const button = page().getByRole('button', { name: /^带走离线版/ });
  await button.waitFor();
  await settle();
  let files = 0;
  wire.only((path) => !path.startsWith('/trust/files/') || ++files <= 8); // The publisher goes away after a few of them.
  await button.click();
  await page().getByText(/没有取完/).waitFor();
  wire.only(() => true);
  const rest = page().getByRole('button', { name: /^接着带走/ });
  expect(Number(/差 ([\d.]+) MB/.exec(await rest.innerText())![1])).toBeGreaterThan(0);
  await rest.click();
  await page().getByText(/离线版全在这台设备上了/).waitFor();
});
