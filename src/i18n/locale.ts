/** The languages the product is whole in. Adding one here makes the compiler list every catalogue that lacks it. */
export const locales = ['zh-Hans', 'en'] as const;
export type Locale = (typeof locales)[number];

/** One part of the product's words, in every locale. `T` is the shape each locale must fill. */
export type Words<T> = { readonly [L in Locale]: T };

/** The locale for a list of BCP 47 tags in order of preference: the first we speak, else Simplified Chinese. */
export function pickLocale(tags: readonly string[]): Locale {
  for (const tag of tags) {
    if (/^zh\b/i.test(tag)) return 'zh-Hans';
    if (/^en\b/i.test(tag)) return 'en';
  }
  return 'zh-Hans';
}
