/** A typed number is looked up and said to be unsigned; a typed link is judged. Both through the scan screen. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { formatNumber } from '../../src/core/number.ts';
import { parseLabel } from '../../src/core/label.ts';
import { demoLabel, stage, type Stage } from './harness.ts';

let on: Stage;
beforeAll(async () => {
  on = await stage();
});
afterAll(() => on.close());

/** The printed number of a demo label; all of these are the first licensee's. */
function numberOf(name: string): string {
  const label = parseLabel(demoLabel(name).link);
  if (!label.ok) throw new Error(`${name} is no label`);
  return formatNumber({ licensee: 1, serial: label.value.unverified.serial });
}

async function type(text: string): Promise<void> {
  const { page } = on.chromium;
  await on.chromium.open(`${on.server.url}/scan`);
  await page.getByRole('textbox').fill(text);
  await page.getByRole('textbox').press('Enter');
}

const found = () => on.chromium.page.locator('[data-found]').getAttribute('data-found');

it.each([['authorised', 'filed'], ['not-filed', 'not-filed'], ['recalled', 'recalled'], ['voided', 'voided']])('the number of %s: %s', async (name, expected) => {
  await type(numberOf(name));
  expect(await found()).toBe(expected);
  expect(await on.chromium.page.locator('main').innerText()).toContain('输入的文字没有签名');
});

it('forgives full-width digits and spaces', async () => {
  await type(` ${numberOf('authorised').replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))} `);
  expect(await found()).toBe('filed');
});

it('says when a digit is mistyped, and when nobody has the number', async () => {
  const right = numberOf('authorised');
  await type(right.slice(0, -1) + (right.endsWith('1') ? '2' : '1'));
  await on.chromium.page.getByRole('heading', { name: '编号输错了' }).waitFor();
  await type(formatNumber({ licensee: 4_711, serial: 1 }));
  expect(await found()).toBe('nobody');
});

it('judges a typed link', async () => {
  await type(demoLabel('recalled').link);
  expect(await on.chromium.page.locator('.verdict[data-settled=true]').getAttribute('data-kind')).toBe('recalled');
});

it('takes what a hand-held scanner types, on whatever screen it stands', async () => {
  const { page } = on.chromium;
  await on.chromium.open(`${on.server.url}/about`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  await page.keyboard.type(demoLabel('recalled').link);
  await page.keyboard.press('Enter');
  expect(await page.locator('.verdict[data-settled=true]').getAttribute('data-kind')).toBe('recalled');
});
