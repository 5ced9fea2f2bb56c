/** Texts that phones will show, held at the door to the words that content is held to: what is filed stays filed. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Badge } from '../core/content/licensee.ts';
import { ok, type Result } from '../core/result.ts';
import type { OptionName } from '../i18n/cli.ts';
import type { Locale } from '../i18n/locale.ts';
import { brandWords, faultLine, licenseeBadges, lintTexts, type Author } from './content/index.ts';
import { contentOf, type Office } from './office.ts';
import { refuse, type Refusal } from './refusal.ts';

/** What of a row is shown, and whose words it is: a licensee's, or the office's in a warning. */
export interface Shown {
  readonly by: { readonly licensee: number } | 'notice';
  readonly texts: readonly ShownText[];
}
export interface ShownText {
  readonly field: OptionName;
  readonly text: string;
}

/** Some fields of a row as shown texts; those left out are none. */
export const shownFields = <N extends OptionName>(values: { readonly [M in N]: string | undefined }, ...names: readonly N[]): ShownText[] =>
  names.flatMap((field) => (values[field] === undefined ? [] : [{ field, text: values[field] }]));

export type LintShown = (shown: Shown) => Promise<Result<null, Refusal>>;

/** A lint of shown texts; the office's own words and a licensee's certificates are read once. */
export async function shownLint(office: Office, locale: Locale): Promise<LintShown> {
  const house = await brandWords(resolve(office.dir, office.config.brand));
  const authors = new Map<number, Author>();
  const authorOf = async (by: Shown['by']): Promise<Author> => {
    if (by === 'notice') return { by };
    const author = authors.get(by.licensee) ?? { by: 'licensee', badges: await badgesOf(office, by.licensee) };
    authors.set(by.licensee, author);
    return author;
  };
  return async ({ by, texts }) => {
    for (const { field, text } of texts) {
      const [fault, ...more] = lintTexts(field, [{ 'zh-Hans': text }], await authorOf(by), house);
      // The field stands in place of a file; the refusal names it itself.
      if (fault) return refuse(field, text, 'content', faultLine(locale, fault).slice(`${field}:1: `.length), 1 + more.length);
    }
    return ok(null);
  };
}

/** The certificates on a licensee's page, without which some words are not its own to use. */
async function badgesOf(office: Office, licensee: number): Promise<readonly Badge['kind'][]> {
  const state = office.register.state();
  const record = state.ok ? state.value.licensees.get(licensee)?.record : undefined;
  const folder = join(contentOf(office), record?.folder ?? String(licensee));
  return existsSync(folder) ? licenseeBadges(folder) : [];
}
