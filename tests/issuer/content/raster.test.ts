import { fc } from './property.ts';
import { describe, expect, it } from 'vitest';
import { readJpeg, readWebp } from '../../../src/issuer/content/picture/raster.ts';
import { bytesOf, jpeg, orientation, segment, webp } from './pictures.ts';

describe('a JPEG', () => {
  it('gives width and height, and loses what the camera wrote beside it', () => {
    const plain = jpeg([]);
    const read = readJpeg(jpeg([segment(0xe1, orientation(1)), segment(0xfe, bytesOf('taken at home')), segment(0xed, bytesOf('Photoshop'))]));
    expect(read).toEqual({ bytes: plain, width: 20, height: 10 });
  });
  it('keeps its colour profile', () => {
    const profile = segment(0xe2, bytesOf('ICC_PROFILE'));
    expect(readJpeg(jpeg([profile]))?.bytes).toEqual(jpeg([profile]));
  });
  it('ends where the picture ends', () => expect(readJpeg(new Uint8Array([...jpeg([]), ...bytesOf('PK..')]))?.bytes).toEqual(jpeg([])));
  it('is refused where a viewer would turn it', () => {
    for (const little of [true, false]) expect(readJpeg(jpeg([segment(0xe1, orientation(6, little))]))).toBeUndefined();
  });
  it.each([['empty', new Uint8Array()], ['a page', bytesOf('<html></html>')], ['cut short', jpeg([]).subarray(0, 30)], ['without an end', jpeg([]).subarray(0, -2)]])('%s is none', (_, bytes) => expect(readJpeg(bytes)).toBeUndefined());
});

describe('a WebP', () => {
  const lossy = webp.lossy(20, 10);
  it.each([['lossy', lossy], ['lossless', webp.lossless(20, 10)], ['extended', webp.of(webp.extended(20, 10, 0), lossy.subarray(12))]])('%s gives width and height', (_, bytes) => {
    expect(readWebp(bytes)).toEqual({ bytes, width: 20, height: 10 });
  });
  it('loses EXIF and XMP, and says so in its flags', () => {
    const read = readWebp(webp.of(webp.extended(20, 10, 0b11100), lossy.subarray(12), webp.chunk('EXIF', bytesOf('GPS')), webp.chunk('XMP ', bytesOf('who'))));
    expect(read?.bytes).toEqual(webp.of(webp.extended(20, 10, 0b10000), lossy.subarray(12)));
  });
  it.each([['an animation', webp.of(webp.extended(20, 10, 2), webp.chunk('ANIM', new Uint8Array(6)))], ['cut short', lossy.subarray(0, 24)], ['another RIFF', bytesOf('RIFF\x10\0\0\0WAVEfmt ........')], ['no picture', webp.of(webp.chunk('ICCP', new Uint8Array(4)))]])('%s is none', (_, bytes) => expect(readWebp(bytes)).toBeUndefined());
});

it('takes any bytes without throwing', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
    readJpeg(new Uint8Array([0xff, 0xd8, 0xff, ...bytes]));
    readWebp(new Uint8Array([...bytesOf('RIFF'), bytes.length + 4, 0, 0, 0, ...bytesOf('WEBP'), ...bytes]));
  }));
  fc.assert(fc.property(fc.nat(60), fc.integer({ min: 0, max: 255 }), (at, value) => {
    for (const [read, file] of [[readJpeg, jpeg([segment(0xe1, orientation(1))])], [readWebp, webp.lossy(20, 10)]] as const) {
      const bytes = file.slice();
      bytes[at % bytes.length] = value;
      read(bytes);
    }
  }));
});
