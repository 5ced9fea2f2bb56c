/** The command line's words, Chinese and English side by side. A name added here breaks each locale until it has its words. */
import { en } from './cli/en.ts';
import type { Reasons } from './cli/reasons.ts';
import { zhHans } from './cli/zh-Hans.ts';
import type { Words } from './locale.ts';

export type { Reason } from './cli/reasons.ts';

export const commandNames = [
  'init', 'officer add', 'officer revoke', 'pending', 'approve', 'reject', 'root propose', 'root sign', 'root finish', 'key make', 'licensee add', 'product add', 'plot add', 'key add', 'key revoke', 'key rotate', 'licence grant', 'licence status', 'lot add', 'mint', 'mint again',
  'release', 'preview', 'publish', 'recall', 'recall lift', 'void', 'verify', 'inspect', 'register export',
  'standing add', 'standing end',
  'inspector add', 'inspector revoke', 'evidence verify', 'evidence report',
] as const;
export type CommandName = (typeof commandNames)[number];

export const optionNames = [
  'workspace', 'by', 'dry-run', 'json', 'passphrase-file', 'passphrase-fd', 'file', 'lang', 'help',
  'demo', 'root-pub', 'targets-pub', 'threshold', 'holder', 'holder-en', 'contact', 'contact-en', 'hosts', 'legacy', 'brand', 'content', 'keep-keys', 'above',
  'licensee', 'name', 'name-en', 'initials', 'uscc', 'registration', 'district', 'carton', 'folder',
  'product', 'class', 'variety', 'variety-en', 'gtin', 'season-first', 'season-last', 'plot', 'about', 'about-en', 'mu',
  'key-name', 'pub', 'kid', 'first', 'last', 'compromised',
  'agreement', 'products', 'plots', 'standard', 'standard-en', 'standard-number', 'standard-version', 'quota', 'document', 'set', 'day',
  'lot', 'season', 'timeline', 'level', 'level-en', 'storage', 'storage-en', 'trace', 'trace-exception',
  'commitment-form', 'commitment-product', 'commitment-product-en', 'commitment-quantity', 'commitment-quantity-en', 'commitment-origin', 'commitment-origin-en',
  'commitment-issued', 'commitment-issuer', 'commitment-issuer-en', 'commitment-contact', 'commitment-consent', 'commitment-basis', 'wine-sc', 'wine-standard', 'wine-vintage',
  'count', 'net', 'packed', 'roll', 'plain', 'with-lot', 'batch', 'packed-first', 'packed-last',
  'notice', 'notice-en', 'recall', 'from', 'to', 'reason', 'reason-en', 'trust', 'at', 'online-pub', 'proposal', 'role', 'refresh', 'check', 'warn-days',
  'fingerprint', 'officer', 'number', 'head', 'out',
  'approval', 'as', 'keys', 'emergency', 'list', 'basis', 'until', 'public', 'standing', 'prune', 'keep',
] as const;
export type OptionName = (typeof optionNames)[number];

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
    waits(file: string, act: string, signed: string, lacking: number): string;
    ahead(file: string, act: string, since: string, reason: string): string;
    signingAct(file: string, act: string, what: string): string;
    approved(file: string, act: string): string;
    confirmed(file: string, act: string): string;
    rejected(file: string, act: string): string;
    objected(file: string, act: string): string;
    expired(role: string, day: string): string;
    pruned(files: number, dryRun: boolean): string;
    readonly notShown: string;
    honoured(batch: string, from: number, to: number, filed: string): string;
    notHonoured(batch: string, from: number, to: number, filed: string): string;
  };
}

export const cliWords: Words<CliWords> = { 'zh-Hans': zhHans, en };
