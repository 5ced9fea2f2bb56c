/** A picture as a file. */
import type { Picture } from '../../bench/scan/scene.ts';

/** A Windows bitmap, the one picture format that needs no compressor: 32 bits a pixel, rows from the top. */
export function bitmap({ data, width, height }: Picture): Buffer {
  const header = Buffer.alloc(54);
  header.write('BM');
  header.writeUInt32LE(54 + data.length, 2);
  header.writeUInt32LE(54, 10);
  header.writeUInt32LE(40, 14);
  header.writeInt32LE(width, 18);
  header.writeInt32LE(-height, 22);
  header.writeUInt16LE(1, 26);
  header.writeUInt16LE(32, 28);
  // The pictures are grey, so the order of the colours does not matter.
  return Buffer.concat([header, Uint8Array.from(data)]);
}
