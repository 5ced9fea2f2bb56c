/** `products.yaml`: the classes of products that an office licenses, and the varieties it knows by name. Another crop is another table. */
import type { Variety } from '../../core/content/brand.ts';
import type { ProductClass } from '../../core/trust/shown.ts';
import { units } from '../../core/trust/records.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { ContentFault } from '../../i18n/lint.ts';
import { lintPassages, newReading, pictureJson } from './finish.ts';
import { Folder } from './folder.ts';
import { readHouseWords } from './house.ts';
import { pictureEntry, readPicture, type ReadyPicture } from './picture/picture.ts';
import { placeAt, type Place } from './sheet.ts';
import { shown, type Sources } from './sources.ts';
import { bool, listOf, local, oneOf, parseYaml, placeOf, record, tableOf, text, type Field, type Reading, type Take } from './yaml.ts';

/** The table as commands need it. */
export interface ProductTable {
  readonly classes: readonly ProductClass[];
  readonly varieties: readonly Pick<Variety, 'id' | 'class' | 'names'>[];
}

const id = text(/^[a-z0-9-]+$/, 'a-z 0-9 -');
const monthDay = text(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'MM-DD');
const productClass = record({ class: id, names: local, net: oneOf(...units), commitment: bool, kiosk: bool }, { warning: local });
const season = (_name: string) => record({ names: local, first: monthDay, last: monthDay, source: text() });
const listed = record({ id, class: id, names: local, source: text() }, { season: text(), about: local, picture: pictureEntry({}) });
const fields = record({ classes: listOf(placed(productClass)), varieties: listOf(placed(listed)) }, { seasons: tableOf(/^[a-z0-9-]+$/, 'a-z 0-9 -', season) });
type Taken = NonNullable<ReturnType<typeof fields>>;

interface Placed<T> {
  readonly value: T;
  readonly place: Place;
}
function placed<T>(take: Take<T>): Take<Placed<T>> {
  return (field: Field) => {
    const value = take(field);
    return value === undefined ? undefined : { value, place: placeOf(field) };
  };
}

/** What a brand pack publishes of the table, and the pictures of its varieties. */
export interface ReadyProducts {
  readonly classes: readonly ProductClass[];
  readonly varieties: readonly Variety[];
  readonly pictures: readonly ReadyPicture[];
}

/** Read the table of a brand's folder; undefined where it is at fault. */
export async function readProducts(folder: Folder, reading: Reading, known: Sources | undefined): Promise<ReadyProducts | undefined> {
  const taken = await take(folder, reading);
  if (!taken) return undefined;
  const varieties: Variety[] = [];
  const pictures: ReadyPicture[] = [];
  for (const { value: { id: name, class: of, names, about, source, season: when, picture: entry }, place } of taken.varieties) {
    const from = known?.get(source);
    if (known && !from) reading.faults.add(place, 'unknown-source', source);
    const picture = entry && (await readPicture(folder, reading, entry, place));
    if (picture) pictures.push(picture);
    const usual = when === undefined ? undefined : seasonOf(taken, when, known, reading, place);
    if (from) varieties.push({ id: name, class: of, names, source: shown(from), ...(about && { about }), ...(usual && { season: usual }), ...(picture && { picture: pictureJson(picture) }) });
  }
  return { classes: taken.classes.map(({ value }) => classOf(value)), varieties, pictures };
}

function seasonOf({ seasons }: Taken, name: string, known: Sources | undefined, reading: Reading, place: Place): Variety['season'] | undefined {
  const season = seasons?.get(name);
  const from = season && known?.get(season.source);
  if (!season) reading.faults.add(place, 'unknown-season', name);
  else if (known && !from) reading.faults.add(place, 'unknown-source', season.source);
  return season && from && { ...season, source: shown(from) };
}

const classOf = ({ class: name, names, net, commitment, kiosk, warning }: Taken['classes'][number]['value']): ProductClass => ({ id: name, names, unit: net, commitment, kiosk, ...(warning && { warning }) });

/** The table's fields, each class and variety once, and of a class that is there. */
async function take(folder: Folder, reading: Reading): Promise<Taken | undefined> {
  const sheet = await folder.text('products.yaml');
  const field = sheet && parseYaml(reading, sheet);
  const taken = field && fields(field);
  if (!sheet || !taken) return undefined;
  const classes = new Set<string>();
  for (const { value, place } of taken.classes) {
    if (classes.has(value.class)) reading.faults.add(place, 'same-slug', value.class);
    classes.add(value.class);
  }
  const ids = new Set<string>();
  for (const { value, place } of taken.varieties) {
    if (ids.has(value.id)) reading.faults.add(place, 'same-slug', value.id);
    ids.add(value.id);
    if (!classes.has(value.class)) reading.faults.add(place, 'unknown-class', value.class);
  }
  if (classes.size === 0) reading.faults.add(placeAt(sheet, 0), 'empty', '');
  return taken;
}

/** The table of a brand's folder for a command that files by it. */
export async function productTable(dir: string): Promise<Result<ProductTable, ContentFault[]>> {
  const reading = newReading();
  const folder = new Folder(dir, reading.faults);
  const taken = await take(folder, reading);
  lintPassages(reading, { by: 'brand' }, await readHouseWords(folder, reading));
  const faults = reading.faults.list();
  if (!taken || faults.length > 0) return err(faults);
  return ok({ classes: taken.classes.map(({ value }) => classOf(value)), varieties: taken.varieties.map(({ value }) => value) });
}
