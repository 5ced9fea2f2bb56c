/** Codes into a round, one after another in the order they were read, each told by sound when it is on the disk. */
import type { Seconds } from '../../../core/day.ts';
import type { Way } from '../../../core/inspect/entry.ts';
import { toneOfSeen } from '../../../core/inspect/seen.ts';
import type { Trust } from '../../../core/trust/list.ts';
import type { Signal } from '../../../device/inspect/signal.ts';
import type { AddFault, Inspection } from './inspection.ts';
import { takeText, type Taken } from './judging.ts';

export interface TakingDeps {
  readonly inspection: Inspection;
  readonly round: string;
  readonly trust: () => Trust | undefined;
  readonly now: () => Seconds;
  readonly signal: (signal: Signal) => void;
  readonly onTaken: (taken: Taken) => void;
  readonly onFault: (fault: AddFault) => void;
}

/** Takes one text after another. What cannot be kept is told, and the next one is tried all the same. */
export function taking({ inspection, round, trust, now, signal, onTaken, onFault }: TakingDeps): (text: string, via: Way) => Promise<void> {
  let turn: Promise<void> = Promise.resolve();
  const take = async (text: string, via: Way) => {
    const taken = await takeText(inspection, round, text, via, trust(), now());
    if (!taken.ok) {
      signal('not-kept');
      return onFault(taken.error);
    }
    signal(taken.value.again ? 'again' : toneOfSeen(taken.value.entry.what));
    onTaken(taken.value);
  };
  return (text, via) => {
    const mine = turn.then(() => take(text, via));
    turn = mine.catch(() => {}); // A bug of ours reaches the caller; the next code is taken all the same.
    return mine;
  };
}
