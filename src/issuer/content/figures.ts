/** What a brand's pages show beside their prose: `data/climate.yaml`, `data/goals.yaml`, `data/places.yaml`, and the rights of `pack.yaml`. */
import { PHONE, rightKinds, type Right } from '../../core/content/brand.ts';
import type { Json } from '../../core/trust/json.ts';
import type { Folder } from './folder.ts';
import { placeAt, type Place, type Sheet } from './sheet.ts';
import { shown, type Sources } from './sources.ts';
import { day, listOf, local, number, oneOf, orNull, parseYaml, placeOf, record, text, type Field, type Reading, type Take } from './yaml.ts';

const figure = number(-1e9, 1e9);
const plotFields = record({ title: local, unit: local, labels: listOf(local), values: listOf(orNull(figure)), source: text() });
const quantity = record({ names: local, unit: local, low: figure, high: figure, scale: record({ from: figure, to: figure, note: local }) });

/** A range within its scale: what lies outside could not be drawn. */
const quantityOnScale: Take<NonNullable<ReturnType<typeof quantity>>> = (field) => {
  const taken = quantity(field);
  if (taken && !(taken.scale.from <= taken.low && taken.low <= taken.high && taken.high <= taken.scale.to)) {
    return void field.reading.faults.add(placeOf(field), 'off-scale', `${taken.scale.from} ≤ ${taken.low} ≤ ${taken.high} ≤ ${taken.scale.to}`);
  }
  return taken;
};
const climateFields = record({ title: local, quantities: listOf(quantityOnScale), source: text() });

/** Labels and values of one unit. */
export async function readPlot(folder: Folder, reading: Reading, name: string, known: Sources | undefined): Promise<Json | undefined> {
  return readFigure(folder, reading, name, plotFields, known, ({ labels, values }, sheet) => {
    if (labels.length !== values.length) reading.faults.add(placeAt(sheet, 0), 'plot-length', `${labels.length}, ${values.length}`);
  });
}

/** Ranges of several units, each on a scale of its own. */
export const readClimate = (folder: Folder, reading: Reading, known: Sources | undefined): Promise<Json | undefined> => readFigure(folder, reading, 'data/climate.yaml', climateFields, known, () => {});

async function readFigure<T extends { readonly source: string }>(folder: Folder, reading: Reading, name: string, take: Take<T>, known: Sources | undefined, check: (taken: T, sheet: Sheet) => void): Promise<Json | undefined> {
  const sheet = await folder.text(name);
  const field = sheet && parseYaml(reading, sheet);
  const taken = field && take(field);
  if (!sheet || !taken) return undefined;
  check(taken, sheet);
  const source = known?.get(taken.source);
  if (known && !source) reading.faults.add(placeAt(sheet, 0), 'unknown-source', taken.source);
  return { ...taken, source: source ? shown(source) : null } as unknown as Json;
}

const place = record(
  { names: local, where: local, confirmed: day, source: text() },
  { address: local, phone: text(PHONE, '0473-1234567'), parking: local, hours: local },
);
const placesFields = record({ places: listOf((field: Field) => {
  const taken = place(field);
  return taken && { taken, at: placeOf(field) };
}) });

/** Places to go, each with its source; none where the folder lists none. */
export async function readPlaces(folder: Folder, reading: Reading, known: Sources | undefined): Promise<readonly Json[]> {
  if (!(await folder.names('data')).includes('places.yaml')) return [];
  const sheet = await folder.text('data/places.yaml');
  const field = sheet && parseYaml(reading, sheet);
  const listed = (field && placesFields(field)?.places) ?? [];
  return listed.map(({ taken, at }) => {
    const source = known?.get(taken.source);
    if (known && !source) reading.faults.add(at, 'unknown-source', taken.source);
    return { ...taken, source: source ? shown(source) : null } as unknown as Json;
  });
}

const date = text(/^\d{4}(?:-\d\d(?:-\d\d)?)?$/, 'YYYY, YYYY-MM, YYYY-MM-DD');
const rightFields = record({ kind: oneOf(...rightKinds) }, { number: text(), holder: local, announcement: local, since: date, until: date, source: text() });

/** A right as `pack.yaml` lists it. */
export interface ListedRight {
  readonly right: NonNullable<ReturnType<typeof rightFields>>;
  readonly place: Place;
}
export const listedRight: Take<ListedRight> = (field: Field) => {
  const right = rightFields(field);
  return right && { right, place: placeOf(field) };
};

/** Rights with their sources. One that states anything needs one: a right nobody can look up is none. */
export function rightsOf(listed: readonly ListedRight[], known: Sources, reading: Reading): readonly Right[] {
  return listed.map(({ right: { source: id, ...right }, place }) => {
    const source = id === undefined ? undefined : known.get(id);
    if (id !== undefined && !source) reading.faults.add(place, 'unknown-source', id);
    if (id === undefined && Object.keys(right).length > 1) reading.faults.add(place, 'missing-field', 'source');
    return { ...right, ...(source && { source: shown(source) }) };
  });
}
