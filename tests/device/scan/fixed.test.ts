import QRCode from 'qrcode';
import { describe, expect, it } from 'vitest';
import { fixedModules } from '../../../src/device/scan/fixed.ts';

const versions = Array.from({ length: 40 }, (_, i) => i + 1);

describe('what every QR shows', () => {
  it.each(versions)('is as an independent encoder draws it: version %i', (version) => {
    const { modules: { size, data } } = QRCode.create('1', { version, errorCorrectionLevel: 'L' });
    const fixed = fixedModules(version);
    expect(fixed.length).toBe(size * size);
    const wrong = fixed.findIndex((known, i) => known !== 0 && (data[i] === 1) !== known > 0);
    expect(wrong).toBe(-1);
  });

  it('leaves the data alone: nothing but what two codes of one version have in common', () => {
    for (const version of [1, 2, 7, 14]) {
      const drawn = ['1', 'a', '乌', 'Wuhai', '22222'].flatMap((text) => ([0, 1, 2, 3, 4, 5, 6, 7] as const).map((maskPattern) => QRCode.create(text, { version, maskPattern, errorCorrectionLevel: 'H' }).modules.data));
      const common = drawn[0]!.map((bit, i) => (drawn.every((other) => other[i] === bit) ? 1 : 0));
      const size = 17 + 4 * version;
      // Version information (from 7 on) and the format's own places differ by what they say.
      const known = fixedModules(version).reduce((sum, value) => sum + Math.abs(value), 0);
      expect(known).toBeLessThanOrEqual(common.reduce((sum, bit) => sum + bit, 0));
      expect(known).toBeGreaterThan(3 * 64 + 2 * (size - 16) - 2 * version);
    }
  });
});
