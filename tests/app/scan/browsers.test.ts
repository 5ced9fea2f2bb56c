// @vitest-environment node
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser } from '../../browsers/browser.ts';
import { launchFirefox } from '../../browsers/firefox.ts';
import { launchWebkit } from '../../browsers/webkit.ts';
import { labelText } from '../../bench/scan/label.ts';
import { draw } from '../../bench/scan/scene.ts';
import { bitmap } from './bitmap.ts';
import { openSite, type Site } from './site.ts';

const text = labelText(11);
const SLOW = 120_000;
const PATIENCE = 30_000;

let site: Site;
beforeAll(async () => {
  const label = draw({ text, width: 1280, height: 960, scale: 3, focus: 0.6, noise: 4, backdrop: 'carton', pose: { turn: 0.15, tiltX: 0.35 } });
  site = await openSite({}, { 'label.bmp': bitmap(label) });
}, SLOW);
afterAll(() => site.close());

it.each([['Firefox', launchFirefox], ['WebKitGTK', launchWebkit]] as [string, () => Promise<Browser>][])('a label is read in %s', async (_name, launch) => {
  const browser = await launch();
  try {
    await browser.open(`${site.url}?camera=label.bmp`);
    const given = () => browser.evaluate(() => (window.given as Window['given'] | undefined)?.map((one) => one.text) ?? []);
    await expect.poll(given, { timeout: PATIENCE, interval: 200 }).toEqual([text]);
  } finally {
    await browser.close();
  }
}, SLOW);
