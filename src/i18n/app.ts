import { en } from './app/en.ts';
import type { AppWords } from './app/words.ts';
import { zhHans } from './app/zh-Hans.ts';
import type { Words } from './locale.ts';

export const appWords: Words<AppWords> = { 'zh-Hans': zhHans, en };
