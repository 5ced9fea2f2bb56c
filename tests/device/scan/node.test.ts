import { expect, it } from 'vitest';
import { openReader } from '../../../src/device/scan/node.ts';
import { labelText } from '../../bench/scan/label.ts';
import { draw } from '../../bench/scan/scene.ts';

it('reads pixels in Node as the app reads a photo', async () => {
  const read = await openReader();
  const text = labelText(5);
  const { codes } = read(draw({ text, width: 400, height: 360, scale: 3, noise: 4 }));
  expect(codes.map((code) => code.text)).toEqual([text]);
  expect(read(draw({ text, width: 200, height: 200, scale: 3, pose: { offsetX: 900 } })).codes).toEqual([]);
});
