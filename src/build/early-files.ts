/** Which of the built files the page's inline script asks for: the first words, and what every screen but the verdict needs. */
import { locales, type Locale } from '../i18n/locale.ts';

/** Where the build put each locale's first words. */
export type WordsUrls = { readonly [L in Locale]: string };

/** What the build emitted, as far as the script names it. */
export interface EarlyFiles {
  readonly words: WordsUrls;
  /** JavaScript and style of the screens' own first chunk. */
  readonly pages: readonly string[];
}

/** A chunk as the bundler lists it. */
export interface EmittedChunk {
  readonly type: string;
  readonly fileName: string;
  readonly facadeModuleId?: string | null;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
  readonly moduleIds?: readonly string[];
  readonly viteMetadata?: { readonly importedCss: ReadonlySet<string> } | undefined;
}

/** Undefined for an app without such words (an app of the tests); some but not all of them is a broken build. */
export function earlyFiles(emitted: readonly EmittedChunk[]): EarlyFiles | undefined {
  const words = wordsUrls(emitted);
  return words && { words, pages: pagesUrls(emitted) };
}

function wordsUrls(emitted: readonly EmittedChunk[]): WordsUrls | undefined {
  const found = locales.flatMap((locale) => {
    const chunk = emitted.find(({ type, facadeModuleId }) => type === 'chunk' && facadeModuleId?.endsWith(`/i18n/first/${locale}.ts`));
    return chunk ? [[locale, `/${chunk.fileName}`] as const] : [];
  });
  if (found.length === 0) return undefined;
  if (found.length < locales.length) throw new Error(`the build has first words in ${found.length} of ${locales.length} locales`);
  return Object.fromEntries(found) as { [L in Locale]: string };
}

/** The chunk that knows every screen, and what it imports besides what the page loads anyway. */
function pagesUrls(emitted: readonly EmittedChunk[]): readonly string[] {
  const withImports = (chunk: EmittedChunk | undefined, seen = new Set<EmittedChunk>()): ReadonlySet<EmittedChunk> => {
    if (!chunk || seen.has(chunk)) return seen;
    seen.add(chunk);
    for (const name of chunk.imports ?? []) withImports(emitted.find(({ fileName }) => fileName === name), seen);
    return seen;
  };
  const loaded = withImports(emitted.find(({ isEntry }) => isEntry));
  const needed = [...withImports(emitted.find(({ moduleIds }) => moduleIds?.some((id) => id.endsWith('/app/screens.ts'))))].filter((chunk) => !loaded.has(chunk));
  return needed.flatMap(({ fileName, viteMetadata }) => [`/${fileName}`, ...[...viteMetadata?.importedCss ?? []].map((css) => `/${css}`)]);
}
