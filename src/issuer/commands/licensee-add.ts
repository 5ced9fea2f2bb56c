import { ok } from '../../core/result.ts';
import { cartonMarks } from '../../core/trust/records.ts';
import { MAX_LICENSEE } from '../../core/limits.ts';
import { filing } from '../command.ts';
import { code, count, district, initials, line, many, oneOf, optional, uscc } from '../input/field.ts';
import { given } from '../input/form.ts';
import { local } from '../input/local.ts';
import { refuse } from '../refusal.ts';

/** File a producer. Numbers are given out in turn and never again. */
export const licenseeAdd = filing({
  name: 'licensee add',
  form: {
    licensee: optional(count(1, MAX_LICENSEE)), name: line, 'name-en': optional(line), initials, uscc: optional(uscc), registration: optional(line), district,
    carton: many(oneOf(...cartonMarks)), folder: optional(code),
  },
  decide: (values) => (state) => {
    const licensee = values.licensee ?? Math.max(0, ...state.licensees.keys()) + 1;
    if (licensee > MAX_LICENSEE) return refuse('licensee', licensee, 'not-a-count', 1, MAX_LICENSEE);
    if (state.licensees.has(licensee)) return refuse('licensee', licensee, 'taken');
    if (values.uscc === undefined && values.registration === undefined) return refuse('uscc', undefined, 'uscc-or-registration');
    // A natural person may have no code; an ID-card number is never one (PIPL art. 6).
    if (values.registration !== undefined && /^\d{17}[\dXx]$/.test(values.registration)) return refuse('registration', undefined, 'id-card');
    const twin = [...state.licensees.values()].find(({ record }) => values.uscc !== undefined && record.uscc === values.uscc);
    if (twin) return refuse('uscc', values.uscc, 'taken');
    const { uscc: creditCode, registration, district: place, carton, folder } = values;
    const names = local(values.name, values['name-en']);
    return ok([{ act: 'licensee-added', what: { licensee, names, initials: values.initials, district: place, carton, ...given({ uscc: creditCode, registration, folder }) } }]);
  },
});
