/** What an evidence file is held against: the register where this is an office's folder, a published list where one is named. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { ok, type Result } from '../../core/result.ts';
import { withOffice, type Context } from '../command.ts';
import { line, many, optional, path } from '../input/field.ts';
import type { Form, Values } from '../input/form.ts';
import { paths } from '../office.ts';
import { refuse, type Refusal } from '../refusal.ts';
import type { Inspector } from '../register/state.ts';
import { openTrust, readTrustFolder } from '../trust-folder.ts';
import { readForOffice, type OfficeEvidence } from './read.ts';

/** What both evidence commands take. `head`: one for each round, as written on the paper. */
export const againstForm = { head: optional(many(line)), trust: optional(path) } satisfies Form;

export interface ReadFile extends OfficeEvidence {
  /** The brand holder's name, where the office is at hand. */
  readonly holder?: string;
}

export async function readEvidenceFile(values: Values<typeof againstForm>, context: Context): Promise<Result<ReadFile, Refusal>> {
  const { io, common, dir, operands: [file] } = context;
  if (file === undefined) return refuse('FILE', undefined, 'required');
  const list = values.trust === undefined ? undefined : await openTrust(readTrustFolder(resolve(io.cwd, values.trust)), io.now);
  if (list && !list.ok) return refuse('--trust', values.trust, 'not-verified', JSON.stringify(list.error));
  // A file can be verified anywhere; only an office knows whose key it is.
  const known = common.workspace !== undefined || existsSync(paths(dir).config) ? await officeOf(context) : ok(undefined);
  if (!known.ok) return known;
  const evidence = await readForOffice(file, resolve(io.cwd, file), {
    heads: values.head ?? [], now: io.now, ...(list && { trust: list.value.trust }), ...(known.value && { inspectors: known.value.inspectors }),
  }, io.locale);
  return evidence.ok ? ok({ ...evidence.value, ...(known.value && { holder: known.value.holder }) }) : evidence;
}

const officeOf = (context: Context): Promise<Result<{ readonly inspectors: ReadonlyMap<string, Inspector>; readonly holder: string }, Refusal>> =>
  withOffice(context, async ({ register, config }) => {
    const state = register.state();
    return state.ok ? ok({ inspectors: state.value.inspectors, holder: config.holder.names['zh-Hans'] }) : state;
  });
