/** The register as it stands: the acts folded one after another. */
import type { Act, ActBodies, DelegatedRoleName, Entry } from './acts.ts';

type What<N extends keyof ActBodies> = ActBodies[N];

export interface Batch extends What<'batch-minted'> {
  /** The act that took its serials. */
  readonly file: string;
  /** Once released: the packed days filed with it, and the instant of filing. */
  readonly filed?: { readonly at: string; readonly packed?: { readonly first: string; readonly last: string } };
}

/** A restriction as filed; a recall carries its lifting once there is one. */
export type Restriction =
  | { readonly act: 'recall'; readonly what: What<'recall'>; readonly lifted?: What<'recall-lifted'> }
  | { readonly act: 'void'; readonly what: What<'void'> }
  | { readonly act: 'key-revoked'; readonly what: What<'key-revoked'> }
  | { readonly act: 'licence-status'; readonly what: What<'licence-status'> };

export interface Licensee {
  readonly record: What<'licensee-added'>;
  readonly products: Map<number, What<'product-added'>>;
  readonly plots: Map<string, What<'plot-added'>>;
  readonly keys: Map<string, What<'key-filed'>>;
  readonly licences: Map<string, What<'licence-granted'>>;
  readonly lots: Map<string, What<'lot-added'>>;
  readonly batches: Map<string, Batch>;
  readonly restrictions: Restriction[];
  /** The serial that the next label takes. It only goes up. */
  nextSerial: number;
}

/** A device whose evidence files the office knows. */
export interface Inspector extends What<'inspector-added'> {
  readonly revoked?: What<'inspector-revoked'>;
}

export interface State {
  seq: number;
  hash: string;
  at: string;
  office?: What<'office-opened'>;
  readonly roles: Map<DelegatedRoleName, What<'role-keys'>>;
  readonly licensees: Map<number, Licensee>;
  /** Every kid ever filed, with its licensee. */
  readonly kids: Map<string, number>;
  readonly agreements: Map<string, number>;
  /** By fingerprint. */
  readonly inspectors: Map<string, Inspector>;
  published?: What<'published'>;
}

/** `prev` of the first act. */
export const CHAIN_START = '0'.repeat(64);

export const emptyState = (): State => ({ seq: 0, hash: CHAIN_START, at: '', roles: new Map(), licensees: new Map(), kids: new Map(), agreements: new Map(), inspectors: new Map() });

/** Take one more entry into the state. */
export function apply(state: State, entry: Entry): void {
  state.seq = entry.seq;
  state.hash = entry.hash;
  state.at = entry.at;
  applyAct(state, entry, entry);
}

function applyAct(state: State, act: Act, { file, at }: Entry): void {
  switch (act.act) {
    case 'office-opened': state.office = act.what; return;
    case 'published': state.published = act.what; return;
    case 'role-keys': state.roles.set(act.what.role, act.what); return;
    case 'licensee-added': state.licensees.set(act.what.licensee, newLicensee(act.what)); return;
    case 'inspector-added': state.inspectors.set(act.what.fingerprint, act.what); return;
    case 'inspector-revoked': state.inspectors.set(act.what.fingerprint, { ...state.inspectors.get(act.what.fingerprint)!, revoked: act.what }); return;
    default:
  }
  const licensee = state.licensees.get(act.what.licensee)!; // Deciding refuses acts on a licensee who is not filed.
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
    case 'recall-lifted': lift(licensee.restrictions, act.what); return;
    default: licensee.restrictions.push(act);
  }
}

const newLicensee = (record: What<'licensee-added'>): Licensee => ({
  record, products: new Map(), plots: new Map(), keys: new Map(), licences: new Map(), lots: new Map(), batches: new Map(), restrictions: [], nextSerial: 1,
});

function lift(restrictions: Restriction[], lifted: What<'recall-lifted'>): void {
  const at = restrictions.findIndex(({ act, what }) => act === 'recall' && what.id === lifted.recall);
  const recall = restrictions[at];
  if (recall?.act === 'recall') restrictions[at] = { ...recall, lifted };
}
