/** A new list reaches an open screen: the office recalls a lot, publishes, and the same label turns without a reload. */
import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { scratch } from '../fixtures/app.ts';
import { DEMO, demoLabel, here, stage, type Stage } from './harness.ts';

let office: string;
let on: Stage;

/** The office's command line, as it is run by hand. */
function issuer(...args: string[]): string {
  const passphrase = ['--workspace', join(office, 'office'), '--passphrase-file', join(office, 'office', 'passphrase')];
  return execFileSync(process.execPath, ['dist/node/issuer/main.js', ...args, ...passphrase], { encoding: 'utf8' });
}

beforeAll(async () => {
  office = scratch();
  cpSync(DEMO, office, { recursive: true });
  const settings = join(office, 'office', 'office.yaml'); // Its paths are relative to the workspace.
  writeFileSync(settings, readFileSync(settings, 'utf8').replaceAll('../../src/', `${resolve('src')}/`));
  on = await stage();
});
afterAll(() => on.close());

const verdict = () => on.chromium.page.locator('.verdict[data-settled=true]');

/** What the phone does when the network comes back: it asks for today's list. */
async function comeOnline(): Promise<void> {
  await on.chromium.context.setOffline(true);
  await on.chromium.context.setOffline(false);
}

it('turns an authorised label into a recalled one on the open screen, and says so on the next', async () => {
  const { page } = on.chromium;
  await on.openLabel(demoLabel('authorised').link);
  expect(await verdict().getAttribute('data-kind')).toBe('authorised');
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => Object.assign(globalThis, { sameDocument: true }));

  const lot = /A\d{6}/.exec(await page.locator('.kv.num').innerText())![0];
  issuer('recall', '--licensee', '1', '--lot', lot, '--notice', '示例：请勿食用。', '--notice-en', 'Demo: do not eat.', '--day', today(), '--document', '示例召〔1〕号');
  issuer('publish');
  on.server.setTrust(join(office, 'trust'));
  await comeOnline();

  await page.locator('.verdict[data-kind=recalled]').waitFor();
  expect(await page.getByText('示例：请勿食用。').count()).toBeGreaterThan(0);
  expect(await page.evaluate(() => (globalThis as { sameDocument?: boolean }).sameDocument)).toBe(true);

  await page.getByRole('link', { name: '名录' }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await on.chromium.open(here(on.server, demoLabel('authorised-gs1').link));
  expect(await verdict().getAttribute('data-kind')).toBe('authorised');
});

it('keeps the new list: without a network, and after a restart, the label stays recalled', async () => {
  const { page } = on.chromium;
  await page.waitForLoadState('networkidle');
  await on.server.close();
  await page.goto('about:blank');
  await on.chromium.open(here(on.server, demoLabel('authorised').link));
  expect(await verdict().getAttribute('data-kind')).toBe('recalled');
});

/** The list's own day: the demo may have been made on another. */
function today(): string {
  const { signed } = JSON.parse(readFileSync(join(DEMO, 'trust', 'timestamp.json'), 'utf8')) as { signed: { 'x-issued': string } };
  return signed['x-issued'].slice(0, 10);
}
