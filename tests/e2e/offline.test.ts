/** One visit, then no network: the app, the list, any box, its story and certificate. And what comes in when the network is back. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { scratch } from '../fixtures/app.ts';
import { APP, demoLabel, here, stage, type Stage } from './harness.ts';

let on: Stage;

beforeEach(async () => {
  on = await stage();
});
afterEach(() => on.close());

const page = () => on.chromium.page;
const kind = (settled = '[data-settled=true]') => page().locator(`.verdict${settled}`).getAttribute('data-kind');

/** Visits a label and waits until the app, and the whole list, are on the device. */
async function visit(name: string): Promise<void> {
  await on.openLabel(demoLabel(name).link);
  expect(await kind()).toBe(demoLabel(name).expect);
  await page().waitForFunction(() => localStorage.getItem('wuhai.stored') === 'yes');
  await page().evaluate(() => navigator.serviceWorker.ready.then(() => true));
  await page().waitForLoadState('networkidle');
}

it('judges any box without a network after one visit to one of them', async () => {
  await visit('authorised');
  await on.server.close();
  await page().reload();
  expect(await kind()).toBe('authorised');
  for (const name of ['recalled', 'authorised-gs1', 'licence-ended', 'tampered', 'voided', 'authorised-wine']) {
    await page().goto('about:blank');
    await on.chromium.open(here(on.server, demoLabel(name).link));
    expect([name, await kind()]).toEqual([name, demoLabel(name).expect]);
  }
});

it('shows the story and the certificate of the box without a network', async () => {
  await visit('authorised');
  await page().getByRole('link', { name: '它的来历' }).click();
  await page().locator('.timeline').waitFor();
  await page().goBack();
  await page().getByRole('link', { name: '证书' }).click();
  await page().getByRole('heading', { name: '承诺达标合格证' }).waitFor();
  await page().waitForLoadState('networkidle');
  await on.server.close();
  await page().reload();
  await page().getByRole('heading', { name: '承诺达标合格证' }).waitFor();
  await page().goBack();
  await page().getByRole('link', { name: '它的来历' }).click();
  await page().locator('.timeline').waitFor();
});

it('judges from the build\'s own list on a first start of the installed app without a network', async () => {
  await on.chromium.open(`${on.server.url}/about`);
  await page().evaluate(() => navigator.serviceWorker.ready.then(() => true));
  await page().waitForLoadState('networkidle');
  await on.chromium.open(`${on.server.url}/icon.svg`);
  await page().evaluate(async () => {
    const names = await indexedDB.databases();
    await Promise.all(names.map(({ name }) => new Promise((done) => (indexedDB.deleteDatabase(name!).onsuccess = done))));
    localStorage.clear();
  });
  await on.server.close();
  await on.chromium.open(here(on.server, demoLabel('authorised').link));
  expect(await kind()).toBe('authorised');
});

it('offers a new version of the app and starts it only when asked to', async () => {
  await visit('authorised');
  const next = join(scratch(), 'app');
  cpSync(APP, next, { recursive: true });
  const worker = join(next, 'sw.js');
  writeFileSync(worker, `${readFileSync(worker, 'utf8')}\n// another version\n`);
  on.server.setApp(next);
  await page().evaluate(() => navigator.serviceWorker.getRegistration().then((registration) => registration?.update()).then(() => true));
  await page().getByText('应用有新版本').waitFor();
  expect(await kind()).toBe('authorised');
  const loaded = page().waitForEvent('load');
  await page().getByRole('button', { name: '现在更新' }).click();
  await loaded;
  expect(await kind()).toBe('authorised');
});
