import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utf8 } from '../../../src/core/bytes.ts';
import type { Json, JsonObject } from '../../../src/core/trust/json.ts';
import { findDropped } from '../../../src/core/trust/tombstones.ts';
import { buildTrie, type BuiltTrie, type ReadFile } from '../../../src/core/trust/trie.ts';

const names = { 'zh-Hans': '示例' };
const recall = (id: string, more: JsonObject = {}): Json => ({ act: 'recall', id, day: '2026-10-10', document: '1', lot: 'A', notice: names, ...more });
const voided = (id: string, to = 2): Json => ({ act: 'void', id, day: '2026-10-10', document: '1', from: 1, to, reason: names });
const build = (records: ReadonlyMap<string, Json>, leafBytes = 400) => buildTrie(records, { leafBytes, weigh: (bytes) => bytes.length, serialise: (value) => utf8(JSON.stringify(value)) });
const readOf = ({ files }: BuiltTrie): ReadFile => (ref) => Promise.resolve(files.get(`files/${ref.sha256}.json`));
const kid = (n: number) => (n * 134_217_728 + 5).toString(16).padStart(8, '0');
const many = (count: number): Map<string, Json> => new Map(Array.from({ length: count }, (_, i): [string, Json] => [kid(i), [voided(`v${i}`), recall(`r${i}`)]]));

async function dropped(before: ReadonlyMap<string, Json>, after: ReadonlyMap<string, Json>, options: { prefix?: string; leafBefore?: number; leafAfter?: number; readHeld?: ReadFile; readNew?: ReadFile } = {}) {
  const [old, next] = [await build(before, options.leafBefore), await build(after, options.leafAfter)];
  const found = await findDropped({ before: old.root, readHeld: options.readHeld ?? readOf(old), after: next.root, readNew: options.readNew ?? readOf(next), prefix: options.prefix ?? '' });
  return found.ok ? found.value?.id : found.error.why;
}
const withEntry = (records: ReadonlyMap<string, Json>, key: string, entries: Json) => new Map([...records, [key, entries]]);

describe('dropped restrictions', () => {
  it('nothing is dropped where all is kept, whatever was added', async () => {
    const before = many(30);
    expect(await dropped(before, before)).toBeUndefined();
    expect(await dropped(before, many(32))).toBeUndefined();
    expect(await dropped(before, withEntry(before, kid(3), [voided('v3'), voided('new'), recall('r3')]))).toBeUndefined();
    expect(await dropped(new Map(), before)).toBeUndefined();
  });

  it.each<[string, Json]>([
    ['taken away', [recall('r7')]],
    ['changed', [voided('v7', 1), recall('r7')]],
    ['under another id', [voided('other'), recall('r7')]],
  ])('an entry %s is found', async (_, entries) => {
    expect(await dropped(many(30), withEntry(many(30), kid(7), entries))).toBe('v7');
  });

  it('a whole kid, and a whole branch, taken away is found', async () => {
    const before = many(30);
    expect(await dropped(before, new Map([...before].filter(([key]) => key !== kid(7))))).toBe('v7');
    expect(['v0', 'v1']).toContain(await dropped(before, new Map([...before].filter(([key]) => !key.startsWith('0')))));
    expect(await dropped(before, new Map())).toMatch(/^v\d+$/);
  });

  it('a recall may be lifted, and then stays lifted as it was', async () => {
    const lifted = { lifted: { day: '2026-10-20', document: '2' } };
    const before = many(3);
    const after = withEntry(before, kid(1), [voided('v1'), recall('r1', lifted)]);
    expect(await dropped(before, after)).toBeUndefined();
    expect(await dropped(after, after)).toBeUndefined();
    expect(await dropped(after, before)).toBe('r1');
    expect(await dropped(after, withEntry(before, kid(1), [voided('v1'), recall('r1', { lifted: { day: '2026-10-21', document: '2' } })]))).toBe('r1');
  });

  it('is found whatever the leaves of the two lists are like', async () => {
    await fc.assert(fc.asyncProperty(fc.integer({ min: 0, max: 29 }), fc.constantFrom(1, 400, 2000, 100_000), fc.constantFrom(1, 400, 2000, 100_000), async (at, leafBefore, leafAfter) => {
      const before = many(30);
      expect(await dropped(before, withEntry(before, kid(at), [recall(`r${at}`)]), { leafBefore, leafAfter })).toBe(`v${at}`);
      expect(await dropped(before, before, { leafBefore, leafAfter })).toBeUndefined();
    }), { numRuns: 30 });
  });

  it('is looked for along the prefix only', async () => {
    const before = many(30);
    const after = withEntry(before, kid(29), []);
    expect(await dropped(before, after, { prefix: kid(29)[0]! })).toBe('v29');
    expect(await dropped(before, after, { prefix: '0' })).toBeUndefined();
    const leaves = { leafBefore: 100_000, leafAfter: 1 };
    expect(await dropped(before, after, { prefix: kid(29)[0]!, ...leaves })).toBe('v29');
    expect(await dropped(before, after, { prefix: '0', ...leaves })).toBeUndefined();
  });

  it('what this device never held cannot be missed; what it cannot fetch is said', async () => {
    const before = many(30);
    const after = withEntry(before, kid(7), []);
    const none: ReadFile = () => Promise.resolve(undefined);
    expect(await dropped(before, after, { readHeld: none })).toBeUndefined();
    expect(await dropped(before, after, { readNew: none })).toBe('not-held');
    const next = await build(after);
    const topOnly: ReadFile = (ref) => (ref.sha256 === next.root.sha256 ? readOf(next)(ref) : Promise.resolve(undefined));
    expect(await dropped(before, after, { readNew: topOnly })).toBe('not-held');
    expect(await dropped(before, after, { leafBefore: 100_000, readNew: topOnly })).toBe('not-held');
  });

  it('a part of what was held is compared all the same', async () => {
    const before = many(30);
    const old = await build(before, 1);
    const partly: ReadFile = (ref) => {
      const bytes = old.files.get(`files/${ref.sha256}.json`)!;
      return Promise.resolve(new TextDecoder().decode(bytes).includes('"v3"') ? undefined : bytes);
    };
    const lacking = { leafBefore: 1, readHeld: partly };
    expect(await dropped(before, withEntry(before, kid(3), []), lacking)).toBeUndefined();
    expect(await dropped(before, withEntry(before, kid(4), []), lacking)).toBe('v4');
    expect(await dropped(before, withEntry(before, kid(4), []), { ...lacking, leafAfter: 100_000 })).toBe('v4');
    expect(await dropped(before, new Map([...before].filter(([key]) => !'0123'.includes(key[0]!))), lacking)).toMatch(/^v[0-7]$/);
  });
});
