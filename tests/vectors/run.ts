/**
 * The label vectors, and how one is checked with the core. The command line and the browser run the same vectors: what
 * they must say of one is `expect`.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { check } from '../../src/core/check.ts';
import { parseInstant } from '../../src/core/day.ts';
import { ok, type Result } from '../../src/core/result.ts';
import type { Trust } from '../../src/core/trust/list.ts';
import type { ListFault } from '../../src/core/trust/trie.ts';
import type { Verdict } from '../../src/core/verdict.ts';
import type { ListFile } from './make-list.ts';
import { openListFile, outcome, type Outcome, type Vector } from './outcome.ts';

export { openListFile, outcome, type Outcome, type Vector };

const here = new URL('.', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, here), 'utf8');

export const vectors: readonly Vector[] = (JSON.parse(read('labels.json')) as { readonly vectors: readonly Vector[] }).vectors;
export const listNames: readonly string[] = readdirSync(new URL('lists/', here)).map((name) => `lists/${name}`);

/** A committed list as it stands in its file. */
export const listFile = (name: string): ListFile => JSON.parse(read(name)) as ListFile;

const opened = new Map<string, Promise<Result<Trust | undefined, ListFault>>>();
function trustOf(list: string | null): Promise<Result<Trust | undefined, ListFault>> {
  if (list === null) return Promise.resolve(ok(undefined));
  const trust = opened.get(list) ?? openListFile(listFile(list));
  opened.set(list, trust);
  return trust;
}

/** Check one vector's text with the core. */
export async function verdictOf({ link, now, list }: Pick<Vector, 'link' | 'now' | 'list'>): Promise<Verdict> {
  const trust = await trustOf(list);
  if (!trust.ok) throw new Error(`${list} does not open: ${trust.error.why}`);
  return check(link, trust.value, parseInstant(now)!);
}

/** What the core says of a vector. */
export const run = async (vector: Vector): Promise<Outcome> => outcome(await verdictOf(vector));
