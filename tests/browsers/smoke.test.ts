/** Each browser of the tests opens a built page under the shipped headers. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve, type Server } from '../../src/demo/serve.ts';
import { buildFixture, scratch, writeList } from '../fixtures/app.ts';
import type { Browser } from './browser.ts';
import { launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';
import { launchWebkit } from './webkit.ts';

const LABEL = BigInt(`0x01d28449a201260444${'deadbeef'}${'07'.repeat(90)}`).toString();
let server: Server;

beforeAll(async () => {
  const trust = writeList();
  server = await serve({ app: await buildFixture(trust), trust, port: 0 });
  mkdirSync('.shots', { recursive: true });
});

afterAll(() => server.close());

describe.each([['chromium', () => launchChromium()], ['firefox', () => launchFirefox()], ['webkit', () => launchWebkit()]] as const)('%s', (name, launch) => {
  let browser: Browser;
  beforeAll(async () => { browser = await launch(); });
  afterAll(() => browser?.close());

  it('shows the page in Chinese, with the list asked for by the inline script', async () => {
    await browser.open(`${server.url}/#${LABEL}`);
    expect(await browser.text('#app[data-bundle]')).toBe('示例 Demo 一：名单 3，1 位');
    expect(await browser.evaluate(() => document.getElementById('app')!.dataset['bundle'])).toBe('d 200');
    await browser.screenshot(`.shots/fixture-${name}.png`);
  });

  it('keeps the app: Trusted Types let the service worker in', async () => {
    await browser.text('#app[data-ready]');
    expect(await browser.evaluate(() => document.getElementById('app')!.dataset['ready'])).toBe('true');
  });

  it('refuses an inline script that is not ours', async () => {
    const ran = await browser.evaluate(() => {
      const script = document.createElement('script');
      try {
        script.textContent = 'globalThis.alien = true';
        document.head.append(script);
      } catch { /* Trusted Types refuse the text itself. */ }
      return (globalThis as { alien?: boolean }).alien ?? false;
    });
    expect(ran).toBe(false);
  });
});

it('chromium plays a file as its only camera, under the shipped permissions policy', async () => {
  const frame = execFileSync('convert', ['-size', '640x480', 'xc:#A8392B', 'jpg:-']);
  const camera = join(scratch(), 'cinnabar.mjpeg');
  writeFileSync(camera, Buffer.concat(Array.from({ length: 10 }, () => frame)));
  const chromium = await launchChromium({ camera });
  await chromium.open(`${server.url}/`);
  const [red, green, blue] = await chromium.evaluate(async () => {
    const video = document.createElement('video');
    video.srcObject = await navigator.mediaDevices.getUserMedia({ video: true });
    await video.play();
    const canvas = document.createElement('canvas').getContext('2d')!;
    canvas.drawImage(video, 0, 0);
    return [...canvas.getImageData(100, 100, 1, 1).data];
  });
  await chromium.close();
  expect([red! > 140, green! < 90, blue! < 80]).toEqual([true, true, true]);
});
