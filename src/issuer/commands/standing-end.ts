import { ok } from '../../core/result.ts';
import { filing } from '../command.ts';
import { code, day, line } from '../input/field.ts';
import { refuse } from '../refusal.ts';

/** Take a licensee off the red or the black list: from the day on, the entry no longer holds. The entry itself stays in the register. */
export const standingEnd = filing({
  name: 'standing end',
  form: { standing: code, day, document: line },
  decide: ({ standing, day: on, document }) => ({ licensees }) => {
    const entry = [...licensees.values()].map(({ standings }) => standings.get(standing)).find((found) => found !== undefined);
    if (!entry) return refuse('standing', standing, 'unknown');
    if (entry.ended) return refuse('standing', standing, 'already-ended', entry.ended.day);
    if (on < entry.day) return refuse('day', on, 'before', entry.day);
    return ok([{ act: 'standing-ended', what: { licensee: entry.licensee, standing, day: on, document } }]);
  },
});
