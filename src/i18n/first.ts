/** The words that the first verdict needs, one locale at a time: the other costs a shopper nothing. */
import type { FirstWords } from './first/words.ts';
import type { Locale, Words } from './locale.ts';

export type { FirstWords };

const loaders: Words<() => Promise<{ readonly first: FirstWords }>> = {
  'zh-Hans': () => import('./first/zh-Hans.ts'),
  en: () => import('./first/en.ts'),
};

export const loadFirstWords = async (locale: Locale): Promise<FirstWords> => (await loaders[locale]()).first;
