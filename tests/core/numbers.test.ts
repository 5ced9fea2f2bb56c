import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase64, fromHex, fromUtf8, toBase64, toHex, utf8 } from '../../src/core/bytes.ts';
import { isGtin14, isUscc, mod11_2 } from '../../src/core/check-character.ts';
import { dayOf, formatDay, formatInstant, parseDay, parseInstant, startOfDay } from '../../src/core/day.ts';
import { MAX_DAY, MAX_LICENSEE, MAX_SERIAL } from '../../src/core/limits.ts';
import { formatNumber, parseNumber } from '../../src/core/number.ts';

describe('统一社会信用代码 (GB 32100-2015)', () => {
  it.each(['11150300011555159D', '111503000115144108'])('%s is right', (code) => expect(isUscc(code)).toBe(true));
  it.each([
    ['a wrong check character', '91350100M000100Y4Z'],
    ['a letter the alphabet lacks', '9135010IM000100Y43'],
    ['lower case', '11150300011555159d'],
    ['17 characters', '1115030001155515'],
    ['19 characters', '11150300011555159D0'],
    ['full width', '１１150300011555159D'],
    ['nothing', ''],
  ])('%s is not', (_, code) => expect(isUscc(code)).toBe(false));

  it('finds each single wrong character', () => {
    const good = '11150300011555159D';
    for (let i = 0; i < 18; i++) {
      for (const c of '0123456789ABCDEFGHJKLMNPQRTUWXY') {
        const other = good.slice(0, i) + c + good.slice(i + 1);
        expect(isUscc(other)).toBe(other === good);
      }
    }
  });
});

describe('GTIN-14', () => {
  it.each(['09506000134352', '00012345600012', '06901234567892', '10614141000415'])('%s is right', (gtin) => expect(isGtin14(gtin)).toBe(true));
  it.each(['09506000134353', '9506000134352', '00000000000000', '0950600013435X', ' 9506000134352', '095060001343520'])('%s is not', (gtin) => expect(isGtin14(gtin)).toBe(false));
});

describe('ISO 7064 MOD 11-2', () => {
  it.each([['000000021825009', '7'], ['000000021694233', 'X'], ['000000015109370', '0'], ['0794', '0']])('%s → %s', (digits, check) => expect(mod11_2(digits)).toBe(check));
});

describe('days at UTC+8', () => {
  it('turn at 16:00 UTC', () => {
    expect(dayOf(parseInstant('2026-11-02T15:59:59Z')!)).toBe(parseDay('2026-11-02'));
    expect(dayOf(parseInstant('2026-11-02T16:00:00Z')!)).toBe(parseDay('2026-11-03'));
    expect(startOfDay(parseDay('2026-11-03')!)).toBe(parseInstant('2026-11-02T16:00:00Z'));
    expect(dayOf(-1)).toBe(0);
    expect(dayOf(-8 * 3600 - 1)).toBe(-1);
  });

  it('format and parse are inverse over all days a label can carry', () => {
    for (let day = 0; day <= MAX_DAY; day++) {
      if (parseDay(formatDay(day)) !== day || dayOf(startOfDay(day)) !== day || dayOf(startOfDay(day + 1) - 1) !== day) expect.fail(String(day));
    }
  });

  it.each(['2026-02-29', '2026-02-30', '2026-13-01', '2026-00-01', '2026-1-1', '20260101', '2026-01-01T00:00:00Z', '', '+02026-01-01', '２026-01-01'])('%s is no day', (text) => expect(parseDay(text)).toBeUndefined());
  it('29 February is a day in a leap year only', () => {
    expect(parseDay('2028-02-29')).toBe(parseDay('2028-03-01')! - 1);
  });

  it.each(['2026-11-03T24:00:00Z', '2026-11-03T23:59:60Z', '2026-11-03T12:00:00+08:00', '2026-11-03T12:00:00.000Z', '2026-11-03T12:00:00', '2026-02-30T00:00:00Z', '2026-11-03 12:00:00Z', ''])('%s is no instant', (text) => expect(parseInstant(text)).toBeUndefined());
  it('instants: format and parse are inverse', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 253_402_300_799 }), (instant) => {
      expect(parseInstant(formatInstant(instant))).toBe(instant);
    }));
  });
});

describe('the number beside the QR', () => {
  it('reads what it writes', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: MAX_LICENSEE }), fc.integer({ min: 1, max: MAX_SERIAL }), (licensee, serial) => {
      expect(parseNumber(formatNumber({ licensee, serial }))).toEqual({ licensee, serial });
    }));
  });

  it('forgives how people type', () => {
    const number = { licensee: 12, serial: 4711 };
    const text = formatNumber(number);
    for (const typed of [` ${text} `, text.replace(/-/g, ' - '), text.replace(/-/g, '－'), text.replace(/-/g, '—'), text.replace(/-/g, '−'), text.replace(/\d/g, (d) => String.fromCharCode(0xff10 + Number(d))), text.toLowerCase()]) {
      expect(parseNumber(typed)).toEqual(number);
    }
    const withX = [...Array(100).keys()].map((i) => formatNumber({ licensee: 1, serial: i + 1 })).find((each) => each.endsWith('X'))!;
    expect(parseNumber(withX.toLowerCase())).toEqual(parseNumber(withX));
  });

  it('finds each single wrong digit and each swap of neighbours', () => {
    const text = formatNumber({ licensee: 12, serial: 90_417 });
    const places = [...text].flatMap((c, i) => (/\d/.test(c) ? [i] : []));
    for (const i of places) {
      for (const digit of '0123456789') if (text[i] !== digit) expect(parseNumber(text.slice(0, i) + digit + text.slice(i + 1))).toBeUndefined();
      const [a, b] = [text[i]!, text[i + 1]];
      if (b !== undefined && /\d/.test(b) && a !== b) expect(parseNumber(text.slice(0, i) + b + a + text.slice(i + 2))).toBeUndefined();
    }
  });

  it('does not confuse 1-23 with 12-3', () => {
    expect(formatNumber({ licensee: 1, serial: 23 }).slice(-1)).not.toBe(formatNumber({ licensee: 12, serial: 3 }).slice(-1));
  });

  it.each(['', '12', '12-4711', '12-4711-', '012-4711-0', '12-04711-0', '0-1-0', '100000-1-0', '1-10000000000-0', 'a-b-c', '1-2-3-4'])('%s is none', (text) => expect(parseNumber(text)).toBeUndefined());
});

describe('spellings of bytes', () => {
  it('hexadecimal, base64 and UTF-8 are inverse', () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => {
      expect(fromHex(toHex(bytes))).toEqual(bytes);
      expect(fromBase64(toBase64(bytes))).toEqual(bytes);
    }));
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(fromUtf8(utf8(text))).toBe(text);
    }));
  });
  it.each(['0', '0g', ' 00', '0x00', '00 '])('%s is no hexadecimal', (text) => expect(fromHex(text)).toBeUndefined());
  it.each(['A', 'AA', 'AAA', 'AA=', 'AA==AA==', 'A===', 'AA-_', 'AAAA\n', 'AB=='])('%s is no base64', (text) => expect(fromBase64(text)).toBeUndefined());
  it('UTF-8 keeps a byte order mark and refuses overlong forms and surrogates', () => {
    expect(fromUtf8(Uint8Array.of(0xef, 0xbb, 0xbf))).toBe('\ufeff');
    for (const hex of ['c080', 'eda080', 'f4908080', 'ff']) expect(fromUtf8(fromHex(hex)!)).toBeUndefined();
  });
});
