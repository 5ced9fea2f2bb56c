/** The command line's words, Chinese and English side by side. A name added here breaks each locale until it has its words. */
import type { OutOfLicence } from '../core/verdict.ts';
import { en } from './cli/en.ts';
import { zhHans } from './cli/zh-Hans.ts';
import type { Words } from './locale.ts';

export const commandNames = [
  'init', 'root propose', 'root sign', 'root finish', 'key make', 'licensee add', 'product add', 'plot add', 'key add', 'key revoke', 'key rotate', 'licence grant', 'licence status', 'lot add', 'mint', 'mint again',
  'release', 'publish', 'recall', 'recall lift', 'void', 'verify', 'inspect', 'register export',
  'inspector add', 'inspector revoke', 'evidence verify', 'evidence report',
] as const;
export type CommandName = (typeof commandNames)[number];

export const optionNames = [
  'workspace', 'by', 'dry-run', 'json', 'passphrase-file', 'passphrase-fd', 'file', 'lang', 'help',
  'demo', 'root-pub', 'targets-pub', 'threshold', 'holder', 'holder-en', 'contact', 'contact-en', 'hosts', 'legacy', 'brand', 'content', 'keep-keys', 'above',
  'licensee', 'name', 'name-en', 'initials', 'uscc', 'registration', 'district', 'carton', 'folder',
  'product', 'class', 'variety', 'variety-en', 'gtin', 'season-first', 'season-last', 'plot', 'about', 'about-en', 'mu',
  'key-name', 'pub', 'kid', 'first', 'last', 'compromised',
  'agreement', 'products', 'plots', 'standard', 'standard-en', 'standard-number', 'quota', 'document', 'set', 'day',
  'lot', 'season', 'timeline', 'level', 'level-en', 'storage', 'storage-en', 'trace', 'trace-exception',
  'commitment-form', 'commitment-product', 'commitment-product-en', 'commitment-quantity', 'commitment-quantity-en', 'commitment-origin', 'commitment-origin-en',
  'commitment-issued', 'commitment-issuer', 'commitment-issuer-en', 'commitment-contact', 'commitment-basis', 'wine-sc', 'wine-standard', 'wine-vintage',
  'count', 'net', 'packed', 'roll', 'plain', 'with-lot', 'batch', 'packed-first', 'packed-last',
  'notice', 'notice-en', 'recall', 'from', 'to', 'reason', 'reason-en', 'trust', 'at', 'online-pub', 'proposal', 'role', 'refresh', 'check', 'warn-days',
  'fingerprint', 'officer', 'number', 'head', 'out',
] as const;
export type OptionName = (typeof optionNames)[number];

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
  'not-a-day': [];
  'not-an-instant': [];
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
  'out-of-licence': [why: OutOfLicence['why'], day: string];
  'plot-not-licensed': [plot: string, agreement: string];
  'no-quota': [agreement: string];
  'over-quota': [left: string, agreement: string, season: string];
  'out-of-serials': [left: number];
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

export interface CliWords {
  readonly overview: string;
  readonly commands: { readonly [N in CommandName]: string };
  /** What stands after a command's name, where something does. */
  readonly operands: { readonly [N in CommandName]?: string };
  readonly options: { readonly [N in OptionName]: string };
  readonly reasons: { readonly [K in keyof Reasons]: (...values: Reasons[K]) => string };
  readonly talk: {
    passphrase(key: string): string;
    choosePassphrase(key: string): string;
    repeatPassphrase(key: string): string;
    internal(fault: string): string;
    opened(dir: string): string;
    rootToSign(file: string): string;
    signing(type: string, version: number, expires: string, roles: string): string;
    expires(role: string, day: string): string;
    expired(role: string, day: string): string;
    honoured(batch: string, from: number, to: number, filed: string): string;
    notHonoured(batch: string, from: number, to: number, filed: string): string;
  };
}

export const cliWords: Words<CliWords> = { 'zh-Hans': zhHans, en };
