import { beforeEach, describe, expect, test } from 'vitest';
import { findingOrder } from '../../../src/i18n/inspect/findings.ts';
import { csvOf } from '../../../src/i18n/inspect/csv.ts';
import { statementOf } from '../../../src/i18n/inspect/statement.ts';
import { roundOf } from '../../../src/core/inspect/round.ts';
import { alien, device, label, photo } from '../../core/inspect/device.ts';
import { anotherDevice } from './device.ts';

beforeEach(anotherDevice);

const lines = async () => (await device()).round([
  label(7), label(7), { kind: 'answer', what: { of: 2, earlier: 1, is: 'other' } }, photo(2), alien('=HYPERLINK("https://evil.example","x")'), label(9, { verdict: 'recalled' }),
  { kind: 'note', what: { of: 6, words: '标签，“撕过”\n又贴上' } }, { kind: 'compare', what: { of: 1, same: ['producer'], differs: ['net'], words: '箱上写 5 kg' } },
  { kind: 'record', what: { record: { place: '示例市场', party: '示例商行', officer1: '示例甲', number1: '示例-001', present: 40, statement: '示例陈述' } } },
]);

describe('the table', () => {
  test('is one row a code, and runs no formula that someone put into one', async () => {
    const made = await lines();
    const rows = csvOf('zh-Hans', roundOf(made.map(({ entry }) => entry))!).split('\r\n');
    expect(rows).toHaveLength(6);
    expect(rows[0]).toBe('条,时间（UTC）,判定,原因,名单版本,编号,签发企业,产品,包装日,净含量（克或毫升）,批次,同一箱/另一箱,与箱子一致,与箱子不一致,备注,照片,读法,码的原文');
    expect(rows[1]).toMatch(/^1,2026-09-\d\dT[\d:]+Z,码有效,,41,12-7-.,示例·沙枣园合作社,,2026-08-25,2500,B-1,,企业名称,净含量; 箱上写 5 kg,,,相机,https/);
    expect(rows[3]).toContain(`"'=HYPERLINK(""https://evil.example"",""x"")"`);
    expect(rows[4]).toContain('"标签，“撕过”\n又贴上"');
    expect(csvOf('en', roundOf(made.map(({ entry }) => entry))!)).toContain('Entry,Time (UTC),Verdict');
  });
});

describe('the words for the record', () => {
  test('state what was seen, draw no conclusion, and name the closing code', async () => {
    const made = await lines();
    const text = statementOf(roundOf(made.map(({ entry }) => entry))!, made[made.length - 1]!.hash);
    expect(text).toContain('检查人员示例甲（执法证号 示例-001）在示例市场进行检查');
    expect(text).toContain('当事人：示例商行。');
    expect(text).toContain('在场箱数：40。');
    expect(text).toContain('现场读取标签码 4 个，其中“码有效”2 个，“不是核验码”1 个，“已召回”1 个。');
    expect(text).toMatch(/第 2 条（.*）：编号 12-7-.，码有效；另一箱，同一编号，拍照 1 张。/);
    expect(text).toMatch(/已于 .*封存，封存码：[0-9A-Z]{4}(-[0-9A-Z]{4}){4}。/);
    expect(text).not.toMatch(/假冒|伪造|正品|假货/);
  });
});

test('the gravest findings come first', () => expect(findingOrder.slice(0, 2)).toEqual(['copy', 'two-places']));
