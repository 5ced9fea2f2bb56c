import { dayOf, formatDay } from '../../core/day.ts';
import { MAX_LICENSEE } from '../../core/limits.ts';
import { ok, type Result } from '../../core/result.ts';
import { command, fileActs, told, withOffice, type Context, type Outcome } from '../command.ts';
import { net } from '../input/amount.ts';
import { count, day, flag, kid, lot, optional } from '../input/field.ts';
import { given, located, type Form, type Row, type Values } from '../input/form.ts';
import type { Office } from '../office.ts';
import { labelSigner, printBatch } from '../print/mint.ts';
import { productsOf } from '../products.ts';
import { refuse, type Refusal } from '../refusal.ts';
import type { ActBodies, Entry } from '../register/acts.ts';
import { takeSerials, type MintRequest } from '../register/mint.ts';

/** Labels of one batch: more than that is several batches. */
const MAX_BATCH = 100_000;

const form = {
  licensee: count(1, MAX_LICENSEE), lot, count: count(1, MAX_BATCH), net, packed: optional(day), roll: flag, kid: optional(kid), plain: flag, 'with-lot': flag,
} satisfies Form;

/** Take serials against the quota, sign the labels, and write their links, pictures and proof sheet. */
export const mint = command({
  name: 'mint',
  form,
  async act(rows, context) {
    const [row] = rows;
    if (!row) return refuse('mint', undefined, 'required');
    if (row.values.roll && row.values.packed !== undefined) return refuse('--packed', row.values.packed, 'roll-has-none');
    if (!row.values.roll && row.values.packed === undefined) return refuse('--packed', undefined, 'required');
    return withOffice(context, (office) => mintOne(row, office, context));
  },
});

async function mintOne(row: Row & { readonly values: Values<typeof form> }, office: Office, context: Context): Promise<Result<Outcome, Refusal>> {
  const take = takeSerials(requestOf(row.values, office, context));
  // All that can be refused is tried first, the key's passphrase included: serials once taken are never given back.
  const tried = office.register.file([take], { by: context.io.user, now: context.io.now, dryRun: true });
  if (!tried.ok) return located(tried.error, row, form);
  if (context.common['dry-run']) return ok(told(tried.value, true));
  const table = await productsOf(office, context.io.locale);
  if (!table.ok) return table;
  const signer = await labelSigner(office.ring, batchIn(tried.value).kid);
  if (!signer.ok) return signer;
  const taken = fileActs(office.register, [take], context);
  return taken.ok ? printBatch(office, batchIn(taken.value).batch, context.io.locale) : located(taken.error, row, form);
}

function requestOf({ licensee, lot: code, count: labels, net: content, plain, 'with-lot': withLot, packed, kid: key }: Values<typeof form>, { config }: Office, { io }: Context): MintRequest {
  const common = { licensee, lot: code, count: labels, net: content, plain, withLot };
  return { ...common, host: config.hosts.accepted[0]!.host, today: formatDay(dayOf(io.now)), ...given({ packed, kid: key }) };
}

function batchIn(entries: readonly Entry[]): ActBodies['batch-minted'] {
  const [entry] = entries;
  if (entry?.act !== 'batch-minted') throw new Error('taking serials files exactly one batch');
  return entry.what;
}
