/** The judging records of a register, by kid, in the JSON form of the list. */
import type { Json, JsonObject } from '../../core/trust/json.ts';
import type { ProductClass } from '../../core/trust/shown.ts';
import type { FileRef } from '../../core/trust/records.ts';
import { alertsJson, licencesJson } from '../register/judging.ts';
import type { Batch, Licensee, State } from '../register/state.ts';
import { refJson } from './files.ts';

/** Where a licensee's pages are, once compiled. */
export interface LicenseePages {
  readonly page?: FileRef;
  readonly lots: ReadonlyMap<string, FileRef>;
}
export type Pages = ReadonlyMap<number, LicenseePages>;

export interface Records {
  readonly keys: ReadonlyMap<string, Json>;
  readonly ranges: ReadonlyMap<string, Json>;
  readonly alerts: ReadonlyMap<string, Json>;
  /** Licence acts by licensee number. */
  readonly acts: Json;
}

export function recordsOf(state: State, pages: Pages, classes: readonly ProductClass[]): Records {
  const keys = new Map<string, Json>();
  const ranges = new Map<string, Json>();
  const alerts = new Map<string, Json>();
  const acts: Record<string, Json> = {};
  for (const [number, licensee] of state.licensees) {
    const restrictions = alertsJson(licensee);
    const licenceActs = restrictions.filter(({ agreement }) => agreement !== undefined);
    if (licenceActs.length > 0) acts[number] = licenceActs;
    for (const key of licensee.keys.values()) {
      keys.set(key.kid, keyJson(licensee, key, classes, pages.get(number)));
      const filed = rangesJson(licensee, key.kid, pages.get(number));
      if (filed.length > 0) ranges.set(key.kid, filed);
      // Every restriction of a licensee stands under each of its kids: a label is judged by the records of its own kid alone.
      if (restrictions.length > 0) alerts.set(key.kid, restrictions);
    }
  }
  return { keys, ranges, alerts, acts };
}

/** A licensee's products; of what follows from the class, only what differs from fruit by weight, which most of them are. */
export const productsJson = ({ products }: Licensee, classes: readonly ProductClass[]): JsonObject[] =>
  [...products.values()].map(({ licensee: _owner, product, class: of, unit, commitment, ...facts }) => {
    const warning = classes.find(({ id }) => id === of)?.warning;
    return { product, class: of, ...(unit !== 'g' && { unit }), ...(!commitment && { commitment }), ...(warning && { warning }), ...facts } as unknown as JsonObject;
  });

function keyJson(licensee: Licensee, { alg, spki, first, last }: { alg: string; spki: string; first?: string; last?: string }, classes: readonly ProductClass[], pages: LicenseePages | undefined): Json {
  const { licensee: number, names, uscc, district, carton } = licensee.record;
  const period = { ...(first !== undefined && { first }), ...(last !== undefined && { last }) };
  return {
    licensee: number, names, ...(uscc !== undefined && { uscc }), district, key: { alg, spki, ...period },
    products: productsJson(licensee, classes), licences: licencesJson(licensee), carton, ...(pages?.page && { page: refJson(pages.page) }),
  };
}

function rangesJson({ batches, lots }: Licensee, kid: string, pages: LicenseePages | undefined): Json[] {
  const filed = [...batches.values()].filter((batch) => batch.kid === kid && batch.filed);
  return filed.map((batch) => rangeJson(batch, lots, pages?.lots.get(batch.lot)));
}

function rangeJson({ from, to, product, lot, season, net, packed, filed }: Batch, lots: Licensee['lots'], page: FileRef | undefined): Json {
  const { plot, level } = lots.get(lot)!;
  return {
    from, to, product, lot, plot, season, ...(filed!.packed && { packed: filed!.packed }), ...(packed !== undefined && { net }), ...(level && { level }),
    filed: filed!.at, ...(page && { page: refJson(page) }),
  };
}
