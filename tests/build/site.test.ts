import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { pendingIn, readSite } from '../../src/build/site.ts';

const dir = mkdtempSync(join(tmpdir(), 'wuhai-site-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

function written(text: string): string {
  const file = join(dir, 'site.yaml');
  writeFileSync(file, text);
  return file;
}
const HOTLINES = 'hotlines: { market: "12315", city: "12345" }\n';
const WHOLE = HOTLINES + 'operator: { zh-Hans: 示例运营者, en: Demo operator }\nicp: 蒙ICP备00000000号-1\npublicSecurity: 蒙公网安备 00000000000000号\nprivacyContact: { zh-Hans: 示例信箱 }\n';

describe('who runs the site', () => {
  it('is read whole, for production too', () => {
    expect(readSite(written(WHOLE), true)).toEqual({
      hotlines: { market: '12315', city: '12345' },
      operator: { 'zh-Hans': '示例运营者', en: 'Demo operator' }, icp: '蒙ICP备00000000号-1', publicSecurity: '蒙公网安备 00000000000000号', privacyContact: { 'zh-Hans': '示例信箱' },
    });
  });
  it('may be unknown in a trial, never in production', () => {
    expect(readSite('src/brand/site.yaml')).toEqual({ hotlines: { market: '12315', city: '12345' } });
    expect(() => readSite('src/brand/site.yaml', true)).toThrow('a production build needs operator, icp, privacyContact');
    expect(() => readSite(written(WHOLE.replace(/icp.*\n/, '')), true)).toThrow('needs icp');
  });
  it.each([
    [`${HOTLINES}icp: none`, 'icp'], [`${HOTLINES}publicSecurity: 123`, 'publicSecurity'], [`${HOTLINES}operator: { en: only English }`, 'operator.zh-Hans'],
    ['icp: 蒙ICP备00000000号-1', 'hotlines'], ['hotlines: { market: "12315", city: javascript }', 'hotlines.city'],
  ])('%s names the field', (text, field) => {
    expect(() => readSite(written(text))).toThrow(field);
  });
  it('is missing with its name', () => expect(() => readSite(join(dir, 'no.yaml'))).toThrow('no.yaml is missing'));
});

describe('what is still to be confirmed', () => {
  it('is named by file and line, comments left out', () => {
    writeFileSync(join(dir, 'a.md'), '# 标题\n编号：待核实\n');
    writeFileSync(join(dir, 'b.yaml'), '# 待核实 is said where a fact is missing\nnumber: 待核实\n');
    expect(pendingIn(dir)).toEqual(['a.md:2', 'b.yaml:2']);
  });
  it('is there in the brand pack: nobody has confirmed the numbers', () => expect(pendingIn('src/brand').length).toBeGreaterThan(0));
});
