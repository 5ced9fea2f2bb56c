import { describe, expect, it } from 'vitest';
import { contentWhys } from '../../../src/i18n/lint.ts';
import { locales } from '../../../src/i18n/locale.ts';
import { faultLine } from '../../../src/issuer/content/index.ts';

describe.each(locales)('faults in %s', (locale) => {
  it('say file, line and column as terminals link them', () => {
    expect(faultLine(locale, { file: 'a.md', line: 3, column: 5, why: 'html', value: '<b>' })).toMatch(/^a\.md:3:5: .*<b>$/);
    expect(faultLine(locale, { file: 'a.md', line: 3, why: 'html', value: '<b>' })).toMatch(/^a\.md:3: /);
  });
  it('have each their own words, on one line', () => {
    const lines = contentWhys.map((why) => faultLine(locale, { file: 'a', line: 1, why, value: 'V' }));
    expect(new Set(lines).size).toBe(lines.length);
    for (const line of lines) expect(line).toMatch(locale === 'en' ? /^a:1: [^\p{Script=Han}\n]+(?:（?审图号\p{P}?[^\p{Script=Han}\n]*)?$/u : /^a:1: .*\p{Script=Han}.*$/u);
  });
});
