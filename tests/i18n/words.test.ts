import { describe, expect, it } from 'vitest';
import { formatDay, formatMoment, formatNet, localText } from '../../src/i18n/format.ts';
import { locales, pickLocale } from '../../src/i18n/locale.ts';

const parts = import.meta.glob<Record<string, unknown>>('../../src/i18n/*.ts', { eager: true });

/** Every sentence of a catalogue that stands as text; sentences made by functions are read where they are shown. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
}

const catalogues = Object.entries(parts).flatMap(([file, exported]) =>
  Object.entries(exported).flatMap(([name, value]) =>
    typeof value === 'object' && value !== null && locales.every((locale) => locale in value) ? [{ file, name, value: value as Record<string, unknown> }] : []));

describe('the catalogues', () => {
  it('are found', () => expect(catalogues.map(({ name }) => name)).toEqual(expect.arrayContaining(['appWords', 'verdictWords', 'restWords', 'noticeWords'])));

  it.each(catalogues)('$name vouches for no grapes and makes no claim that the law keeps off', ({ value }) => {
    const banned = /正品|假货|假冒伪劣|国家级|顶级|首选|纯天然|零农残|唯一|国密合规/;
    expect(texts(value).filter((text) => banned.test(text))).toEqual([]);
  });

});

describe('formats', () => {
  it('writes days in full, as calendar days whatever the zone of the machine', () => {
    expect(formatDay('zh-Hans', 20_760)).toBe('2026年11月3日');
    expect(formatDay('en', 20_760)).toBe('3 November 2026');
  });
  it('writes moments at UTC+8', () => {
    expect(formatMoment('zh-Hans', 1_793_721_600)).toBe('2026年11月4日 00:00');
    expect(formatMoment('en', 1_793_721_600)).toBe('4 November 2026 at 00:00 (UTC+8)');
  });
  it.each([[2500, 'g', '2.5千克', '2.5 kg'], [500, 'g', '500克', '500 g'], [750, 'mL', '750毫升', '750 ml']] as const)('writes %i of %s', (net, of, zh, en) => {
    expect(formatNet('zh-Hans', net, of).replace(/\s/g, '')).toBe(zh);
    expect(formatNet('en', net, of)).toBe(en);
  });
  it('falls back to the Chinese a writer gave', () => expect(localText('en', { 'zh-Hans': '示例' })).toBe('示例'));
  it.each([[['zh-TW', 'en'], 'zh-Hans'], [['fr', 'en-GB'], 'en'], [[], 'zh-Hans'], [['mn'], 'zh-Hans']] as const)('picks for %j the locale %s', (tags, locale) => {
    expect(pickLocale(tags)).toBe(locale);
  });
});
