/** The register as it stands: the acts folded one after another, see `fold.ts`. */
import type { ActBodies, DelegatedRoleName, Rule } from './acts.ts';
import type { Waiting } from './approval.ts';

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

/** An entry of the red or black list; it holds to the end of its last day, or to the day before it was ended. */
export interface Standing extends What<'standing-added'> {
  readonly ended?: What<'standing-ended'>;
}

export interface Licensee {
  readonly record: What<'licensee-added'>;
  readonly products: Map<number, What<'product-added'>>;
  readonly plots: Map<string, What<'plot-added'>>;
  readonly keys: Map<string, What<'key-filed'>>;
  readonly licences: Map<string, What<'licence-granted'>>;
  readonly lots: Map<string, What<'lot-added'>>;
  readonly batches: Map<string, Batch>;
  readonly restrictions: Restriction[];
  /** By id. */
  readonly standings: Map<string, Standing>;
  /** The serial that the next label takes. It only goes up. */
  nextSerial: number;
  /** Acts with an id of their own filed so far, those that wait or were rejected included: ids are numbered by it. */
  ids: number;
}

/** A device whose evidence files the office knows. */
export interface Inspector extends What<'inspector-added'> {
  readonly revoked?: What<'inspector-revoked'>;
}

/** Who may sign approvals. A name is a person's; a person who lost a key is filed again with another. */
export interface Officer extends What<'officer-added'> {
  readonly revoked?: What<'officer-revoked'>;
}

export interface State {
  seq: number;
  hash: string;
  at: string;
  office?: What<'office-opened'>;
  rule: Rule;
  /** Whether two officers have signed something together yet. */
  founded: boolean;
  readonly officers: Map<string, Officer>;
  /** Every officer's key ever filed: a key is one person's for good. */
  readonly officerKeys: Set<string>;
  /** By file number, in the order of filing. */
  readonly waiting: Map<string, Waiting>;
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

export const emptyState = (): State => ({
  seq: 0, hash: CHAIN_START, at: '', rule: 'one', founded: false, officers: new Map(), officerKeys: new Set(), waiting: new Map(), roles: new Map(), licensees: new Map(), kids: new Map(), agreements: new Map(), inspectors: new Map(),
});
