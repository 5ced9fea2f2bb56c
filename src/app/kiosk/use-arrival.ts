import { useEffect } from 'preact/hooks';
import { arrive } from '../arrive.ts';

/** Moves the focus to a screen of the machine's own when it comes, or comes again with something else. */
export function useArrival(what: string): void {
  useEffect(arrive, [what]);
}
