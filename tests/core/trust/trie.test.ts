import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utf8 } from '../../../src/core/bytes.ts';
import type { Json } from '../../../src/core/trust/json.ts';
import type { FileRef } from '../../../src/core/trust/records.ts';
import { count, type Read } from '../../../src/core/trust/shape.ts';
import { buildTrie, lookUp, readJsonFile, type BuiltTrie, type ReadFile } from '../../../src/core/trust/trie.ts';
import { walk } from '../../../src/core/trust/walk.ts';

const serialise = (value: Json) => utf8(JSON.stringify(value));
const build = (records: ReadonlyMap<string, Json>, leafBytes = 100) => buildTrie(records, { leafBytes, weigh: (bytes) => bytes.length, serialise });
const readOf = ({ files }: BuiltTrie): ReadFile => (ref) => Promise.resolve(files.get(`files/${ref.sha256}.json`));
const number = count(0, 1e9);
const kid = (n: number) => n.toString(16).padStart(8, '0');
const all = async (trie: BuiltTrie, prefix = '') => {
  const refs: FileRef[] = [];
  for await (const ref of walk(trie.root, prefix, readOf(trie))) refs.push(ref);
  return refs;
};

describe('tries', () => {
  it('hold what was put in and nothing else', async () => {
    const kids = fc.uniqueArray(fc.integer({ min: 0, max: 0xffffffff }), { maxLength: 60 });
    await fc.assert(fc.asyncProperty(kids, fc.integer({ min: 0, max: 0xffffffff }), fc.constantFrom(1, 60, 400, 100_000), async (numbers, other, leafBytes) => {
      const records = new Map<string, Json>(numbers.map((n, i) => [kid(n), i]));
      const trie = await build(records, leafBytes);
      for (const [key, value] of records) expect(await lookUp(trie.root, key, number, readOf(trie))).toEqual({ ok: true, value });
      expect(await lookUp(trie.root, kid(other), number, readOf(trie))).toEqual({ ok: true, value: records.get(kid(other)) });
      expect((await all(trie)).length).toBe(trie.files.size);
    }), { numRuns: 40 });
  });

  it('are the same whatever the order of the records', async () => {
    const entries = Array.from({ length: 200 }, (_, i): [string, Json] => [kid(i * 21_474_836), i]);
    expect(await build(new Map(entries))).toEqual(await build(new Map([...entries].reverse())));
  });

  it('split down to the last digit where kids are close', async () => {
    const records = new Map<string, Json>(Array.from({ length: 16 }, (_, i) => [`abcdef0${i.toString(16)}`, i]));
    const trie = await build(records, 1);
    expect(await lookUp(trie.root, 'abcdef0f', number, readOf(trie))).toEqual({ ok: true, value: 15 });
    expect(await lookUp(trie.root, 'abcdef1f', number, readOf(trie))).toEqual({ ok: true, value: undefined });
    expect(trie.files.size).toBe(8 + 16);
  });

  it('one changed record changes one path', async () => {
    const records = new Map<string, Json>(Array.from({ length: 500 }, (_, i) => [kid(i * 8_589_934), i]));
    const before = await build(records);
    const after = await build(new Map([...records, [kid(0), 999]]));
    const fresh = [...after.files.keys()].filter((name) => !before.files.has(name));
    expect(fresh.length).toBeLessThanOrEqual(4);
    expect(fresh.length).toBeGreaterThan(1);
  });

  it('an empty one is a leaf', async () => {
    const trie = await build(new Map());
    expect(trie.files.size).toBe(1);
    expect(await lookUp(trie.root, kid(1), number, readOf(trie))).toEqual({ ok: true, value: undefined });
  });

  it('are walked along a prefix', async () => {
    const trie = await build(new Map<string, Json>(Array.from({ length: 300 }, (_, i) => [kid(i * 14_316_557), i])));
    const some = await all(trie, 'a');
    const whole = await all(trie);
    expect(some.length).toBeLessThan(whole.length / 8);
    expect(some[0]).toEqual(trie.root);
    expect((await all(trie, kid(0))).length).toBeLessThanOrEqual(4);
  });

  it('a walk passes over what is not held', async () => {
    const trie = await build(new Map<string, Json>(Array.from({ length: 50 }, (_, i) => [kid(i * 85_899_345), i])));
    const refs: FileRef[] = [];
    for await (const ref of walk(trie.root, '', () => Promise.resolve(undefined))) refs.push(ref);
    expect(refs).toEqual([trie.root]);
  });
});

describe('faults', () => {
  /** A trie of given nodes, each named by its hash. */
  const nodes = async (top: (put: (value: Json) => Promise<FileRef>) => Promise<FileRef>) => {
    const files = new Map<string, Uint8Array>();
    const root = await top(async (value) => {
      const { root: ref, files: made } = await buildTrie(new Map(), { leafBytes: 1, weigh: () => 0, serialise: () => serialise(value) });
      for (const [name, bytes] of made) files.set(name, bytes);
      return ref;
    });
    return { root, files };
  };
  const look = async (trie: BuiltTrie, record: Read<unknown> = number) => lookUp(trie.root, 'abcdef01', record, readOf(trie));

  it('a file not held, changed or cut is as good as absent', async () => {
    const trie = await build(new Map([['abcdef01', 1]]));
    const bytes = [...trie.files.values()][0]!;
    for (const answer of [undefined, bytes.slice(0, -1), utf8('{}'), Uint8Array.from(bytes, (byte, i) => (i === 5 ? byte ^ 1 : byte))]) {
      expect(await lookUp(trie.root, 'abcdef01', number, () => Promise.resolve(answer))).toEqual({ ok: false, error: { why: 'not-held' } });
    }
  });

  it.each<[string, Json | string]>([
    ['no JSON', '<html>'], ['another kind', { node: 'twig' }], ['a branch without children', { node: 'branch' }], ['a leaf without records', { node: 'leaf' }],
    ['a child of two digits', { node: 'branch', children: { ab: { sha256: '0'.repeat(64), length: 1, type: 'json' } } }],
    ['a child that is no reference', { node: 'branch', children: { a: { sha256: '0', length: 1, type: 'json' } } }],
    ['a child of another type', { node: 'branch', children: { a: { sha256: '0'.repeat(64), length: 1, type: 'exe' } } }],
    ['a record under no kid', { node: 'leaf', records: { ABCDEF01: 1 } }],
    ['a misshapen record', { node: 'leaf', records: { abcdef01: -1 } }],
  ])('a signed file with %s is broken', async (_, value) => {
    const bytes = typeof value === 'string' ? utf8(value) : serialise(value);
    const { root, files } = await buildTrie(new Map(), { leafBytes: 1, weigh: () => 0, serialise: () => bytes });
    const found = await look({ root, files });
    expect(found.ok ? undefined : found.error.why).toBe('broken');
  });

  it('a branch deeper than a kid has digits leads nowhere', async () => {
    const trie = await nodes(async (put) => {
      let ref = await put({ node: 'leaf', records: { abcdef01: 1 } });
      for (const digit of ['1', ...'10fedcba']) ref = await put({ node: 'branch', children: { [digit]: { ...ref } } });
      return ref;
    });
    expect((await look(trie)).ok && 'value').toBe('value');
    expect(await look(trie)).toEqual({ ok: true, value: undefined });
    expect((await all(trie)).length).toBe(9);
  });

  it('readJsonFile answers what the file says', async () => {
    const trie = await build(new Map());
    expect(await readJsonFile(trie.root, (value) => value, readOf(trie))).toEqual({ ok: true, value: { node: 'leaf', records: {} } });
  });
});
