import { isNumber } from '../core/number.ts';
import type { Screen } from './route.ts';

/** Where a scanned or typed text leads: a label number is looked up, everything else is judged. */
export const screenFor = (text: string): Screen => (isNumber(text) ? { at: 'number', text: text.trim() } : { at: 'verdict', text });
