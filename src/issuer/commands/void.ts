import { MAX_LICENSEE, MAX_SERIAL } from '../../core/limits.ts';
import { ok } from '../../core/result.ts';
import { approvable, emergencyForm } from '../approval.ts';
import { count, day, line, optional } from '../input/field.ts';
import { given } from '../input/form.ts';
import { local } from '../input/local.ts';
import { refuse } from '../refusal.ts';
import { findLicensee, nextId } from '../register/find.ts';
import { shownFields } from '../shown.ts';

/** Void labels for good: stolen, spoiled or left over. Serials that were never minted cannot be voided. */
export const voidRange = approvable({
  name: 'void',
  form: { licensee: count(1, MAX_LICENSEE), from: count(1, MAX_SERIAL), to: count(1, MAX_SERIAL), reason: line, 'reason-en': optional(line), day, document: line, ...emergencyForm },
  shown: (values) => ({ by: 'notice', texts: shownFields(values, 'reason', 'reason-en') }),
  decide: (values) => (state) => {
    const licensee = findLicensee(state, values.licensee);
    if (!licensee.ok) return licensee;
    const { from, to, day: on, document, emergency } = values;
    if (to < from) return refuse('to', to, 'before', String(from));
    const minted = licensee.value.nextSerial - 1;
    if (to > minted) return refuse('to', to, 'not-minted', minted);
    const reason = local(values.reason, values['reason-en']);
    return ok([{ act: 'void', what: { licensee: values.licensee, id: nextId('void', licensee.value), from, to, day: on, document, reason, ...given({ emergency }) } }]);
  },
});
