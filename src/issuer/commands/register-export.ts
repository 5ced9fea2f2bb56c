import { ok } from '../../core/result.ts';
import type { Json } from '../../core/trust/json.ts';
import { command, withOffice } from '../command.ts';

/** Write out the whole register, one act a line, with the hashes that chain them; refused where the chain is broken. */
export const registerExport = command({
  name: 'register export',
  form: {},
  act: async (_rows, context) => withOffice(context, async ({ register }) => {
    const entries = register.entries();
    if (!entries.ok) return entries;
    return ok({ lines: entries.value.map((entry) => JSON.stringify(entry)), json: entries.value as unknown as Json, talk: [] });
  }),
});
