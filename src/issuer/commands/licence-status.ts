import { parseDay } from '../../core/day.ts';
import { ok, type Result } from '../../core/result.ts';
import { approvable, emergencyForm } from '../approval.ts';
import { day, line, oneOf } from '../input/field.ts';
import { given } from '../input/form.ts';
import { refuse, type Refusal } from '../refusal.ts';
import type { ActBodies } from '../register/acts.ts';
import { findAgreement, nextId } from '../register/find.ts';
import type { Licensee } from '../register/state.ts';

const statuses = { suspend: 'suspension', reinstate: 'reinstatement', withdraw: 'withdrawal' } as const;

/** Suspend, reinstate or withdraw a licence. A withdrawal is final. */
export const licenceStatus = approvable({
  name: 'licence status',
  form: { agreement: line, set: oneOf('suspend', 'reinstate', 'withdraw'), day, document: line, ...emergencyForm },
  decide: (values) => (state) => {
    const licensee = findAgreement(state, values.agreement);
    if (!licensee.ok) return licensee;
    const { agreement, document, emergency } = values;
    // A suspension does at once what a withdrawal does, and can be ended.
    if (emergency !== undefined && values.set !== 'suspend') return refuse('emergency', values.set, 'no-emergency');
    const follows = mayFollow(historyOf(licensee.value, agreement), values.set, values.day);
    if (!follows.ok) return follows;
    const status = statuses[values.set];
    return ok([{ act: 'licence-status', what: { licensee: licensee.value.record.licensee, id: nextId(status, licensee.value), agreement, status, day: values.day, document, ...given({ emergency }) } }]);
  },
});

const historyOf = ({ restrictions }: Licensee, agreement: string): ActBodies['licence-status'][] =>
  restrictions.flatMap(({ act, what }) => (act === 'licence-status' && what.agreement === agreement ? [what] : []));

function mayFollow(history: readonly ActBodies['licence-status'][], set: keyof typeof statuses, on: string): Result<null, Refusal> {
  const last = history[history.length - 1];
  if (last?.status === 'withdrawal') return refuse('set', set, 'withdrawn', last.day);
  const suspended = last?.status === 'suspension';
  if (set === 'suspend' && suspended) return refuse('set', set, 'already-suspended', last.day);
  if (set === 'reinstate' && !suspended) return refuse('set', set, 'not-suspended');
  return last && parseDay(on)! < parseDay(last.day)! ? refuse('day', on, 'before', last.day) : ok(null);
}
