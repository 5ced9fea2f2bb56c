/** What is shown but not judged, on an open screen: the signed index, and the files it names by hash. */
import { useEffect, useState } from 'preact/hooks';
import { err, type Result } from '../../core/result.ts';
import type { Trust } from '../../core/trust/list.ts';
import type { FileRef } from '../../core/trust/records.ts';
import type { Read } from '../../core/trust/shape.ts';
import { readContentIndex, type ContentIndex } from '../../core/trust/shown.ts';
import { readJsonFile, type ListFault, type ReadFile } from '../../core/trust/trie.ts';
import { publisher } from '../../device/publisher.ts';
import type { Storage } from '../../device/storage.ts';
import { useApp, useListState } from '../context.ts';

/** A file on its way to the screen. `missing`: neither here nor to be had; `broken`: signed, but not of its shape. */
export type Content<T> =
  | { readonly at: 'loading' }
  | { readonly at: 'missing'; readonly again: () => void }
  | { readonly at: 'broken'; readonly file: string }
  | { readonly at: 'ready'; readonly value: T };

/** Files kept in memory while the page is open: a walk through the whole brand pack, and no more. */
const MAX_HELD = 64;
const held = new Map<string, Uint8Array>();

/** A content file's bytes: from memory, this device, or the publisher. Their hash is the reader's to check. */
export const readContent = (storage: Promise<Storage>): ReadFile => async (ref) => {
  const bytes = held.get(ref.sha256) ?? (await (await storage).file(ref.sha256)) ?? (await publisher().file(ref));
  if (bytes) hold(ref.sha256, bytes);
  return bytes;
};

function hold(sha256: string, bytes: Uint8Array): void {
  const [oldest] = held.keys();
  if (held.size >= MAX_HELD && oldest !== undefined) held.delete(oldest);
  held.set(sha256, bytes);
}

/** What was read once, by how it is read and from what, so that a page opened again shows at once and no blank frame is seen. */
const known = new WeakMap<object, Map<string, unknown>>();
const knownOfList = new WeakMap<Trust, Map<object, unknown>>();

function remember<K, V>(memory: { get(key: K): Map<V, unknown> | undefined; set(key: K, value: Map<V, unknown>): unknown }, key: K, at: V, value: unknown): void {
  memory.set(key, (memory.get(key) ?? new Map<V, unknown>()).set(at, value));
}

/** A content file of a known shape; loading while there is no reference yet. `shape` must be one and the same function each time. */
export function useContent<T>(ref: FileRef | undefined, shape: Read<T>): Content<T> {
  const { storage } = useApp();
  const read = async (file: FileRef): Promise<Result<T, ListFault>> => {
    const result = await readJsonFile(file, shape, readContent(storage));
    if (result.ok) remember(known, shape, file.sha256, result.value);
    else held.delete(file.sha256); // Bytes that do not fit must not stand in the way of the right ones.
    return result;
  };
  const before = ref && known.get(shape)?.get(ref.sha256);
  return useReading(ref?.sha256, () => read(ref!), before as T | undefined);
}

/** Something the list itself names: its content index, its licence acts. `read` must be one and the same function each time. */
export function useListed<T>(read: (trust: Trust) => Promise<Result<T, ListFault>>): Content<T> {
  const { list, opened } = useApp();
  const { trust } = useListState(list);
  return useReading<T>(trust ?? 'no list', async () => {
    await opened;
    if (!list.state().trust) await list.refresh();
    const current = list.state().trust;
    if (!current) return err({ why: 'not-held' });
    const result = await read(current);
    if (result.ok) remember(knownOfList, current, read, result.value);
    return result;
  }, trust && knownOfList.get(trust)?.get(read) as T | undefined);
}

/** The way in to all content, and whether the list is a demonstration. */
export const useContentIndex = (): Content<ContentIndex> => useListed(readContentIndex);

/** Reads when the key changes, when asked again, and after a miss as soon as the publisher has answered for the list. */
function useReading<T>(key: unknown, read: () => Promise<Result<T, ListFault>>, before?: T): Content<T> {
  const { lastSuccess } = useListState(useApp().list);
  const [tries, setTries] = useState(0);
  const [last, setLast] = useState<{ readonly key: unknown; readonly content: Content<T> }>();
  const again = () => {
    setLast(undefined);
    setTries((count) => count + 1);
  };
  useEffect(() => {
    if (key === undefined || before !== undefined) return undefined;
    let current = true;
    void read().then((result) => current && setLast({ key, content: contentOf(result, again) }));
    return () => {
      current = false;
    };
  }, [key, tries]);
  const content: Content<T> = before !== undefined ? { at: 'ready', value: before } : last && last.key === key ? last.content : { at: 'loading' };
  useEffect(() => {
    if (content.at === 'missing') again(); // The browser's word that it is online comes before the network does.
  }, [lastSuccess]);
  return content;
}

function contentOf<T>(result: Result<T, ListFault>, again: () => void): Content<T> {
  if (result.ok) return { at: 'ready', value: result.value };
  return result.error.why === 'not-held' ? { at: 'missing', again } : { at: 'broken', file: result.error.file };
}
