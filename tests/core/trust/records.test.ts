import { describe, expect, it } from 'vitest';
import { brandPack } from '../../../src/core/content/brand.ts';
import { directory, licenseePage } from '../../../src/core/content/licensee.ts';
import { lotPage } from '../../../src/core/content/lot.ts';
import type { Json } from '../../../src/core/trust/json.ts';
import { alert, filedRange, hosts, keyRecord, localText } from '../../../src/core/trust/records.ts';
import { readShape, type Read } from '../../../src/core/trust/shape.ts';
import { contentIndex, licenceActs } from '../../../src/core/trust/shown.ts';

const pathOf = (read: Read<unknown>, value: unknown): string | undefined => {
  const shaped = readShape(read, value as Json);
  return shaped.ok ? undefined : shaped.error.path;
};
const names = { 'zh-Hans': '示例', en: 'Demo' };
const ref = { sha256: 'a'.repeat(64), length: 3, type: 'json' };
const act = { id: '1', day: '2026-11-03', document: '示例' };
const page = { title: '题', summary: '述', blocks: [], sources: [], confirmed: '2026-11-03' };
const local = { 'zh-Hans': page };
const picture = { file: { ...ref, type: 'jpg' }, width: 1, height: 1, alt: names, sizes: [{ width: 1, webp: { ...ref, type: 'webp' }, jpg: { ...ref, type: 'jpg' } }] };

const record = {
  licensee: 1, names, district: '150303', key: { alg: 'ES256', spki: 'AAAA', first: '2026-01-01', last: '2026-12-31' }, uscc: '11150300011555159D',
  products: [{ product: 1, class: 'wine', unit: 'mL', commitment: false, warning: names, names, variety: names, gtin: '09506000134352', season: { first: '08-01', last: '10-15' } }],
  licences: [{ agreement: 'X', products: [1], first: '2026-01-01', last: '2026-12-31' }], carton: ['producer', 'uscc'], page: ref,
};
const range = { from: 1, to: 2, product: 1, lot: 'A', filed: '2026-09-01T00:00:00Z', plot: 'P', season: '2026', packed: { first: '2026-09-01', last: '2026-09-02' }, net: 1, level: names, page: ref };
const lot = {
  licensee: 1, lot: 'A', product: 1, plot: { names, about: names }, timeline: [{ step: 'harvest', day: '2026-09-01', note: names }, { step: 'packing', day: '2026-09-02' }],
  storage: names, standard: { names, number: 'DB', version: '2025' }, trace: '1', wine: { sc: 'SC', standard: 'GB', vintage: 2024 },
  commitment: { form: 'producer', product: names, quantity: names, origin: names, issued: '2026-09-02', issuer: names, contact: '0', basis: ['control', 'own-test'] },
};
const licensee = {
  licensee: 1, story: local, pictures: [{ ...picture, plot: 'P1', lot: 'A', product: 1 }], address: names,
  shops: [{ kind: 'live', names, url: 'https://live.example/1', since: '2026-01-01' }], badges: [{ kind: 'green', number: '1', scope: names, expires: '2027-01-01' }],
};
const source = { id: 's', title: '题', publisher: '社', date: '2026' };
const plot = { title: names, unit: names, labels: [names], values: [1, null], source };
const variety = { id: 'red', class: 'grape', names, about: names, picture, season: { names, first: '08-01', last: '10-15', source }, source };
const climate = { title: names, source, quantities: [{ names, unit: names, low: 1, high: 2, scale: { from: 0, to: 3, note: names } }] };
const run = (of: unknown) => ({ pages: [{ slug: 'a', page: { 'zh-Hans': { ...page, blocks: [{ block: 'paragraph', of }] } } }], varieties: [variety], climate, goals: plot, places: [{ names, where: names, address: names, phone: '0473-1234567', parking: names, hours: names, confirmed: '2026-11-03', source }], rights: [{ kind: 'certification-mark', number: '1', holder: names, announcement: names, since: '2015-10', until: '2025', source }] });
const entry = { licensee: 1, names, initials: 'sl', district: '150302', kids: ['01020304'], products: record.products, uscc: '1', page: ref,
  plots: [{ plot: 'P', names, mu: 12 }],
  licences: [{ ...record.licences[0], plots: ['P'], standard: { names, number: 'DB', version: '2025' }, quotas: [{ season: '2026', unit: 'g', amount: 30_000_000 }], document: '示例' }],
};

/** Each shape with a whole example, and what must be refused of it: path of the change, value, path of the misfit where it differs. */
const shapes: readonly [string, Read<unknown>, Json, readonly (readonly [path: string, value: unknown, misfit?: string])[]][] = [
  ['key record', keyRecord, record as Json, [
    ['licensee', 0], ['licensee', 100_000], ['names', {}, 'names.zh-Hans'], ['names', { 'zh-Hans': '示', 'x y': '1' }, 'names.x y'], ['district', '150000'], ['key.alg', ''], ['key.spki', 'A'], ['key.spki', 1],
    ['key.first', '2026-02-30'], ['uscc', '91350100M000100Y4I'], ['products.0.class', 'a b', 'products[0].class'], ['products.0.unit', 'kg', 'products[0].unit'], ['products.0.commitment', 'no', 'products[0].commitment'], ['products.0.warning', '文', 'products[0].warning'], ['products.0.gtin', '1', 'products[0].gtin'],
    ['products.0.season.first', '13-01', 'products[0].season.first'], ['licences.0.products', [0], 'licences[0].products[0]'], ['carton', ['box'], 'carton[0]'], ['page.sha256', 'A'.repeat(64)], ['page.type', 'exe'], ['page.length', -1],
  ]],
  ['filed range', filedRange, range as Json, [['from', 0], ['to', 10_000_000_000], ['lot', 'a'], ['lot', ''], ['filed', '2026-09-01'], ['packed', {}, 'packed.first'], ['net', 0], ['net', 1_000_001], ['plot', ''], ['season', 2026]]],
  ['recall', alert, { act: 'recall', ...act, lot: 'A', notice: names, lifted: { day: '2026-11-04', document: '2' } }, [['act', 'pardon'], ['act', undefined], ['id', ''], ['day', ''], ['document', undefined], ['lot', undefined], ['notice', '文'], ['lifted', {}, 'lifted.day']]],
  ['void', alert, { act: 'void', ...act, from: 1, to: 2, reason: names }, [['from', undefined], ['to', 0], ['reason', undefined]]],
  ['key revocation', alert, { act: 'key-revocation', ...act, kid: '01020304', compromised: '2026-09-01T00:00:00Z' }, [['kid', '0102030'], ['kid', 'ABCDEF01'], ['compromised', '2026-09-01']]],
  ['suspension', alert, { act: 'suspension', ...act, agreement: 'X' }, [['agreement', ''], ['agreement', undefined]]],
  ['reinstatement', alert, { act: 'reinstatement', ...act, agreement: 'X' }, [['agreement', 1]]],
  ['withdrawal', alert, { act: 'withdrawal', ...act, agreement: 'X' }, [['day', 1]]],
  ['hosts', hosts, { accepted: [{ host: 'label.example', first: '2026-01-01', last: '2026-12-31' }], legacy: [{ prefix: 'https://hangtag.example/base/', names }] }, [
    ['accepted.0.host', 'Label.example', 'accepted[0].host'], ['accepted.0.host', 'label.example:443', 'accepted[0].host'], ['legacy.0.prefix', 'https://hangtag.example', 'legacy[0].prefix'],
    ['legacy.0.prefix', 'https://hangtag.example@evil.example/', 'legacy[0].prefix'], ['legacy.0.prefix', 'https://hangtag.example\\/', 'legacy[0].prefix'], ['legacy.0.prefix', 'hangtag.example/', 'legacy[0].prefix'],
  ]],
  ['content index', contentIndex, { demo: true, holder: { names, contact: names }, directory: ref, brand: ref, classes: [{ id: 'wine', names, unit: 'mL', commitment: false, warning: names, kiosk: false }] }, [['classes.0.unit', 'l', 'classes[0].unit'], ['classes.0.kiosk', undefined, 'classes[0].kiosk'], ['demo', 'true'], ['holder', {}, 'holder.names'], ['directory', 'x']]],
  ['licence acts', licenceActs, { 7: [{ act: 'suspension', ...act, agreement: 'X' }] }, [['7.0.act', 'recall', '7[0].act'], ['07', [], '07']]],
  ['directory', directory, [entry] as Json, [['0.initials', 'S', '[0].initials'], ['0.kids', ['x'], '[0].kids[0]'], ['0.district', '1', '[0].district'], ['0.plots', undefined, '[0].plots'], ['0.plots.0.mu', 0, '[0].plots[0].mu'],
    ['0.licences.0.plots', 'P', '[0].licences[0].plots'], ['0.licences.0.standard', '标准', '[0].licences[0].standard'], ['0.licences.0.standard.number', ' ', '[0].licences[0].standard.number'],
    ['0.licences.0.quotas.0.unit', 'kg', '[0].licences[0].quotas[0].unit'], ['0.licences.0.quotas.0.amount', 1.5, '[0].licences[0].quotas[0].amount'],
    ['0.licences.0.document', undefined, '[0].licences[0].document'], ['0.licences.0.first', 'x', '[0].licences[0].first'],
  ]],
  ['licensee page', licenseePage, licensee as Json, [
    ['story', {}, 'story.zh-Hans'], ['story.zh-Hans.confirmed', 'x'], ['shops.0.url', 'http://live.example', 'shops[0].url'], ['shops.0.url', 'javascript:alert(1)', 'shops[0].url'], ['shops.0.kind', 'stall', 'shops[0].kind'],
    ['badges.0.kind', 'best', 'badges[0].kind'], ['badges.0.number', ' ', 'badges[0].number'], ['pictures.0.width', 0, 'pictures[0].width'], ['pictures.0.sizes', [], 'pictures[0].sizes'], ['pictures.0.plot', ' ', 'pictures[0].plot'],
  ]],
  ['lot page', lotPage, lot as Json, [
    ['lot', 'a'], ['timeline.0.step', 'magic', 'timeline[0].step'], ['commitment.form', 'x'], ['commitment.basis', ['x'], 'commitment.basis[0]'], ['commitment.contact', ''], ['standard.version', ''], ['wine.vintage', 1899], ['plot', {}, 'plot.names'],
  ]],
  ['brand pack', brandPack, run(['a']) as Json, [['pages.0.slug', 'A', 'pages[0].slug'], ['varieties.0.season.first', '8-1', 'varieties[0].season.first'], ['varieties.0.source', {}, 'varieties[0].source.id'], ['climate.quantities.0.low', '1', 'climate.quantities[0].low'], ['rights.0.kind', 'patent', 'rights[0].kind'], ['rights.0.since', 'long ago', 'rights[0].since'], ['goals.values', ['1'], 'goals.values[0]'], ['places.0.phone', 'call me', 'places[0].phone'], ['places.0.confirmed', 'x', 'places[0].confirmed'], ['goals.source', {}, 'goals.source.id']]],
];

/** A copy with the value at a dotted path changed, or taken away. */
function changed(value: unknown, path: string, to: unknown): unknown {
  const copy = JSON.parse(JSON.stringify(value)) as Record<string, unknown>;
  const steps = path.split('.');
  const last = steps.pop()!;
  const at = steps.reduce<Record<string, unknown>>((part, step) => part[step] as Record<string, unknown>, copy);
  if (to === undefined) delete at[last];
  else at[last] = to;
  return copy;
}

describe.each(shapes)('%s', (_, read, whole, refused) => {
  it('is read whole', () => expect(pathOf(read, whole)).toBeUndefined());
  it.each(refused.map(([path, value, misfit = path]) => ({ path, value, misfit })))('is refused with $path = $value', ({ path, value, misfit }) => {
    expect(pathOf(read, changed(whole, path, value))).toBe(misfit);
  });
});

describe('runs of text', () => {
  it.each<[unknown]>([['plain'], [{ em: ['a', { strong: ['b'] }] }], [{ strong: [] }], [{ link: 'https://a.example/', of: ['a'] }], [{ source: 's' }]])('%j is read', (inline) => {
    const shaped = readShape(brandPack, run([inline]) as unknown as Json);
    const [block] = shaped.ok ? shaped.value.pages[0]!.page['zh-Hans'].blocks : [];
    expect(block && 'of' in block ? block.of : undefined).toEqual([inline]);
  });
  it.each<[unknown]>([[1], [null], [{}], [{ em: 'a' }], [{ link: 'https://a.example/' }], [{ link: 'http://a.example/', of: [] }], [{ link: 'javascript:alert(1)', of: ['a'] }], [{ source: '' }], [[]]])('%j is refused', (inline) => {
    expect(pathOf(brandPack, run([inline]))).toMatch(/^pages\[0\]\.page\.zh-Hans\.blocks\[0\]\.of\[0\]/);
  });
  it('blocks are headings, paragraphs, quotes and lists', () => {
    const of = (block: unknown) => pathOf(brandPack, changed(run([]), 'pages.0.page.zh-Hans.blocks', [block]));
    for (const kind of ['heading', 'paragraph', 'quote']) expect(of({ block: kind, of: ['a'] })).toBeUndefined();
    expect(of({ block: 'list', ordered: true, items: [['a'], [{ em: ['b'] }]] })).toBeUndefined();
    expect(of({ block: 'list', ordered: true })).toBe('pages[0].page.zh-Hans.blocks[0].items');
    expect(of({ block: 'script', of: ['a'] })).toBe('pages[0].page.zh-Hans.blocks[0].block');
  });
});

it('a text keeps every locale it was given', () => {
  expect(readShape(localText, { 'zh-Hans': '葡', en: 'grape', 'mn-Mong': 'x' })).toEqual({ ok: true, value: { 'zh-Hans': '葡', en: 'grape', 'mn-Mong': 'x' } });
});
