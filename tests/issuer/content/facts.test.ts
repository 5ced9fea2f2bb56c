import { describe, expect, it } from 'vitest';
import { brandFaults, licenseeFaults, page, pageFaults } from './workspace.ts';

describe('a paragraph that states a fact cites a source', () => {
  it.each(['面积三万亩。', '2021年印发。', '《办法》写明了。', '被命名为书法城。', '他们说“葡萄之乡”。', '- 产量很多', 'It was founded here.', 'Hundreds of growers.'])('%s', async (text) => {
    const faults = await pageFaults(`${text}\n\n另一段[^plan]`);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(' no-source ');
  });
  it.each(['先看颜色，再看果粉。', '请把箱子转过来看一看。', 'Turn the box round.', '## 2021年', '面积三万亩[^plan]。'])('%s needs none, or has one', async (text) => {
    expect(await pageFaults(`${text}\n\n另一段[^plan]`)).toEqual([]);
  });
  it('holds for each item of a list', async () => {
    expect(await pageFaults('- 3万亩[^plan]\n- 4万亩')).toEqual(['8:3 no-source 4万亩']);
  });
});

describe('a press figure says its year in the same sentence', () => {
  it.each([
    ['共有3.2万亩[^paper]。', true],
    ['2023年写3.2万亩[^paper]。', false],
    ['2023年的事。共有3.2万亩[^paper]。', true],
    ['2023年有3.2万亩。[^paper]共有650万公斤[^paper]。', true],
    ['共有3.2万亩[^plan]。', false],
    ['共有3.2万亩[^leaflet]。', false],
    ['共有3.2万亩[^plan]；产量650万公斤[^paper]。', true],
    ['7月22日开园[^paper]。', false],
    ['它是4A级景区[^paper]。', false],
    ['文号是乌政发〔2021〕15号，第3条[^paper]。', false],
    ['Some 30,000 mu are planted[^paper].', true],
    ['In 2023 some 30,000 mu were planted[^paper].', false],
    ['It opened on 22 July, rated 4A, by Order No. 4[^paper].', false],
    ['Rain was 162.4 mm in 2023[^paper]. Sun was 3,047.3 hours[^paper].', true],
  ])('%s', async (text, refused) => {
    expect((await pageFaults(text)).map((fault) => fault.split(' ')[1])).toEqual(refused ? ['press-year'] : []);
  });
  it('takes a public office, a law and a licensee at their own word', async () => {
    const sources = ['office: { title: 公告, publisher: 乌海市市场监督管理局, date: "2023" }', 'rule: { title: 办法, publisher: 某社, date: "2023", kind: law }', 'own: { title: 自述, publisher: 示例社, date: "2026", kind: own }'];
    const text = '一年18次[^office]，6个月[^rule]，12亩[^own]。';
    expect(await licenseeFaults({ 'licensee.yaml': `sources:\n  ${sources.join('\n  ')}\n`, 'story.zh-Hans.md': page(text) })).toEqual([]);
  });
});

it('names a source that is not listed, once a place', async () => {
  expect(await pageFaults('一[^nobody]二[^plan]')).toEqual(['7:2 unknown-source nobody']);
});

describe('海南区 is named with its city', () => {
  it.each([['在海南区', ['district']], ['在乌海市海南区。海南区在南边', []], ['海南剪纸', []], ['in Hainan District', ['district']], ["in Wuhai's Hainan District", []]])('%s', async (text, whys) => {
    expect((await pageFaults(`${text}[^plan]`)).map((fault) => fault.split(' ')[1])).toEqual(whys);
  });
});

describe('wine carries the fixed warning', () => {
  const warning = '> 过量饮酒有害健康 · 未成年人请勿饮酒\n\n';
  it('where the page says it is about wine, or its title does', async () => {
    expect(await pageFaults('酒[^plan]', 'wine: true\n')).toEqual(['1 wine-warning 过量饮酒有害健康 · 未成年人请勿饮酒']);
    expect(await pageFaults(`${warning}酒[^plan]`, 'wine: true\n')).toEqual([]);
    expect(await pageFaults('> 过量饮酒有害健康\n\n酒[^plan]', 'wine: true\n')).toHaveLength(1);
    expect(await brandFaults({ 'culture/story.zh-Hans.md': page('酒[^plan]').replace('题目', '葡萄酒') })).toHaveLength(1);
  });
  it('in its own language or in Chinese', async () => {
    const english = (body: string) => brandFaults({ 'culture/story.en.md': page(`${body}[^plan]`, 'wine: true\n') });
    expect(await english('Wine')).toEqual(['culture/story.en.md:1 wine-warning Excessive drinking harms health · No alcohol for minors']);
    expect(await english(`${warning}Wine`)).toEqual([]);
    expect(await english('> Excessive drinking harms health · No alcohol for minors\n\nWine')).toEqual([]);
  });
});
