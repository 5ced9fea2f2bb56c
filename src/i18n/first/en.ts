import { en as app } from '../app/en.ts';
import type { FirstWords } from '../first.ts';
import { en as verdict } from '../verdict/en.ts';

export const first: FirstWords = { app, verdict };
