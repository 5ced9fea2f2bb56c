import { isNumber } from '../core/number.ts';
import type { Screen } from './route.ts';
import type { TextSource } from './scan/state.ts';

/** Where a scanned or typed text leads: a label number is looked up, everything else is judged. A pasted link may be spoilt: if so, that is said first. */
export function screenFor(text: string, source: TextSource): Screen {
  if (isNumber(text)) return { at: 'number', text: text.trim() };
  return source === 'typed' ? { at: 'forwarded', text, by: 'paste' } : { at: 'verdict', text };
}
