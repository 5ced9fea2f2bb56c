import { MAX_LICENSEE, MAX_PRODUCT } from '../../core/limits.ts';
import { ok } from '../../core/result.ts';
import { approvable } from '../approval.ts';
import { quota } from '../input/amount.ts';
import { code, count, day, line, many, optional } from '../input/field.ts';
import { given } from '../input/form.ts';
import { local } from '../input/local.ts';
import { refuse } from '../refusal.ts';
import { findAll, findLicensee } from '../register/find.ts';
import { shownFields } from '../shown.ts';

/** Grant the brand's use: which products from which plots, to which standard, for how long, how much in each season. */
export const licenceGrant = approvable({
  name: 'licence grant',
  form: {
    licensee: count(1, MAX_LICENSEE), agreement: line, products: many(count(1, MAX_PRODUCT)), plots: many(code), standard: line, 'standard-en': optional(line),
    'standard-number': optional(line), 'standard-version': optional(line), first: day, last: day, quota: many(quota), document: line,
  },
  shown: (values) => ({ by: values, texts: shownFields(values, 'standard', 'standard-en') }),
  decide: (values) => (state) => {
    const licensee = findLicensee(state, values.licensee);
    if (!licensee.ok) return licensee;
    const { agreement, products, plots, first, last, quota: quotas, document } = values;
    if (state.agreements.has(agreement)) return refuse('agreement', agreement, 'taken');
    const known = findAll('--products', licensee.value.products, products);
    if (!known.ok) return known;
    const grown = findAll('--plots', licensee.value.plots, plots);
    if (!grown.ok) return grown;
    if (last < first) return refuse('last', last, 'before', first);
    const twice = quotas.find(({ season, unit }, i) => quotas.findIndex((other) => other.season === season && other.unit === unit) !== i);
    if (twice) return refuse('quota', twice.season, 'twice');
    const standard = { names: local(values.standard, values['standard-en']), ...given({ number: values['standard-number'], version: values['standard-version'] }) };
    return ok([{ act: 'licence-granted', what: { licensee: values.licensee, agreement, products, plots, standard, first, last, quotas, document } }]);
  },
});
