import { expect, test } from 'vitest';
import { contentPath, listPack, MAX_PACK_BYTES, takePack, weigh } from '../../../src/app/flow/offline-pack.ts';
import type { Picture } from '../../../src/core/content/page.ts';
import { utf8, sha256Hex } from '../../../src/core/bytes.ts';
import type { Result } from '../../../src/core/result.ts';
import type { Trust } from '../../../src/core/trust/list.ts';
import type { FileRef } from '../../../src/core/trust/records.ts';

/** A publisher's files in memory, and a list that names them. */
async function published({ lots = 2, picture = 900, photographs = [] }: { readonly lots?: number; readonly picture?: number; readonly photographs?: readonly Picture[] } = {}) {
  const files = new Map<string, Uint8Array>();
  const put = async (content: object): Promise<FileRef> => {
    const bytes = utf8(JSON.stringify(content));
    const sha256 = await sha256Hex(bytes);
    files.set(sha256, bytes);
    return { sha256, length: bytes.length, type: 'json' };
  };
  const image = async (name: string): Promise<FileRef> => ({ sha256: await sha256Hex(utf8(name)), length: picture, type: 'svg' });
  const names = { 'zh-Hans': '示例' };
  const page = { title: '示例', summary: '示例', blocks: [], sources: [], confirmed: '2026-09-01' };
  const shown = async (name: string) => ({ file: await image(name), width: 48, height: 30, alt: names });
  const source = { id: 'plan', title: '示例', publisher: '示例', date: '2021' };
  const plot = { title: names, unit: names, labels: [], values: [], source };
  const brand = await put({ pages: [{ slug: 'story', page: { 'zh-Hans': page }, art: await shown('art') }, { slug: 'plain', page: { 'zh-Hans': page } }], varieties: [], climate: { title: names, quantities: [], source }, goals: plot, places: [], rights: [] });
  const producer = await put({ licensee: 12, story: { 'zh-Hans': page }, pictures: [await shown('vineyard'), await shown('art'), ...photographs], shops: [], badges: [] });
  const directory = await put([{ licensee: 12, names, initials: 'sl', district: '150303', kids: ['0123abcd'], products: [], plots: [], licences: [], page: producer }]);
  const content = await put({ demo: true, holder: { names }, directory, brand });
  const lot = (n: number) => ({ from: n * 10, to: n * 10 + 9, product: 1, lot: `L${n}`, filed: `2026-08-0${n}T00:00:00Z` });
  const pages = await Promise.all(Array.from({ length: lots }, (_, n) => put({ lot: n + 1 })));
  const ranges = await put({ node: 'leaf', records: { '0123abcd': pages.map((ref, n) => ({ ...lot(n + 1), page: ref })) } });
  const read = async ({ sha256 }: FileRef) => files.get(sha256);
  const trust = { refs: { content, ranges }, read } as unknown as Trust;
  return { trust, read, brand, producer, pages, art: await image('art'), vineyard: await image('vineyard') };
}

const listed = (result: Result<{ readonly files: readonly FileRef[]; readonly counted: boolean }, unknown>) => {
  if (!result.ok) throw new Error('not listed');
  return result.value;
};

test('holds the brand\'s pages and pictures, each producer\'s, and the lots\' from the latest back; each file once', async () => {
  const { trust, read, brand, producer, pages, art, vineyard } = await published();
  const { files, counted } = listed(await listPack(trust, read, true));
  expect(files.map(({ sha256 }) => sha256)).toEqual([brand, art, producer, vineyard, pages[1]!, pages[0]!].map(({ sha256 }) => sha256));
  expect(counted).toBe(true);
});

test('a producer\'s page that does not come leaves its size open; without the brand\'s pages there is no pack', async () => {
  const { trust, read, brand, producer } = await published();
  const without = (lost: FileRef) => async (ref: FileRef) => (ref.sha256 === lost.sha256 ? undefined : read(ref));
  expect(listed(await listPack(trust, without(producer), true)).counted).toBe(false);
  expect(await listPack(trust, without(brand), true)).toEqual({ ok: false, error: { why: 'not-held' } });
});

test('is never larger than its bound: what does not fit is left for when it is opened', async () => {
  const { trust, read } = await published({ picture: MAX_PACK_BYTES - 2_000 });
  const { files } = listed(await listPack(trust, read, true));
  expect(weigh(files, new Set()).of).toBeLessThanOrEqual(MAX_PACK_BYTES);
  expect(files.some(({ type }) => type === 'svg')).toBe(true);
});

test('of a photograph one width comes, in one form', async () => {
  const file = (digit: string, type: 'webp' | 'jpg'): FileRef => ({ sha256: digit.repeat(64), length: 10, type });
  const size = (width: number, webp: string, jpg: string) => ({ width, webp: file(webp, 'webp'), jpg: file(jpg, 'jpg') });
  const sizes = [size(480, '1', '2'), size(960, '3', '4'), size(1600, '5', '6')];
  const { trust, read } = await published({ photographs: [{ file: file('4', 'jpg'), width: 1600, height: 900, alt: { 'zh-Hans': '示例' }, sizes }] });
  const photographs = async (webp: boolean) => listed(await listPack(trust, read, webp)).files.filter(({ type }) => type === 'webp' || type === 'jpg');
  expect(await photographs(true)).toEqual([file('3', 'webp')]);
  expect(await photographs(false)).toEqual([file('4', 'jpg')]);
});

test('takes what is missing, tells after each few, and goes on where it was broken off', async () => {
  const { trust, read } = await published({ lots: 9 });
  const { files } = listed(await listPack(trust, read, true));
  const kept = new Set<string>();
  const asked: string[] = [];
  let network = 1; // Askings that are answered.
  const keep = async (paths: readonly string[]) => {
    asked.push(...paths);
    return network-- > 0;
  };
  const onKept = (paths: readonly string[]) => paths.forEach((path) => kept.add(path));
  const take = () => takePack(files, kept, keep, onKept, new AbortController().signal);
  expect(await take()).toBe(false);
  expect(weigh(files, kept).done).toBeGreaterThan(0);
  const before = new Set(kept);
  asked.length = 0;
  network = 9;
  expect(await take()).toBe(true);
  expect(asked.filter((path) => before.has(path))).toEqual([]);
  expect(weigh(files, kept)).toEqual({ done: weigh(files, kept).of, of: weigh(files, new Set()).of });
});

test('ends when asked to', async () => {
  const end = new AbortController();
  const files: FileRef[] = Array.from({ length: 20 }, (_, n) => ({ sha256: String(n).padStart(64, '0'), length: 1, type: 'json' }));
  const told: string[] = [];
  const whole = await takePack(files, new Set(), async () => true, (paths) => {
    told.push(...paths);
    end.abort();
  }, end.signal);
  expect([whole, told.length]).toEqual([false, 6]);
  expect(told[0]).toBe(contentPath(files[0]!));
});
