import { zhHans as app } from '../app/zh-Hans.ts';
import type { FirstWords } from '../first.ts';
import { zhHans as verdict } from '../verdict/zh-Hans.ts';

export const first: FirstWords = { app, verdict };
