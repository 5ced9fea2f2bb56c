/**
 * A 16-way trie of files over the hexadecimal digits of kids. Each node is one file named by its hash: a branch lists
 * its children, a leaf holds the records of all kids that share the digits so far. However many licensees there are, one
 * label needs one path of it, and one change rewrites one path of it.
 */
import { sha256Hex } from '../bytes.ts';
import { MAX_TRIE_DEPTH } from '../limits.ts';
import { err, ok, type Result } from '../result.ts';
import { parseJson, type Json } from './json.ts';
import { fileRef, pathOf, type FileRef } from './records.ts';
import { oneOf, object, readShape, table, type Misfit, type Read } from './shape.ts';

export type TrieNode<T> =
  | { readonly node: 'branch'; readonly children: ReadonlyMap<string, FileRef> }
  | { readonly node: 'leaf'; readonly records: ReadonlyMap<string, T> };

/** Bytes by reference: from memory, storage or the network. What it answers is checked against the reference. */
export type ReadFile = (ref: FileRef) => Promise<Uint8Array | undefined>;

/** `not-held`: the device lacks a file on the way. `broken`: a signed file is not of its shape; the publisher's fault. */
export type ListFault = { readonly why: 'not-held' } | { readonly why: 'broken'; readonly file: string; readonly misfit?: Misfit };

/** Parse one node; `record` reads what its leaves hold. */
export function trieNode<T>(record: Read<T>): Read<TrieNode<T>> {
  const kinds = object({ node: oneOf('branch', 'leaf') });
  const branch = object({ children: table(fileRef, /^[0-9a-f]$/) });
  const leaf = object({ records: table(record, /^[0-9a-f]{8}$/) });
  return (value, path) => {
    const { node } = kinds(value, path);
    return node === 'branch' ? { node, ...branch(value, path) } : { node, ...leaf(value, path) };
  };
}

/** Read and check one JSON file by reference. */
export async function readJsonFile<T>(ref: FileRef, shape: Read<T>, read: ReadFile): Promise<Result<T, ListFault>> {
  const bytes = await read(ref);
  // Bytes that are not those named were changed on the way or in storage: as good as absent.
  if (!bytes || bytes.length !== ref.length || (await sha256Hex(bytes)) !== ref.sha256) return err({ why: 'not-held' });
  const json = parseJson(bytes);
  if (!json.ok) return err({ why: 'broken', file: pathOf(ref) });
  const value = readShape(shape, json.value);
  return value.ok ? value : err({ why: 'broken', file: pathOf(ref), misfit: value.error });
}

/** Nodes parsed once, by hash, so that a second box of the same shard costs no parsing. */
export type ParsedNodes = Map<string, TrieNode<Json | undefined>>;
/** Parsed nodes kept for one list: some forty boxes' worth of paths. */
const MAX_PARSED = 256;
const anyNode = trieNode((value) => value);

async function nodeOf(ref: FileRef, read: ReadFile, parsed: ParsedNodes): Promise<Result<TrieNode<Json | undefined>, ListFault>> {
  const known = parsed.get(ref.sha256);
  if (known) return ok(known);
  const node = await readJsonFile(ref, anyNode, read);
  if (node.ok) {
    if (parsed.size >= MAX_PARSED) parsed.clear();
    parsed.set(ref.sha256, node.value);
  }
  return node;
}

function readRecord<T>(ref: FileRef, value: Json | undefined, kid: string, record: Read<T>): Result<T | undefined, ListFault> {
  if (value === undefined) return ok(undefined);
  const read = readShape((json) => record(json, `records.${kid}`), value);
  return read.ok ? read : err({ why: 'broken', file: pathOf(ref), misfit: read.error });
}

/** The record of one kid, or undefined where the complete path shows that there is none. Its neighbours in the leaf are not read. */
export async function lookUp<T>(root: FileRef, kid: string, record: Read<T>, read: ReadFile, parsed: ParsedNodes = new Map()): Promise<Result<T | undefined, ListFault>> {
  let at = root;
  for (let depth = 0; depth <= MAX_TRIE_DEPTH; depth++) {
    const node = await nodeOf(at, read, parsed);
    if (!node.ok) return node;
    if (node.value.node === 'leaf') return readRecord(at, node.value.records.get(kid), kid, record);
    const child = node.value.children.get(kid[depth] ?? '');
    if (!child) return ok(undefined);
    at = child;
  }
  return err({ why: 'broken', file: pathOf(at) });
}

/** A trie over records already in JSON form: a node splits where its leaf would be larger than `leafBytes`. */
export interface BuiltTrie {
  readonly root: FileRef;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Build the trie of some records. `weigh` tells a leaf's size as it will travel (bytes, compressed); `write` names bytes by hash. */
export async function buildTrie(
  records: ReadonlyMap<string, Json>,
  options: { readonly leafBytes: number; weigh(bytes: Uint8Array): number; serialise(value: Json): Uint8Array },
): Promise<BuiltTrie> {
  const files = new Map<string, Uint8Array>();
  const put = async (value: Json): Promise<FileRef> => {
    const bytes = options.serialise(value);
    const ref: FileRef = { sha256: await sha256Hex(bytes), length: bytes.length, type: 'json' };
    files.set(pathOf(ref), bytes);
    return ref;
  };
  const build = async (part: readonly (readonly [string, Json])[], depth: number): Promise<FileRef> => {
    // A record costs a byte at least, so of more records than bytes no leaf is tried: a large list's text would fit in no string.
    if (depth === MAX_TRIE_DEPTH || part.length <= options.leafBytes) {
      const leaf: Json = { node: 'leaf', records: Object.fromEntries(part) };
      if (depth === MAX_TRIE_DEPTH || part.length <= 1 || options.weigh(options.serialise(leaf)) <= options.leafBytes) return put(leaf);
    }
    const children: Record<string, Json> = {};
    for (const digit of '0123456789abcdef') {
      const below = part.filter(([kid]) => kid[depth] === digit);
      if (below.length > 0) children[digit] = { ...(await build(below, depth + 1)) };
    }
    return put({ node: 'branch', children });
  };
  const sorted = [...records].sort(([a], [b]) => (a < b ? -1 : 1));
  return { root: await build(sorted, 0), files };
}
