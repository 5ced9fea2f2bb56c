import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { brandPack } from '../../../src/core/content/brand.ts';
import { readShape } from '../../../src/core/trust/shape.ts';
import { compileBrand } from '../../../src/issuer/content/index.ts';
import { phonePhoto, photo } from './pictures.ts';
import { brandFaults, brandFiles, folder, page, pageFaults, store, svg } from './workspace.ts';

const source = { id: 'plan', title: '三年方案', publisher: '市人民政府办公室', date: '2021-06-28' };
const leaflet = { id: 'leaflet', title: '一份资料', publisher: 'example.org', date: '未注明' };
const plot = { title: { 'zh-Hans': '数字' }, unit: { 'zh-Hans': '天' }, labels: [{ 'zh-Hans': '少' }, { 'zh-Hans': '多' }], values: [156, 165], source };
const drawing = svg('<path d="M0 0h40v30Z" fill="#4A2545"/>');

it('a folder becomes the pack the app reads', async () => {
  const { put, files } = store();
  const result = await compileBrand(folder({ ...brandFiles, 'culture/story.en.md': page('## One\n\nIssued in *2021*[^plan].') }), put);
  const sha256 = createHash('sha256').update(drawing).digest('hex');
  expect(result).toEqual({
    ok: true,
    value: {
      classes: [{ id: 'grape', names: { 'zh-Hans': '葡萄' }, unit: 'g', commitment: true, kiosk: true }],
      pack: { varieties: [{ id: 'red', class: 'grape', names: { 'zh-Hans': '红' }, source: leaflet }], rights: [], places: [], pages: [{
        slug: 'story',
        art: { file: { sha256, length: drawing.length, type: 'svg' }, width: 40, height: 30, alt: { 'zh-Hans': '一串葡萄', en: 'A bunch' } },
        page: {
          'zh-Hans': { title: '题目', summary: '提要', blocks: [{ block: 'heading', of: ['一节'] }, { block: 'paragraph', of: ['方案在2021年印发', { source: 'plan' }, '。'] }], sources: [source], confirmed: '2026-11-20' },
          en: { title: '题目', summary: '提要', blocks: [{ block: 'heading', of: ['One'] }, { block: 'paragraph', of: ['Issued in ', { em: ['2021'] }, { source: 'plan' }, '.'] }], sources: [source], confirmed: '2026-11-20' },
        },
      }],
      climate: {
        title: { 'zh-Hans': '一年' }, source: leaflet,
        quantities: [{ names: { 'zh-Hans': '无霜期' }, unit: { 'zh-Hans': '天' }, low: 156, high: 165, scale: { from: 0, to: 365, note: { 'zh-Hans': '一年' } } }],
      },
      goals: plot },
    },
  });
  expect([...files]).toEqual([[`${sha256}.svg`, new TextEncoder().encode(drawing)]]);
});

it("the city's own pack compiles, reads, and is the same bytes each time", async () => {
  const first = await compileBrand('src/brand', store().put);
  const again = await compileBrand('src/brand', store().put);
  expect(first.ok ? [] : first.error).toEqual([]);
  expect(JSON.stringify(again)).toBe(JSON.stringify(first));
  expect(first.ok && readShape(brandPack, first.value.pack).ok).toBe(true);
});

it('line ends and a byte order mark change nothing', async () => {
  const text = brandFiles['culture/story.zh-Hans.md'];
  const plain = await compileBrand(folder(brandFiles), store().put);
  expect(await compileBrand(folder({ ...brandFiles, 'culture/story.zh-Hans.md': `\ufeff${text.replace(/\n/g, '\r\n')}` }), store().put)).toEqual(plain);
});

it('throws where the store names a file otherwise than by its hash', async () => {
  await expect(compileBrand(folder(brandFiles), async (bytes, type) => ({ sha256: '0'.repeat(64), length: bytes.length, type }))).rejects.toThrow('put named');
});

describe('files', () => {
  it.each([
    [{ 'pack.yaml': undefined }, ['pack.yaml:1 missing-file pack.yaml']],
    [{ 'culture/story.zh-Hans.md': undefined }, ['pack.yaml:2:5 missing-file culture/story.zh-Hans.md']],
    [{ 'culture/other.zh-Hans.md': page('一') }, ['culture/other.zh-Hans.md:1 unlisted-file other.zh-Hans.md']],
    [{ 'culture/notes.txt': 'x' }, ['culture/notes.txt:1 unlisted-file notes.txt']],
    [{ 'culture/story.zh-Hans.md': new Uint8Array([0xd2, 0xbb, 0xb6, 0xce]) }, ['culture/story.zh-Hans.md:1 not-utf8 culture/story.zh-Hans.md']],
    [{ 'culture/story.zh-Hans.md': '没有说明' }, ['culture/story.zh-Hans.md:1 front-matter']],
    [{ 'culture/story.zh-Hans.md': page('') }, ['culture/story.zh-Hans.md:8:1 empty']],
    [{ 'data/climate.yaml': undefined }, ['data/climate.yaml:1 missing-file data/climate.yaml']],
    [{ 'art/story.svg': undefined }, ['pack.yaml:2:5 missing-file art/story.svg']],
    [{ 'art/story.svg': '<svg' }, ['art/story.svg:1:1 svg-syntax <svg']],
  ])('%j', async (files, faults) => expect(await brandFaults(files)).toEqual(faults));

  it('are of a size that someone wrote', async () => {
    expect(await brandFaults({ 'culture/story.zh-Hans.md': page('一'.repeat(30_000)) })).toEqual(['pack.yaml:2:5 file-size culture/story.zh-Hans.md 90062 > 65536']);
  });

  it.each(['../secret.svg', '/etc/passwd.svg', 'art/../../a.svg', '.hidden.svg', 'art/.a.svg', 'a b.svg', 'a%2e.svg', 'art\\\\a.svg'])('a picture is not looked for at %s', async (name) => {
    const [fault] = await brandFaults({ 'pack.yaml': brandFiles['pack.yaml'].replace('art/story.svg', `"${name}"`) });
    expect(fault).toMatch(/^pack\.yaml:2:5 file-name /);
  });

  it('a symbolic link is no file of the folder', async () => {
    const outside = folder({ 'story.svg': drawing, 'climate.yaml': 'x' });
    const dir = folder({ ...brandFiles, 'art/story.svg': undefined, 'data/climate.yaml': undefined, 'data/goals.yaml': undefined });
    mkdirSync(join(dir, 'art'));
    symlinkSync(join(outside, 'story.svg'), join(dir, 'art/story.svg'));
    symlinkSync(outside, join(dir, 'data'));
    const result = await compileBrand(dir, store().put);
    expect(!result.ok && result.error.map(({ why, value }) => `${why} ${value}`)).toEqual(['missing-file data/climate.yaml', 'missing-file data/goals.yaml', 'missing-file art/story.svg']);
  });
});

describe('fields', () => {
  const pack = (from: string, to: string) => brandFaults({ 'pack.yaml': brandFiles['pack.yaml'].replace(from, to) });
  it.each([
    ['slug: story', 'slug: Story', ['pack.yaml:2:11 field a-z 0-9 -']],
    ['slug: story', 'slag: story', ['pack.yaml:2:5 missing-field slug', 'pack.yaml:2:11 unknown-field slag (slug, titles, art, alt, approval, class)']],
    ['zh-Hans: 一串葡萄, ', '', ['pack.yaml:4:10 field zh-Hans']],
    ['{ zh-Hans: 一串葡萄, en: A bunch }', '一串葡萄', []],
    ['    alt: { zh-Hans: 一串葡萄, en: A bunch }\n', '', ['pack.yaml:2:5 missing-field alt']],
    ['mark: S', 'mark: X', ['pack.yaml:6:71 field S | V']],
    ['date: "2021-06-28"', 'date: June', ['pack.yaml:6:51 field YYYY, YYYY-MM-DD, 未注明']],
    ['art: art/story.svg', 'art: *b', ['pack.yaml:3:10 yaml ALIAS']],
    ['slug: story', 'slug: &b story', []],
    ['slug: story\n', 'slug: &b story\n    titles: *b\n', ['pack.yaml:3:13 yaml ALIAS']],
    ['  plan:', '  __proto__:', ['pack.yaml:6:14 field a-z 0-9 -']],
  ])('%s → %s', async (from, to, faults) => {
    const found = await pack(from, to);
    for (const fault of faults) expect(found).toContain(fault);
    expect(found.length > 0).toBe(faults.length > 0);
  });

  it('a page twice', async () => {
    expect(await pack('sources:', '  - slug: story\nsources:')).toEqual(['pack.yaml:5:5 same-slug story']);
  });

  it('front matter that says otherwise than the pack or the text', async () => {
    expect(await pageFaults('一[^plan]', 'art: ../art/other.svg\nalt: 两串\nsources: [plan, paper]\n')).toEqual(['1 disagrees alt: 两串', '1 disagrees art: ../art/other.svg', '1 disagrees sources: paper']);
    expect(await pageFaults('一[^plan]', 'art: ../art/story.svg\nalt: 一串葡萄\nsources: [plan]\n')).toEqual([]);
  });

  it.each([
    ['values: [156, 165]', 'values: [156]', 'plot-length 2, 1'],
    ['values: [156, 165]', 'values: [156, null]', undefined],
    ['values: [156, 165]', 'values: [156, .inf]', 'field -1000000000–1000000000'],
    ['source: plan', 'source: nobody', 'unknown-source nobody'],
  ])('of a plot: %s → %s', async (from, to, fault) => {
    const found = await brandFaults({ 'data/goals.yaml': brandFiles['data/goals.yaml'].replace(from, to) });
    expect(found.map((one) => one.split(' ').slice(1).join(' '))).toEqual(fault === undefined ? [] : [fault]);
  });
});

describe('ranges on their scales', () => {
  it.each([
    ['low: 156', 'low: 166', 'off-scale 0 ≤ 166 ≤ 165 ≤ 365'],
    ['to: 365', 'to: 160', 'off-scale 0 ≤ 156 ≤ 165 ≤ 160'],
    ['source: leaflet', 'source: nobody', 'unknown-source nobody'],
    ['low: 156, ', '', 'missing-field low'],
  ])('%s → %s', async (from, to, fault) => {
    const found = await brandFaults({ 'data/climate.yaml': brandFiles['data/climate.yaml'].replace(from, to) });
    expect(found.map((one) => one.split(' ').slice(1).join(' '))).toEqual([fault]);
  });
});

describe('places', () => {
  const place = '{ names: 湖, where: 乌海市, confirmed: 2026-11-20, source: paper }';
  const faults = (text: string) => brandFaults({ 'data/places.yaml': `places:\n  - ${text}\n` });
  it.each([
    [place, []],
    [place.replace('乌海市', '海南区'), ['data/places.yaml:2:24 district 海南区 Hainan District']],
    [place.replace('paper', 'nobody'), ['data/places.yaml:2:5 unknown-source nobody']],
    [place.replace('{', '{ phone: 请来电, '), ['data/places.yaml:2:14 field 0473-1234567']],
    [place.replace('confirmed: 2026-11-20, ', ''), ['data/places.yaml:2:5 missing-field confirmed']],
  ])('%s', async (text, expected) => expect(await faults(text)).toEqual(expected));
});

describe('rights', () => {
  const rights = (text: string) => brandFaults({ 'pack.yaml': `rights: [${text}]\n${brandFiles['pack.yaml']}` });
  it.each([
    ['{ kind: collective-mark }', []],
    ['{ kind: collective-mark, since: 2015-10, source: paper }', []],
    ['{ kind: collective-mark, since: 2015-10 }', ['pack.yaml:1:10 missing-field source']],
    ['{ kind: certified }', ['pack.yaml:1:18 field certification-mark | collective-mark | protected-product | agricultural-gi']],
    ['{ kind: collective-mark, number: 1, source: nobody }', ['pack.yaml:1:10 unknown-source nobody']],
  ])('%s', async (text, faults) => expect(await rights(text)).toEqual(faults));
});

describe('what hides', () => {
  it.each([['一\u202e二[^plan]', '7:2 hidden-character U+202E'], ['一\u200b二[^plan]', '7:2 hidden-character U+200B'], ['一&#8238;二[^plan]', '7:1 hidden-character U+202E']])('%j in a text', async (text, fault) => {
    expect(await pageFaults(text)).toEqual([fault]);
  });
  it('in a field, written as an escape', async () => {
    expect(await brandFaults({ 'data/climate.yaml': brandFiles['data/climate.yaml'].replace('title: 一年', 'title: "一\\u202e年"') })).toEqual(['data/climate.yaml:1:8 hidden-character U+202E']);
  });
});

describe('a map', () => {
  const art = (name: string, alt: string, more = '') => brandFaults({
    'pack.yaml': brandFiles['pack.yaml'].replace('art/story.svg', `art/${name}`).replace('一串葡萄', alt).replace('    alt:', `${more}    alt:`),
    [`art/${name}`]: drawing,
  });
  it.each([['district-map.svg', '一串葡萄'], ['a.svg', '乌海市地图'], ['a.svg', '行政区划']])('%s, %s: only with its approval number', async (name, alt) => {
    expect((await art(name, alt)).map((fault) => fault.split(' ')[1])).toEqual(['map']);
    expect(await art(name, alt, '    approval: 蒙S（2023）027号\n')).toEqual([]);
    expect((await art(name, alt, '    approval: 内部资料\n')).map((fault) => fault.split(' ')[1])).toContain('field');
  });
  it('shows its number', async () => {
    const result = await compileBrand(folder({ ...brandFiles, 'pack.yaml': brandFiles['pack.yaml'].replace('一串葡萄', '地图').replace('    alt:', '    approval: GS（2024）0650号\n    alt:') }), store().put);
    expect(result.ok && result.value.pack).toMatchObject({ pages: [{ art: { alt: { 'zh-Hans': '地图 审图号：GS（2024）0650号', en: 'A bunch 审图号：GS（2024）0650号' } } }] });
  });
  it('is not what is said to be none, nor a word that has one in it', async () => {
    expect(await art('a.svg', '剪纸，不是地图')).toEqual([]);
    expect(await art('a.svg', 'A maple')).toEqual([]);
  });
  it('that shows itself by its own words is found', async () => {
    expect((await brandFaults({ 'art/story.svg': svg('<text>比例尺</text>') })).map((fault) => fault.split(' ')[1])).toEqual(['map']);
  });
});

describe('a photograph', () => {
  const files = (name: string, bytes: Uint8Array) => ({ ...brandFiles, 'pack.yaml': brandFiles['pack.yaml'].replace('art/story.svg', `art/${name}`), [`art/${name}`]: bytes });
  it('is published in its widths, each as WebP and JPEG, with its size in the record', async () => {
    const { put, files: stored } = store();
    const result = await compileBrand(folder(files('IMG_0001.JPG', await phonePhoto(1200, 800, 6))), put);
    const pack = result.ok && readShape(brandPack, result.value.pack);
    const art = pack && pack.ok ? pack.value.pages[0]!.art! : undefined;
    expect(art).toMatchObject({ width: 800, height: 1200, file: art?.sizes?.[1]?.jpg });
    expect(art?.sizes?.map(({ width, webp, jpg }) => [width, webp.type, jpg.type])).toEqual([[480, 'webp', 'jpg'], [800, 'webp', 'jpg']]);
    expect([...stored.keys()].sort()).toEqual(art!.sizes!.flatMap(({ webp, jpg }) => [`${webp.sha256}.webp`, `${jpg.sha256}.jpg`]).sort());
  });
  it.each<[string, () => Promise<Uint8Array> | Uint8Array, string]>([
    ['a.jpg', () => new Uint8Array(9), 'picture art/a.jpg'],
    ['a.gif', () => photo(9, 9), 'file-type art/a.gif'],
    ['a.png', () => new Uint8Array(40_000_001), 'file-size art/a.png 40000001 > 40000000'],
    ['a.jpg', () => photo(20, 11_000), 'picture-side art/a.jpg 20 × 11000'],
    ['site_map.jpg', () => photo(9, 9), 'map art/site_map.jpg: art/site map.jpg'],
  ])('%s: a fault has its line', async (name, bytes, fault) => expect(await brandFaults(files(name, await bytes()))).toEqual([`pack.yaml:2:5 ${fault}`]));
  it('is taken by what it is, not by its name', async () => expect(await brandFaults(files('a.webp', await photo(9, 9, 'png')))).toEqual([]));
});

describe("an office's own words", () => {
  it('are refused, and its cited titles taken', async () => {
    const dir = { 'words.yaml': 'refuse: [塞上江南]\nallow: [世界级沙漠公园]\n', 'culture/story.zh-Hans.md': page('世界级沙漠公园，塞上江南[^plan]') };
    expect(await brandFaults(dir)).toEqual(['culture/story.zh-Hans.md:7:9 word 塞上江南 (words.yaml)']);
  });
  it('cannot take back the law', async () => {
    expect(await brandFaults({ 'words.yaml': 'allow: [最]\n' })).toEqual(['words.yaml:1:9 field 4–60 字 characters']);
  });
});

it('is told of every fault of a folder at once, in the order of its files', async () => {
  const dir = folder({ ...brandFiles, 'culture/story.zh-Hans.md': page('最好[^plan]\n\n<b>'), 'art/story.svg': svg('<script/>') });
  writeFileSync(join(dir, 'data/goals.yaml'), readFileSync(join(dir, 'data/goals.yaml'), 'utf8').replace('title', 'titel'));
  const result = await compileBrand(dir, store().put);
  expect(!result.ok && result.error.map(({ file, line, why }) => `${file}:${line} ${why}`)).toEqual([
    'art/story.svg:1 svg-element', 'culture/story.zh-Hans.md:7 word', 'culture/story.zh-Hans.md:9 html', 'data/goals.yaml:1 missing-field', 'data/goals.yaml:1 unknown-field',
  ]);
});
