/** The cold link in the other two engines: the same label, the same verdict, nothing asked. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchFirefox } from '../browsers/firefox.ts';
import { launchWebkit } from '../browsers/webkit.ts';
import type { Browser } from '../browsers/browser.ts';
import type { Server } from '../../src/demo/serve.ts';
import { demoLabel, here, serveDemo } from './harness.ts';

describe.each([['Firefox', launchFirefox], ['WebKitGTK', launchWebkit]] as const)('%s', (_name, launch) => {
  let server: Server;
  let browser: Browser;

  beforeAll(async () => {
    server = await serveDemo();
    browser = await launch();
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  it.each(['authorised', 'authorised-gs1', 'recalled', 'tampered', 'newer-than-list'])('%s', async (name) => {
    await browser.open('about:blank');
    await browser.open(here(server, demoLabel(name).link));
    await browser.text('.verdict[data-settled=true] h1');
    const kind = await browser.evaluate(() => document.querySelector('.verdict')!.getAttribute('data-kind'));
    expect(kind).toBe(demoLabel(name).expect);
  });
});
