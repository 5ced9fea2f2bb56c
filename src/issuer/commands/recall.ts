import { MAX_LICENSEE } from '../../core/limits.ts';
import { ok } from '../../core/result.ts';
import { approvable, emergencyForm } from '../approval.ts';
import { count, day, line, lot, optional } from '../input/field.ts';
import { given } from '../input/form.ts';
import { local } from '../input/local.ts';
import { refuse } from '../refusal.ts';
import { findIn, findLicensee, nextId } from '../register/find.ts';
import { shownFields } from '../shown.ts';

/** Recall a lot. Every phone shows the notice, however old its list's licences are. */
export const recall = approvable({
  name: 'recall',
  form: { licensee: count(1, MAX_LICENSEE), lot, notice: line, 'notice-en': optional(line), day, document: line, ...emergencyForm },
  shown: (values) => ({ by: 'notice', texts: shownFields(values, 'notice', 'notice-en') }),
  decide: (values) => (state) => {
    const licensee = findLicensee(state, values.licensee);
    if (!licensee.ok) return licensee;
    const known = findIn('lot', licensee.value.lots, values.lot);
    if (!known.ok) return known;
    const open = licensee.value.restrictions.find((entry) => entry.act === 'recall' && entry.what.lot === values.lot && !entry.lifted);
    if (open) return refuse('lot', values.lot, 'recalled', open.what.id);
    const { lot: code, day: on, document, emergency } = values;
    const notice = local(values.notice, values['notice-en']);
    return ok([{ act: 'recall', what: { licensee: values.licensee, id: nextId('recall', licensee.value), lot: code, day: on, document, notice, ...given({ emergency }) } }]);
  },
});
