import { describe, expect, it } from 'vitest';
import { lintWords, type Author } from '../../../src/issuer/content/lint/words.ts';
import { wordRules } from '../../../src/issuer/content/lint/word-list.ts';
import { passageOf } from '../../../src/issuer/content/passage.ts';
import { Faults, placeAt, sheetOf } from '../../../src/issuer/content/sheet.ts';
import { brandWords, compileLicensee, lintTexts, NO_HOUSE_WORDS } from '../../../src/issuer/content/index.ts';
import { folder, licenseeFiles, page, store } from './workspace.ts';

const BRAND: Author = { by: 'brand' };

function hits(text: string, author: Author = BRAND, house = { refuse: [] as string[], allow: [] as string[] }): string[] {
  const faults = new Faults();
  const sheet = sheetOf('a.md', text);
  lintWords(passageOf('a.md', 'zh-Hans', text, (index) => placeAt(sheet, index)), author, house, faults);
  return faults.list().map(({ value }) => value.replace(/ \(.*$/, ''));
}

/** Word by word: what is refused, and beside it what only looks like it. */
const cases: readonly (readonly [refused: readonly string[], near: readonly string[]])[] = [
  [['最好的葡萄', '口感最佳', '最大的产区', '最新科技', '海拔最高', '最早的酒庄'],
    ['最近三天', '最后一批', '最终', '最初', '授权的最末一天', '极端最低气温', '年最大风速', '最多不超过1500公斤', '最高可达', '最低气温', '最冷月', '最大残留限量', '最高人民法院']],
  [['全国第一', '第一品牌', '第一个', '第一家', '第一天然氧吧', '第一名'],
    ['第一步', '第一年', '第一条', '第一批', '第一茬', '第一天', '第一产业', '第一时间', '第一个月']],
  [['NO.1', 'No 1', 'TOP1', '#1'], ['Order No. 1 of 2025', 'No. 12', 'TOP10']],
  [['唯一产区'], ['唯一标识', '唯一编号', '唯一对应']],
  [['国家级品质', '世界级', '顶级', '顶尖', '极品', '首选', '独一无二', '首创', '首家', '独家', '冠军', '沙漠之最', '瓜果之王', '之冠'], ['国家级农业产业强镇', '国家级非物质文化遗产', '之冠名', '级别', '首批', '首届']],
  [['世界领先', '国内一流', '遥遥领先'], ['领先一步', '国际交流']],
  [['绝对好吃'], ['绝对湿度', '绝对高程']],
  [['the best grapes', 'Best'], ['best before', 'best eaten cold', 'at best', 'bestow']],
  [['the finest', 'second to none', 'number one', 'the only place'], ['refinest', 'only once']],
  [['world-class', 'world famous', 'national-level', 'top quality'], ['a class of the world', 'stop quality']],
  [['a unique taste'], ['a unique number', 'unique identifier']],
  [['the most famous'], ['the most recent list', 'for the most part', 'most of them', 'at most']],
  [['the largest lake', 'sweetest'], ['the highest temperature', 'largest permitted dose', 'large']],
  [['驰名中外'], ['驰骋']],
  [['习近平', '国家主席', '领导视察'], ['主席台', '学习近况']],
  [['Xi Jinping', 'state leaders'], ['a team leader']],
  [['政府推荐', '官方认证', '指导单位', '免检', '特供', '国宴'], ['国家认证认可监督管理委员会', '政府引导', '单位']],
  [['government certified', 'officially approved'], ['the government office', 'approved']],
  [['纯天然', '零农残', '无添加', '不含农药', '无污染', '0残留'], ['天然草场', '农药残留不超标', '无残留限量要求', '未使用禁用农药']],
  [['100%天然', '百分之百放心', '１００％有机'], ['灌溉覆盖100%', '百分之百覆盖']],
  [['pesticide-free', 'free of pesticides', 'no residues', '100% natural', 'all-natural'], ['natural', 'no residues above the limit', 'free of charge']],
  [['治疗失眠', '养生佳品', '降血压', '软化血管', '抗氧化', '美容养颜', '增强免疫力', '长寿', '助眠', '防癌', '药用'],
    ['防治病虫害', '治病虫', '农药用量', '农药效果', '根癌病', '营养生长', '休养生息', '培养生手', '经济效益气象', '杀菌剂', '长寿命', '疾病预防控制中心']],
  [['cures colds', 'lowers blood pressure', 'antioxidants', 'anti-aging', 'good for longevity', 'immunity', 'health benefits'], ['secure', 'healthy vines', 'immune to mildew', 'procure']],
  [['开怀畅饮', '干杯', '微醺'], ['饮酒有害', '葡萄干']],
  [['Cheers!', 'raise a glass'], ['a glass jar', 'cheerful']],
  [['正品保障', '假货', '国密合规'], ['真正品尝', '改正品名', '国密算法']],
  [['guaranteed genuine', '100% authentic'], ['genuine effort', 'certified']],
];

describe('words that may not be said', () => {
  it.each(cases.flatMap(([refused]) => refused))('%s', (text) => expect(hits(text)).not.toEqual([]));
});

describe('words that only look like them', () => {
  it.each(cases.flatMap(([, near]) => near))('%s', (text) => expect(hits(text)).toEqual([]));
});

it('has a case for every rule', () => {
  const texts = cases.flatMap(([refused]) => refused).concat('有机葡萄', '绿色食品');
  const silent = wordRules.filter(({ refuse }) => !texts.some((text) => new RegExp(refuse, 'iu').test(text.normalize('NFKC'))));
  expect(silent).toEqual([]);
});

describe('titles', () => {
  it('stay whole where they are a law, plan or standard', () => {
    expect(hits('《最高人民法院关于审理案件适用法律若干问题的规定》')).toEqual([]);
    expect(hits('《国家级示范社管理办法（试行）》')).toEqual([]);
  });
  it('are no shelter for a claim', () => {
    expect(hits('《最好的葡萄》')).toEqual(['最好']);
    expect(hits('《办法》里最好的')).toEqual(['最好']);
  });
  it('that an office cites are its own data, as are words it adds', () => {
    const house = { refuse: ['塞上江南'], allow: ['世界级沙漠公园'] };
    expect(hits('世界级沙漠公园，世界级产区，塞上江南', BRAND, house)).toEqual(['世界级', '塞上江南']);
  });
});

describe('claims that need a certificate', () => {
  const plain: Author = { by: 'licensee', badges: [] };
  it.each([['有机葡萄', 'organic'], ['organically grown', 'organic'], ['绿色食品', 'green']] as const)('%s', (text, badge) => {
    expect(hits(text, plain)).not.toEqual([]);
    expect(hits(text, { by: 'licensee', badges: [badge] })).toEqual([]);
    expect(hits(text, BRAND)).toEqual([]);
  });
  it.each(['施有机肥', '有机质', 'organic matter', '有机会'])('%s is none', (text) => expect(hits(text, plain)).toEqual([]));
});

it('is not put off by blanks between Han characters, full-width letters or capitals', () => {
  expect(hits('最 好')).toEqual(['最好']);
  expect(hits('ＮＯ．１'.replace('．', '.'))).toEqual(['NO.1']);
  expect(hits('BEST')).toEqual(['BEST']);
});

it('says where the word stands', () => {
  const faults = new Faults();
  const sheet = sheetOf('a.md', '一行\n二 最 好');
  lintWords(passageOf('a.md', 'zh-Hans', sheet.text, (index) => placeAt(sheet, index)), BRAND, { refuse: [], allow: [] }, faults);
  expect(faults.list()).toMatchObject([{ file: 'a.md', line: 2, column: 3 }]);
});

it('texts of a register are held to the same words', () => {
  const faults = lintTexts('lot A1', [{ 'zh-Hans': '当天装完。', en: 'Packed the same day.' }, { 'zh-Hans': '最甜的一批', en: 'Grown in Hainan District' }], { by: 'licensee', badges: [] }, NO_HOUSE_WORDS);
  expect(faults.map(({ file, why, value }) => `${file} ${why} ${value}`)).toEqual(['lot A1 district 海南区 Hainan District', 'lot A1 word 最甜 (广告法 9(3))']);
});

it("a brand's own words are read for its licensees too", async () => {
  const files = { ...licenseeFiles, 'story.zh-Hans.md': page('塞上江南[^own]') };
  const house = await brandWords(folder({ 'words.yaml': 'refuse: [塞上江南]\n' }));
  expect(await compileLicensee(folder(files), 12, store().put, house)).toMatchObject({ ok: false, error: [{ why: 'word', value: '塞上江南 (words.yaml)' }] });
  expect(await brandWords(folder({}))).toEqual(NO_HOUSE_WORDS);
});
