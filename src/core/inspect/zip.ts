/**
 * ZIP with stored files only (PKWARE APPNOTE 6.3, method 0): any computer opens it, and photographs do not shrink anyway.
 * The writer makes the headers between the files, so that the files themselves need not be in memory; the reader takes
 * pieces, so that a file of any size can be looked through.
 */
import { concat, fromUtf8, utf8 } from '../bytes.ts';
import type { Seconds } from '../day.ts';
import { err, ok, type Result } from '../result.ts';
import type { Breathe } from './breathe.ts';
import { crc32 } from './crc32.ts';
import { MAX_ZIP_BYTES, MAX_ZIP_FILES } from './limits.ts';

export interface ZipFile {
  readonly name: string;
  readonly length: number;
  readonly crc: number;
  readonly at: Seconds;
}

/** `headers[i]` stands in front of the i-th file; `end` behind the last. */
export interface ZipFrame {
  readonly headers: readonly Uint8Array<ArrayBuffer>[];
  readonly end: Uint8Array<ArrayBuffer>;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** Lengths of the three records without their names. */
const LOCAL_LENGTH = 30;
const CENTRAL_LENGTH = 46;
const END_LENGTH = 22;
/** Version 2.0 is enough to read; names are UTF-8 (general purpose bit 11). */
const VERSION = 20;
const UTF8_NAMES = 0x0800;

/** The frame of a ZIP around some files; undefined where there are too many or too much for a plain one. */
export function zipFrame(files: readonly ZipFile[]): ZipFrame | undefined {
  if (files.length > MAX_ZIP_FILES) return undefined;
  const headers: Uint8Array<ArrayBuffer>[] = [];
  const central: Uint8Array[] = [];
  let offset = 0;
  for (const file of files) {
    const name = utf8(file.name);
    const common = [2, VERSION, 2, UTF8_NAMES, 2, 0, ...dosTime(file.at), 4, file.crc, 4, file.length, 4, file.length, 2, name.length, 2, 0];
    const header = concat(record(4, LOCAL, ...common), name);
    central.push(record(4, CENTRAL, 2, VERSION, ...common, 2, 0, 2, 0, 2, 0, 4, 0, 4, offset), name);
    headers.push(header);
    offset += header.length + file.length;
  }
  const directory = concat(...central);
  if (offset + directory.length + END_LENGTH > MAX_ZIP_BYTES) return undefined;
  const end = record(4, END, 2, 0, 2, 0, 2, files.length, 2, files.length, 4, directory.length, 4, offset, 2, 0);
  return { headers, end: concat(directory, end) };
}

/** Little-endian numbers, each behind its width in bytes. */
function record(...fields: readonly number[]): Uint8Array {
  const out: number[] = [];
  for (let i = 0; i < fields.length; i += 2) {
    for (let byte = 0; byte < fields[i]!; byte++) out.push(Math.floor(fields[i + 1]! / 2 ** (8 * byte)) & 0xff);
  }
  return Uint8Array.from(out);
}

/** Time and day as MS-DOS has them, at UTC+8. */
function dosTime(at: Seconds): [number, number, number, number] {
  const date = new Date((at + 8 * 3600) * 1000);
  const time = (date.getUTCHours() << 11) | (date.getUTCMinutes() << 5) | (date.getUTCSeconds() >> 1);
  const day = (Math.max(0, date.getUTCFullYear() - 1980) << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate();
  return [2, time, 2, day];
}

/** Bytes from a place on; fewer than asked where the file ends. */
export type ReadAt = (offset: number, length: number) => Promise<Uint8Array>;

/** `not-zip`: no such file. `cut`: its end is missing. `packed`: other than stored, so another program made it. */
export type ZipFault = 'not-zip' | 'cut' | 'packed' | 'too-many' | 'broken';

export interface ZipEntry {
  readonly name: string;
  readonly length: number;
  /** The file's bytes, and whether their checksum holds; undefined where there are none. */
  read(): Promise<{ readonly bytes: Uint8Array; readonly intact: boolean } | undefined>;
}

/** The table of contents of a ZIP. Names are as written there: look for those you expect, never write them to a disk. */
export async function readZip(read: ReadAt, size: number, breathe: Breathe = async () => {}): Promise<Result<readonly ZipEntry[], ZipFault>> {
  const start = await read(0, 4);
  if (start.length < 4 || !(view(start).getUint32(0, true) === LOCAL || view(start).getUint32(0, true) === END)) return err('not-zip');
  const tail = await read(Math.max(0, size - END_LENGTH), END_LENGTH);
  // Our own writer leaves no comment behind the end, so the end is where it must be.
  if (tail.length < END_LENGTH || view(tail).getUint32(0, true) !== END) return err('cut');
  const count = view(tail).getUint16(10, true);
  const length = view(tail).getUint32(12, true);
  const offset = view(tail).getUint32(16, true);
  if (count > MAX_ZIP_FILES) return err('too-many');
  if (offset + length + END_LENGTH > size) return err('broken');
  return directory(await read(offset, length), count, read, breathe);
}

function directory(bytes: Uint8Array, count: number, read: ReadAt, breathe: Breathe): Result<readonly ZipEntry[], ZipFault> {
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let at = 0;
  for (let i = 0; i < count; i++) {
    if (at + CENTRAL_LENGTH > bytes.length) return err('broken');
    const head = view(bytes.subarray(at));
    const nameLength = head.getUint16(28, true);
    const name = fromUtf8(bytes.subarray(at + CENTRAL_LENGTH, at + CENTRAL_LENGTH + nameLength));
    const length = head.getUint32(20, true);
    if (head.getUint32(0, true) !== CENTRAL || name === undefined || names.has(name)) return err('broken');
    if (head.getUint16(10, true) !== 0 || length !== head.getUint32(24, true)) return err('packed');
    names.add(name);
    entries.push(entryAt(name, length, head.getUint32(16, true), head.getUint32(42, true), read, breathe));
    at += CENTRAL_LENGTH + nameLength + head.getUint16(30, true) + head.getUint16(32, true);
  }
  return ok(entries);
}

const entryAt = (name: string, length: number, crc: number, offset: number, read: ReadAt, breathe: Breathe): ZipEntry => ({
  name, length,
  async read() {
    const local = await read(offset, LOCAL_LENGTH);
    if (local.length < LOCAL_LENGTH || view(local).getUint32(0, true) !== LOCAL) return undefined;
    const skipped = LOCAL_LENGTH + view(local).getUint16(26, true) + view(local).getUint16(28, true);
    const bytes = await read(offset + skipped, length);
    return bytes.length === length ? { bytes, intact: (await sum(bytes, breathe)) === crc } : undefined;
  },
});

/** Bytes summed between two breaths. */
const PIECE = 65_536;

async function sum(bytes: Uint8Array, breathe: Breathe): Promise<number> {
  let crc = 0;
  for (let at = 0; at < bytes.length; at += PIECE) {
    crc = crc32(bytes.subarray(at, at + PIECE), crc);
    await breathe();
  }
  return crc;
}

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
