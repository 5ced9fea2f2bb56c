/** A licensee's folder: `licensee.yaml`, `story.<locale>.md`, pictures, `lots/<LOT>.yaml`. */
import { licenseePage, type Badge, type OwnPicture } from '../../core/content/licensee.ts';
import { MAX_PRODUCT } from '../../core/limits.ts';
import { LOT } from '../../core/link.ts';
import { err, type Result } from '../../core/result.ts';
import type { Json } from '../../core/trust/json.ts';
import type { ContentFault } from '../../i18n/lint.ts';
import { finish, lintPassages, newReading, pictureJson, requireShape, type Put } from './finish.ts';
import { Folder } from './folder.ts';
import { NO_HOUSE_WORDS } from './house.ts';
import { MAX_LOTS } from './limits.ts';
import type { HouseWords } from './lint/words.ts';
import { readLot } from './lot.ts';
import { readPage, requireAgreement, type PageJson } from './page.ts';
import type { Develop } from './picture/photograph.ts';
import { pictureEntry, readPicture, type PictureEntry, type ReadyPicture } from './picture/picture.ts';
import type { Place } from './sheet.ts';
import { sources, type Sources } from './sources.ts';
import { day, listOf, local, oneOf, parseYaml, placeOf, record, text, whole, type Reading, type Take } from './yaml.ts';

/** A licensee's page and its lots' pages by lot: JSON that `licenseePage` and `lotPage` of core/content/ read. */
export interface LicenseeContent {
  readonly page: Json;
  readonly lots: ReadonlyMap<string, Json>;
}

interface Placed {
  readonly entry: PictureEntry;
  readonly of: Pick<OwnPicture, 'plot' | 'lot' | 'product'>;
  readonly place: Place;
}
const subject = { plot: text(), lot: text(LOT, 'A-Z 0-9 -'), product: whole(1, MAX_PRODUCT) };
const placed: Take<Placed> = (field) => {
  const taken = pictureEntry(subject)(field);
  if (!taken) return undefined;
  const { plot, lot, product, ...entry } = taken;
  return { entry, of: { ...(plot !== undefined && { plot }), ...(lot !== undefined && { lot }), ...(product !== undefined && { product }) }, place: placeOf(field) };
};
const shop = record({ kind: oneOf('shop', 'live'), names: local }, { url: text(/^https:\/\/[^\s@]+$/, 'https://…'), since: day });
const badge = record({ kind: oneOf('green', 'organic', 'special', 'gi-mark', 'old-brand', 'meng'), number: text(), scope: local, expires: day });
const fields = record({}, { address: local, pictures: listOf(placed), shops: listOf(shop), badges: listOf(badge), sources });

/** Compile the folder of the licensee with this number. `house`: what the office adds to the list of words. */
export async function compileLicensee(dir: string, licensee: number, put: Put, house: HouseWords = NO_HOUSE_WORDS, develop?: Develop): Promise<Result<LicenseeContent, ContentFault[]>> {
  const reading = newReading(develop);
  const folder = new Folder(dir, reading.faults);
  const sheet = await folder.text('licensee.yaml');
  const field = sheet && parseYaml(reading, sheet);
  const head = field && fields(field);
  const lots = await readLots(folder, reading, licensee);
  const story = await readStory(folder, reading, head?.sources ?? new Map(), lots.some((lot) => lot.isWine));
  const pictures = await readPictures(folder, reading, head?.pictures ?? []);
  lintPassages(reading, { by: 'licensee', badges: (head?.badges ?? []).map((one) => one.kind) }, house);
  if (!head) return err(reading.faults.list());
  const { address, shops = [], badges = [] } = head;
  const page = { licensee, story, pictures: pictures.map(({ picture, of }) => ({ ...pictureJson(picture), ...of })), ...(address ? { address } : {}), shops, badges } as unknown as Json;
  if (reading.faults.list().length === 0) requireShape(reading, 'licensee.yaml', licenseePage, page);
  return finish(reading, pictures.map(({ picture }) => picture), { page, lots: new Map(lots.map((lot) => [lot.lot, lot.page])) }, put);
}

/** The kinds of certificates on a licensee's page. What is wrong in its folder is found when that is compiled. */
export async function licenseeBadges(dir: string): Promise<readonly Badge['kind'][]> {
  const reading = newReading();
  const sheet = await new Folder(dir, reading.faults).text('licensee.yaml');
  const field = sheet && parseYaml(reading, sheet);
  return (field && fields(field)?.badges)?.map(({ kind }) => kind) ?? [];
}

const STORY = /^story\.([A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*)\.md$/;

async function readStory(folder: Folder, reading: Reading, known: Sources, wine: boolean): Promise<Readonly<Record<string, PageJson>>> {
  const written = (await folder.names()).flatMap((name) => STORY.exec(name)?.[1] ?? []).filter((locale) => locale !== 'zh-Hans');
  const story: Record<string, PageJson> = {};
  for (const locale of ['zh-Hans', ...written]) {
    const sheet = await folder.text(`story.${locale}.md`);
    const draft = sheet && readPage(reading, sheet, locale, known, wine);
    if (!draft) continue;
    requireAgreement(reading, draft, {});
    story[locale] = draft.page;
  }
  return story;
}

async function readPictures(folder: Folder, reading: Reading, named: readonly Placed[]): Promise<{ readonly picture: ReadyPicture; readonly of: Placed['of'] }[]> {
  const pictures: { readonly picture: ReadyPicture; readonly of: Placed['of'] }[] = [];
  for (const { entry, of, place } of named) {
    const picture = await readPicture(folder, reading, entry, place);
    if (picture) pictures.push({ picture, of });
  }
  return pictures;
}

interface Lot {
  readonly lot: string;
  readonly page: Json;
  readonly isWine: boolean;
}

async function readLots(folder: Folder, reading: Reading, licensee: number): Promise<Lot[]> {
  const names = await folder.names('lots');
  if (names.length > MAX_LOTS) reading.faults.add({ file: 'lots', line: 1 }, 'file-size', `${names.length} > ${MAX_LOTS}`);
  const lots: Lot[] = [];
  for (const name of names.slice(0, MAX_LOTS)) {
    const lot = name.replace(/\.yaml$/, '');
    if (lot === name || !LOT.test(lot)) reading.faults.add({ file: `lots/${name}`, line: 1 }, 'lot-name', name);
    else {
      const sheet = await folder.text(`lots/${name}`);
      const read = sheet && readLot(reading, sheet, licensee, lot);
      if (read) lots.push({ lot, ...read });
    }
  }
  return lots;
}
