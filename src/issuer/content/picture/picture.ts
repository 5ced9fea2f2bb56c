/** A picture named in a YAML text, read and made ready to be stored. */
import { sha256Hex, utf8 } from '../../../core/bytes.ts';
import { middleSize, type Picture, type PictureSize } from '../../../core/content/page.ts';
import type { FileRef, FileType, LocalText } from '../../../core/trust/records.ts';
import type { Folder } from '../folder.ts';
import { MAX_PHOTO_BYTES, MAX_SIDE, MAX_SVG_BYTES } from '../limits.ts';
import { passageOf } from '../passage.ts';
import { placeAt, type Place } from '../sheet.ts';
import { local, record, text, type Reading, type Take } from '../yaml.ts';
import { parseSvg } from './svg.ts';

/** What a text says of a picture. `approval` is a standard map's 审图号. */
export interface PictureEntry {
  readonly file: string;
  readonly alt: LocalText;
  readonly approval?: string;
}

/** A picture with the bytes that are stored for it. */
export interface ReadyPicture extends Picture {
  readonly stored: readonly StoredFile[];
}
interface StoredFile {
  readonly file: FileRef;
  readonly bytes: Uint8Array;
}

/** 审图号 as 自然资源部 and the regions give them: GS（2024）0650号, GS京（2022）1061号, 蒙S（2023）027号. */
const APPROVAL = /^(?:GS\p{Script=Han}?|\p{Script=Han}S)[（(]20\d\d[）)]\d{3,5}号$/u;
export const approval = text(APPROVAL, '审图号 map approval number: GS（2024）0650号');
/** A picture's entry, with what else this list says of its pictures. */
export const pictureEntry = <O extends { readonly [name: string]: Take<unknown> }>(more: O) => record({ file: text(), alt: local }, { approval, ...more });

/** Words by which a picture shows itself to be a map: in its file's name, its description, or itself. */
const MAP = /(?<!不是|并非)地图|行政区划|区位图|比例尺|指北针|(?<!not a )\bmaps?\b|\bdistricts?\.(?:svg|webp|png|jpe?g)$|north arrow|scale bar/iu;

/** Read a picture; undefined where anything about it is at fault. `from` is where it is named. */
export async function readPicture(folder: Folder, reading: Reading, entry: PictureEntry, from: Place): Promise<ReadyPicture | undefined> {
  const raw = await readRaw(folder, reading, entry.file, from);
  if (!raw) return undefined;
  const { width, height, words, ...rest } = raw;
  const telling = [entry.file.replace(/[-_]/g, ' '), ...Object.values(entry.alt), ...words].find((one) => MAP.test(one));
  if (telling !== undefined && entry.approval === undefined) return void reading.faults.add(from, 'map', `${entry.file}: ${telling}`);
  if (width > MAX_SIDE || height > MAX_SIDE) return void reading.faults.add(from, 'picture-side', `${entry.file} ${width} × ${height}`);
  return { ...rest, width, height, alt: withApproval(entry) };
}

/** A standard map is shown with its number beside it (地图管理条例 37). */
const withApproval = ({ alt, approval: number }: PictureEntry): LocalText =>
  number === undefined ? alt : { ...Object.fromEntries(Object.entries(alt).map(([locale, words]) => [locale, `${words} 审图号：${number}`])), 'zh-Hans': `${alt['zh-Hans']} 审图号：${number}` };

interface Raw extends Omit<ReadyPicture, 'alt'> {
  /** Words that the picture itself shows. */
  readonly words: readonly string[];
}

async function readRaw(folder: Folder, reading: Reading, name: string, from: Place): Promise<Raw | undefined> {
  if (name.endsWith('.svg')) return readDrawing(folder, reading, name, from);
  return PHOTO.test(name) ? readPhoto(folder, reading, name, from) : void reading.faults.add(from, 'file-type', name);
}

/** Cameras write their names in capitals. */
const PHOTO = /\.(?:jpe?g|png|webp)$/i;

async function readPhoto(folder: Folder, reading: Reading, name: string, from: Place): Promise<Raw | undefined> {
  const bytes = await folder.bytes(name, from, MAX_PHOTO_BYTES);
  const photo = bytes && (await reading.develop(bytes));
  if (!photo) return undefined;
  if (!photo.ok) return void reading.faults.add(from, photo.error.why, `${name} ${photo.error.value}`.trim());
  const { width, height, prints } = photo.value;
  const stored: StoredFile[] = [];
  const sizes: PictureSize[] = [];
  for (const print of prints) {
    const [webp, jpg] = [await storedFile(print.webp, 'webp'), await storedFile(print.jpg, 'jpg')];
    stored.push(webp, jpg);
    sizes.push({ width: print.width, webp: webp.file, jpg: jpg.file });
  }
  return { file: middleSize(sizes).jpg, width, height, sizes, stored, words: [] };
}

async function readDrawing(folder: Folder, reading: Reading, name: string, from: Place): Promise<Raw | undefined> {
  const sheet = await folder.text(name, from, MAX_SVG_BYTES);
  const drawing = sheet && parseSvg(sheet, reading.faults);
  if (!sheet || !drawing) return undefined;
  for (const { text: words, offset } of drawing.words) reading.passages.push(passageOf(name, 'zh-Hans', words, () => placeAt(sheet, offset)));
  const stored = await storedFile(utf8(drawing.svg), 'svg');
  return { file: stored.file, stored: [stored], width: drawing.width, height: drawing.height, words: drawing.words.map((one) => one.text) };
}

const storedFile = async (bytes: Uint8Array, type: FileType): Promise<StoredFile> => ({ bytes, file: { sha256: await sha256Hex(bytes), length: bytes.length, type } });
