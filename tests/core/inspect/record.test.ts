import { describe, expect, it } from 'vitest';
import { hasIdNumber, parseRecord, roundRecord } from '../../../src/core/inspect/record.ts';
import { readShape } from '../../../src/core/trust/shape.ts';

describe('a round’s record', () => {
  it('needs a place and keeps only what is filled', () => {
    expect(parseRecord({ place: ' 示例市场 3 号摊 ', party: '', phone: '  ', present: '40' })).toEqual({ ok: true, value: { place: '示例市场 3 号摊', present: 40 } });
    expect(parseRecord({ place: ' ', party: '示例商行' })).toEqual({ ok: false, error: [{ field: 'place', why: 'required' }] });
  });

  it('checks what can be checked', () => {
    expect(parseRecord({ place: '甲', uscc: '11150300011555159D' })).toMatchObject({ ok: true });
    expect(parseRecord({ place: '甲', uscc: '91350100M000100Y4Z', sold: '-1', present: '1e3', supplier: '长'.repeat(4001) })).toEqual({
      ok: false,
      error: [{ field: 'uscc', why: 'uscc' }, { field: 'supplier', why: 'too-long' }, { field: 'present', why: 'count' }, { field: 'sold', why: 'count' }],
    });
  });

  it('refuses identity card numbers wherever they are written', () => {
    const made = '150302199001011234';
    for (const field of ['party', 'uscc', 'phone', 'statement', 'number1'] as const) {
      expect(parseRecord({ place: '甲', [field]: made })).toEqual({ ok: false, error: [{ field, why: 'id-number' }] });
    }
    expect([`身份证${made}号`, '15030219900101123x', '１５０３０２１９９００１０１１２３４'].map(hasIdNumber)).toEqual([true, true, true]);
    expect(['111503000115144108', '15030219901301123X', '13900001111', `9${made}`].map(hasIdNumber)).toEqual([false, false, false, false]);
  });

  it('is read back as it was written, and not where it is none', () => {
    expect(readShape(roundRecord, { place: '甲', sold: 3 })).toEqual({ ok: true, value: { place: '甲', sold: 3 } });
    expect([{}, { place: '' }, { place: 1 }, { place: '甲', sold: -1 }, { place: '甲', party: [] }].map((json) => readShape(roundRecord, json as never).ok)).toEqual([false, false, false, false, false]);
  });
});
