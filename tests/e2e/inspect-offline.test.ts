/** The inspector's part costs a shopper nothing, and is there without a network for whoever opened it. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { demoLabel, stage, type Stage } from './harness.ts';

let on: Stage;
beforeAll(async () => {
  on = await stage();
});
afterAll(() => on.close());

const settled = async () => {
  await on.chromium.page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  await on.chromium.page.waitForLoadState('networkidle');
};
const kept = () => on.chromium.page.evaluate(async () => {
  const caching = await Promise.all((await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)));
  return caching.flat().filter((url) => url.includes('inspect-screen')).length;
});

it('is not among what a label’s visitor gets', async () => {
  await on.openLabel(demoLabel('authorised').link);
  await on.chromium.page.locator('.verdict[data-settled=true]').waitFor();
  await settled();
  expect(await kept()).toBe(0);
});

it('begins a round and carries it on without a network, once the start was opened', async () => {
  const { page } = on.chromium;
  await page.goto(`${on.server.url}/inspect/start`);
  await page.locator('#record-place').fill('示例市场');
  await page.getByText('检查用的页面都存在这台设备上了').waitFor();
  await on.server.close();
  await page.reload();
  await page.locator('#record-place').fill('示例市场');
  await page.getByRole('button', { name: '开始扫码' }).click();
  await page.locator('.scanning').waitFor();
  await page.reload();
  await page.locator('.scanning').waitFor();
  expect(await page.locator('.tally strong').innerText()).toBe('0 个码');
});
