/** A brand's folder: `pack.yaml`, `culture/<slug>.<locale>.md`, `data/climate.yaml`, `data/goals.yaml`, `art/`, and `words.yaml` if there is one. */
import { brandPack } from '../../core/content.ts';
import { err, type Result } from '../../core/result.ts';
import type { Json, JsonObject } from '../../core/trust/json.ts';
import type { LocalText } from '../../core/trust/records.ts';
import type { ContentFault } from '../../i18n/lint.ts';
import { finish, lintPassages, newReading, pictureJson, requireShape, type Put } from './finish.ts';
import { Folder } from './folder.ts';
import { readHouseWords } from './house.ts';
import { readPage, requireAgreement, type PageJson } from './page.ts';
import type { Develop } from './picture/photograph.ts';
import { approval, readPicture, type ReadyPicture } from './picture/picture.ts';
import { placeAt } from './sheet.ts';
import { shown, sources, type Sources } from './sources.ts';
import { listOf, local, number, orNull, parseYaml, placeOf, record, text, type Field, type Reading, type Take } from './yaml.ts';

/** A brand pack as it is published: JSON that `brandPack` of core/content.ts reads. */
export type BrandPackJson = JsonObject;

interface Listed {
  readonly slug: string;
  readonly titles?: LocalText;
  readonly art?: string;
  readonly alt?: LocalText;
  readonly approval?: string;
  readonly field: Field;
}

const listed: Take<Listed> = (field) => {
  const page = record({ slug: text(/^[a-z0-9-]+$/, 'a-z 0-9 -') }, { titles: local, art: text(), alt: local, approval })(field);
  return page && { ...page, field };
};
const packFields = record({ pages: listOf(listed), sources }, { brand: local });

/** Compile a brand's folder. */
export async function compileBrand(dir: string, put: Put, develop?: Develop): Promise<Result<BrandPackJson, ContentFault[]>> {
  const reading = newReading(develop);
  const folder = new Folder(dir, reading.faults);
  const house = await readHouseWords(folder, reading);
  const pack = await readYaml(folder, reading, 'pack.yaml', packFields);
  const climate = await readPlot(folder, reading, 'data/climate.yaml', pack?.sources);
  const goals = await readPlot(folder, reading, 'data/goals.yaml', pack?.sources);
  const pages = pack ? await readPages(folder, reading, pack.pages, pack.sources) : [];
  lintPassages(reading, { by: 'brand' }, house);
  if (!climate || !goals) return err(reading.faults.list());
  const value = { pages: pages.map(({ json }) => json), climate, goals } as unknown as JsonObject;
  if (reading.faults.list().length === 0) requireShape(reading, 'pack.yaml', brandPack, value);
  return finish(reading, pages.flatMap(({ art }) => (art ? [art] : [])), value, put);
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

async function readPages(folder: Folder, reading: Reading, pages: readonly Listed[], known: Sources): Promise<Made[]> {
  const names = await folder.names('culture');
  const made: Made[] = [];
  const seen = new Set<string>();
  for (const page of pages) {
    if (seen.has(page.slug)) reading.faults.add(placeOf(page.field), 'same-slug', page.slug);
    seen.add(page.slug);
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
  const json = { slug: page.slug, ...(art ? { art: pictureJson(art) } : {}), page: written } as unknown as Json;
  return art ? { json, art } : { json };
}

async function readArt(folder: Folder, reading: Reading, { art, alt, approval: number, field }: Listed): Promise<ReadyPicture | undefined> {
  if (art === undefined) return undefined;
  if (!alt) return void reading.faults.add(placeOf(field), 'missing-field', 'alt');
  return readPicture(folder, reading, { file: art, alt, ...(number === undefined ? {} : { approval: number }) }, placeOf(field));
}

const plotFields = record({ title: local, unit: local, labels: listOf(local), values: listOf(orNull(number(-1e9, 1e9))), source: text() });

async function readPlot(folder: Folder, reading: Reading, name: string, known: Sources | undefined): Promise<Json | undefined> {
  const sheet = await folder.text(name);
  const field = sheet && parseYaml(reading, sheet);
  const plot = field && plotFields(field);
  if (!plot) return undefined;
  const { labels, values } = plot;
  if (labels.length !== values.length) reading.faults.add(placeAt(sheet, 0), 'plot-length', `${labels.length}, ${values.length}`);
  const source = known?.get(plot.source);
  if (known && !source) reading.faults.add(placeAt(sheet, 0), 'unknown-source', plot.source);
  return { ...plot, source: source ? shown(source) : null } as unknown as Json;
}
