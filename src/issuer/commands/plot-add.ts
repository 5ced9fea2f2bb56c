import { MAX_LICENSEE } from '../../core/limits.ts';
import { ok } from '../../core/result.ts';
import { filing } from '../command.ts';
import { code, count, line, optional } from '../input/field.ts';
import { given } from '../input/form.ts';
import { local, localOr } from '../input/local.ts';
import { refuse } from '../refusal.ts';
import { findLicensee } from '../register/find.ts';
import { shownFields } from '../shown.ts';

/** File a licensee's plot or greenhouse, in words; coordinates are not kept. */
export const plotAdd = filing({
  name: 'plot add',
  form: { licensee: count(1, MAX_LICENSEE), plot: code, name: line, 'name-en': optional(line), about: optional(line), 'about-en': optional(line), mu: optional(count(1, 100_000)) },
  shown: (values) => ({ by: values, texts: shownFields(values, 'name', 'name-en', 'about', 'about-en') }),
  decide: (values) => (state) => {
    const licensee = findLicensee(state, values.licensee);
    if (!licensee.ok) return licensee;
    if (licensee.value.plots.has(values.plot)) return refuse('plot', values.plot, 'taken');
    const extra = given({ about: localOr(values.about, values['about-en']), mu: values.mu });
    return ok([{ act: 'plot-added', what: { licensee: values.licensee, plot: values.plot, names: local(values.name, values['name-en']), ...extra } }]);
  },
});
