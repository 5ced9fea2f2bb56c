/** The exhibition on the built app: started by a link, left alone, cut off from the network for a week, left by a code. */
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import jsQr from 'jsqr';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeFilm } from '../app/scan/film.ts';
import { draw } from '../bench/scan/scene.ts';
import { launchChromium } from '../browsers/chromium.ts';
import { demoLabel, stage, type Stage } from './harness.ts';

const CODE = '2468';
const WEEK = 7 * 24 * 3_600_000;
let on: Stage;

beforeEach(async () => {
  on = await stage({ viewport: { width: 1080, height: 1920 } });
});
afterEach(() => on.close());

const page = () => on.chromium.page;
const begin = () => page().getByRole('button', { name: '触摸屏幕开始' });
const press = (name: string) => page().getByRole('button', { name }).click();

/** As the staff set it up, for a hand-held scanner. */
async function setUp(): Promise<void> {
  await on.chromium.open(`${on.server.url}/kiosk`);
  await page().getByText('只用扫码器').click();
  await page().getByLabel('4 到 8 位数字').fill(CODE);
  await press('开始展示');
  await begin().waitFor();
}

/** A hand-held scanner types a code faster than any hand, and ends it with Enter. */
async function scan(link: string): Promise<void> {
  await page().evaluate((text) => {
    for (const key of [...text, 'Enter']) document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  }, link);
}

const ours = (name: string) => demoLabel(name).link;
const kind = () => page().locator('.verdict[data-settled=true]').getAttribute('data-kind');

it('begins at its link once it is set up, shows nobody the way out, and ends at the staff\'s code', async () => {
  await setUp();
  await on.chromium.open(`${on.server.url}/kiosk`);
  await begin().click();
  expect(await page().getByRole('link', { name: /记录|设置|关于/ }).count()).toBe(0);
  await press('工作人员');
  for (const digit of CODE) await press(digit);
  await press('确定');
  await press('退出展示');
  await page().getByRole('link', { name: '记录' }).waitFor();
  expect(new URL(page().url()).pathname).toBe('/');
});

it('judges what is held to the scanner, marks it as an exhibit, and keeps none of it', async () => {
  await setUp();
  await scan(ours('authorised'));
  expect(await kind()).toBe('authorised');
  await page().getByText('展品：示例标签').waitFor();
  await scan(ours('recalled'));
  await page().locator('[data-kind=recalled]').waitFor();
  await page().getByRole('link', { name: '12315' }).first().click();
  await page().getByText('用手机扫码拨打 12315').waitFor();
  expect(await page().getByRole('img', { name: '带到手机上的二维码' }).isVisible()).toBe(true);
  expect(page().url()).toBe(`${on.server.url}/kiosk`);
  await on.chromium.open(`${on.server.url}/history`);
  await page().getByText('还没有记录').waitFor();
});

it('a QR takes the label\'s own link to the phone, dark on light and whole', async () => {
  await setUp();
  await scan(ours('authorised'));
  await kind();
  await press('带到手机上');
  const symbol = page().getByRole('img', { name: '带到手机上的二维码' });
  const pixels = await symbol.evaluate(async (svg) => {
    const text = new XMLSerializer().serializeToString(svg).replace('class="light"', 'fill="#fff"').replace('class="dark"', 'fill="#000"');
    const image = new Image(300, 300);
    image.src = `data:image/svg+xml,${encodeURIComponent(text)}`;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: 300, height: 300 });
    const context = canvas.getContext('2d')!;
    context.drawImage(image, 0, 0, 300, 300);
    return [...context.getImageData(0, 0, 300, 300).data];
  });
  expect(jsQr(new Uint8ClampedArray(pixels), 300, 300)?.data).toBe(ours('authorised'));
  const colours = await symbol.evaluate((svg) => ['.light', '.dark'].map((part) => getComputedStyle(svg.querySelector(part)!).fill));
  expect(colours).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
});

describe('left alone', () => {
  it('asks, and after a minute is back at its beginning, in its own language', async () => {
    await setUp();
    await page().clock.install();
    await page().reload();
    await page().getByRole('button', { name: 'Touch to begin' }).click();
    await page().getByRole('button', { name: 'Start again' }).waitFor();
    await page().clock.runFor(50_000);
    await page().getByRole('alert').getByText(/Still here/).waitFor();
    await page().clock.runFor(12_000);
    await begin().waitFor();
    expect(await page().evaluate(() => document.documentElement.lang)).toBe('zh-Hans');
  });

  it('turns its leaves, and keeps still where less motion is asked for', async () => {
    await setUp();
    await page().clock.install();
    const leaf = () => page().evaluate(() => [...document.querySelectorAll('.leaf')].findIndex((one) => one.classList.contains('on')));
    await page().reload();
    await page().waitForFunction(() => document.querySelectorAll('.leaf').length > 3);
    await page().clock.runFor(10_000);
    expect(await leaf()).toBe(1);
    await page().emulateMedia({ reducedMotion: 'reduce' });
    await page().reload();
    await page().waitForFunction(() => document.querySelectorAll('.leaf').length > 3);
    await page().clock.runFor(40_000);
    expect(await leaf()).toBe(0);
    expect(await page().evaluate(() => getComputedStyle(document.querySelector('.leaf')!).transitionDuration)).toMatch(/^0s/);
  });
});

it('keeps the screen on while it is shown', async () => {
  await page().addInitScript(() => {
    const locks = { held: 0, request: async () => (locks.held++, { release: async () => void locks.held-- }) };
    Object.defineProperty(navigator, 'wakeLock', { value: locks });
  });
  await setUp();
  expect(await page().evaluate(() => (navigator as unknown as { wakeLock: { held: number } }).wakeLock.held)).toBe(1);
});

it('works a week without a network: the loop with its plates, a verdict, its story; and says how old its list is', async () => {
  await on.chromium.open(`${on.server.url}/kiosk`);
  await press('带走离线版');
  await page().getByText(/离线版全在这台设备上了/).waitFor();
  await page().getByText('只用扫码器').click();
  await page().getByLabel('4 到 8 位数字').fill(CODE);
  await press('开始展示');
  await begin().waitFor();
  await page().getByText('今天取到').waitFor();
  await page().waitForFunction(() => localStorage.getItem('wuhai.stored') === 'yes');
  await page().waitForLoadState('networkidle');
  await on.server.close();
  await page().clock.setFixedTime(Date.now() + WEEK);
  await page().reload();
  await page().getByText('7 天前取到').waitFor();
  await page().waitForFunction(() => [...document.images].length > 3 && [...document.images].every((image) => image.complete && image.naturalWidth > 0));
  await scan(ours('authorised'));
  expect(await kind()).toBe('authorised');
  await page().getByRole('link', { name: '它的来历' }).click();
  await page().locator('.timeline').waitFor();
  await page().getByRole('link', { name: '葡萄志' }).click();
  await page().locator('.index a').first().click();
  await page().locator('.prose').waitFor();
  expect(createHash('sha256').update(`wuhai-kiosk ${CODE}`).digest('hex')).toBe(await page().evaluate(() => localStorage.getItem('wuhai.kiosk-code')));
});

it('reads a box held to the front camera, whose picture is a mirror', async () => {
  const film = writeFilm('kiosk', [draw({ text: ours('authorised'), width: 1280, height: 720, scale: 4, focus: 0.6, noise: 4, backdrop: 'carton', pose: { turn: 0.1, tiltX: 0.2 } })]);
  await on.chromium.close();
  on = { ...on, chromium: await launchChromium({ camera: film, viewport: { width: 1080, height: 1920 } }) };
  await on.chromium.open(`${on.server.url}/kiosk`);
  await page().getByLabel('4 到 8 位数字').fill(CODE);
  await press('开始展示');
  await page().addInitScript(() => {
    const { getUserMedia } = MediaDevices.prototype;
    MediaDevices.prototype.getUserMedia = function (wanted) {
      (globalThis as { wanted?: unknown }).wanted = wanted;
      return getUserMedia.call(this, wanted);
    };
  });
  await page().reload();
  await begin().click();
  const mirrored = page().waitForFunction(() => /scale\(-/.test(document.querySelector<HTMLElement>('.scan-stage')?.style.transform ?? ''));
  expect(await kind()).toBe('authorised');
  await mirrored;
  expect(JSON.stringify(await page().evaluate(() => (globalThis as { wanted?: unknown }).wanted))).toContain('"facingMode":{"ideal":"user"}');
  rmSync(dirname(film), { recursive: true });
});
