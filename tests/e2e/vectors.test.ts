/** The label vectors in three browsers' own engines and cryptography: the same verdicts as in Node. */
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build } from 'vite';
import { serve, type Server } from '../../src/demo/serve.ts';
import type { Browser } from '../browsers/browser.ts';
import { launchChromium } from '../browsers/chromium.ts';
import { launchFirefox } from '../browsers/firefox.ts';
import { launchWebkit } from '../browsers/webkit.ts';
import { scratch } from '../fixtures/app.ts';
import { vectors, type Outcome } from '../vectors/run.ts';

declare const said: Record<string, Outcome>;

let server: Server;
beforeAll(async () => {
  const outDir = join(scratch(), 'vectors');
  await build({ configFile: false, root: resolve('tests/fixtures/vectors'), logLevel: 'silent', build: { outDir, target: 'es2022' } });
  server = await serve({ app: outDir, port: 0 });
});
afterAll(() => server.close());

describe.each([['Chromium', () => launchChromium()], ['Firefox', () => launchFirefox()], ['WebKitGTK', () => launchWebkit()]] as const)('%s', (_name, launch) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  it(`gives all ${vectors.length} verdicts`, async () => {
    await browser.open(server.url);
    await browser.evaluate(async () => {
      while (document.documentElement.dataset['done'] !== 'yes') await new Promise((done) => setTimeout(done, 50));
    });
    const verdicts = await browser.evaluate(() => said);
    expect(verdicts).toEqual(Object.fromEntries(vectors.map(({ name, expect: expected }) => [name, expected])));
  });
});
