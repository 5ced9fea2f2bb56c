/** Every screen of the app and each of its verdicts, with the way to it: for pictures, for axe, and for what must hold everywhere. */
import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';
import { demoLabels, here, type DemoLabel } from './harness.ts';

export interface ScreenShown {
  readonly name: string;
  /** Goes there; the screen is whole when it resolves. `base`: the server's address without a slash at the end. */
  readonly go: (page: Page, base: string) => Promise<void>;
}

/** The host of the demo's labels. */
const OURS = 'https://shi.wuhai.example/';

const PATHS = [
  '/', '/scan', '/culture', '/culture/story', '/culture/goals', '/culture/climate', '/culture/wine', '/directory', '/producer/1', '/producer/7', '/number/1-1-8', '/report',
  '/history', '/about', '/settings', '/demo', '/nowhere',
  '/inspect', '/inspect/start', '/inspect/findings', '/inspect/merge', '/inspect/directory',
] as const;

/** Milliseconds without a change after which a screen is whole. */
const QUIET = 250;

/** Nothing is under way any more: what comes late has come, and nothing has changed for a moment. */
async function whole(page: Page): Promise<void> {
  await page.locator('main:not([aria-busy=true])').first().waitFor();
  await page.evaluate((quiet) => new Promise<void>((resolve) => {
    let timer: ReturnType<typeof setTimeout>;
    const look = () => {
      clearTimeout(timer);
      timer = setTimeout(() => (document.querySelector('[aria-busy=true]') ? look() : (observer.disconnect(), resolve())), quiet);
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    look();
  }), QUIET);
}

/** Opens a label as a phone would; a text that is no link to us as a scan would. */
export async function openLabel(page: Page, base: string, { link }: Pick<DemoLabel, 'link'>): Promise<void> {
  await page.goto('about:blank');
  if (link.startsWith(OURS)) await page.goto(here({ url: base }, link));
  else await goWithin(page, base, '/check', { text: link });
  await page.locator('.verdict[data-settled=true]').waitFor();
  await whole(page);
}

/** To an address with something kept in its history entry, as a tap inside the app leads there. */
async function goWithin(page: Page, base: string, path: string, state: object): Promise<void> {
  await page.goto(`${base}/about`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.evaluate(([to, kept]) => {
    history.pushState(kept, '', to);
    dispatchEvent(new PopStateEvent('popstate', { state: kept }));
  }, [path, state] as const);
}

const byName = (name: string): DemoLabel => demoLabels().find((label) => label.name === name)!;

/** A screen reached from a label's verdict. */
const fromLabel = (name: string, label: string, onward: (page: Page) => Promise<unknown>): ScreenShown => ({
  name,
  go: async (page, base) => {
    await openLabel(page, base, byName(label));
    await onward(page);
    await whole(page);
  },
});

const page = (path: string): ScreenShown => ({
  name: `page-${path.slice(1).replaceAll('/', '-') || 'home'}`,
  go: async (on, base) => {
    await on.goto(base + path);
    await whole(on);
  },
});

const KIOSK_CODE = '2468';

/** A screen of the exhibition, set up for a hand-held scanner. `onward` starts at the attract loop. */
const kiosk = (name: string, onward: (page: Page) => Promise<unknown>): ScreenShown => ({
  name: `kiosk-${name}`,
  go: async (on, base) => {
    await on.goto(`${base}/robots.txt`);
    await on.evaluate((hash) => {
      localStorage.setItem('wuhai.kiosk-code', hash);
      localStorage.setItem('wuhai.kiosk-reader', 'none');
    }, createHash('sha256').update(`wuhai-kiosk ${KIOSK_CODE}`).digest('hex'));
    await on.goto(`${base}/kiosk`);
    await on.locator('.attract .go-big').first().waitFor();
    await onward(on);
    await whole(on);
    await on.evaluate(() => localStorage.removeItem('wuhai.kiosk-code'));
  },
});

const enter = (on: Page) => on.locator('.attract .go').click();
const press = (on: Page, selector: string) => on.locator(selector).click();

/** One label of each kind of verdict. */
export function oneOfEachKind(): readonly DemoLabel[] {
  const labels = demoLabels();
  return labels.filter(({ expect }, i) => labels.findIndex((other) => other.expect === expect) === i);
}

/** All of them; the history comes after the verdicts, so that there is something in it. */
export function allScreens(labels: readonly DemoLabel[] = demoLabels()): readonly ScreenShown[] {
  return [
    ...labels.map((label): ScreenShown => ({ name: `verdict-${label.name}`, go: (on, base) => openLabel(on, base, label) })),
    fromLabel('verdict-matched', 'authorised', (on) => press(on, '.frame .btns .btn.go')),
    fromLabel('verdict-differs-told', 'authorised', (on) => press(on, '.frame .btns .btn:not(.go)')),
    fromLabel('verdict-expert', 'authorised', (on) => on.locator('details > summary').first().click()),
    { name: 'forwarded', go: async (on, base) => {
      await on.goto('about:blank');
      await on.goto(here({ url: base }, byName('authorised').link).replace('/#', '/?from=singlemessage#'));
      await whole(on);
    } },
    ...(['authorised', 'authorised-wine'] as const).flatMap((name) =>
      (['story', 'certificate'] as const).map((path) => fromLabel(`${path}-${name}`, name, (on) => press(on, `a[href="/${path}"]`)))),
    ...PATHS.map(page),
    { name: 'kiosk-set-up', go: page('/kiosk').go },
    kiosk('attract', async () => {}),
    kiosk('scan', enter),
    kiosk('verdict', async (on) => {
      await enter(on);
      await on.locator('.btns a').first().click();
      await on.locator('.verdict[data-settled=true]').waitFor();
    }),
    kiosk('take', async (on) => {
      await enter(on);
      await press(on, '.bar > button:last-child');
    }),
    kiosk('code', async (on) => {
      await enter(on);
      await press(on, '.foot button');
    }),
  ];
}
