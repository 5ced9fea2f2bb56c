/** A command: `(args, io) → exit code`. 0 done, 1 our own fault (thrown), 2 refused with one line and nothing changed. */
import { resolve } from 'node:path';
import { ok, type Result } from '../core/result.ts';
import type { Json } from '../core/trust/json.ts';
import { cliWords, type CliWords, type CommandName } from '../i18n/cli.ts';
import { optional, path } from './input/field.ts';
import { readRows } from './input/file.ts';
import { readRow, located, type Form, type Row, type Values } from './input/form.ts';
import { commonForm, commonNames, readOptions, type Common, type Options } from './input/options.ts';
import { help } from './help.ts';
import type { Io } from './io.ts';
import type { KeyRing } from './keys/ring.ts';
import { openOffice, type Office } from './office.ts';
import { refusalLine, type Refusal } from './refusal.ts';
import type { Decide, Register } from './register/register.ts';
import type { Entry } from './register/acts.ts';
import { ringOf } from './rings.ts';
import { shownLint, type Shown } from './shown.ts';

/** What a command did: lines and the same as JSON for stdout, talk for stderr. */
export interface Outcome {
  readonly lines: readonly string[];
  readonly json: Json;
  readonly talk: readonly string[];
  /** 0 where absent. */
  readonly exit?: number;
}

/** What a command is given. */
export interface Context {
  readonly io: Io;
  readonly common: Common;
  /** The office's folder, absolute. */
  readonly dir: string;
  readonly ring: KeyRing;
  /** Words after the command's name. */
  readonly operands: readonly string[];
}

export interface Command {
  readonly name: CommandName;
  readonly form: Form;
  /** How many words may follow the name. */
  readonly operands: number;
  readonly fromFile: boolean;
  run(args: readonly string[], io: Io): Promise<number>;
}

interface Definition<F extends Form> {
  readonly name: CommandName;
  readonly form: F;
  readonly operands?: number;
  /** Whether `--file` gives rows instead of options. */
  readonly fromFile?: boolean;
  act(rows: readonly (Row & { readonly values: Values<F> })[], context: Context): Promise<Result<Outcome, Refusal>>;
}

/** Define a command that works on rows: one from the options, or those of `--file`. */
export function command<F extends Form>({ name, form, operands = 0, fromFile = false, act }: Definition<F>): Command {
  return {
    name, form, operands, fromFile,
    async run(args, io) {
      const options = readOptions(args, { ...commonForm, ...form, ...(fromFile && { file: optional(path) }) }, operands);
      if (!options.ok) return refused(io, options.error);
      if (options.value.help) return print(io, { lines: help(name, form, commonNames(fromFile), io.locale), json: null, talk: [] }, false);
      const ready = prepare(form, fromFile, options.value, io);
      if (!ready.ok) return refused(io, ready.error);
      const outcome = await act(ready.value.rows, ready.value.context);
      return outcome.ok ? print(io, outcome.value, ready.value.context.common.json) : refused(io, outcome.error);
    },
  };
}

/** A command that files acts: one decision a row. */
export interface Filing<F extends Form> extends Omit<Definition<F>, 'act' | 'fromFile'> {
  decide(values: Values<F>, context: Context & { readonly office: Office }): Decide | Promise<Decide>;
  /** Texts of a row that phones will show: words that may not be shown are refused. */
  shown?(values: Values<F>): Shown;
  /** What a person should know besides, of a row that was filed. */
  remark?(values: Values<F>, words: CliWords['talk']): string | undefined;
}

/** Define a command that files acts: all rows are filed or none. */
export function filing<F extends Form>(definition: Filing<F>): Command {
  return command({
    ...definition,
    fromFile: true,
    act: async (rows, context) => withOffice(context, async (office) => {
      const decisions = await decisionsOf(definition, rows, { ...context, office });
      if (!decisions.ok) return decisions;
      const filed = fileActs(office.register, decisions.value, context);
      const remarks = rows.map(({ values }) => definition.remark?.(values, cliWords[context.io.locale].talk));
      return filed.ok ? ok({ ...told(filed.value, context.common['dry-run']), talk: remarks.filter((remark) => remark !== undefined) }) : filed;
    }),
  });
}

/** One decision a row, each refusing by the place of its row; refused where a text may not be shown. */
export async function decisionsOf<F extends Form>({ form, decide, shown }: Filing<F>, rows: readonly (Row & { readonly values: Values<F> })[], context: Context & { readonly office: Office }): Promise<Result<Decide[], Refusal>> {
  const lint = shown && (await shownLint(context.office, context.io.locale));
  for (const row of lint ? rows : []) {
    const said = await lint!(shown!(row.values));
    if (!said.ok) return located(said.error, row, form);
  }
  const decisions: Decide[] = [];
  for (const row of rows) {
    const decided = await decide(row.values, context);
    decisions.push((state) => {
      const acts = decided(state);
      return acts.ok ? acts : located(acts.error, row, form);
    });
  }
  return ok(decisions);
}

/** File acts under the name and clock of this run. */
export const fileActs = (register: Register, decisions: readonly Decide[], { io, common: { by, 'dry-run': dryRun } }: Context): Result<readonly Entry[], Refusal> =>
  register.file(decisions, { by: by ?? io.user, now: io.now, dryRun });

/** Open the office for as long as some work lasts. */
export async function withOffice<T>({ dir, ring }: Context, work: (office: Office) => Promise<Result<T, Refusal>>): Promise<Result<T, Refusal>> {
  const office = openOffice(dir, ring);
  if (!office.ok) return office;
  try {
    return await work(office.value);
  } finally {
    office.value.register.close();
  }
}

/** One line an act: file number, act, and what tells it from others. */
export function told(entries: readonly Entry[], dryRun: boolean): Outcome {
  const rows = entries.map(({ file, at, by, act, what }) => ({ file, at, by, act, what: what as unknown as Json }));
  return { lines: entries.map(({ file, act, what }) => `${dryRun ? '-' : file}\t${act}\t${JSON.stringify(what)}`), json: rows, talk: [] };
}

export function refused(io: Io, refusal: Refusal): 2 {
  io.talk(refusalLine(io.locale, refusal));
  return 2;
}

function print(io: Io, { lines, json, talk, exit }: Outcome, asJson: boolean): number {
  for (const text of talk) io.talk(text);
  if (asJson) io.out(JSON.stringify(json));
  else for (const text of lines) io.out(text);
  return exit ?? 0;
}

function prepare<F extends Form>(form: F, fromFile: boolean, { row, operands }: Options, io: Io): Result<{ rows: readonly (Row & { values: Values<F> })[]; context: Context }, Refusal> {
  const shared = readRow(commonForm, row);
  if (!shared.ok) return shared;
  const dir = resolve(io.cwd, shared.value.workspace ?? '.');
  const context: Context = { io, common: shared.value, dir, ring: ringOf(dir, shared.value, io), operands };
  const file = fromFile ? row.texts.get('file')?.[0] : undefined;
  const given = file === undefined ? ok([row]) : readRows(resolve(io.cwd, file), form);
  if (!given.ok) return given;
  const rows: (Row & { values: Values<F> })[] = [];
  for (const one of given.value) {
    // Options beside a file hold for each of its rows that does not say otherwise.
    const merged: Row = { ...one, texts: new Map([...row.texts, ...one.texts]) };
    const values = readRow(form, merged);
    if (!values.ok) return values;
    rows.push({ ...merged, values: values.value });
  }
  return ok({ rows, context });
}
