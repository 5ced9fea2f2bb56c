/** The list request that leaves together with the app's JavaScript, from the only inline script of the page. */
import { minifySync, type Plugin } from 'vite';
import { pickLocale, type Locale } from '../i18n/locale.ts';
import { earlyFiles, type EarlyFiles, type WordsUrls } from './early-files.ts';

/** What the script leaves on the global object as `wuhaiBundle`: the shard asked for, and its answer under way. */
export interface EarlyBundle {
  readonly prefix: string;
  readonly response: Promise<Response>;
}

/** The parts of a page the script touches. */
export interface EarlyPage {
  readonly location: { readonly hash: string };
  readonly document: { readonly documentElement: { className: string } };
  readonly fetch: (url: string, options: { cache: 'no-cache' }) => Promise<Response>;
  wuhaiBundle?: EarlyBundle;
}

/**
 * Reads the key id from a label's digits and asks for its shard of the list. Written into index.html as its own source, so it
 * names nothing outside itself. `depth`: hexadecimal digits of the key id in a shard's name.
 *
 * In hexadecimal the digits are 01, d2 (tag 18, RFC 9052 §4.2), 84 (array of four), 49 (byte string of nine), a2 01 26 (map of
 * two, alg: ES256), 04 44 (kid: byte string of four) and the kid; the leading zero falls away. 1,200 digits is the longest label.
 */
export function early(page: EarlyPage, depth: number): void {
  try {
    const digits = /^#([1-9]\d{1,1199})(?!\d)/.exec(page.location.hash);
    if (!digits) return;
    page.document.documentElement.className = 'label';
    const kid = /^1d28449a201260444([0-9a-f]{8})/.exec(BigInt(digits[1]!).toString(16));
    if (!kid) return;
    const prefix = kid[1]!.slice(0, depth);
    const response = page.fetch('/trust/bundles/' + prefix + '.json', { cache: 'no-cache' }); // Today's list, whatever a host says of keeping.
    response.catch(() => {}); // The app looks at the failure when it gets to it; no noise before.
    page.wuhaiBundle = { prefix, response };
  } catch {
    // An engine without BigInt: the page says so itself after ten seconds (early.css).
  }
}

/** The parts of a page that tell its reader's language. */
export interface EarlyReader {
  readonly navigator: { readonly languages: readonly string[] };
  readonly localStorage: { getItem(name: string): string | null };
}

/** The parts of a page that carry a person's choice of its look. */
export interface EarlyLook {
  readonly document: { readonly documentElement: { setAttribute(name: string, value: string): void } };
  readonly localStorage: { getItem(name: string): string | null };
}

/** Dresses the page as its reader chose before anything is painted: later it would be painted twice, and large text would move it. */
export function earlyLook(page: EarlyLook): void {
  try {
    for (const name of ['elder', 'theme', 'contrast']) {
      const chosen = page.localStorage.getItem('wuhai.' + name);
      if (chosen && chosen !== 'no') page.document.documentElement.setAttribute('data-' + name, chosen);
    }
  } catch {
    // Storage is switched off: the device's own settings decide.
  }
}

/** The parts of a page that a browser's offer to install it reaches. */
export interface EarlyInstall {
  addEventListener(type: 'beforeinstallprompt', listener: (event: Event) => void): void;
  wuhaiInstall?: Event;
}

/** Keeps the browser's offer for a good moment (src/device/install.ts): it may come before the app's JavaScript, and comes once. */
export function earlyInstall(page: EarlyInstall): void {
  page.addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    page.wuhaiInstall = event;
  });
}

/** Loads the words of the reader's language in the same flight: the app asks for the same ones when it starts. */
export function earlyWords(reader: EarlyReader, urls: WordsUrls, pick: (tags: readonly string[]) => Locale, load: (url: string) => Promise<unknown>): void {
  let tags = reader.navigator.languages;
  try {
    const chosen = reader.localStorage.getItem('wuhai.locale');
    if (chosen) tags = [chosen];
  } catch {
    // Storage is switched off: the browser's languages decide.
  }
  load(urls[pick(tags)]).catch(() => {}); // The app finds the failure when it asks itself.
}

/** The parts of a page that asks for files ahead. */
export interface EarlyPreload {
  readonly location: { readonly hash: string };
  readonly document: { createElement(name: 'link'): { rel: string; as: string; href: string }; readonly head: { appendChild(link: object): unknown } };
}

/** Asks for what every screen but the verdict needs in the same flight, where the link carries no label: the app would ask two flights later. */
export function earlyPages(page: EarlyPreload, urls: readonly string[]): void {
  if (/^#\d/.test(page.location.hash)) return;
  for (const url of urls) {
    const link = page.document.createElement('link');
    const style = /css$/.test(url);
    link.rel = style ? 'preload' : 'modulepreload';
    if (style) link.as = 'style';
    link.href = url;
    page.document.head.appendChild(link);
  }
}

/**
 * Formats a number: an engine reads its tables of languages at the first one, some tens of milliseconds on a phone, and while the
 * files are under way it has nothing else to do.
 */
export function earlyTables(numbers: { NumberFormat: new () => { format(value: number): string } }): void {
  new numbers.NumberFormat().format(0);
}

/** The script's text for a list of that depth. */
export function earlySource(depth: number, files?: EarlyFiles): string {
  const calls = [`(${early.toString()})(window,${depth})`, `(${earlyLook.toString()})(window)`, `(${earlyInstall.toString()})(window)`];
  if (files) {
    calls.push(`(${earlyWords.toString()})(window,${JSON.stringify(files.words)},${pickLocale.toString()},(url)=>import(url))`);
    calls.push(`(${earlyPages.toString()})(window,${JSON.stringify(files.pages)})`, `(${earlyTables.toString()})(Intl)`);
  }
  const { code, errors } = minifySync('early.js', calls.join(';'), { compress: { target: ['chrome67'] } });
  if (errors.length > 0) throw new Error(`early.ts does not minify: ${errors[0]!.message}`);
  return code.trim();
}

/** Puts the script where index.html says `<!-- early -->`: before the style sheet, which would hold it back. */
export function earlyFetch(depth: () => number): Plugin {
  return {
    name: 'wuhai-early',
    transformIndexHtml: {
      order: 'post',
      handler(html, context) {
        if (!html.includes('<!-- early -->')) throw new Error('index.html has no place for the early script');
        const files = context.bundle && earlyFiles(Object.values(context.bundle));
        return html.replace('<!-- early -->', () => `<script>${earlySource(depth(), files)}</script>`);
      },
    },
  };
}
