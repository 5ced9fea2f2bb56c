import { describe, expect, it } from 'vitest';
import { licenseeFaults, licenseeFiles, lot, page } from './workspace.ts';

const story = async (text: string) => (await licenseeFaults({ 'story.zh-Hans.md': page(`${text}[^own]`) })).map((fault) => fault.split(' ').slice(1).join(' '));

describe('natural persons', () => {
  it.each([
    ['种植户王建国说，今年雨少', 'person 种植户王建国'],
    ['果农李明，种了二十年', 'person 果农李明'],
    ['王大叔起得早', 'person 王大叔'],
    ['张建国先生介绍', 'person 张建国先生'],
    ['Mr. Wang rises early', 'person Mr. Wang'],
    ['the grower Wang Jianguo', 'person grower Wang Jianguo'],
    ['电话13800138000', 'contact 13800138000'],
    ['电话 +86 138-0013-8000', 'contact +86 138-0013-8000'],
    ['写信到 a.b@example.org', 'contact a.b@example.org'],
    ['证号11010519491231002X', 'id-number 11010519491231002X'],
  ])('%s', async (text, fault) => expect(await story(text)).toEqual([fault]));

  it.each(['种植户王\\*说', '农户高兴地说', '村民和社里', '果农都来了', '合作社的电话是0473-2012345', '代码91150302MA0N000000', '王家地村', 'Mrs', '照顾老人', '史书记载', '单号20261120000000000000'])('%s is none', async (text) => expect(await story(text)).toEqual([]));
});

describe("a lot's certificate", () => {
  const commitment = (contact: string, more = '') => `${lot}commitment:
  form: producer
  product: 葡萄
  quantity: 10 箱
  origin: 乌海市
  issued: 2026-08-13
  issuer: 示例社
  contact: ${contact}
  basis: [control]
${more}`;
  const faults = (text: string) => licenseeFaults({ ...licenseeFiles, 'lots/A1.yaml': text });

  it("may have an office's number", async () => expect(await faults(commitment('0473-2012345'))).toEqual([]));
  it("has a person's number only with consent on record", async () => {
    expect(await faults(commitment('13800138000'))).toEqual(['lots/A1.yaml:7:3 consent 13800138000']);
    expect(await faults(commitment('13800138000', '  consent: { day: 2026-08-01, document: 示例-7 }\n'))).toEqual([]);
  });
  it('never has the number of an identity card', async () => {
    expect(await faults(commitment('"11010519491231002X"', '  consent: { day: 2026-08-01, document: 示例-7 }\n'))).toEqual(['lots/A1.yaml:13:12 id-number']);
  });
});
