import { MAX_LICENSEE, MAX_PRODUCT } from '../../core/limits.ts';
import { ok } from '../../core/result.ts';
import { filing } from '../command.ts';
import type { ProductTable } from '../content/index.ts';
import { count, gtin, line, monthDay, optional } from '../input/field.ts';
import { given, type Form, type Values } from '../input/form.ts';
import { local, localOr } from '../input/local.ts';
import { productsOf } from '../products.ts';
import { refuse } from '../refusal.ts';
import { findLicensee } from '../register/find.ts';
import type { Decide } from '../register/register.ts';
import { shownFields } from '../shown.ts';

const form = {
  licensee: count(1, MAX_LICENSEE), product: count(1, MAX_PRODUCT), class: line, name: line, 'name-en': optional(line),
  variety: optional(line), 'variety-en': optional(line), gtin: optional(gtin), 'season-first': optional(monthDay), 'season-last': optional(monthDay),
} satisfies Form;

/** File a licensee's product, of a class and a variety of the office's table. Its number stands in each of its labels and never means another. */
export const productAdd = filing({
  name: 'product add',
  form,
  shown: (values) => ({ by: values, texts: shownFields(values, 'name', 'name-en', 'variety', 'variety-en') }),
  async decide(values, { office, io }) {
    const table = await productsOf(office, io.locale);
    return table.ok ? addProduct(values, table.value) : () => table;
  },
});

const addProduct = (values: Values<typeof form>, { classes, varieties }: ProductTable): Decide => (state) => {
  const licensee = findLicensee(state, values.licensee);
  if (!licensee.ok) return licensee;
  if (licensee.value.products.has(values.product)) return refuse('product', values.product, 'taken');
  const of = classes.find(({ id }) => id === values.class);
  if (!of) return refuse('class', values.class, 'one-of', classes.map(({ id }) => id).join(', '));
  const known = varieties.filter((variety) => variety.class === of.id);
  const variety = known.find(({ names }) => names['zh-Hans'] === values.variety);
  if (values.variety !== undefined && known.length > 0 && !variety) return refuse('variety', values.variety, 'not-a-variety', of.id);
  const first = values['season-first'];
  const last = values['season-last'];
  if ((first === undefined) !== (last === undefined)) return refuse(first === undefined ? 'season-first' : 'season-last', undefined, 'required');
  const owner = values.gtin === undefined ? undefined : [...state.licensees.values()].find(({ products }) => [...products.values()].some((product) => product.gtin === values.gtin));
  if (owner) return refuse('gtin', values.gtin, 'taken');
  const season = first !== undefined && last !== undefined ? { first, last } : undefined;
  const extra = given({ variety: localOr(values.variety, values['variety-en'] ?? variety?.names['en']), gtin: values.gtin, season });
  const { licensee: number, product, name, 'name-en': english } = values;
  return ok([{ act: 'product-added', what: { licensee: number, product, class: of.id, unit: of.unit, commitment: of.commitment, names: local(name, english), ...extra } }]);
};
