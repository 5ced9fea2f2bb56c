/** No more room in the middle of a round: what is lost is told at once, what was kept is there, and it goes on when there is room again. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { demoLabel, stage, type Stage } from './harness.ts';

let on: Stage;
beforeAll(async () => {
  on = await stage();
});
afterAll(() => on.close());

const scan = (text: string) => on.chromium.page.evaluate((code) => {
  for (const key of [...code, 'Enter']) document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
}, text);
/** From now on the disk is full, or has room again: as the browser says it, in the middle of a transaction. */
const full = (is: boolean) => on.chromium.page.evaluate((now) => {
  const store = IDBObjectStore.prototype as IDBObjectStore & { plain?: IDBObjectStore['add'] };
  store.plain ??= store.add;
  store.add = now ? () => { throw new DOMException('no room', 'QuotaExceededError'); } : store.plain;
}, is);
const counted = (codes: number) => on.chromium.page.locator('.tally strong', { hasText: new RegExp(`^${codes} 个码$`) }).waitFor();

it('tells of the code that was not kept, keeps those before, and takes the next once there is room', async () => {
  const { page } = on.chromium;
  await page.goto(`${on.server.url}/inspect/start`);
  await page.locator('#record-place').fill('示例市场');
  await page.getByText('检查用的页面都存在这台设备上了').waitFor();
  await page.getByRole('button', { name: '开始扫码' }).click();
  await page.locator('.scanning').waitFor();
  await scan(demoLabel('authorised').link);
  await counted(1);

  await full(true);
  await scan(demoLabel('recalled').link);
  await page.getByText(/^空间满了，这一条没有存下；之前的都在/).waitFor();
  expect(await page.locator('.tally strong').innerText()).toBe('1 个码');

  await full(false);
  await scan(demoLabel('recalled').link);
  await counted(2);
  expect(await page.getByText(/^空间满了/).count()).toBe(0);
  await page.reload();
  await counted(2);
});
