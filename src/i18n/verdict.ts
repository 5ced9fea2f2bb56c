/** A verdict in words, for rooms that hold every locale at once. */
import type { VerdictKind, VerdictOf } from '../core/verdict.ts';
import type { Locale, Words } from './locale.ts';
import { en } from './verdict/en.ts';
import { speak } from './verdict/speak.ts';
import type { Said, VerdictWords } from './verdict/words.ts';
import { zhHans } from './verdict/zh-Hans.ts';

export type { Said, VerdictWords };

export const verdictWords: Words<VerdictWords> = { 'zh-Hans': zhHans, en };

export const say = <K extends VerdictKind>(locale: Locale, verdict: VerdictOf<K>): Said => speak(verdictWords[locale], verdict);
