import QRCode from 'qrcode';
import { expect, it } from 'vitest';
import { localThreshold } from '../../../src/device/scan/filters.ts';
import { luma } from '../../../src/device/scan/picture.ts';
import { straighten } from '../../../src/device/scan/straighten.ts';
import { draw, type Scene } from '../../bench/scan/scene.ts';

const text = 'http://example.org/abcdefghijklm';
const base: Scene = { text, width: 480, height: 420, scale: 8, noise: 3, focus: 0.8 };
const half = (29 * 8) / 2;
/** The corners of a sheet that lies flat. */
const corners = ([[-1, -1], [1, -1], [1, 1], [-1, 1]] as const).map(([u, v]) => ({ x: 240 + u * half, y: 210 + v * half })) as never;

/** Share of modules that are the other colour than they were printed. */
function wrong(change: Partial<Scene>, moved = corners): number {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const { data } = localThreshold(straighten(luma(draw({ ...base, ...change })), { text: undefined, version: 3, corners: moved }), 5, 0);
  return data.reduce((sum, value, i) => sum + ((value === 0) === (modules.data[i] === 1) ? 0 : 1), 0) / data.length;
}

it.each([
  ['flat', {}],
  ['crumpled', { crumple: { depth: 0.35, length: 40 } }],
  ['bent round a bottle', { pose: { radius: 55 } }],
  ['light on dark', { inverted: true, ink: 40, paper: 210 }],
] as [string, Partial<Scene>][])('every module of a sheet that is %s is where it belongs', (_name, change) => {
  expect(wrong(change)).toBeLessThan(0.02);
});

it('a corner that was taken to be elsewhere does not matter', () => {
  const moved = (corners as { x: number; y: number }[]).map((corner, i) => (i === 2 ? { x: corner.x + 14, y: corner.y - 10 } : corner)) as never;
  expect(wrong({}, moved)).toBeLessThan(0.02);
});
