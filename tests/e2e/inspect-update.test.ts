/** A new version of the app comes in the middle of a round: nobody is interrupted, nothing is lost, and the round goes on under it. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { nextVersion } from '../fixtures/next-version.ts';
import { APP, demoLabel, stage, type Stage } from './harness.ts';

let on: Stage;
beforeAll(async () => {
  on = await stage();
});
afterAll(() => on.close());

const scan = (page: Page, text: string) => page.evaluate((code) => {
  for (const key of [...code, 'Enter']) document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
}, text);
const counted = (page: Page, codes: number) => page.locator('.tally strong', { hasText: new RegExp(`^${codes} 个码$`) }).waitFor();

it('is not offered while scanning; taken in another tab, the round goes on in the old one, and in the new one without a network', async () => {
  const { page, context } = on.chromium;
  await page.goto(`${on.server.url}/inspect/start`);
  await page.locator('#record-place').fill('示例市场');
  await page.getByText('检查用的页面都存在这台设备上了').waitFor();
  await page.getByRole('button', { name: '开始扫码' }).click();
  await page.locator('.scanning').waitFor();
  await scan(page, demoLabel('authorised').link);
  await counted(page, 1);
  await page.evaluate(() => Object.assign(globalThis, { sameDocument: true }));

  on.server.setApp(nextVersion(APP));
  const other = await context.newPage();
  await other.goto(`${on.server.url}/about`);
  await other.getByRole('button', { name: '现在更新' }).waitFor();
  expect(await page.getByRole('button', { name: '现在更新' }).count()).toBe(0);
  await scan(page, demoLabel('recalled').link);
  await counted(page, 2);

  await other.getByRole('button', { name: '现在更新' }).click();
  await other.waitForFunction(() => document.querySelector('script[src*="next"]') !== null);
  await scan(page, demoLabel('not-filed').link);
  await counted(page, 3);
  expect(await page.evaluate(() => (globalThis as { sameDocument?: boolean }).sameDocument)).toBe(true);

  await other.close();
  await on.server.close();
  await page.reload();
  await page.locator('.scanning').waitFor();
  expect(await page.evaluate(() => document.querySelector('script[src*="next"]') !== null)).toBe(true);
  await counted(page, 3);
  await scan(page, demoLabel('authorised').link);
  await counted(page, 4);
});
