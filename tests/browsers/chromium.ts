/** Debian's Chromium through playwright-core. */
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { PATIENCE, PHONE, program, type Browser, type Viewport } from './browser.ts';

export interface ChromiumOptions {
  readonly viewport?: Viewport;
  /** BCP 47; the browser's own language setting. */
  readonly locale?: string;
  /** A .y4m or .mjpeg file played as the only camera; permission is granted without asking. */
  readonly camera?: string;
  /** Further command line switches. */
  readonly args?: readonly string[];
}

export interface Chromium extends Browser {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors the page threw or wrote to its console, policy violations among them, since the start. */
  readonly problems: readonly string[];
}

/** A root that does not exist yet is asked for and answered 404 (TUF 5.3.3); the browser calls that an error. */
const NO_NEXT_ROOT = /\/trust\/\d+\.root\.json$/;

export async function launchChromium(options: ChromiumOptions = {}): Promise<Chromium> {
  const camera = options.camera ? ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream', `--use-file-for-fake-video-capture=${options.camera}`] : [];
  const browser = await chromium.launch({
    executablePath: program('chromium', 'chromium-browser', 'google-chrome'),
    args: ['--no-sandbox', '--disable-dev-shm-usage', ...camera, ...(options.args ?? [])],
  });
  const context = await browser.newContext({ viewport: options.viewport ?? PHONE, locale: options.locale ?? 'zh-CN' });
  if (options.camera) await context.grantPermissions(['camera']);
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !NO_NEXT_ROOT.test(message.location().url)) problems.push(message.text());
  });
  return {
    name: 'chromium', page, context, problems,
    open: async (url) => void (await page.goto(url)),
    text: (selector) => page.locator(selector).first().innerText(),
    evaluate: (run) => page.evaluate(run),
    offline: (cut) => context.setOffline(cut),
    screenshot: async (file) => void (await page.screenshot({ path: file })),
    close: () => browser.close(),
  };
}
