import { dayOf, formatDay, parseDay } from '../../core/day.ts';
import { ok, type Result } from '../../core/result.ts';
import { filing } from '../command.ts';
import { code, day, optional } from '../input/field.ts';
import { refuse, type Refusal } from '../refusal.ts';
import type { IsoDay } from '../register/acts.ts';
import { findBatch } from '../register/find.ts';
import { licenceFor, reasonDay } from '../register/judging.ts';
import type { Batch, Licensee } from '../register/state.ts';

/** File the range of a minted batch: from the next publication on its labels are authorised. */
export const release = filing({
  name: 'release',
  form: { batch: code, 'packed-first': optional(day), 'packed-last': optional(day) },
  decide: (values, { io }) => (state) => {
    const found = findBatch(state, values.batch);
    if (!found.ok) return found;
    const { licensee, batch } = found.value;
    const refusal = mayBeFiled(batch, licensee, formatDay(dayOf(io.now)));
    if (!refusal.ok) return refusal;
    const packed = packedDays(batch, values['packed-first'], values['packed-last']);
    if (!packed.ok) return packed;
    return ok([{ act: 'range-filed', what: { licensee: batch.licensee, batch: batch.batch, ...(packed.value && { packed: packed.value }) } }]);
  },
});

function mayBeFiled(batch: Batch, licensee: Licensee, today: IsoDay): Result<null, Refusal> {
  if (batch.filed) return refuse('batch', batch.batch, 'already-released', batch.filed.at);
  const { restrictions } = licensee;
  // What is filed after a key's compromise is not honoured by any phone.
  if (restrictions.some(({ act, what }) => act === 'key-revoked' && what.kid === batch.kid)) return refuse('batch', batch.batch, 'key-is-revoked', batch.kid);
  const recall = restrictions.find((entry) => entry.act === 'recall' && entry.what.lot === batch.lot && !entry.lifted);
  if (recall) return refuse('batch', batch.batch, 'recalled', recall.what.id);
  // A suspension closes the ranges.
  const licence = licenceFor(licensee, batch.product, parseDay(today)!);
  if (licence.ok || licence.error.why === 'ended') return ok(null);
  return refuse('batch', batch.batch, 'out-of-licence', licence.error.why, reasonDay(licence.error));
}

/** A batch with a packed day is filed with it; a roll with the days on which it was used, if they are known. */
function packedDays(batch: Batch, first: IsoDay | undefined, last: IsoDay | undefined): Result<{ first: IsoDay; last: IsoDay } | undefined, Refusal> {
  if (batch.packed !== undefined) {
    return first !== undefined && first !== batch.packed ? refuse('packed-first', first, 'differs', batch.packed) : ok({ first: batch.packed, last: batch.packed });
  }
  if (first === undefined && last === undefined) return ok(undefined);
  const from = first ?? last!;
  const to = last ?? from;
  return to < from ? refuse('packed-last', to, 'before', from) : ok({ first: from, last: to });
}
