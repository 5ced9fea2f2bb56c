/** Words of the inspector's rounds. */
import { en } from './inspect/en.ts';
import type { InspectWords } from './inspect/words.ts';
import { zhHans } from './inspect/zh-Hans.ts';
import type { Words } from './locale.ts';

export const inspectWords: Words<InspectWords> = { 'zh-Hans': zhHans, en };
