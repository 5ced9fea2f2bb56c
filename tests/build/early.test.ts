import { createContext, runInContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { pickLocale } from '../../src/i18n/locale.ts';
import { earlyFiles, type EmittedChunk } from '../../src/build/early-files.ts';
import { early, earlyFetch, earlyLook, earlyPages, earlySource, earlyWords, type EarlyPage } from '../../src/build/early.ts';

const LABEL = `01d28449a201260444${'deadbeef'}a0581a${'07'.repeat(26)}5840${'5a'.repeat(64)}`;

function digits(hex: string): string {
  return BigInt(`0x${hex}`).toString();
}

function open(hash: string, depth = 2, answer: () => Promise<Response> = () => Promise.resolve(new Response('{}'))) {
  const asked: string[] = [];
  const page: EarlyPage = {
    location: { hash },
    document: { documentElement: { className: '' } },
    fetch: (url) => { asked.push(url); return answer(); },
  };
  early(page, depth);
  return { page, asked };
}

describe('the request that leaves first', () => {
  it.each([[1, 'd'], [2, 'de'], [8, 'deadbeef']])('asks for the shard of %i digits', (depth, prefix) => {
    const { page, asked } = open(`#${digits(LABEL)}`, depth);
    expect(asked).toEqual([`/trust/bundles/${prefix}.json`]);
    expect(page.wuhaiBundle?.prefix).toBe(prefix);
    expect(page.document.documentElement.className).toBe('label');
  });

  it('ignores what a chat app adds behind the digits', () => {
    expect(open(`#${digits(LABEL)}?from=groupmessage`).asked).toHaveLength(1);
  });

  it.each([
    ['no fragment', ''],
    ['a screen of the app', '#/culture'],
    ['more digits than any label', `#1${'0'.repeat(1200)}`],
  ])('asks for nothing and shows no label: %s', (_what, hash) => {
    const { page, asked } = open(hash);
    expect(asked).toEqual([]);
    expect(page.document.documentElement.className).toBe('');
  });

  it('asks for nothing where the digits are no COSE_Sign1 of ours, but says that it is checking', () => {
    const { page, asked } = open(`#${digits(LABEL.replace('a20126', 'a20127'))}`);
    expect(asked).toEqual([]);
    expect(page.document.documentElement.className).toBe('label');
  });

  it('makes no noise when the network fails: the app finds the failure', async () => {
    const { page } = open(`#${digits(LABEL)}`, 1, () => Promise.reject(new TypeError('offline')));
    await expect(page.wuhaiBundle!.response).rejects.toThrow('offline');
  });
});

const URLS = { 'zh-Hans': '/assets/zh.js', en: '/assets/en.js' };

describe('the words that leave with it', () => {
  const load = (languages: readonly string[], chosen: string | null | Error) => {
    const asked: string[] = [];
    const localStorage = { getItem: () => { if (chosen instanceof Error) throw chosen; return chosen; } };
    earlyWords({ navigator: { languages }, localStorage }, URLS, pickLocale, (url) => { asked.push(url); return Promise.reject(new TypeError('offline')); });
    return asked;
  };

  it.each([
    ['the browser\u2019s first language that we speak', ['mn', 'en-GB', 'zh'], null, URLS.en],
    ['Chinese where we speak none of them', ['mn'], null, URLS['zh-Hans']],
    ['what the person chose before', ['en'], 'zh-Hans', URLS['zh-Hans']],
    ['the browser\u2019s language where storage is switched off', ['en'], new Error('SecurityError'), URLS.en],
  ])('are of %s', (_what, languages, chosen, url) => {
    expect(load(languages, chosen)).toEqual([url]);
  });
});

describe('the files that leave with it', () => {
  const ask = (hash: string) => {
    const links: { rel: string; as: string; href: string }[] = [];
    earlyPages({
      location: { hash },
      document: { createElement: () => ({ rel: '', as: '', href: '' }), head: { appendChild: (link) => links.push(link as (typeof links)[number]) } },
    }, ['/assets/pages.js', '/assets/pages.css']);
    return links;
  };

  it('are those of the pages where there is no label', () => {
    expect(ask('')).toEqual([{ rel: 'modulepreload', as: '', href: '/assets/pages.js' }, { rel: 'preload', as: 'style', href: '/assets/pages.css' }]);
  });

  it('are none where the verdict comes first', () => {
    expect(ask(`#${digits(LABEL)}`)).toEqual([]);
  });

  const chunk = (fileName: string, more: Partial<EmittedChunk> = {}): EmittedChunk => ({ type: 'chunk', fileName, ...more });
  const words = [chunk('zh.js', { facadeModuleId: '/src/i18n/first/zh-Hans.ts' }), chunk('en.js', { facadeModuleId: '/src/i18n/first/en.ts' })];

  it('are the chunk of any screen with what it imports, without what the page loads anyway', () => {
    const files = earlyFiles([
      ...words, chunk('index.js', { isEntry: true, imports: ['shared.js'] }), chunk('shared.js'), chunk('other.js', { imports: ['pages.js'] }),
      chunk('pages.js', { imports: ['index.js', 'rest.js'], moduleIds: ['/src/app/screens.ts'], viteMetadata: { importedCss: new Set(['pages.css']) } }), chunk('rest.js', { imports: ['index.js'] }),
    ]);
    expect(files).toEqual({ words: { 'zh-Hans': '/zh.js', en: '/en.js' }, pages: ['/pages.js', '/pages.css', '/rest.js'] });
  });

  it('are not looked for in an app without words, and a build with some of them is broken', () => {
    expect(earlyFiles([chunk('index.js', { isEntry: true })])).toBeUndefined();
    expect(() => earlyFiles(words.slice(0, 1))).toThrow('1 of 2 locales');
  });
});

describe('the script in the page', () => {
  it('does the same once minified, in an engine of its own', () => {
    const page = { location: { hash: `#${digits(LABEL)}` }, document: { documentElement: { className: '' } }, fetch: (url: string) => Promise.resolve(url) };
    const window = createContext({ ...page, addEventListener() {}, window: undefined as unknown });
    window.window = window;
    runInContext(earlySource(1), window);
    expect((window as unknown as EarlyPage).wuhaiBundle?.prefix).toBe('d');
  });

  it('is silent in an engine without BigInt', () => {
    const window = createContext({ location: { hash: `#${digits(LABEL)}` }, document: { documentElement: {} }, addEventListener() {}, window: undefined as unknown });
    window.window = window;
    runInContext(`delete globalThis.BigInt; ${earlySource(1)}`, window);
    expect((window as unknown as EarlyPage).wuhaiBundle).toBeUndefined();
  });

  it('has the engine read its tables of languages, after all that it asks for', () => {
    const files = { words: URLS, pages: [] };
    expect(earlySource(1, files)).toMatch(/NumberFormat\S*\.format\(0\)\}?\)\(Intl\);?$/);
  });

  it('is at most 1,400 bytes with the words and the pages, and plain ASCII', () => {
    const files = { words: URLS, pages: ['/assets/pages-12345678.js', '/assets/pages-12345678.css', '/assets/rest-12345678.js', '/assets/rest-12345678.css'] };
    expect(earlySource(1, files).length).toBeLessThanOrEqual(1_400);
    expect(earlySource(1, files)).toMatch(/^[\x20-\x7e]+$/);
  });

  it('stands where index.html keeps a place for it, before the style sheet', () => {
    const { transformIndexHtml } = earlyFetch(() => 1);
    const handler = (transformIndexHtml as { handler: (html: string, context: object) => string }).handler;
    expect(handler('<!-- early --><link>', {})).toMatch(/^<script>\(function.*<\/script><link>$/);
    expect(() => handler('<link>', {})).toThrow('no place');
  });
});

describe('the look that a person chose', () => {
  const dress = (kept: { readonly [name: string]: string }) => {
    const set: { [name: string]: string } = {};
    earlyLook({
      document: { documentElement: { setAttribute: (name, value) => void (set[name] = value) } },
      localStorage: { getItem: (name) => kept[name] ?? null },
    });
    return set;
  };

  it('stands on the page before its first paint', () => {
    expect(dress({ 'wuhai.elder': 'yes', 'wuhai.theme': 'dark', 'wuhai.contrast': 'more' })).toEqual({ 'data-elder': 'yes', 'data-theme': 'dark', 'data-contrast': 'more' });
  });

  it('is left to the device where nothing was chosen, or storage is switched off', () => {
    expect(dress({ 'wuhai.elder': 'no' })).toEqual({});
    expect(() => earlyLook({ document: { documentElement: { setAttribute() {} } }, localStorage: { getItem() { throw new Error('off'); } } })).not.toThrow();
  });

  it('names nothing outside itself', () => {
    expect(() => runInContext(`(${earlyLook.toString()})({document:{documentElement:{}},localStorage:{getItem(){return null}}})`, createContext({}))).not.toThrow();
  });
});
