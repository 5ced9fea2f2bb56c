/** A picture named in a YAML text, read and made ready to be stored. */
import { sha256Hex, utf8 } from '../../../core/bytes.ts';
import type { Picture } from '../../../core/content.ts';
import type { FileType, LocalText } from '../../../core/trust/records.ts';
import type { Folder } from '../folder.ts';
import { MAX_PICTURE_BYTES, MAX_SIDE, MAX_SVG_BYTES } from '../limits.ts';
import { passageOf } from '../passage.ts';
import { placeAt, type Place } from '../sheet.ts';
import { local, record, text, type Field, type Reading, type Take } from '../yaml.ts';
import { readJpeg, readWebp } from './raster.ts';
import { parseSvg } from './svg.ts';

/** What a text says of a picture. `approval` is a standard map's 审图号. */
export interface PictureEntry {
  readonly file: string;
  readonly alt: LocalText;
  readonly approval?: string;
}

/** A picture with the bytes that are stored under its name. */
export interface ReadyPicture extends Picture {
  readonly bytes: Uint8Array;
}

/** 审图号 as 自然资源部 and the regions give them: GS（2024）0650号, GS京（2022）1061号, 蒙S（2023）027号. */
const APPROVAL = /^(?:GS\p{Script=Han}?|\p{Script=Han}S)[（(]20\d\d[）)]\d{3,5}号$/u;
export const approval = text(APPROVAL, '审图号 map approval number: GS（2024）0650号');
export const pictureEntry: Take<PictureEntry> = (field: Field) => record({ file: text(), alt: local }, { approval })(field);

/** Words by which a picture shows itself to be a map: in its file's name, its description, or itself. */
const MAP = /(?<!不是|并非)地图|行政区划|区位图|比例尺|指北针|(?<!not a )\bmaps?\b|\bdistricts?\.(?:svg|webp|jpg)$|north arrow|scale bar/iu;

/** Read a picture; undefined where anything about it is at fault. `from` is where it is named. */
export async function readPicture(folder: Folder, reading: Reading, entry: PictureEntry, from: Place): Promise<ReadyPicture | undefined> {
  const raw = await readRaw(folder, reading, entry.file, from);
  if (!raw) return undefined;
  const { bytes, type, width, height, words } = raw;
  const telling = [entry.file.replace(/[-_]/g, ' '), ...Object.values(entry.alt), ...words].find((one) => MAP.test(one));
  if (telling !== undefined && entry.approval === undefined) return void reading.faults.add(from, 'map', `${entry.file}: ${telling}`);
  if (width > MAX_SIDE || height > MAX_SIDE) return void reading.faults.add(from, 'picture-side', `${entry.file} ${width} × ${height}`);
  return { file: { sha256: await sha256Hex(bytes), length: bytes.length, type }, width, height, alt: withApproval(entry), bytes };
}

/** A standard map is shown with its number beside it (地图管理条例 37). */
const withApproval = ({ alt, approval: number }: PictureEntry): LocalText =>
  number === undefined ? alt : { ...Object.fromEntries(Object.entries(alt).map(([locale, words]) => [locale, `${words} 审图号：${number}`])), 'zh-Hans': `${alt['zh-Hans']} 审图号：${number}` };

interface Raw {
  readonly bytes: Uint8Array;
  readonly type: FileType;
  readonly width: number;
  readonly height: number;
  readonly words: readonly string[];
}

async function readRaw(folder: Folder, reading: Reading, name: string, from: Place): Promise<Raw | undefined> {
  const extension = /\.([a-z]+)$/.exec(name)?.[1];
  if (extension === 'svg') return readDrawing(folder, reading, name, from);
  const read = extension === 'webp' ? readWebp : extension === 'jpg' ? readJpeg : undefined;
  if (!read) return void reading.faults.add(from, 'file-type', name);
  const bytes = await folder.bytes(name, from, MAX_PICTURE_BYTES);
  const raster = bytes && read(bytes);
  if (bytes && !raster) return void reading.faults.add(from, 'picture', name);
  return raster && { ...raster, type: extension as FileType, words: [] };
}

async function readDrawing(folder: Folder, reading: Reading, name: string, from: Place): Promise<Raw | undefined> {
  const sheet = await folder.text(name, from, MAX_SVG_BYTES);
  const drawing = sheet && parseSvg(sheet, reading.faults);
  if (!sheet || !drawing) return undefined;
  for (const { text: words, offset } of drawing.words) reading.passages.push(passageOf(name, 'zh-Hans', words, () => placeAt(sheet, offset)));
  return { bytes: utf8(drawing.svg), type: 'svg', width: drawing.width, height: drawing.height, words: drawing.words.map((one) => one.text) };
}
