/** Rows of an input file: CSV with a head line, or YAML or JSON holding one record or a list of them. */
import { basename, extname } from 'node:path';
import { LineCounter, isMap, isPair, isScalar, isSeq, parseDocument, type Node, type YAMLMap } from 'yaml';
import { fromUtf8 } from '../../core/bytes.ts';
import { ok, type Result } from '../../core/result.ts';
import type { Reason } from '../../i18n/cli.ts';
import { refuse, type Refusal } from '../refusal.ts';
import { parseCsv } from './csv.ts';
import { readIfFile } from './disk.ts';
import type { Form, Row } from './form.ts';

/** Bytes of an input file: a hundred thousand rows. */
const MAX_BYTES = 20_000_000;

/** Read a file's rows for a form. Every member must be a field of the form. */
export function readRows(file: string, form: Form): Result<readonly Row[], Refusal> {
  const bytes = readIfFile(file);
  if (!bytes) return refuse('--file', file, 'no-such-file');
  const text = bytes.length > MAX_BYTES ? undefined : fromUtf8(bytes)?.replace(/^\ufeff/, '');
  if (text === undefined) return refuse('--file', file, 'not-utf-8');
  switch (extname(file).toLowerCase()) {
    case '.csv': return fromCsv(file, text, form);
    case '.yaml': case '.yml': case '.json': return fromYaml(file, text, form);
    default: return refuse('--file', file, 'not-a-table-file');
  }
}

function fromCsv(file: string, text: string, form: Form): Result<readonly Row[], Refusal> {
  const [head, ...records] = parseCsv(text) ?? [];
  if (!head) return refuse('--file', file, 'not-csv');
  const stray = head.cells.find((name) => !(name in form));
  if (stray !== undefined) return refuseAt(file, head.line, stray, undefined, 'unknown-field');
  const rows: Row[] = [];
  for (const { line, cells } of records) {
    if (cells.length > head.cells.length) return refuseAt(file, line, head.cells[head.cells.length - 1]!, cells[cells.length - 1], 'too-many-cells');
    const filled = head.cells.map((name, i) => [name, cells[i] ?? ''] as const).filter(([, cell]) => cell !== '');
    rows.push({ texts: new Map(filled.map(([name, cell]) => [name, [cell]])), at: placeOf(file, line) });
  }
  return ok(rows);
}

function fromYaml(file: string, text: string, form: Form): Result<readonly Row[], Refusal> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, maxAliasCount: 0 } as never);
  const lineOf = (node: unknown): number => lines.linePos((node as Node | null)?.range?.[0] ?? 0).line;
  const fault = document.errors[0];
  if (fault) return refuseAt(file, fault.linePos?.[0].line ?? 1, 'yaml', undefined, 'not-yaml', fault.message.split('\n')[0]!.replace(/ at line.*$/, ''));
  const items = isSeq(document.contents) ? document.contents.items : [document.contents];
  const rows: Row[] = [];
  for (const item of items) {
    if (!isMap(item)) return refuseAt(file, lineOf(item), 'yaml', undefined, 'not-a-record');
    const texts = new Map<string, string[]>();
    const stray = flatten(item, '', form, texts);
    if (stray) return refuseAt(file, lineOf(stray.node), stray.name, undefined, 'unknown-field');
    rows.push({ texts, at: placeOf(file, lineOf(item)) });
  }
  return ok(rows);
}

/**
 * Members by option name: a map under a name that is no field adds its names behind a dash (`commitment: {issued: …}` is
 * `commitment-issued`), and a text in two languages fills the field and its `-en` beside it.
 */
function flatten(map: YAMLMap, prefix: string, form: Form, texts: Map<string, string[]>): { name: string; node: unknown } | undefined {
  for (const pair of map.items) {
    const name = prefix + String(isScalar(pair.key) ? pair.key.value : pair.key);
    if (isMap(pair.value) && pair.value.has('zh-Hans')) {
      const stray = localised(pair.value, name, form, texts);
      if (stray) return stray;
    } else if (name in form) texts.set(name, spell(pair.value));
    else if (!isMap(pair.value)) return { name, node: pair.key };
    else {
      const stray = flatten(pair.value, `${name}-`, form, texts);
      if (stray) return stray;
    }
  }
  return undefined;
}

function localised(map: YAMLMap, name: string, form: Form, texts: Map<string, string[]>): { name: string; node: unknown } | undefined {
  for (const { key, value } of map.items) {
    const locale = String(isScalar(key) ? key.value : key);
    const field = locale === 'zh-Hans' ? name : `${name}-${locale}`;
    if (!(field in form)) return { name: field, node: key };
    texts.set(field, spell(value));
  }
  return undefined;
}

/** Values as the texts an option would have: lists repeated, maps as `name=value`. */
function spell(node: unknown): string[] {
  if (isSeq(node)) return node.items.flatMap(spell);
  if (isMap(node)) return node.items.flatMap(spell);
  if (isPair(node)) return [`${spell(node.key).join()}=${spell(node.value).join('|')}`];
  // The text as written, so that a GTIN keeps its leading zero and a weight its decimals.
  return isScalar(node) ? [node.source ?? String(node.value)] : [];
}

const placeOf = (file: string, line: number): string => `${basename(file)}:${line}`;

const refuseAt = (file: string, line: number, field: string, value: string | undefined, ...reason: Reason): { ok: false; error: Refusal } => ({
  ok: false, error: { ...refuse(field, value, ...reason).error, at: placeOf(file, line) },
});
