import { zhHans as app } from '../app/zh-Hans.ts';
import { zhHans as verdict } from '../verdict/zh-Hans.ts';
import type { FirstWords } from './words.ts';

export const first: FirstWords = { app, verdict };
