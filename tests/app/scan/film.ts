/** A film for Chromium's fake camera. */
import { closeSync, mkdtempSync, openSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Picture } from '../../bench/scan/scene.ts';

/** Write pictures of one even size as an uncompressed film that Chromium plays over and over; the path of the file. */
export function writeFilm(name: string, pictures: readonly Picture[], framesASecond = 15): string {
  const path = join(mkdtempSync(join(tmpdir(), 'scan-film-')), `${name}.y4m`);
  const { width, height } = pictures[0]!;
  const file = openSync(path, 'w');
  writeSync(file, `YUV4MPEG2 W${width} H${height} F${framesASecond}:1 Ip A1:1 C420jpeg\n`);
  const noColour = Buffer.alloc((width * height) / 2, 128);
  for (const { data } of pictures) {
    const light = Buffer.alloc(width * height);
    for (let i = 0; i < light.length; i++) light[i] = data[i * 4]!;
    writeSync(file, 'FRAME\n');
    writeSync(file, light);
    writeSync(file, noColour);
  }
  closeSync(file);
  return path;
}
