import QRCode from 'qrcode';
import toSJIS from 'qrcode/helper/to-sjis.js';
import { expect, it } from 'vitest';
import { openReader } from '../../../src/device/scan/node.ts';
import { labelText } from '../../bench/scan/label.ts';
import { draw } from '../../bench/scan/scene.ts';

const utf8 = (text: string): Uint8ClampedArray => new Uint8ClampedArray(new TextEncoder().encode(text));

it('reads pixels in Node as the app reads a photo', async () => {
  const read = await openReader();
  const text = labelText(5);
  const { codes } = read(draw({ text, width: 400, height: 360, scale: 3, noise: 4 }));
  expect(codes.map((code) => code.text)).toEqual([text]);
  expect(read(draw({ text, width: 200, height: 200, scale: 3, pose: { offsetX: 900 } })).codes).toEqual([]);
});

it.each([
  ['UTF-8', '乌海葡萄', [{ data: utf8('乌海葡萄'), mode: 'byte' }]],
  ['Latin-1', 'Grüße, señor', [{ data: Uint8ClampedArray.from('Grüße, señor', (c) => c.charCodeAt(0)), mode: 'byte' }]],
  ['Kanji and digits', '葡萄123', [{ data: '葡萄', mode: 'kanji' }, { data: '123', mode: 'numeric' }]],
] as [string, string, QRCode.QRCodeSegment[]][])('gives the text that was meant: %s', async (_name, text, segments) => {
  const { modules: { size, data } } = QRCode.create(segments, { toSJISFunc: toSJIS } as QRCode.QRCodeOptions);
  const side = (size + 8) * 4;
  const picture = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let i = 0; i < side * side; i++) {
    const [x, y] = [Math.floor((i % side) / 4) - 4, Math.floor(i / side / 4) - 4];
    if (x >= 0 && y >= 0 && x < size && y < size && data[y * size + x]) picture.fill(0, i * 4, i * 4 + 3);
  }
  const read = await openReader();
  expect(read({ data: picture, width: side, height: side }).codes.map((code) => code.text)).toEqual([text]);
});
