/** What is printed: the code's size, that it reads, and the words beside it. */
import jsQR from 'jsqr';
import { describe, expect, it } from 'vitest';
import { signLabel, type Claims } from '../../src/core/label.ts';
import { qrOf, qrSvg, type Level } from '../../src/issuer/print/qr.ts';
import { labelLines, PAGE_LABELS, sheetHtml, type PrintedLabel } from '../../src/issuer/print/sheet.ts';

/** Signatures of the largest and the smallest integers: digits of a label vary by a few. */
const signatures = [new Uint8Array(64).fill(0xff), new Uint8Array(64).fill(0x01)];
const claims: Claims = { kid: 'ffffffff', serial: 9_999_999, product: 65_535, packed: 49_710, net: 2_500 };
const host = 'shi.wuhai.example';
const linkOf = (signature: Uint8Array, more: Partial<Claims> = {}) => signLabel(host, { ...claims, ...more }, () => signature);

describe('the code', () => {
  it.each([['M', 8], ['Q', 9]] as [Level, number][])('of five fields and a 17-character host at level %s is at most version %i', async (level, version) => {
    expect(host).toHaveLength(17);
    for (const signature of signatures) expect(qrOf(await linkOf(signature), level).version).toBeLessThanOrEqual(version);
  });

  it('reads back as the link, plain and GS1', async () => {
    for (const link of [await linkOf(signatures[0]!), await linkOf(signatures[1]!, { gtin: '09526000000013', lot: 'LOT-1' })]) {
      expect(readWithJsQr(link)).toBe(link);
    }
  });

  it('as a file is standing SVG with a quiet zone of four modules', async () => {
    const link = await linkOf(signatures[0]!);
    const svg = qrSvg(link, 28.5);
    const side = qrOf(link).size + 8;
    expect(svg).toMatch(new RegExp(`^<svg xmlns="http://www.w3.org/2000/svg" width="28.5mm" height="28.5mm" viewBox="0 0 ${side} ${side}"`));
    expect(svg).toContain('M4 4h7v1h-7z'); // The first finder's upper edge.
    expect(svg).not.toMatch(/script|style=|href/);
  });
});

/** Draw the modules four pixels wide and read them with an independent decoder. */
function readWithJsQr(link: string): string | undefined {
  const qr = qrOf(link);
  const side = (qr.size + 8) * 4;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const row = Math.floor(y / 4) - 4;
      const column = Math.floor(x / 4) - 4;
      const inside = row >= 0 && column >= 0 && row < qr.size && column < qr.size;
      if (inside && qr.dark(row, column)) pixels.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
    }
  }
  return jsQR(pixels, side, side)?.data;
}

const printed: PrintedLabel = {
  link: `https://${host}/#12345`, host, licensee: 12, serial: 34, name: '示例甲', product: '示例葡萄', unit: 'g', net: 2500, packed: 20_707, certificate: true, demo: true,
};

describe('the words beside it', () => {
  it('name host, number, producer, net content and day', () => {
    expect(labelLines(printed).map(({ text }) => text)).toEqual(['示例 Demo', '示例甲', '示例葡萄', '净含量 2.5千克', '包装 2026年9月11日', '承诺达标合格证', '12-34-6', `只认 ${host}`]);
  });

  it('leave out what a roll does not know, and the demo mark of a real one', () => {
    const { net: _, packed: __, ...roll } = printed;
    expect(labelLines({ ...roll, certificate: false, demo: false }).map(({ text }) => text)).toEqual(['示例甲', '示例葡萄', '12-34-6', `只认 ${host}`]);
  });

  it('of wine carry its warning and no certificate', () => {
    expect(labelLines({ ...printed, unit: 'mL', net: 750, certificate: false, warning: '过量饮酒有害健康 · 未成年人请勿饮酒' }).map(({ text }) => text)).toContain('过量饮酒有害健康 · 未成年人请勿饮酒');
  });
});

describe('the proof sheet', () => {
  it('is one page, self-contained, its texts escaped', () => {
    const html = sheetHtml('示例 <甲>', Array.from({ length: 40 }, () => ({ ...printed, name: '<b>&"' })), 40);
    expect(html.match(/<li>/g)).toHaveLength(PAGE_LABELS);
    expect(html).toContain('第 1–24 枚，共 40 枚');
    expect(html).toContain('&lt;b&gt;&amp;&quot;');
    expect(html).not.toMatch(/<b>|<script|src=|https?:\/\/(?!www\.w3\.org)/);
    expect(html).toContain('@page{size:210mm 297mm');
  });
});
