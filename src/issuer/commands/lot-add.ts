import { dayOf, formatDay } from '../../core/day.ts';
import { ok, type Result } from '../../core/result.ts';
import { filing } from '../command.ts';
import { given } from '../input/form.ts';
import { localOr } from '../input/local.ts';
import { commitmentOf, lotForm, shownIn, traceOf, wineOf, type LotValues } from '../input/lot.ts';
import { refuse, type Refusal } from '../refusal.ts';
import type { LotBody } from '../register/acts.ts';
import { findIn, findLicensee } from '../register/find.ts';
import type { Licensee } from '../register/state.ts';

/** File a lot: one product from one plot in one season. Minting refuses a lot that is not filed. */
export const lotAdd = filing({
  name: 'lot add',
  form: lotForm,
  shown: (values) => ({ by: values, texts: shownIn(values) }),
  decide: (values, { io }) => (state) => {
    const licensee = findLicensee(state, values.licensee);
    if (!licensee.ok) return licensee;
    const body = lotOf(values, licensee.value, formatDay(dayOf(io.now)));
    return body.ok ? ok([{ act: 'lot-added', what: body.value }]) : body;
  },
});

function lotOf(values: LotValues, { lots, products, plots }: Licensee, today: string): Result<LotBody, Refusal> {
  if (lots.has(values.lot)) return refuse('lot', values.lot, 'taken');
  const product = findIn('product', products, values.product);
  if (!product.ok) return product;
  const plot = findIn('plot', plots, values.plot);
  if (!plot.ok) return plot;
  const disorder = values.timeline.find(({ day }, i) => i > 0 && day < values.timeline[i - 1]!.day);
  if (disorder) return refuse('timeline', `${disorder.step}=${disorder.day}`, 'out-of-order');
  const trace = traceOf(values);
  if (!trace.ok) return trace;
  const commitment = commitmentOf(values);
  if (!commitment.ok) return commitment;
  const wine = wineOf(values);
  if (!wine.ok) return wine;
  // Article 3 covers edible farm produce: processed goods have none. Fruit has no production licence of a winery.
  if (commitment.value && !product.value.commitment) return refuse('commitment-form', commitment.value.form, 'wine-has-none');
  if (!product.value.commitment && !wine.value) return refuse('wine-sc', undefined, 'required');
  if (product.value.commitment && wine.value) return refuse('wine-sc', wine.value.sc, 'not-wine');
  const harvest = values.timeline.find(({ step }) => step === 'harvest')?.day ?? today;
  return ok({
    licensee: values.licensee, lot: values.lot, season: values.season ?? harvest.slice(0, 4), product: values.product, plot: values.plot, timeline: values.timeline, trace: trace.value,
    ...given({ level: localOr(values.level, values['level-en']), storage: localOr(values.storage, values['storage-en']), commitment: commitment.value, consent: values['commitment-consent'], wine: wine.value }),
  });
}
