import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { darkroom } from '../../../src/issuer/content/index.ts';
import { developPhotograph, RECIPE, type Develop, type Prints } from '../../../src/issuer/content/picture/photograph.ts';
import { phonePhoto, photo, pixels, redAboveBlue, type Kind } from './pictures.ts';

async function develop(bytes: Uint8Array): Promise<Prints> {
  const made = await developPhotograph(bytes);
  if (!made.ok) throw new Error(made.error.why);
  return made.value;
}
const widths = ({ prints }: Prints) => prints.map(({ width }) => width);

describe('a photograph', () => {
  it.each<[number, number[]]>([[2000, [480, 960, 1600]], [1600, [480, 960, 1600]], [1200, [480, 960, 1200]], [480, [480]], [37, [37]]])('%i pixels wide is published in widths %j, never enlarged', async (wide, expected) => {
    const made = await develop(await photo(wide, 60));
    expect(widths(made)).toEqual(expected);
    for (const { width, webp, jpg } of made.prints) {
      expect(await sharp(webp).metadata()).toMatchObject({ format: 'webp', width });
      expect(await sharp(jpg).metadata()).toMatchObject({ format: 'jpeg', width });
    }
    expect(made.width).toBe(expected[expected.length - 1]);
  });

  it.each<Kind>(['jpeg', 'png', 'webp'])('is taken as %s', async (kind) => expect(await develop(await photo(60, 40, kind))).toMatchObject({ width: 60, height: 40 }));

  it.each([[1, [60, 40], 'red', 'blue'], [3, [60, 40], 'blue', 'red'], [6, [40, 60], 'blue', 'red'], [8, [40, 60], 'red', 'blue']] as const)('turned by EXIF (%i) stands upright, and nothing of the phone goes with it', async (orientation, [width, height], first, last) => {
    const turned = await phonePhoto(60, 40, orientation);
    expect(await sharp(turned).metadata()).toMatchObject({ orientation, exif: expect.anything(), xmp: expect.anything() });
    const made = await develop(turned);
    expect(made).toMatchObject({ width, height });
    for (const bytes of [made.prints[0]!.webp, made.prints[0]!.jpg]) {
      const { exif, xmp, icc, iptc, orientation: left } = await sharp(bytes).metadata();
      expect([exif, xmp, icc, iptc, left]).toEqual([undefined, undefined, undefined, undefined, undefined]);
      const corners = width > height ? [[5, 5], [5, height - 5]] as const : [[5, 5], [width - 5, 5]] as const;
      expect(await pixels(bytes, ...corners)).toEqual([first, last]);
    }
  });

  it('in the colours of a phone keeps its colours', async () => {
    const wide = await redAboveBlue(60, 40).withIccProfile('p3').jpeg().toBuffer();
    expect((await sharp(wide).metadata()).icc).toBeDefined();
    expect(await pixels((await develop(new Uint8Array(wide))).prints[0]!.jpg, [5, 5], [5, 35])).toEqual(['red', 'blue']);
  });

  it('with holes in it lies on paper', async () => {
    const clear = await sharp({ create: { width: 20, height: 20, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } }).png().toBuffer();
    for (const bytes of Object.values((await develop(new Uint8Array(clear))).prints[0]!).slice(1) as Uint8Array[]) {
      const [red, green, blue] = await sharp(bytes).raw().toBuffer();
      expect(Math.abs(red! - 0xf5) + Math.abs(green! - 0xf0) + Math.abs(blue! - 0xe4)).toBeLessThan(12);
    }
  });

  it('gives the same bytes each time', async () => {
    const bytes = await phonePhoto(700, 500, 6);
    expect(await developPhotograph(bytes)).toEqual(await developPhotograph(bytes));
  });
});

describe('what is no photograph', () => {
  const ascii = (text: string) => new TextEncoder().encode(text);
  /** A PNG that says it is 30,000 pixels wide and high, in 60 bytes (PNG §11.2.2). */
  const bomb = async () => {
    const png = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } }).png().toBuffer();
    png.writeUInt32BE(30_000, 16);
    png.writeUInt32BE(30_000, 20);
    return new Uint8Array(png);
  };
  const moving = async () => {
    const frame = (background: string) => sharp({ create: { width: 8, height: 8, channels: 3, background } }).png().toBuffer();
    return new Uint8Array(await sharp([await frame('red'), await frame('blue')], { join: { animated: true } }).webp().toBuffer());
  };
  it.each<[string, () => Promise<Uint8Array> | Uint8Array, string]>([
    ['nothing', () => new Uint8Array(), 'picture'],
    ['a page', () => ascii('<html></html>'), 'picture'],
    ['a drawing', () => ascii('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'), 'picture'],
    ['a GIF', async () => new Uint8Array(await redAboveBlue(9, 9).gif().toBuffer()), 'picture'],
    ['a TIFF', async () => new Uint8Array(await redAboveBlue(9, 9).tiff().toBuffer()), 'picture'],
    ['cut short', async () => (await photo(60, 40)).subarray(0, 300), 'picture'],
    ['an animation', moving, 'picture-moves'],
    ['small to send and large to unpack', bomb, 'picture-pixels'],
  ])('%s', async (_, bytes, why) => expect(await developPhotograph(await bytes())).toMatchObject({ ok: false, error: { why } }));
});

describe('a darkroom', () => {
  const dir = mkdtempSync(join(tmpdir(), 'darkroom-'));
  afterAll(() => rmSync(dir, { recursive: true, force: true }));
  let bytes: Uint8Array;
  let worked = 0;
  const counting: Develop = (one) => (worked++, developPhotograph(one));
  const room = darkroom(dir, counting);
  const folder = () => join(dir, RECIPE, readdirSync(join(dir, RECIPE))[0]!);
  beforeAll(async () => {
    bytes = await photo(500, 40);
  });

  it('develops a photograph once', async () => {
    const first = await room(bytes);
    expect(await room(bytes)).toEqual(first);
    expect(worked).toBe(1);
    expect(readdirSync(folder()).sort()).toEqual(['480.jpg', '480.webp', '500.jpg', '500.webp', 'prints.json']);
  });
  it.each(['480.webp', 'prints.json'])('does it again where %s is damaged, and the prints are the same', async (name) => {
    const before = await room(bytes);
    const done = worked;
    writeFileSync(join(folder(), name), 'x');
    expect(await room(bytes)).toEqual(before);
    expect(worked).toBe(done + 1);
  });
  it('keeps nothing of what is no photograph', async () => {
    expect((await room(new Uint8Array(9))).ok).toBe(false);
    expect(readdirSync(join(dir, RECIPE))).toHaveLength(1);
  });
});
