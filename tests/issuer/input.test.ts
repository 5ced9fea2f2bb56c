/** Values at the door: what each field takes, and rows of files. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { net, quota, showAmount } from '../../src/issuer/input/amount.ts';
import { parseCsv } from '../../src/issuer/input/csv.ts';
import { count, day, district, gtin, host, instant, line, lot, many, monthDay, oneOf, optional, uscc, type Field } from '../../src/issuer/input/field.ts';
import { readRows } from '../../src/issuer/input/file.ts';
import { readRow } from '../../src/issuer/input/form.ts';
import { lotForm } from '../../src/issuer/input/lot.ts';
import { scratchDir } from './office.ts';

const read = <T>(field: Field<T>, text: string): T | string => {
  const value = field.read([text]);
  return value.ok ? value.value : value.error[0];
};

describe('fields', () => {
  it.each<[Field<unknown>, string, unknown]>([
    [line, '  示例 甲 ', '示例 甲'], [line, '', 'not-a-line'], [line, 'a\nb', 'not-a-line'], [line, 'x'.repeat(201), 'not-a-line'], [line, 'x'.repeat(200), 'x'.repeat(200)],
    [count(1, 5), '5', 5], [count(1, 5), '6', 'not-a-count'], [count(1, 5), '0', 'not-a-count'], [count(1, 5), '1.0', 'not-a-count'], [count(1, 5), '-1', 'not-a-count'], [count(1, 5), '１', 'not-a-count'],
    [day, '2026-02-28', '2026-02-28'], [day, '2026-02-29', 'not-a-day'], [day, '2028-02-29', '2028-02-29'], [day, '2026-2-8', 'not-a-day'],
    [instant, '2026-02-28T00:00:00Z', '2026-02-28T00:00:00Z'], [instant, '2026-02-28T24:00:00Z', 'not-an-instant'],
    [monthDay, '08-01', '08-01'], [monthDay, '13-01', 'not-a-month-day'],
    [uscc, '11150300011555159D', '11150300011555159D'], [uscc, '111503000115144108', '111503000115144108'], [uscc, '91350100M000100Y4Z', 'not-a-uscc'], [uscc, '11150300011555159d', 'not-a-uscc'],
    [gtin, '6901234567892', '06901234567892'], [gtin, '06901234567892', '06901234567892'], [gtin, '6901234567890', 'not-a-gtin'], [gtin, '690123456789', 'not-a-gtin'], [gtin, '0', 'not-a-gtin'],
    [district, '150303', '150303'], [district, '460000', 'not-a-district'],
    [lot, 'A260812', 'A260812'], [lot, 'a', 'not-a-lot'], [lot, 'A'.repeat(21), 'not-a-lot'], [lot, 'A_1', 'not-a-lot'],
    [host, 'shi.wuhai.example', 'shi.wuhai.example'], [host, '127.0.0.1', '127.0.0.1'], [host, 'Shi.example', 'not-a-host'], [host, 'https://x', 'not-a-host'], [host, 'x:80', 'not-a-host'], [host, '-x', 'not-a-host'],
    [oneOf('a', 'b'), 'b', 'b'], [oneOf('a', 'b'), 'toString', 'one-of'],
  ])('%#', (field, text, expected) => {
    expect(read(field, text)).toEqual(expected);
  });

  it('amounts are whole grams and millilitres', () => {
    expect(['2.5kg', '2500g', '2500', '0.75L', '750mL', '0.001kg'].map((text) => read(net, text))).toEqual([
      { unit: 'g', amount: 2500 }, { unit: 'g', amount: 2500 }, { amount: 2500 }, { unit: 'mL', amount: 750 }, { unit: 'mL', amount: 750 }, { unit: 'g', amount: 1 },
    ]);
    for (const text of ['0', '0kg', '2.5g', '2,5kg', '1e3kg', 'kg', '2.5 斤', '-1kg', '1.0001kg']) expect(read(net, text)).toBe('not-an-amount');
    expect(read(quota, '2026=12000kg')).toEqual({ season: '2026', unit: 'g', amount: 12_000_000 });
    expect(showAmount(2501, 'g')).toBe('2.501 kg');
  });

  it('an amount written as kilograms is read back', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 999_999_999 }), (grams) => {
      expect(read(net, `${(grams / 1000).toFixed(3)}kg`)).toEqual({ unit: 'g', amount: grams });
    }));
  });
});

describe('a form', () => {
  const form = { lot, carton: many(oneOf('net', 'seal')), count: optional(count(1, 9)) };
  it('reads texts repeated or divided by commas, and names the option at fault', () => {
    expect(readRow(form, { texts: new Map([['lot', ['A1']], ['carton', ['net, seal', 'net']]]) })).toEqual({ ok: true, value: { lot: 'A1', carton: ['net', 'seal', 'net'], count: undefined } });
    expect(readRow(form, { texts: new Map([['lot', ['A1']]]) })).toEqual({ ok: false, error: { field: '--carton', reason: ['required'] } });
    expect(readRow(form, { at: 'x.csv:2', texts: new Map([['lot', ['a']]]) })).toEqual({ ok: false, error: { at: 'x.csv:2', field: 'lot', value: 'a', reason: ['not-a-lot'] } });
  });
});

describe('CSV', () => {
  it.each<[string, unknown]>([
    ['a,b\r\n1,"x, ""y""\nz"\n\n3,\n', [{ line: 1, cells: ['a', 'b'] }, { line: 2, cells: ['1', 'x, "y"\nz'] }, { line: 5, cells: ['3', ''] }]],
    ['a', [{ line: 1, cells: ['a'] }]],
    ['a,', [{ line: 1, cells: ['a', ''] }]],
    ['', []],
    ['a,"b', undefined],
    ['a,b"c', undefined],
    ['"a"b', undefined],
  ])('%#', (text, records) => {
    expect(parseCsv(text)).toEqual(records);
  });

  it('reads back what is quoted', () => {
    const cell = fc.string({ minLength: 1 });
    fc.assert(fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1 }), (rows) => {
      const text = rows.map((cells) => cells.map((value) => `"${value.replaceAll('"', '""')}"`).join(',')).join('\r\n');
      expect(parseCsv(text)?.map(({ cells }) => cells)).toEqual(rows);
    }));
  });
});

describe('YAML and JSON', () => {
  const rowsOf = (name: string, text: string) => {
    const file = join(scratchDir(), name);
    writeFileSync(file, text);
    const rows = readRows(file, lotForm);
    return rows.ok ? rows.value.map(({ at, texts }) => ({ at, ...Object.fromEntries(texts) })) : rows.error;
  };

  it('flatten nested names, lists and maps to what options would hold', () => {
    const text = [
      'lot: A1', 'product: 01', 'storage: { zh-Hans: 冷藏, en: "Keep cool, dry" }', 'timeline:', '  harvest: 2026-08-20', '  packing: 2026-08-21',
      'commitment:', '  form: producer', '  product: { zh-Hans: 示例, en: Demo }', '  basis: [control, own-test]',
    ].join('\n');
    expect(rowsOf('lot.yaml', text)).toEqual([{
      at: 'lot.yaml:1', lot: ['A1'], product: ['01'], storage: ['冷藏'], 'storage-en': ['Keep cool, dry'], timeline: ['harvest=2026-08-20', 'packing=2026-08-21'],
      'commitment-form': ['producer'], 'commitment-product': ['示例'], 'commitment-product-en': ['Demo'], 'commitment-basis': ['control', 'own-test'],
    }]);
  });

  it('keep the line of each record', () => {
    expect(rowsOf('lots.json', '[\n{"lot": "A1"},\n{"lot": "A2"}\n]')).toEqual([{ at: 'lots.json:2', lot: ['A1'] }, { at: 'lots.json:3', lot: ['A2'] }]);
  });

  it('refuse anchors that would grow without end', () => {
    const bomb = ['a: &a [x, x]', ...'bcdefgh'.split('').map((name, i) => `${name}: &${name} [*${'abcdefg'[i]}, *${'abcdefg'[i]}]`)].join('\n');
    expect(rowsOf('bomb.yaml', bomb)).toMatchObject({ field: 'a', reason: ['unknown-field'] });
    expect(rowsOf('alias.yaml', 'lot: &x A1\nplot: *x\n')).toMatchObject([{ lot: ['A1'], plot: [] }]);
  });
});
