/**
 * What the filing register holds: one act after another, never changed. Days are `YYYY-MM-DD` and instants RFC 3339, so
 * that an exported register can be read by people and by a court's expert.
 */
import type { Commitment, TimelineStep } from '../../core/content/lot.ts';
import type { Quota, Standard } from '../../core/trust/grant.ts';
import type { CartonMark, District, LocalText, Unit } from '../../core/trust/records.ts';

/** `YYYY-MM-DD`; such days compare as texts. */
export type IsoDay = string;
/** `YYYY-MM-DDTHH:MM:SSZ`; such instants compare as texts. */
export type IsoInstant = string;

export type DelegatedRoleName = 'season' | 'alerts';

/** How many officers it takes to grant, restrict or revoke. */
export type Rule = 'one' | 'two';

/** Versions of the published metadata. */
export interface Versions {
  readonly timestamp: number;
  readonly snapshot: number;
  readonly targets: number;
  readonly season: number;
  readonly alerts: number;
}

export interface ActBodies {
  /** `approval` absent: one. */
  'office-opened': { readonly holder: LocalText; readonly demo: boolean; readonly above?: Versions; readonly approval?: Rule };
  'approval-rule': { readonly rule: Rule };
  /** `officer` names a person, whose key signs approvals: public, as PEM. */
  'officer-added': { readonly officer: string; readonly key: string };
  'officer-revoked': { readonly officer: string; readonly day: IsoDay; readonly reason: string };
  /** An act that comes into force when two officers have signed it. */
  proposed: Approvable;
  approved: Signed;
  rejected: Signed & { readonly reason: string };
  /** Who signs for a role that `targets` delegates to: public keys as PEM, and how many of them must. */
  'role-keys': { readonly role: DelegatedRoleName; readonly keys: readonly string[]; readonly threshold: number };
  'licensee-added': {
    readonly licensee: number; readonly names: LocalText; readonly initials: string; readonly uscc?: string; readonly registration?: string;
    readonly district: District; readonly carton: readonly CartonMark[]; readonly folder?: string;
  };
  /** Unit and papers are its class's as the table had them: labels are signed by them, so that they stay. */
  'product-added': {
    readonly licensee: number; readonly product: number; readonly class: string; readonly unit: Unit; readonly commitment: boolean; readonly names: LocalText; readonly variety?: LocalText;
    readonly gtin?: string; readonly season?: { readonly first: string; readonly last: string };
  };
  'plot-added': { readonly licensee: number; readonly plot: string; readonly names: LocalText; readonly about?: LocalText; readonly mu?: number };
  'key-filed': { readonly licensee: number; readonly kid: string; readonly alg: 'ES256'; readonly spki: string; readonly first?: IsoDay; readonly last?: IsoDay };
  'key-revoked': AlertBody & { readonly kid: string; readonly compromised: IsoInstant };
  'licence-granted': {
    readonly licensee: number; readonly agreement: string; readonly products: readonly number[]; readonly plots: readonly string[];
    readonly standard: Standard; readonly first: IsoDay; readonly last: IsoDay; readonly quotas: readonly Quota[]; readonly document: string;
  };
  'licence-status': AlertBody & { readonly agreement: string; readonly status: 'suspension' | 'reinstatement' | 'withdrawal' };
  'lot-added': LotBody;
  'batch-minted': {
    readonly licensee: number; readonly batch: string; readonly kid: string; readonly from: number; readonly to: number; readonly product: number; readonly lot: string;
    readonly agreement: string; readonly season: string; readonly unit: Unit; readonly net: number; readonly packed?: IsoDay;
    readonly host: string; readonly gtin?: string; readonly withLot: boolean;
  };
  'range-filed': { readonly licensee: number; readonly batch: string; readonly packed?: { readonly first: IsoDay; readonly last: IsoDay } };
  recall: AlertBody & { readonly lot: string; readonly notice: LocalText };
  'recall-lifted': { readonly licensee: number; readonly recall: string; readonly day: IsoDay; readonly document: string };
  void: AlertBody & { readonly from: number; readonly to: number; readonly reason: LocalText };
  /**
   * An entry of the red or black list (红名单、黑名单): its legal basis and the document that orders it. `public`: the basis
   * allows it to be shown. Kept here; the published list has no place for it.
   */
  'standing-added': {
    readonly licensee: number; readonly id: string; readonly list: 'red' | 'black'; readonly basis: string; readonly document: string;
    readonly day: IsoDay; readonly until?: IsoDay; readonly public: boolean;
  };
  'standing-ended': { readonly licensee: number; readonly standing: string; readonly day: IsoDay; readonly document: string };
  /** The fingerprint of an inspector's device: SHA-256 of its public key. `number`: of the officer's certificate. */
  'inspector-added': { readonly fingerprint: string; readonly officer: string; readonly number: string };
  'inspector-revoked': { readonly fingerprint: string; readonly day: IsoDay; readonly reason: string };
  published: { readonly versions: Versions; readonly issued: IsoInstant; readonly fingerprint: string };
}

/**
 * Common to what restricts: the licensee concerned, the entry's own id, its day and the document that orders it.
 * `emergency`: why it went ahead of the second officer's signature.
 */
interface AlertBody {
  readonly licensee: number;
  readonly id: string;
  readonly day: IsoDay;
  readonly document: string;
  readonly emergency?: string;
}

/** An officer's signature over the act of a file number, by its hash in the register: ECDSA P-256 over SHA-256, DER, base64. */
interface Signed {
  readonly of: string;
  readonly hash: string;
  readonly officer: string;
  readonly sig: string;
}

export interface LotBody {
  readonly licensee: number;
  readonly lot: string;
  readonly season: string;
  readonly product: number;
  readonly plot: string;
  readonly timeline: readonly { readonly step: TimelineStep; readonly day: IsoDay; readonly note?: LocalText }[];
  readonly level?: LocalText;
  readonly storage?: LocalText;
  /** The national traceability platform's code, or why there is none. */
  readonly trace: { readonly code: string } | { readonly exception: string };
  readonly commitment?: Omit<Commitment, 'issued'> & { readonly issued: IsoDay };
  /** Day and document of the consent to show a person's own contact (PIPL art. 13). Not published. */
  readonly consent?: string;
  readonly wine?: { readonly sc: string; readonly standard: string; readonly vintage: number };
}

export type ActName = keyof ActBodies;
export type Act = { readonly [N in ActName]: { readonly act: N; readonly what: ActBodies[N] } }[ActName];

/** What takes two officers where the office's rule says so: grants, restrictions, revocations, and who the officers are. */
type ApprovableName = 'licence-granted' | 'licence-status' | 'key-revoked' | 'recall' | 'recall-lifted' | 'void' | 'officer-added' | 'officer-revoked' | 'approval-rule';
export type Approvable = { readonly [N in ApprovableName]: { readonly act: N; readonly what: ActBodies[N] } }[ApprovableName];

/** An act as filed: its place, file number, who filed it and when, chained to the one before. */
export type Entry = Act & {
  readonly seq: number;
  readonly file: string;
  readonly by: string;
  readonly at: IsoInstant;
  readonly prev: string;
  readonly hash: string;
};
