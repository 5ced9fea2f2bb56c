/** The cases behind `labels.json`: a label (or another text), the day, the list, and what must be said of it. */
import { concat, fromHex } from '../../src/core/bytes.ts';
import { encode, type Cbor } from '../../src/core/cbor.ts';
import { ES256, HEADER, assembleSign1 } from '../../src/core/cose.ts';
import { toDigits } from '../../src/core/link.ts';
import { HOST, ISSUED, type MemberName, type Signers } from './office.ts';
import type { Outcome } from './run.ts';

export interface Case {
  readonly name: string;
  readonly now?: string;
  /** `base` unless told otherwise. */
  readonly list?: 'base' | 'not-held' | 'broken' | null;
  readonly expect: Outcome;
  readonly text?: string | ((signers: Signers) => string);
  readonly label?: LabelOf;
}

export interface LabelOf {
  /** Whose key stands in the label. */
  readonly by: MemberName | 'stranger';
  /** Whose key signs, where that is another. */
  readonly signedBy?: MemberName | 'stranger';
  readonly serial: number;
  readonly product?: number;
  readonly packed?: string;
  readonly net?: number;
  readonly lot?: string;
  readonly gtin?: string;
  readonly host?: string;
  /** What was done to the link afterwards. */
  readonly edit?: (link: string) => string;
}

const GTIN = '09506000134352';
const OTHER_GTIN = '09506000134369';
const EXPIRED = '2027-11-03T04:00:00Z';
const day = (text: string) => `${text}T04:00:00Z`;

/** A box of 2.5 kg of product 1 packed on a day. */
const box = (by: LabelOf['by'], serial: number, packed: string, more: Partial<LabelOf> = {}): LabelOf => ({ by, serial, packed, net: 2500, ...more });
/** A tag without a packed day or net content. */
const tag = (by: LabelOf['by'], serial: number, more: Partial<LabelOf> = {}): LabelOf => ({ by, serial, ...more });
const bottle = (serial: number, more: Partial<LabelOf> = {}): LabelOf => ({ by: 'good', serial, product: 2, packed: '2026-09-05', net: 750, lot: 'W1', gtin: GTIN, ...more });
const september = '2026-09-05';

const fresh = { age: 'fresh' } as const;
const stale = { about: 'list-stale', day: '2026-11-03' };
const authorised = (...advisories: { about: string; day?: string }[]): Outcome => ({ kind: 'authorised', ...fresh, ...(advisories.length > 0 && { advisories }) });
const out = (why: string, since?: string): Outcome => ({ kind: 'out-of-licence', why, ...(since && { day: since }), ...fresh });
const notFiled = (...differs: string[]): Outcome => ({ kind: 'not-filed', ...(differs.length > 0 && { differs }), ...fresh });
const of = (kind: Outcome['kind']): Outcome => ({ kind, ...fresh });
const lookalike = (host: string): Outcome => ({ kind: 'lookalike', host, ...fresh });
const unreadable = (why: string): Outcome => ({ kind: 'unreadable', why });
const newer: Outcome = { kind: 'undecided', why: 'label-newer-than-list', day: '2026-11-03', ...fresh };
const clock = (packed: string): Outcome => ({ kind: 'undecided', why: 'clock', day: packed, ...fresh });
const foreign: Outcome = { kind: 'foreign' };
const noList: Outcome = { kind: 'undecided', why: 'no-list' };
const onExpired = (outcome: Outcome): Outcome => ({ ...outcome, age: 'expired', advisories: [stale] });

const inOrder: readonly Case[] = [
  { name: 'in order', label: box('good', 1001, september), expect: authorised() },
  { name: 'in order, with its lot', label: box('good', 1001, september, { lot: 'A1' }), expect: authorised() },
  { name: 'in order, GS1 form', label: bottle(2001), expect: authorised() },
  { name: 'in order, without a packed day: judged at the day of filing', label: tag('good', 2101), expect: authorised() },
  { name: 'in order, upper-case link with what a chat app adds', label: box('good', 1002, september, { edit: (link) => `${link.replace('https://label.example/', 'HTTPS://LABEL.EXAMPLE/?from=singlemessage')}&nsukey=x` }), expect: authorised() },
  { name: 'in order, on a host of former years', label: box('good', 1003, september, { host: 'former.example' }), expect: authorised() },
  { name: 'certificate missing', label: box('good', 2201, september, { product: 3 }), expect: authorised({ about: 'certificate-missing' }) },
  { name: 'a renewed licence is no news', label: box('renewed', 1, '2026-06-30'), expect: authorised() },
  { name: 'the first day of the renewed licence', label: box('renewed', 1, '2026-07-01'), expect: authorised() },
];

const filed: readonly Case[] = [
  { name: 'the serial before a range', label: box('good', 1000, september), expect: notFiled() },
  { name: 'the first serial of a range', label: box('good', 1001, '2026-09-02'), expect: authorised() },
  { name: 'the last serial of a range', label: box('good', 2000, september), expect: authorised() },
  { name: 'the serial behind a range, of the next one', label: box('good', 2001, september), expect: notFiled('product', 'net') },
  { name: 'the last serial of the last range', label: box('voided', 200, september), expect: authorised() },
  { name: 'the serial behind the last range', label: box('voided', 201, september), expect: notFiled() },
  { name: 'packed the day before the filed days', label: box('good', 1001, '2026-08-31'), expect: notFiled('packed') },
  { name: 'packed on the first filed day', label: box('good', 1001, '2026-09-01'), expect: authorised() },
  { name: 'packed on the last filed day', label: box('good', 1001, '2026-09-10'), expect: authorised() },
  { name: 'packed the day after the filed days', label: box('good', 1001, '2026-09-11'), expect: notFiled('packed') },
  { name: 'another product than filed', label: box('good', 1001, september, { product: 3 }), expect: notFiled('product') },
  { name: 'another net content than filed', label: box('good', 1001, september, { net: 2501 }), expect: notFiled('net') },
  { name: 'another lot than filed', label: box('good', 1001, september, { lot: 'A2' }), expect: notFiled('lot') },
  { name: "another product's GTIN", label: bottle(2001, { gtin: OTHER_GTIN }), expect: notFiled('gtin') },
  { name: 'not filed, without a packed day', label: tag('good', 999_999), expect: notFiled() },
  { name: 'the day before the season', label: box('good', 2401, '2026-07-31'), expect: authorised({ about: 'out-of-season' }) },
  { name: 'the first day of the season', label: box('good', 2401, '2026-08-01'), expect: authorised() },
  { name: 'the last day of the season', label: box('good', 2401, '2026-10-15'), expect: authorised() },
  { name: 'the day after the season', label: box('good', 2401, '2026-10-16'), expect: authorised({ about: 'out-of-season' }) },
];

const endedSince = { about: 'licence-ended', day: '2026-06-30' };
const suspendedSince = { about: 'licence-suspended', day: '2026-10-01' };
const withdrawnSince = { about: 'licence-withdrawn', day: '2026-08-01' };
const licensed: readonly Case[] = [
  { name: 'no licence at all', label: box('unlicensed', 1, september), expect: out('no-licence') },
  { name: 'a product that no licence names', label: box('good', 2501, september, { product: 4 }), expect: out('product') },
  { name: 'the day before the licence', label: box('ended', 1, '2025-12-31'), expect: out('not-started', '2026-01-01') },
  { name: 'the first day of the licence', label: box('ended', 1, '2026-01-01'), expect: authorised(endedSince) },
  { name: 'the last day of the licence', label: box('ended', 1, '2026-06-30'), expect: authorised(endedSince) },
  { name: 'the day after the licence', label: box('ended', 1, '2026-07-01'), expect: out('ended', '2026-06-30') },
  { name: 'the last day of the licence is not over before midnight at UTC+8', label: box('good', 1001, september), now: '2026-12-31T15:59:59Z', expect: { kind: 'authorised', age: 'stale', advisories: [stale] } },
  { name: 'it is over at midnight', label: box('good', 1001, september), now: '2026-12-31T16:00:00Z', expect: { kind: 'authorised', age: 'stale', advisories: [stale, { about: 'licence-ended', day: '2026-12-31' }] } },
  { name: 'the day before a suspension', label: box('suspended', 1, '2026-07-31'), expect: authorised(suspendedSince) },
  { name: 'the first day of a suspension', label: box('suspended', 1, '2026-08-01'), expect: out('suspended', '2026-08-01') },
  { name: 'the last day of a suspension', label: box('suspended', 1, '2026-08-31'), expect: out('suspended', '2026-08-01') },
  { name: 'the day of reinstatement', label: box('suspended', 1, '2026-09-01'), expect: authorised(suspendedSince) },
  { name: 'the first day of a second suspension', label: box('suspended', 1, '2026-10-01'), expect: out('suspended', '2026-10-01') },
  { name: 'the day before a withdrawal', label: box('withdrawn', 1, '2026-07-31'), expect: authorised(withdrawnSince) },
  { name: 'the day of a withdrawal', label: box('withdrawn', 1, '2026-08-01'), expect: out('withdrawn', '2026-08-01') },
  { name: 'a withdrawal is for good', label: box('withdrawn', 1, '2026-09-02'), expect: out('withdrawn', '2026-08-01') },
  { name: "the day before the key's period", label: box('period', 1, '2026-02-28'), expect: out('key-period', '2026-03-01') },
  { name: "the first day of the key's period", label: box('period', 1, '2026-03-01'), expect: authorised() },
  { name: "the last day of the key's period", label: box('period', 1, '2026-09-30'), expect: authorised() },
  { name: "the day after the key's period", label: box('period', 1, '2026-10-01'), expect: out('key-period', '2026-09-30') },
];

const restricted: readonly Case[] = [
  { name: 'recalled by its filed lot', label: box('recalled', 1, september), expect: of('recalled') },
  { name: 'recalled by its signed lot, though not filed', label: box('recalled', 999, september, { lot: 'R1' }), expect: of('recalled') },
  { name: 'of another lot than recalled', label: box('recalled', 301, september), expect: authorised() },
  { name: 'a lifted recall', label: box('recalled', 101, september), expect: authorised({ about: 'recall-lifted', day: '2026-10-20' }) },
  { name: 'the last second before a recall is lifted', label: box('recalled', 201, september), now: '2026-11-19T15:59:59Z', expect: of('recalled') },
  { name: 'the first second after', label: box('recalled', 201, september), now: '2026-11-19T16:00:00Z', expect: authorised({ about: 'recall-lifted', day: '2026-11-20' }) },
  { name: 'the serial before a void run', label: box('voided', 100, september), expect: authorised() },
  { name: 'the first serial of a void run', label: box('voided', 101, september), expect: of('voided') },
  { name: 'the last serial of a void run', label: box('voided', 110, september), expect: of('voided') },
  { name: 'the serial behind a void run', label: box('voided', 111, september), expect: authorised() },
  { name: 'key revoked, filed the second before the compromise', label: box('revoked', 1, september), expect: authorised({ about: 'key-revoked-after-filing', day: '2026-10-12' }) },
  { name: 'key revoked, filed in the second of the compromise', label: box('revoked', 101, september), expect: of('key-revoked') },
  { name: 'key revoked, not filed', label: box('revoked', 999, september), expect: of('key-revoked') },
];

const ages: readonly Case[] = [
  { name: 'the last second of a fresh list', label: box('good', 1001, september), now: '2026-12-18T03:59:59Z', expect: authorised() },
  { name: 'the first second of a stale list', label: box('good', 1001, september), now: '2026-12-18T04:00:00Z', expect: { kind: 'authorised', age: 'stale', advisories: [stale] } },
  { name: 'the last second of the licences', label: box('good', 1001, september), now: '2027-11-03T03:59:59Z', expect: { kind: 'authorised', age: 'stale', advisories: [stale, { about: 'licence-ended', day: '2026-12-31' }] } },
  { name: 'the first second after the licences', label: box('good', 1001, september), now: EXPIRED, expect: onExpired({ kind: 'undecided', why: 'list-expired', day: '2027-11-03' }) },
  { name: 'a clock at 2100', label: box('good', 1001, september), now: '2100-01-01T00:00:00Z', expect: onExpired({ kind: 'undecided', why: 'list-expired', day: '2027-11-03' }) },
  { name: 'a clock at 1970: the list sets the floor', label: box('good', 1001, september), now: '1970-01-01T00:00:00Z', expect: authorised({ about: 'clock-behind', day: '2026-11-03' }) },
  { name: "the last second of the day before the list's", label: box('good', 1001, september), now: '2026-11-02T15:59:59Z', expect: authorised({ about: 'clock-behind', day: '2026-11-03' }) },
  { name: "the first second of the list's day", label: box('good', 1001, september), now: '2026-11-02T16:00:00Z', expect: authorised() },
  { name: 'recalled, on an expired list', label: box('recalled', 1, september), now: EXPIRED, expect: onExpired({ kind: 'recalled' }) },
  { name: 'void, on an expired list', label: box('voided', 101, september), now: EXPIRED, expect: onExpired({ kind: 'voided' }) },
  { name: 'key revoked, on an expired list', label: box('revoked', 101, september), now: EXPIRED, expect: onExpired({ kind: 'key-revoked' }) },
  { name: 'out of licence, on an expired list', label: box('withdrawn', 1, '2026-08-01'), now: EXPIRED, expect: onExpired({ kind: 'out-of-licence', why: 'withdrawn', day: '2026-08-01' }) },
  { name: 'not filed, on an expired list', label: box('good', 1000, september), now: EXPIRED, expect: onExpired({ kind: 'not-filed' }) },
  { name: 'recalled, with a clock at 1970', label: box('recalled', 1, september), now: '1970-01-01T00:00:00Z', expect: { ...of('recalled'), advisories: [{ about: 'clock-behind', day: '2026-11-03' }] } },
];

const newerThanList: readonly Case[] = [
  { name: "not filed, packed the day before the list's", label: box('good', 999_999, '2026-11-02'), expect: notFiled() },
  { name: "not filed, packed on the list's day", label: box('good', 999_999, '2026-11-03'), expect: newer },
  { name: "not filed, packed the day after the list's", label: box('good', 999_999, '2026-11-04'), expect: newer },
  { name: "not filed, packed after the list's day, seen later", label: box('good', 999_999, '2026-11-09'), now: day('2026-11-10'), expect: newer },
  { name: "licence ended, packed the day before the list's", label: box('ended', 1, '2026-11-02'), expect: out('ended', '2026-06-30') },
  { name: "licence ended, packed on the list's day: it may have been renewed", label: box('ended', 1, '2026-11-03'), expect: newer },
  { name: "suspended, packed on the list's day: the act stands", label: box('suspended', 1, '2026-11-03'), expect: out('suspended', '2026-10-01') },
  { name: 'packed tomorrow by this clock', label: box('good', 2301, '2026-11-04', { product: 3 }), expect: authorised() },
  { name: 'packed the day after tomorrow by this clock', label: box('good', 2301, '2026-11-05', { product: 3 }), expect: clock('2026-11-05') },
  { name: 'packed the day after tomorrow, not filed', label: box('good', 999_999, '2026-11-05'), expect: clock('2026-11-05') },
  { name: 'packed the day after tomorrow, otherwise than filed', label: box('good', 2301, '2026-11-05', { product: 3, net: 1 }), expect: notFiled('net') },
];

/** Bytes of the message changed, from the end: the signature is the last 64. */
const editBytes = (change: (cose: Uint8Array<ArrayBuffer>) => Uint8Array) => (link: string): string => {
  const [before, digits] = link.split('#') as [string, string];
  return `${before}#${toDigits(change(fromHex(BigInt(digits).toString(16).slice(1))!))}`;
};
const badSignature = editBytes((cose) => {
  cose[cose.length - 1]! ^= 1;
  return cose;
});
/** A message that says it is of another algorithm or profile. */
const message = (alg: Cbor, profile: number) => (signers: Signers): string => {
  const header = encode(new Map<Cbor, Cbor>([[HEADER.alg, alg], [HEADER.kid, fromHex(signers.get('good')!.kid)]]));
  return `https://${HOST}/#${toDigits(assembleSign1(header, encode(new Map<Cbor, Cbor>([[0, profile], [1, 1001], [2, 1]])), new Uint8Array(64).fill(1)))}`;
};

const untrue: readonly Case[] = [
  { name: 'a changed signature', label: box('good', 1001, september, { edit: badSignature }), expect: of('forged') },
  { name: 'signed by another key under this key id', label: box('good', 1001, september, { signedBy: 'stranger' }), expect: of('forged') },
  { name: 'signed by another licensee under this key id', label: box('good', 1001, september, { signedBy: 'renewed' }), expect: of('forged') },
  { name: 'a changed serial', label: tag('good', 2102, { edit: editBytes((cose) => { cose[cose.length - 69]! ^= 1; return cose; }) }), expect: of('forged') },
  { name: 'a GS1 link with another serial in its path', label: bottle(2001, { edit: (link) => link.replace('/21/2001', '/21/2002') }), expect: of('forged') },
  { name: 'a key that is not on the list', label: box('stranger', 1, september), expect: of('unknown-issuer') },
  { name: 'our label on another host', label: box('good', 1001, september, { host: 'evil.example' }), expect: lookalike('evil.example') },
  { name: 'our host as user info of another', label: box('good', 1001, september, { edit: (link) => link.replace(`//${HOST}/`, `//${HOST}@evil.example/`) }), expect: lookalike('evil.example') },
  { name: 'our host in front of another', label: box('good', 1001, september, { host: `${HOST}.evil.example` }), expect: lookalike(`${HOST}.evil.example`) },
  { name: 'a host of the list, the second before its first day', label: box('good', 1001, september, { host: 'next.example' }), now: '2026-11-30T15:59:59Z', expect: lookalike('next.example') },
  { name: 'a host of the list, in the first second of its first day', label: box('good', 1001, september, { host: 'next.example' }), now: '2026-11-30T16:00:00Z', expect: authorised() },
];

const unread: readonly Case[] = [
  { name: 'no digits', text: `https://${HOST}/`, expect: unreadable('no-digits') },
  { name: 'no digits, with what a chat app adds', text: `https://${HOST}/?from=timeline 来自微信`, expect: unreadable('no-digits') },
  { name: 'digits cut', label: box('good', 1001, september, { edit: (link) => link.slice(0, -3) }), expect: unreadable('damaged') },
  { name: 'a byte more than the message', label: box('good', 1001, september, { edit: editBytes((cose) => concat(cose, Uint8Array.of(0))) }), expect: unreadable('damaged') },
  { name: 'a GS1 payload behind a plain link', label: bottle(2001, { edit: (link) => link.replace(/\/01\/.*#/, '/#') }), expect: unreadable('damaged') },
  { name: 'a later profile', text: message(ES256, 2), expect: unreadable('newer') },
  { name: 'a later algorithm', text: message(-48, 1), expect: unreadable('newer') },
  { name: 'a key of a later algorithm', label: box('later', 1, september), expect: unreadable('newer') },
  { name: "an earlier scheme's tag", text: 'https://hangtag.example/base/3', expect: of('legacy') },
  { name: "an earlier scheme's tag in upper case", text: 'HTTPS://HANGTAG.EXAMPLE/base/3', expect: of('legacy') },
  { name: 'a web link', text: 'https://www.example.com/grapes?x=1', expect: foreign },
  { name: 'a page of our own host', text: `https://${HOST}/about`, expect: foreign },
  { name: 'a link beside the earlier scheme', text: 'https://hangtag.example.evil.example/base/3', expect: foreign },
  { name: 'our host behind a backslash', label: box('good', 1001, september, { edit: (link) => link.replace('https://', 'https://evil.example\\@') }), expect: foreign },
  { name: 'plain text', text: '乌海葡萄', expect: foreign },
  { name: 'a Wi-Fi code', text: 'WIFI:S:grapes;T:WPA;P:x;;', expect: foreign },
  { name: 'nothing', text: '', expect: foreign },
];

const undecided: readonly Case[] = [
  { name: 'no list', label: box('good', 1001, september), list: null, expect: noList },
  { name: 'no list: nobody knows whose host it is', label: box('good', 1001, september, { host: 'evil.example' }), list: null, expect: noList },
  { name: 'no list, a damaged label', label: box('good', 1001, september, { edit: (link) => link.slice(0, -3) }), list: null, expect: noList },
  { name: 'no list, a later profile', text: message(ES256, 2), list: null, expect: noList },
  { name: 'no list, a link without digits', text: `https://${HOST}/`, list: null, expect: foreign },
  { name: 'no list, another text', text: '乌海葡萄', list: null, expect: foreign },
  { name: 'this part of the list is not held', label: box('good', 1001, september), list: 'not-held', expect: { kind: 'undecided', why: 'not-held', ...fresh } },
  { name: 'a signed file of the list is misshapen', label: box('good', 1001, september), list: 'broken', expect: { kind: 'undecided', why: 'broken-list', ...fresh } },
  { name: "the list's key cannot be used: no forgery", label: box('unusable', 1, september), expect: { kind: 'undecided', why: 'broken-list', ...fresh } },
];

/** Each neighbouring pair of the precedence in label.md, and several at once. */
const precedence: readonly Case[] = [
  { name: 'unreadable before lookalike: a damaged label elsewhere accuses nobody', label: box('good', 1001, september, { host: 'evil.example', edit: (link) => link.slice(0, -3) }), expect: foreign },
  { name: 'foreign before lookalike: no digits elsewhere', text: 'https://evil.example/', expect: foreign },
  { name: "a label of ours under an earlier scheme's address is a look-alike", label: box('good', 1001, september, { host: 'hangtag.example' }), expect: lookalike('hangtag.example') },
  { name: 'lookalike before unknown-issuer', label: box('stranger', 1, september, { host: 'evil.example' }), expect: lookalike('evil.example') },
  { name: 'unknown-issuer before forged', label: box('stranger', 1, september, { edit: badSignature }), expect: of('unknown-issuer') },
  { name: 'forged before recalled', label: box('recalled', 1, september, { edit: badSignature }), expect: of('forged') },
  { name: 'recalled before voided (and revoked, ended)', label: box('worst', 1, september), expect: of('recalled') },
  { name: 'voided before key-revoked (and ended)', label: box('worst', 101, september), expect: of('voided') },
  { name: 'key-revoked before out-of-licence', label: box('worst', 151, september), expect: of('key-revoked') },
  { name: 'out-of-licence before not-filed', label: box('ended', 999, '2026-07-01'), expect: out('ended', '2026-06-30') },
  { name: 'not-filed before authorised', label: box('good', 1001, september, { product: 3, packed: '2026-09-20', net: 1, lot: 'ZZ' }), expect: notFiled('product', 'packed', 'net', 'lot') },
  { name: 'everything at once, and forged', label: box('worst', 1, september, { edit: badSignature, net: 1 }), expect: of('forged') },
  { name: 'everything at once, elsewhere', label: box('worst', 1, september, { host: 'evil.example', edit: badSignature }), expect: lookalike('evil.example') },
  { name: 'everything at once, on an expired list', label: box('worst', 1, september), now: EXPIRED, expect: onExpired({ kind: 'recalled' }) },
];

export const NOW = ISSUED.replace('04:', '06:');
export const cases: readonly Case[] = [...inOrder, ...filed, ...licensed, ...restricted, ...ages, ...newerThanList, ...untrue, ...unread, ...undecided, ...precedence];
