/** A verdict in words, for rooms that hold every locale at once. */
import type { Advisory, VerdictKind, VerdictOf } from '../core/verdict.ts';
import type { Locale, Words } from './locale.ts';
import { en } from './verdict/en.ts';
import { speak, speakAdvisory } from './verdict/speak.ts';
import type { Said, VerdictWords } from './verdict/words.ts';
import { zhHans } from './verdict/zh-Hans.ts';

export type { Said, VerdictWords };

export const verdictWords: Words<VerdictWords> = { 'zh-Hans': zhHans, en };

export const say = <K extends VerdictKind>(locale: Locale, verdict: VerdictOf<K>): Said => speak(verdictWords[locale], verdict);

export const sayAdvisory = (locale: Locale, advisory: Advisory): string => speakAdvisory(verdictWords[locale], advisory);
