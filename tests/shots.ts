/** `npm run shots`: every screen, verdict, language and size of the built app as pictures in `.shots/`, and all of them on contact sheets. */
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchChromium } from './browsers/chromium.ts';
import { serveDemo } from './e2e/harness.ts';
import { allScreens } from './e2e/screens.ts';
import { buildVertical } from './fixtures/vertical.ts';

const OUT = '.shots';
const LOCALES = ['zh-CN', 'en-GB'] as const;
const SIZES = [{ width: 360, height: 780 }, { width: 1280, height: 800 }] as const;
/** Looks beside the plain one, on the phone in Chinese. */
const MODES = ['dark', 'elder', 'contrast'] as const;

/** Pictures come after the text that they stand beside. */
const still = (page: Page) => page.waitForLoadState('networkidle');

interface Look {
  readonly locale: string;
  readonly size: { readonly width: number; readonly height: number };
  readonly mode?: (typeof MODES)[number] | 'vertical';
}

async function shoot(base: string, { locale, size, mode }: Look): Promise<void> {
  const chromium = await launchChromium({ viewport: size, locale });
  const dir = join(OUT, [locale, `${size.width}x${size.height}`, ...(mode ? [mode] : [])].join('-'));
  mkdirSync(dir, { recursive: true });
  if (mode === 'dark') await chromium.page.emulateMedia({ colorScheme: 'dark' });
  if (mode === 'contrast') await chromium.page.emulateMedia({ contrast: 'more' });
  if (mode === 'elder') await chromium.page.addInitScript(() => location.protocol.startsWith('http') && localStorage.setItem('wuhai.elder', 'yes'));
  for (const { name, go } of allScreens()) {
    await go(chromium.page, base);
    await still(chromium.page);
    await chromium.page.screenshot({ path: join(dir, `${name}.png`) });
  }
  await chromium.page.goto('about:blank');
  await sheet(chromium.page, dir, size.width);
  await chromium.close();
  console.log(`${dir}: ${readdirSync(dir).length - 1} pictures, sheet.png`);
}

/** All pictures of a folder, small, with their names. */
async function sheet(page: Page, dir: string, width: number): Promise<void> {
  const files = readdirSync(dir).filter((file) => file.endsWith('.png') && file !== 'sheet.png');
  const figures = files.map((file) => `<figure><img src="data:image/png;base64,${readFileSync(join(dir, file)).toString('base64')}"><figcaption>${file.slice(0, -4)}</figcaption></figure>`);
  const html = join(dir, 'sheet.html');
  writeFileSync(html, `<!doctype html><style>body{display:flex;flex-wrap:wrap;gap:8px;font:12px sans-serif;background:#888}figure{margin:0}img{width:${width > 600 ? 420 : 200}px}</style>${figures.join('')}`);
  await page.setViewportSize({ width: 1720, height: 1000 });
  await page.setContent(readFileSync(html, 'utf8'));
  await page.screenshot({ path: join(dir, 'sheet.png'), fullPage: true });
  rmSync(html);
}

rmSync(OUT, { recursive: true, force: true });
const server = await serveDemo();
for (const locale of LOCALES) for (const size of SIZES) await shoot(server.url, { locale, size });
for (const mode of MODES) await shoot(server.url, { locale: LOCALES[0], size: SIZES[0], mode });
// Lines that stand, as traditional Mongolian will: a build of the tests.
const vertical = mkdtempSync(join(tmpdir(), 'wuhai-vertical-'));
await buildVertical(vertical);
server.setApp(vertical);
for (const size of SIZES) await shoot(server.url, { locale: LOCALES[1], size, mode: 'vertical' });
rmSync(vertical, { recursive: true });
await server.close();
