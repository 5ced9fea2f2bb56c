import { ok } from '../../core/result.ts';
import { approvable } from '../approval.ts';
import { code, day, line } from '../input/field.ts';
import { refuse } from '../refusal.ts';
import type { Restriction, State } from '../register/state.ts';

/** Lift a recall. The entry stays, with the lifting's day and document. */
export const recallLift = approvable({
  name: 'recall lift',
  form: { recall: code, day, document: line },
  decide: (values) => (state) => {
    const entry = recallOf(state, values.recall);
    if (!entry) return refuse('recall', values.recall, 'unknown');
    if (entry.lifted) return refuse('recall', values.recall, 'already-lifted', entry.lifted.day);
    if (values.day < entry.what.day) return refuse('day', values.day, 'before', entry.what.day);
    return ok([{ act: 'recall-lifted', what: { licensee: entry.what.licensee, recall: values.recall, day: values.day, document: values.document } }]);
  },
});

function recallOf({ licensees }: State, id: string): Extract<Restriction, { act: 'recall' }> | undefined {
  for (const { restrictions } of licensees.values()) {
    for (const entry of restrictions) if (entry.act === 'recall' && entry.what.id === id) return entry;
  }
  return undefined;
}
