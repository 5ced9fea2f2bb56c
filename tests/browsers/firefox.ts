/** Debian's Firefox ESR through puppeteer-core (WebDriver BiDi). */
import { launch } from 'puppeteer-core';
import { PATIENCE, PHONE, program, type Browser, type Viewport } from './browser.ts';

/** Camera and storage prompts are answered, the camera is Firefox's own moving picture. */
const PREFERENCES = {
  'media.navigator.streams.fake': true,
  'media.navigator.permission.disabled': true,
  'dom.storageManager.prompt.testing': true,
  'dom.storageManager.prompt.testing.allow': true,
  'intl.accept_languages': 'zh-CN, zh, en',
};

export async function launchFirefox(viewport: Viewport = PHONE): Promise<Browser> {
  const browser = await launch({ browser: 'firefox', executablePath: program('firefox-esr', 'firefox'), headless: true, extraPrefsFirefox: PREFERENCES });
  const page = await browser.newPage();
  await page.setViewport(viewport);
  page.setDefaultTimeout(PATIENCE);
  return {
    name: 'firefox',
    open: async (url) => void (await page.goto(url)),
    text: async (selector) => {
      const element = await page.waitForSelector(selector);
      return element!.evaluate((node) => (node as HTMLElement).innerText);
    },
    evaluate: (run) => page.evaluate(run) as Promise<Awaited<ReturnType<typeof run>>>,
    offline: (cut) => page.setOfflineMode(cut),
    screenshot: async (file) => void (await page.screenshot({ path: file as `${string}.png` })),
    close: () => browser.close(),
  };
}
