import { formatDay, formatDayOf, localText } from '../format.ts';
import type { ListAge, OutOfLicence, Signed, Undecided, VerdictOf } from '../../core/verdict.ts';
import type { OutOfLicenceWords, Said, UndecidedWords, VerdictWords } from './words.ts';

const day = (value: number) => formatDay('en', value);
const listDay = ({ issued }: ListAge) => formatDayOf('en', issued);
const name = ({ licensee }: Signed) => localText('en', licensee.names);
const CANNOT_TELL = 'We cannot tell yet';
const NOT_WRONG = 'That does not mean something is wrong. ';

const outOfLicence: OutOfLicenceWords = {
  'no-licence': () => 'the list has no licence for it',
  product: () => 'the licence does not cover this product',
  'not-started': (reason) => `the licence only starts on ${day(reason.day)}`,
  ended: (reason) => `the licence ended on ${day(reason.day)}`,
  suspended: (reason) => `the licence is suspended since ${day(reason.day)}`,
  withdrawn: (reason) => `the licence was withdrawn on ${day(reason.day)}`,
  'key-period': (reason) => `it was packed outside the signing key's period (${day(reason.day)})`,
};

const undecided: UndecidedWords = {
  'no-list': () => ({ headline: CANNOT_TELL, body: NOT_WRONG + 'This device has no list of licensed producers yet.' }),
  'not-held': ({ list }) => ({
    headline: CANNOT_TELL,
    body: NOT_WRONG + `This part of the list of ${listDay(list)} is not on this device yet.`,
  }),
  'broken-list': ({ list }) => ({
    headline: CANNOT_TELL,
    body: NOT_WRONG + `The list of ${listDay(list)} has a mistake in it. That is its publisher's fault, not this box's.`,
  }),
  'list-expired': (reason) => ({
    headline: CANNOT_TELL,
    body: NOT_WRONG + `The signature holds, but the list on this device expired on ${day(reason.day)}.`,
  }),
  'label-newer-than-list': (reason) => ({
    headline: CANNOT_TELL,
    body: NOT_WRONG + `The signature holds, but this box is newer than the list, which ends on ${day(reason.day)}.`,
  }),
  clock: (reason) => ({
    headline: CANNOT_TELL,
    body: NOT_WRONG + `The label says it was packed on ${day(reason.day)}, later than your phone's date.`,
  }),
};

const notFiled = (signed: Signed, differs: boolean): Said => ({
  headline: differs ? 'Differs from the filing' : 'Not filed for use yet',
  body: differs
    ? `It is signed for ${name(signed)}, but what the code says differs from what was filed.`
    : `This code has not been filed for use (list of ${listDay(signed.list)}). It is signed for ${name(signed)}.`,
});

const unreadable: { readonly [W in VerdictOf<'unreadable'>['why']]: Said } = {
  'no-digits': { headline: 'The code got lost', body: 'The code did not come through; please scan the box again. The app that opened the link dropped its second half.' },
  damaged: { headline: 'Not read in full', body: 'Wipe it, come closer, scan again. The data in the code is incomplete.' },
  newer: { headline: 'Please update the app', body: 'This code is newer than the app, and this version does not know its format.' },
};

export const en: VerdictWords = {
  tone: { good: 'Valid', caution: 'Take a second look', bad: 'Do not rely on this code', unknown: 'Cannot tell', other: 'Not a verification code' },
  said: {
    authorised: (verdict) => ({
      headline: 'The code is valid',
      body: `Licensed to ${name(verdict)}. A code can be photocopied, so compare the box as well.`,
    }),
    'out-of-licence': (verdict) => ({
      headline: 'Outside its licence',
      body: `The code was issued, but ${(outOfLicence[verdict.reason.why] as (reason: OutOfLicence) => string)(verdict.reason)}. It is signed for ${name(verdict)} (list of ${listDay(verdict.list)}).`,
    }),
    'not-filed': (verdict) => notFiled(verdict, verdict.differs.length > 0),
    recalled: (verdict) => ({
      headline: 'This batch is recalled',
      body: `Do not eat it yet; do what follows. ${localText('en', verdict.recall.notice)}`,
    }),
    voided: (verdict) => ({
      headline: 'This code was cancelled',
      body: `It should not be in use. ${localText('en', verdict.entry.reason)} (${day(verdict.entry.day)}, ${verdict.entry.document}).`,
    }),
    'key-revoked': (verdict) => ({
      headline: 'This cannot be confirmed',
      body: `This signing key of ${name(verdict)} was withdrawn on ${day(verdict.revocation.day)}. Codes filed before that stand; this one is not among them.`,
    }),
    'unknown-issuer': ({ list }) => ({
      headline: 'Not on the list',
      body: `This issuer is not on the list of ${listDay(list)}; please update. The list may be old, or the issuer may not be licensed.`,
    }),
    forged: () => ({
      headline: 'The signature does not match',
      body: 'Do not take this code as proof of Wuhai grapes. What it says and its signature were not issued together.',
    }),
    unreadable: ({ why }) => unreadable[why],
    lookalike: ({ host }) => ({
      headline: 'Not the official page',
      body: `The code points to ${host}, which is not the official page. A copied page can show “valid” too.`,
    }),
    legacy: ({ names }) => ({
      headline: 'An early base hang-tag',
      body: `It names the base it came from; it cannot verify this bunch. ${localText('en', names)}`,
    }),
    foreign: () => ({
      headline: 'Not a verification code',
      body: 'Below is its text as it stands. We have not opened it.',
    }),
    undecided: ({ reason }) => (undecided[reason.why] as (reason: Undecided) => Said)(reason),
  },
};
