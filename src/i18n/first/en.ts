import { en as app } from '../app/en.ts';
import { en as verdict } from '../verdict/en.ts';
import type { FirstWords } from './words.ts';

export const first: FirstWords = { app, verdict };
