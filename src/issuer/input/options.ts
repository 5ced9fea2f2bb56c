/** The options of a command line: each known and complete before any is looked at. */
import { parseArgs } from 'node:util';
import { ok, type Result } from '../../core/result.ts';
import type { OptionName } from '../../i18n/cli.ts';
import { refuse, type Refusal } from '../refusal.ts';
import { count, flag, line, optional, path, type Field } from './field.ts';
import type { Form, Row, Values } from './form.ts';

/** What every command takes besides its own. */
export const commonForm = {
  workspace: optional(path), by: optional(line), 'dry-run': flag, json: flag, 'passphrase-file': optional(path), 'passphrase-fd': optional(count(0, 1023)),
} satisfies Form;
export type Common = Values<typeof commonForm>;
/** Names of the options that every command takes, in the order of its help. */
export const commonNames = (fromFile: boolean): readonly OptionName[] => [...(fromFile ? ['file' as const] : []), ...(Object.keys(commonForm) as OptionName[]), 'lang', 'help'];

/** A command line taken apart: options as a row, the words after the command's name. */
export interface Options {
  readonly row: Row;
  readonly operands: readonly string[];
  readonly help: boolean;
}

/** Options and words, each option known and complete. */
export function readOptions(args: readonly string[], form: Form, operands: number): Result<Options, Refusal> {
  const fields = Object.entries(form) as [string, Field<unknown>][];
  const typed = fields.map(([name, { takes }]) => [name, { type: takes === 'flag' ? 'boolean' : 'string', multiple: true }] as const);
  const options = Object.fromEntries([['help', { type: 'boolean', multiple: true }] as const, ...typed]);
  const { tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true });
  const texts = new Map<string, string[]>();
  const words: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    const known = options[token.name];
    if (!known || token.rawName !== `--${token.name}`) return refuse(token.rawName, undefined, 'unknown-option');
    // What looks like the next option is no value, unless it is written in one with its own (`--name=--x`).
    const lacking = token.value === undefined || (!token.inlineValue && token.value.startsWith('--'));
    if (known.type === 'string' && lacking) return refuse(token.rawName, undefined, 'needs-value');
    texts.set(token.name, [...(texts.get(token.name) ?? []), token.value ?? 'true']);
  }
  const help = texts.delete('help');
  const extra = words[operands];
  if (!help && extra !== undefined) return refuse('argument', extra, 'extra-word');
  return ok({ row: { texts }, operands: words, help });
}
