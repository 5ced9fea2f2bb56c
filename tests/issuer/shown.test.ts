/** Words that phones will show are held at the door to what content is held to; an office's own words hold for its licensees too. */
import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { growersOffice, scratchDir, type TestOffice } from './office.ts';

const LOT = 'lot add --licensee 1 --lot L2 --product 1 --plot A1 --timeline harvest=2026-09-10 --trace 示例';
const COMMITMENT = '--commitment-form producer --commitment-product 示例葡萄 --commitment-quantity 100千克 --commitment-origin 乌海市海南区 --commitment-issued 2026-09-10 --commitment-issuer 示例合作社 --commitment-basis control';
const RECALL = 'recall --licensee 1 --lot L1 --day 2026-09-19 --document 示例';
const VOID = 'void --licensee 1 --from 1 --to 1 --day 2026-09-19 --document 示例';
const PRODUCT = 'product add --licensee 1 --product 2 --class grape --name';

let office: TestOffice;
beforeAll(async () => {
  office = await growersOffice();
  await office.json('mint --licensee 1 --lot L1 --count 2 --net 2.5kg --packed 2026-09-11');
});

describe('at the door', () => {
  it.each([
    [`${PRODUCT} 最甜的葡萄`, '--name 最甜的葡萄: may not be said: 最甜 (广告法 9(3))'],
    [`${PRODUCT} 示例 --name-en 'The best grapes'`, '--name-en The best grapes: may not be said: best (广告法 9(3))'],
    [`${PRODUCT} 示例 --variety 长寿葡萄`, '--variety 长寿葡萄: may not be said: 长寿 (广告法 17, 食品安全法 73)'],
    [`${PRODUCT} 有机葡萄`, '--name 有机葡萄: may not be said: 有机葡萄 (有机产品认证管理办法)'],
    ['plot add --licensee 1 --plot A2 --name 海南区二号棚', '--name 海南区二号棚: 海南区 Hainan District is easily read as Hainan Province; name its city, “Hainan District, Wuhai”'],
    ['plot add --licensee 1 --plot A2 --name 二号棚 --about 果农王示例，电话13800000000', "--about 果农王示例，电话13800000000: a person's contact stands only in a lot's certificate: 13800000000 (2 faults in all)"],
    [LOT.replace('09-10', '09-10|零农残'), '--timeline 零农残: may not be said: 零农残 (广告法 28)'],
    [LOT.replace('09-10', '09-10|当天|pesticide-free'), '--timeline pesticide-free: may not be said: pesticide-free (广告法 28)'],
    [`${LOT} --level 顶级`, '--level 顶级: may not be said: 顶级 (广告法 9(3))'],
    [`${LOT} --storage 冷藏，可助眠`, '--storage 冷藏，可助眠: may not be said: 助眠 (广告法 17, 食品安全法 73)'],
    [`${LOT} ${COMMITMENT.replace('乌海市', '')} --commitment-contact 0473-0000000`, '--commitment-origin 海南区: 海南区 Hainan District is easily read as Hainan Province; name its city, “Hainan District, Wuhai”'],
    [`${LOT} ${COMMITMENT} --commitment-contact 13800000000`, "--commitment-contact 13800000000: is a person's own contact: give day and document of their consent (--commitment-consent)"],
    [`${LOT} ${COMMITMENT} --commitment-contact 15030219900101123X`, '--commitment-contact: must not be an ID-card number'],
    [`${LOT} --commitment-consent 示例`, '--commitment-contact: is required'],
    [`${RECALL} --notice 绝对不要食用`, '--notice 绝对不要食用: may not be said: 绝对 (广告法 9(3))'],
    [`${RECALL} --notice 请勿食用 --notice-en 'Call 13800000000'`, "--notice-en Call 13800000000: a person's contact stands only in a lot's certificate: 13800000000"],
    [`${VOID} --reason 假货`, '--reason 假货: may not be said: 假货 (本产品只判断码 the code is judged, not the goods)'],
    ['void --file voids.csv', 'voids.csv:3: reason 第一品牌: may not be said: 第一 (广告法 9(3))'],
  ])('%s', async (line, english) => {
    writeFileSync(join(office.dir, 'voids.csv'), 'licensee,from,to,reason,day,document\n1,1,1,示例,2026-09-19,示例\n1,2,2,第一品牌,2026-09-19,示例\n');
    const before = await office.json('register export');
    expect(await office.run(line)).toEqual({ code: 2, out: [], talk: [english] });
    const chinese = await office.run(line, { locale: 'zh-Hans' });
    expect(chinese).toMatchObject({ code: 2, talk: [expect.stringMatching(/: .*[\u4e00-\u9fff]/)] });
    expect(await office.json('register export')).toEqual(before);
  });

  it('a text with an invisible character is refused', async () => {
    expect(await office.run(['plot', 'add', '--licensee', '1', '--plot', 'A2', '--name', '示例\u202e棚'])).toMatchObject({ code: 2, talk: [expect.stringContaining('an invisible character U+202E; remove it')] });
  });
});

describe('what may be said', () => {
  it('by a warning: the illness it warns of', async () => {
    const fresh = office.copy();
    await fresh.json(`${RECALL} --notice 示例：可能引起食源性疾病，请勿食用 --notice-en 'Demo: may cause food poisoning, not a cure; do not eat'`);
  });

  it('by a licensee: what its certificate allows', async () => {
    const fresh = office.copy();
    mkdirSync(join(fresh.dir, 'content', '1'), { recursive: true });
    writeFileSync(join(fresh.dir, 'content', '1', 'licensee.yaml'), 'badges:\n  - kind: organic\n    number: 示例1\n    scope: { zh-Hans: 示例, en: Demo }\n    expires: 2027-01-01\n');
    await fresh.json(`${PRODUCT} 有机葡萄`);
  });

  it("in a certificate: a person's contact, with their consent, which is not published", async () => {
    const fresh = office.copy();
    await fresh.json(`${LOT} ${COMMITMENT} --commitment-contact 13800000000 --commitment-consent '2026-09-01 示例同意书'`);
    await fresh.json('mint --licensee 1 --lot L2 --count 1 --net 2.5kg --packed 2026-09-11');
    await fresh.json('release --batch 1-3');
    await fresh.json('publish');
    const texts = readdirSync(join(fresh.dir, 'trust', 'files')).map((name) => readFileSync(join(fresh.dir, 'trust', 'files', name), 'utf8')).join();
    expect(texts).toContain('13800000000');
    expect(texts).not.toContain('示例同意书');
    expect((await fresh.run('register export')).out.join()).toContain('示例同意书');
  });
});

describe("an office's own words", () => {
  it('hold for the register, and for the pages of its licensees', async () => {
    const fresh = office.copy();
    const brand = join(scratchDir(), 'brand');
    cpSync('src/brand', brand, { recursive: true });
    writeFileSync(join(brand, 'words.yaml'), 'refuse: [塞上江南]\n');
    const config = join(fresh.dir, 'office.yaml');
    writeFileSync(config, readFileSync(config, 'utf8').replace(/^brand: .*$/m, `brand: ${brand}`));
    expect(await fresh.run(`${PRODUCT} 塞上江南葡萄`)).toMatchObject({ code: 2, talk: ['--name 塞上江南葡萄: may not be said: 塞上江南 (words.yaml)'] });
    cpSync('src/demo/content/1', join(fresh.dir, 'content', '1'), { recursive: true });
    await fresh.json('publish');
    const story = join(fresh.dir, 'content', '1', 'story.zh-Hans.md');
    writeFileSync(story, `${readFileSync(story, 'utf8')}\n塞上江南。\n`);
    expect(await fresh.run('publish')).toMatchObject({ code: 2, talk: [expect.stringMatching(/^content: story\.zh-Hans\.md:\d+:1: may not be said: 塞上江南 \(words\.yaml\)$/)] });
  });
});
