/** What the app does without any hand: codes typed by a scanner as fast as they come, and a colleague's ten thousand entries. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchChromium } from '../../browsers/chromium.ts';
import { device, label } from '../../core/inspect/device.ts';
import { evidenceFileOf } from '../../fixtures/evidence-file.ts';
import type { Box } from './stall.ts';
import { keptTexts, notedIn, watch } from './watch.ts';

export interface AtOnce {
  readonly codes: number;
  readonly kept: number;
  /** Milliseconds a code, from the first key to the last entry on the disk. */
  readonly perCode: number;
  /** Milliseconds of one bare check of a signature and one bare signature on the same page, one after another. */
  readonly bare: number;
}

/** All codes typed without a pause. */
export async function byScanner(url: string, boxes: readonly Box[]): Promise<AtOnce> {
  const chromium = await launchChromium();
  const { page } = chromium;
  try {
    await watch(page);
    await page.goto(`${url}/inspect/start`);
    await page.locator('#record-place').fill('示例市场');
    await page.getByRole('button', { name: '开始扫码' }).click();
    await page.locator('.scanning').waitFor();
    const began = await page.evaluate((codes) => {
      const at = performance.now();
      const press = (key: string) => document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      for (const code of codes) for (const key of [...code, 'Enter']) press(key);
      return at;
    }, boxes.map(({ text }) => text));
    await page.waitForFunction((n) => (globalThis as unknown as { noted: { counted: number[] } }).noted.counted.length >= n, boxes.length, { timeout: 60_000 });
    const { counted } = await notedIn(page);
    return { codes: boxes.length, kept: (await keptTexts(page)).length, perCode: (counted[counted.length - 1]! - began) / boxes.length, bare: await bareCheckAndSign(page) };
  } finally {
    await chromium.close();
  }
}

const bareCheckAndSign = (page: Page): Promise<number> => page.evaluate(async () => {
  const es256 = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
  const { publicKey, privateKey } = await crypto.subtle.generateKey(es256, false, ['sign', 'verify']);
  const text = new Uint8Array(400);
  const began = performance.now();
  for (let i = 0; i < 200; i++) await crypto.subtle.verify(es256, publicKey, await crypto.subtle.sign(es256, privateKey, text), text);
  return (performance.now() - began) / 200;
});

export interface Merging {
  readonly entries: number;
  /** Seconds until the file is verified and taken in, and until its findings are shown. */
  readonly taken: number;
  readonly found: number;
  /** Seconds of as many bare digests and checks of a signature on the same page. */
  readonly bare: number;
  /** Milliseconds of each task of 50 ms and more meanwhile. */
  readonly tasks: readonly number[];
}

/** A colleague's file of that many entries taken in, and looked through for findings. */
export async function merging(url: string, entries: number): Promise<Merging> {
  const officer = await device();
  const lines = await officer.round(Array.from({ length: entries }, (_, i) => label(i + 1, { text: `https://demo.example/#${i}` })), { place: '示例批发市场' });
  const dir = mkdtempSync(join(tmpdir(), 'round-'));
  const chromium = await launchChromium();
  const { page } = chromium;
  try {
    await watch(page);
    await page.goto(`${url}/inspect/merge`);
    await page.locator('input[type=file]').waitFor({ state: 'attached' });
    const file = join(dir, 'large.zip'); // From the disk: bytes that are handed over would be unpacked in the page.
    writeFileSync(file, evidenceFileOf(lines));
    const before = (await notedIn(page)).tasks.length;
    const began = performance.now();
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByText(/已并入/).waitFor({ timeout: 120_000 });
    const taken = performance.now();
    await page.getByRole('link', { name: '看发现' }).click();
    await page.getByText('没有发现').waitFor({ timeout: 120_000 });
    const found = performance.now();
    const tasks = (await notedIn(page)).tasks.slice(before);
    return { entries, taken: (taken - began) / 1000, found: (found - taken) / 1000, bare: await bareDigestsAndChecks(page, entries), tasks };
  } finally {
    await chromium.close();
    rmSync(dir, { recursive: true });
  }
}

const bareDigestsAndChecks = (page: Page, count: number): Promise<number> => page.evaluate(async (n) => {
  const es256 = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
  const { publicKey, privateKey } = await crypto.subtle.generateKey(es256, false, ['sign', 'verify']);
  const text = new Uint8Array(700);
  const signature = await crypto.subtle.sign(es256, privateKey, text);
  const began = performance.now();
  for (let i = 0; i < n; i++) {
    await crypto.subtle.digest('SHA-256', text);
    await crypto.subtle.verify(es256, publicKey, signature, text);
  }
  return (performance.now() - began) / 1000;
}, count);
