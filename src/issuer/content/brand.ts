/** A brand's folder: `pack.yaml`, `products.yaml`, `culture/<slug>.<locale>.md`, `data/climate.yaml`, `data/goals.yaml`, `data/places.yaml`, `art/`, and `words.yaml` if there is one. */
import { brandPack } from '../../core/content/brand.ts';
import type { ProductClass } from '../../core/trust/shown.ts';
import { err, type Result } from '../../core/result.ts';
import type { Json, JsonObject } from '../../core/trust/json.ts';
import type { LocalText } from '../../core/trust/records.ts';
import type { ContentFault } from '../../i18n/lint.ts';
import { listedRight, readClimate, readPlaces, readPlot, rightsOf } from './figures.ts';
import { finish, lintPassages, newReading, pictureJson, requireShape, type Put } from './finish.ts';
import { Folder } from './folder.ts';
import { readHouseWords } from './house.ts';
import { readPage, requireAgreement, type PageJson } from './page.ts';
import type { Develop } from './picture/photograph.ts';
import { approval, readPicture, type ReadyPicture } from './picture/picture.ts';
import { readProducts } from './products.ts';
import { sources, type Sources } from './sources.ts';
import { listOf, local, parseYaml, placeOf, record, text, type Field, type Reading, type Take } from './yaml.ts';

/** A brand as it is published: the pack, JSON that `brandPack` of core/content/ reads, and the classes of products, which go into `content.json`. */
export interface BrandContent {
  readonly pack: JsonObject;
  readonly classes: readonly ProductClass[];
}

interface Listed {
  readonly slug: string;
  readonly titles?: LocalText;
  readonly art?: string;
  readonly alt?: LocalText;
  readonly approval?: string;
  readonly class?: string;
  readonly field: Field;
}

const listed: Take<Listed> = (field) => {
  const page = record({ slug: text(/^[a-z0-9-]+$/, 'a-z 0-9 -') }, { titles: local, art: text(), alt: local, approval, class: text() })(field);
  return page && { ...page, field };
};
const packFields = record({ pages: listOf(listed), sources }, { brand: local, rights: listOf(listedRight) });

/** Compile a brand's folder. */
export async function compileBrand(dir: string, put: Put, develop?: Develop): Promise<Result<BrandContent, ContentFault[]>> {
  const reading = newReading(develop);
  const folder = new Folder(dir, reading.faults);
  const house = await readHouseWords(folder, reading);
  const pack = await readYaml(folder, reading, 'pack.yaml', packFields);
  const climate = await readClimate(folder, reading, pack?.sources);
  const goals = await readPlot(folder, reading, 'data/goals.yaml', pack?.sources);
  const products = await readProducts(folder, reading, pack?.sources);
  const pages = pack ? await readPages(folder, reading, pack.pages, pack.sources, products?.classes ?? []) : [];
  const places = await readPlaces(folder, reading, pack?.sources);
  const rights = pack ? rightsOf(pack.rights ?? [], pack.sources, reading) : [];
  lintPassages(reading, { by: 'brand' }, house);
  if (!climate || !goals || !products) return err(reading.faults.list());
  const { classes, varieties } = products;
  const value = { pages: pages.map(({ json }) => json), varieties, climate, goals, rights, places } as unknown as JsonObject;
  if (reading.faults.list().length === 0) requireShape(reading, 'pack.yaml', brandPack, value);
  return finish(reading, [...pages.flatMap(({ art }) => (art ? [art] : [])), ...products.pictures], { pack: value, classes }, put);
}

async function readYaml<T>(folder: Folder, reading: Reading, name: string, take: Take<T>): Promise<T | undefined> {
  const sheet = await folder.text(name);
  const field = sheet && parseYaml(reading, sheet);
  return field && take(field);
}

interface Made {
  readonly json: Json;
  readonly art?: ReadyPicture;
}

async function readPages(folder: Folder, reading: Reading, pages: readonly Listed[], known: Sources, classes: readonly ProductClass[]): Promise<Made[]> {
  const names = await folder.names('culture');
  const made: Made[] = [];
  const seen = new Set<string>();
  for (const page of pages) {
    if (seen.has(page.slug)) reading.faults.add(placeOf(page.field), 'same-slug', page.slug);
    seen.add(page.slug);
    if (page.class !== undefined && !classes.some(({ id }) => id === page.class)) reading.faults.add(placeOf(page.field), 'unknown-class', page.class);
    made.push(await readLocales(folder, reading, page, localesOf(names, page.slug), known));
  }
  for (const name of names) if (!seen.has(FILE.exec(name)?.[1] ?? '')) reading.faults.add({ file: `culture/${name}`, line: 1 }, 'unlisted-file', name);
  return made;
}

const FILE = /^([a-z0-9-]+)\.([A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*)\.md$/;

/** Locales that a page is written in; Simplified Chinese always and in front. */
function localesOf(names: readonly string[], slug: string): readonly string[] {
  const written = names.flatMap((name) => (FILE.exec(name)?.[1] === slug ? [FILE.exec(name)![2]!] : []));
  return ['zh-Hans', ...written.filter((locale) => locale !== 'zh-Hans')];
}

async function readLocales(folder: Folder, reading: Reading, page: Listed, locales: readonly string[], known: Sources): Promise<Made> {
  const art = await readArt(folder, reading, page);
  const written: Record<string, PageJson> = {};
  for (const locale of locales) {
    const sheet = await folder.text(`culture/${page.slug}.${locale}.md`, placeOf(page.field));
    const draft = sheet && readPage(reading, sheet, locale, known);
    if (!draft) continue;
    requireAgreement(reading, draft, { title: page.titles?.[locale], art: page.art, alt: page.alt?.[locale] });
    written[locale] = draft.page;
  }
  const json = { slug: page.slug, ...(art ? { art: pictureJson(art) } : {}), page: written, ...(page.class === undefined ? {} : { class: page.class }) } as unknown as Json;
  return art ? { json, art } : { json };
}

async function readArt(folder: Folder, reading: Reading, { art, alt, approval: number, field }: Listed): Promise<ReadyPicture | undefined> {
  if (art === undefined) return undefined;
  if (!alt) return void reading.faults.add(placeOf(field), 'missing-field', 'alt');
  return readPicture(folder, reading, { file: art, alt, ...(number === undefined ? {} : { approval: number }) }, placeOf(field));
}
