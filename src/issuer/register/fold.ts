/** The acts folded, one after another, into the register as it stands. What may not stand is refused before, see `approval.ts`. */
import type { Act, ActBodies, Entry } from './acts.ts';
import { needsApproval, noteWaiting, sign, unsign } from './approval.ts';
import type { Licensee, Restriction, State } from './state.ts';

/** Take one more entry into the state. */
export function apply(state: State, entry: Entry): void {
  state.seq = entry.seq;
  state.hash = entry.hash;
  state.at = entry.at;
  const filed = entry.act === 'proposed' ? entry.what : entry;
  const licensee = 'id' in filed.what ? state.licensees.get(filed.what.licensee) : undefined;
  if (licensee) licensee.ids++;
  if (entry.act === 'proposed') noteWaiting(state, entry, entry.what, false);
  else {
    if (needsApproval(state, entry)) noteWaiting(state, entry, entry, true);
    applyAct(state, entry, entry);
  }
}

function applyAct(state: State, act: Act, entry: Entry): void {
  switch (act.act) {
    case 'proposed': return;
    case 'approved': {
      const approved = sign(state, act.what);
      if (approved) applyAct(state, approved, entry);
      return;
    }
    case 'rejected': state.waiting.delete(act.what.of); return;
    case 'office-opened':
      state.office = act.what;
      state.rule = act.what.approval ?? 'one';
      return;
    case 'approval-rule': state.rule = act.what.rule; return;
    case 'officer-added':
      state.officers.set(act.what.officer, act.what);
      state.officerKeys.add(act.what.key);
      return;
    case 'officer-revoked':
      state.officers.set(act.what.officer, { ...state.officers.get(act.what.officer)!, revoked: act.what });
      unsign(state, act.what.officer);
      return;
    case 'published': state.published = act.what; return;
    case 'role-keys': state.roles.set(act.what.role, act.what); return;
    case 'licensee-added': state.licensees.set(act.what.licensee, newLicensee(act.what)); return;
    case 'inspector-added': state.inspectors.set(act.what.fingerprint, act.what); return;
    case 'inspector-revoked': state.inspectors.set(act.what.fingerprint, { ...state.inspectors.get(act.what.fingerprint)!, revoked: act.what }); return;
    default: applyToLicensee(state.licensees.get(act.what.licensee)!, state, act, entry); // Deciding refuses acts on a licensee who is not filed.
  }
}

type LicenseeAct = Exclude<Extract<Act, { readonly what: { readonly licensee: number } }>, { readonly act: 'licensee-added' }>;

function applyToLicensee(licensee: Licensee, state: State, act: LicenseeAct, { file, at }: Entry): void {
  switch (act.act) {
    case 'product-added': licensee.products.set(act.what.product, act.what); return;
    case 'plot-added': licensee.plots.set(act.what.plot, act.what); return;
    case 'lot-added': licensee.lots.set(act.what.lot, act.what); return;
    case 'key-filed':
      licensee.keys.set(act.what.kid, act.what);
      state.kids.set(act.what.kid, act.what.licensee);
      return;
    case 'licence-granted':
      licensee.licences.set(act.what.agreement, act.what);
      state.agreements.set(act.what.agreement, act.what.licensee);
      return;
    case 'batch-minted':
      licensee.batches.set(act.what.batch, { ...act.what, file });
      licensee.nextSerial = act.what.to + 1;
      return;
    case 'range-filed': {
      const { batch, packed } = act.what;
      licensee.batches.set(batch, { ...licensee.batches.get(batch)!, filed: { at, ...(packed && { packed }) } });
      return;
    }
    case 'standing-added': licensee.standings.set(act.what.id, act.what); return;
    case 'standing-ended': licensee.standings.set(act.what.standing, { ...licensee.standings.get(act.what.standing)!, ended: act.what }); return;
    case 'recall-lifted': lift(licensee.restrictions, act.what); return;
    default: licensee.restrictions.push(act);
  }
}

const newLicensee = (record: ActBodies['licensee-added']): Licensee => ({
  record, products: new Map(), plots: new Map(), keys: new Map(), licences: new Map(), lots: new Map(), batches: new Map(), restrictions: [], standings: new Map(), nextSerial: 1, ids: 0,
});

function lift(restrictions: Restriction[], lifted: ActBodies['recall-lifted']): void {
  const at = restrictions.findIndex(({ act, what }) => act === 'recall' && what.id === lifted.recall);
  const recall = restrictions[at];
  if (recall?.act === 'recall') restrictions[at] = { ...recall, lifted };
}
