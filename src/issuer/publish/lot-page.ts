/** A lot's page from what the register holds of it. */
import type { Standard } from '../../core/trust/grant.ts';
import type { Json, JsonObject } from '../../core/trust/json.ts';
import type { LotBody } from '../register/acts.ts';
import type { Licensee } from '../register/state.ts';

export function lotPageJson(licensee: Licensee, lot: LotBody): Json {
  const { names, about } = licensee.plots.get(lot.plot)!;
  const { timeline, storage, commitment, wine, trace } = lot;
  const standard = standardOf(licensee, lot);
  return {
    licensee: lot.licensee, lot: lot.lot, product: lot.product, plot: { names, ...(about && { about }) }, timeline: timeline as unknown as Json,
    ...(storage && { storage }), ...(standard && { standard: standard as unknown as JsonObject }), ...('code' in trace && { trace: trace.code }),
    ...(commitment && { commitment: commitment as unknown as JsonObject }), ...(wine && { wine }),
  };
}

/** The standard of the licence that covers the lot's product and plot; the latest, where several do. */
function standardOf({ licences }: Licensee, { product, plot }: LotBody): Standard | undefined {
  const covering = [...licences.values()].filter(({ products, plots }) => products.includes(product) && plots.includes(plot));
  return covering[covering.length - 1]?.standard;
}
