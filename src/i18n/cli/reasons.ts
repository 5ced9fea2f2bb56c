/** Every reason for which the command line refuses something. A reason added here breaks each locale until it has its sentence. */
import type { OutOfLicence } from '../../core/verdict.ts';

/** Why something is refused, with what its sentence needs. */
export interface Reasons {
  // The command line itself
  'unknown-command': [];
  'unknown-option': [];
  'needs-value': [];
  'extra-word': [];
  required: [];
  once: [];
  twice: [];
  // One value
  'not-a-line': [];
  'not-a-count': [min: number, max: number];
  'one-of': [names: string];
  'not-a-variety': [of: string];
  'not-a-day': [];
  'not-an-instant': [];
  'not-a-moment': [];
  'not-a-month-day': [];
  'not-a-lot': [];
  'not-a-code': [];
  'not-a-kid': [];
  'not-a-fingerprint': [];
  'not-a-host': [];
  'not-a-legacy-prefix': [];
  'not-a-uscc': [];
  'not-a-gtin': [];
  'not-a-district': [known: string];
  'not-initials': [];
  'not-an-amount': [];
  'not-a-quota': [];
  'not-a-step': [known: string];
  before: [than: string];
  'out-of-order': [];
  differs: [from: string];
  'id-card': [];
  'uscc-or-registration': [];
  'trace-or-exception': [];
  'needs-consent': [];
  'wine-has-none': [];
  'not-wine': [];
  'wrong-unit': [unit: string];
  'roll-has-none': [];
  // Files
  'no-such-file': [];
  'not-utf-8': [];
  'not-a-table-file': [];
  'not-csv': [];
  'not-yaml': [why: string];
  'not-a-record': [];
  'unknown-field': [];
  'too-many-cells': [];
  misshapen: [expected: string];
  content: [fault: string, faults: number];
  // Keys
  'key-exists': [];
  'not-a-key': [];
  'not-a-public-key': [];
  'wrong-passphrase': [];
  'no-passphrase': [];
  'passphrases-differ': [];
  'short-passphrase': [min: number];
  'too-few-keys': [held: number, needed: number];
  'no-private-key': [];
  'makes-a-key': [];
  'not-a-signer': [];
  'signer-failed': [why: string];
  'not-a-proposal': [];
  'not-the-next-root': [version: number];
  'to-be-signed': [signed: number, needed: number];
  'demo-makes-root': [];
  'kid-taken': [licensee: number];
  'no-usable-key': [day: string];
  'already-revoked': [];
  'key-is-revoked': [kid: string];
  // The register
  'not-a-workspace': [];
  'already-a-workspace': [];
  'chain-broken': [file: string];
  'clock-behind': [last: string];
  busy: [];
  taken: [];
  unknown: [];
  withdrawn: [day: string];
  'already-suspended': [day: string];
  'not-suspended': [];
  recalled: [id: string];
  'already-lifted': [day: string];
  'already-released': [at: string];
  'not-minted': [last: number];
  'black-listed': [id: string, document: string];
  'black-is-not-shown': [];
  listed: [id: string];
  'already-ended': [day: string];
  'out-of-licence': [why: OutOfLicence['why'], day: string];
  'plot-not-licensed': [plot: string, agreement: string];
  'no-quota': [agreement: string];
  'over-quota': [left: string, agreement: string, season: string];
  'out-of-serials': [left: number];
  // Approval
  unlawful: [file: string];
  waits: [file: string];
  'not-waiting': [];
  'own-act': [];
  'one-officer': [];
  'no-officer': [day: string];
  'no-emergency': [];
  overtaken: [];
  // The list
  'no-root': [];
  'nothing-published': [];
  'root-pending': [];
  'trust-behind': [version: number];
  'trust-incomplete': [];
  dropped: [];
  'not-verified': [fault: string];
  'not-a-label': [why: string];
  // Evidence
  'not-evidence': [why: string];
}
export type Reason = { [K in keyof Reasons]: [K, ...Reasons[K]] }[keyof Reasons];
