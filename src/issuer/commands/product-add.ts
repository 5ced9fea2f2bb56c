import { MAX_LICENSEE, MAX_PRODUCT } from '../../core/limits.ts';
import { ok } from '../../core/result.ts';
import { filing } from '../command.ts';
import { count, gtin, line, monthDay, oneOf, optional } from '../input/field.ts';
import { given } from '../input/form.ts';
import { local, localOr } from '../input/local.ts';
import { refuse } from '../refusal.ts';
import { findLicensee } from '../register/find.ts';
import { shownFields } from '../shown.ts';

/** File a licensee's product. Its number stands in each of its labels and never means another. */
export const productAdd = filing({
  name: 'product add',
  form: {
    licensee: count(1, MAX_LICENSEE), product: count(1, MAX_PRODUCT), class: oneOf('grape', 'wine'), name: line, 'name-en': optional(line),
    variety: optional(line), 'variety-en': optional(line), gtin: optional(gtin), 'season-first': optional(monthDay), 'season-last': optional(monthDay),
  },
  shown: (values) => ({ by: values, texts: shownFields(values, 'name', 'name-en', 'variety', 'variety-en') }),
  decide: (values) => (state) => {
    const licensee = findLicensee(state, values.licensee);
    if (!licensee.ok) return licensee;
    if (licensee.value.products.has(values.product)) return refuse('product', values.product, 'taken');
    const first = values['season-first'];
    const last = values['season-last'];
    if ((first === undefined) !== (last === undefined)) return refuse(first === undefined ? 'season-first' : 'season-last', undefined, 'required');
    const owner = values.gtin === undefined ? undefined : [...state.licensees.values()].find(({ products }) => [...products.values()].some((product) => product.gtin === values.gtin));
    if (owner) return refuse('gtin', values.gtin, 'taken');
    const season = first !== undefined && last !== undefined ? { first, last } : undefined;
    const extra = given({ variety: localOr(values.variety, values['variety-en']), gtin: values.gtin, season });
    return ok([{ act: 'product-added', what: { licensee: values.licensee, product: values.product, class: values.class, names: local(values.name, values['name-en']), ...extra } }]);
  },
});
