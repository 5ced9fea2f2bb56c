/** Another crop, from data alone: a brand's folder that knows no grapes is filed by, minted, published and judged by the same program. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { compareRows } from '../../src/app/verdict/compare-rows.ts';
import { brandPack } from '../../src/core/content/brand.ts';
import { check } from '../../src/core/check.ts';
import { readContentIndex } from '../../src/core/trust/shown.ts';
import { readJsonFile } from '../../src/core/trust/trie.ts';
import type { Trust } from '../../src/core/trust/list.ts';
import { signedOf } from '../../src/core/verdict.ts';
import { openTrust, readTrustFolder } from '../../src/issuer/trust-folder.ts';
import { brandFiles, folder } from './content/workspace.ts';
import { INIT, NOW, officeIn, scratchDir, type TestOffice } from './office.ts';

const PRODUCTS = `classes:
  - { class: melon, names: { zh-Hans: 蜜瓜, en: Melons }, net: g, commitment: true, kiosk: true }
  - { class: juice, names: { zh-Hans: 瓜汁, en: Melon juice }, net: mL, commitment: false, kiosk: false, warning: { zh-Hans: 示例：开瓶后冷藏, en: "Demo: keep cold once opened" } }
varieties:
  - { id: gold, class: melon, names: { zh-Hans: 示例金皮, en: Demo gold skin }, source: leaflet }
`;
const brand = folder({ ...brandFiles, 'products.yaml': PRODUCTS });

let office: TestOffice;
let trust: Trust;
beforeAll(async () => {
  office = officeIn(scratchDir());
  const lines = [
    [...INIT.slice(0, -1), brand],
    "licensee add --name 示例瓜农社 --initials slgns --uscc 11150300011555159D --district 150303 --carton variety,net",
    'product add --licensee 1 --product 1 --class melon --name 示例蜜瓜 --variety 示例金皮',
    'product add --licensee 1 --product 2 --class juice --name 示例瓜汁',
    'plot add --licensee 1 --plot A1 --name 示例一号地',
    'key add --licensee 1',
    'licence grant --licensee 1 --agreement 示例-1 --products 1,2 --plots A1 --standard 示例规程 --first 2026-01-01 --last 2026-12-31 --quota 2026=100kg,2026=100L --document 示例文1',
    'lot add --licensee 1 --lot M1 --season 2026 --product 1 --plot A1 --timeline harvest=2026-09-10 --trace 示例追溯1',
    'lot add --licensee 1 --lot J1 --season 2026 --product 2 --plot A1 --timeline harvest=2026-09-10 --trace 示例追溯2 --wine-sc SC10000000000000 --wine-standard 示例标准 --wine-vintage 2026',
    'mint --licensee 1 --lot M1 --count 1 --net 2.5kg --packed 2026-09-11', 'mint --licensee 1 --lot J1 --count 1 --net 750mL --packed 2026-09-11',
    'release --batch 1-1', 'release --batch 1-2', 'publish',
  ];
  for (const line of lines) await office.json(line);
  const list = await openTrust(readTrustFolder(join(office.dir, 'trust')), NOW);
  if (!list.ok) throw new Error('the list does not open');
  ({ trust } = list.value);
});

const batchFile = (batch: string, name: string) => readFileSync(join(office.dir, 'batches', batch, name), 'utf8');
const judged = async (batch: string) => check((JSON.parse(batchFile(batch, 'labels.json')) as { link: string }[])[0]!.link, trust, NOW);

it('a box of melons is judged and compared as one of grapes is', async () => {
  const verdict = await judged('1-1');
  expect(verdict.kind).toBe('authorised');
  expect(compareRows(signedOf(verdict)!, 'zh-Hans').map(({ mark, value }) => [mark, value])).toEqual([['variety', '示例金皮'], ['net', '2.5千克']]);
  expect(compareRows(signedOf(verdict)!, 'en').map(({ value }) => value)).toEqual(['Demo gold skin', '2.5 kg']);
});

it('what is poured counts in millilitres, has its warning in its record and on its label, and no commitment certificate', async () => {
  const verdict = await judged('1-2');
  expect(signedOf(verdict)?.product).toMatchObject({ class: 'juice', unit: 'mL', commitment: false, warning: { 'zh-Hans': '示例：开瓶后冷藏' } });
  expect(compareRows(signedOf(verdict)!, 'zh-Hans')).toContainEqual(expect.objectContaining({ mark: 'net', value: '750毫升' }));
  expect(batchFile('1-2', 'sheet.html')).toContain('示例：开瓶后冷藏');
  expect(batchFile('1-1', 'sheet.html')).not.toContain('示例：开瓶后冷藏');
});

it('the list names its classes and varieties', async () => {
  const index = await readContentIndex(trust);
  expect(index.ok && index.value.classes?.map(({ id, names, kiosk }) => [id, names['en'], kiosk])).toEqual([['melon', 'Melons', true], ['juice', 'Melon juice', false]]);
  const pack = index.ok && (await readJsonFile(index.value.brand, brandPack, trust.read));
  expect(pack && pack.ok && pack.value.varieties).toMatchObject([{ id: 'gold', class: 'melon', names: { en: 'Demo gold skin' } }]);
});

it.each([
  ['product add --licensee 1 --product 3 --class grape --name 示例葡萄', '--class grape: must be one of: melon, juice'],
  ['product add --licensee 1 --product 3 --class melon --name 示例 --variety 无核白', '--variety 无核白: is no variety of class melon in products.yaml; add it there with its source first'],
  ['lot add --licensee 1 --lot M2 --season 2026 --product 1 --plot A1 --timeline harvest=2026-09-10 --trace 示例 --wine-sc SC10000000000000 --wine-standard 示例 --wine-vintage 2026', /^--wine-sc SC10000000000000: /],
  ['lot add --licensee 1 --lot J2 --season 2026 --product 2 --plot A1 --timeline harvest=2026-09-10 --trace 示例', '--wine-sc: is required'],
  ['mint --licensee 1 --lot J1 --count 1 --net 2.5kg --packed 2026-09-11', /^--net 2500 g: /],
])('%s is refused', async (line, said) => {
  const { code, talk } = await office.run(line);
  expect([code, talk.length]).toEqual([2, 1]);
  expect(talk[0]).toMatch(said);
});

it.each([['net: g', 'net: mL'], ['class: melon, names', 'class: gourd, names'], ['commitment: false', 'commitment: true']])('a class that labels were signed by stays what it was: %s → %s', async (from, to) => {
  const copy = office.copy();
  const changed = folder({ ...brandFiles, 'products.yaml': PRODUCTS.replace(from, to).replaceAll('gold, class: melon', to.startsWith('class') ? 'gold, class: gourd' : 'gold, class: melon') });
  const config = join(copy.dir, 'office.yaml');
  writeFileSync(config, readFileSync(config, 'utf8').replace(/^brand: .*$/m, `brand: ${changed}`));
  expect(await copy.run('publish', { locale: 'zh-Hans' })).toMatchObject({ code: 2, talk: [expect.stringMatching(/^content.*products\.yaml:1: 已有产品登记在这个类别下/)] });
});
