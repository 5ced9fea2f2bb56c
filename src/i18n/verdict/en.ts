import { formatDay, formatDayOf, localText } from '../format.ts';
import type { ListAge, OutOfLicence, Signed, Undecided, VerdictOf } from '../../core/verdict.ts';
import type { OutOfLicenceWords, Said, UndecidedWords, VerdictWords } from './words.ts';

const day = (value: number) => formatDay('en', value);
const listDay = ({ issued }: ListAge) => formatDayOf('en', issued);
const name = ({ licensee }: Signed) => localText('en', licensee.names);
const ASK = 'Ask the seller, or call 12315.';
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
  'no-list': () => ({ headline: CANNOT_TELL, body: NOT_WRONG + 'This device has no list of licensed producers yet.', next: ['Connect to the network and scan again.'] }),
  'not-held': ({ list }) => ({
    headline: CANNOT_TELL,
    body: NOT_WRONG + `This part of the list of ${listDay(list)} is not on this device yet.`,
    next: ['Connect to the network and scan again.'],
  }),
  'broken-list': ({ list }) => ({
    headline: CANNOT_TELL,
    body: NOT_WRONG + `The list of ${listDay(list)} has a mistake in it. That is its publisher's fault, not this box's.`,
    next: ['Scan again later.'],
  }),
  'list-expired': (reason) => ({
    headline: CANNOT_TELL,
    body: NOT_WRONG + `The signature holds, but the list on this device expired on ${day(reason.day)}.`,
    next: ['Connect to update the list, then scan again.', "Check your phone's date."],
  }),
  'label-newer-than-list': (reason) => ({
    headline: CANNOT_TELL,
    body: NOT_WRONG + `The signature holds, but this box is newer than the list, which ends on ${day(reason.day)}.`,
    next: ['Connect to update the list, then scan again.'],
  }),
  clock: (reason) => ({
    headline: CANNOT_TELL,
    body: NOT_WRONG + `The label says it was packed on ${day(reason.day)}, later than your phone's date.`,
    next: ["Check your phone's date, then scan again."],
  }),
};

const notFiled = (signed: Signed, differs: boolean): Said => ({
  headline: differs ? 'Differs from the filing' : 'Not filed for use yet',
  body: differs
    ? `It is signed for ${name(signed)}, but what the code says differs from what was filed.`
    : `This code has not been filed for use (list of ${listDay(signed.list)}). It is signed for ${name(signed)}.`,
  next: [ASK, 'You can also scan again in a day or two: filing may come after sale.'],
});

const unreadable: { readonly [W in VerdictOf<'unreadable'>['why']]: Said } = {
  'no-digits': { headline: 'The code got lost', body: 'The code did not come through; please scan the box again. The app that opened the link dropped its second half.', next: ['Use the scan screen on the code on the box.'] },
  damaged: { headline: 'Not read in full', body: 'Wipe it, come closer, scan again. The data in the code is incomplete.', next: ['Use the scan screen on the code on the box.'] },
  newer: { headline: 'Please update the app', body: 'This code is newer than the app, and this version does not know its format.', next: ['Connect to the network and open this page again.'] },
};

export const en: VerdictWords = {
  tone: { good: 'Valid', caution: 'Take a second look', bad: 'Do not rely on this code', unknown: 'Cannot tell', other: 'Not a verification code' },
  said: {
    authorised: (verdict) => ({
      headline: 'The code is valid',
      body: `Licensed to ${name(verdict)}. A code can be photocopied, so compare the box as well.`,
      next: ['Go through the points below; trust the box when they all match.'],
    }),
    'out-of-licence': (verdict) => ({
      headline: 'Outside its licence',
      body: `The code was issued, but ${(outOfLicence[verdict.reason.why] as (reason: OutOfLicence) => string)(verdict.reason)}. It is signed for ${name(verdict)} (list of ${listDay(verdict.list)}).`,
      next: [ASK],
    }),
    'not-filed': (verdict) => notFiled(verdict, verdict.differs.length > 0),
    recalled: (verdict) => ({
      headline: 'This batch is recalled',
      body: `Do not eat it yet; do what follows. ${localText('en', verdict.recall.notice)}`,
      next: ['Do not eat it or give it away.', 'Keep the box and the receipt, and return it to the seller.', `Recall notice ${verdict.recall.document} of ${day(verdict.recall.day)}.`, ASK],
    }),
    voided: (verdict) => ({
      headline: 'This code was cancelled',
      body: `It should not be in use. ${localText('en', verdict.entry.reason)} (${day(verdict.entry.day)}, ${verdict.entry.document}).`,
      next: ['Do not pay yet.', ASK],
    }),
    'key-revoked': (verdict) => ({
      headline: 'This cannot be confirmed',
      body: `This signing key of ${name(verdict)} was withdrawn on ${day(verdict.revocation.day)}. Codes filed before that stand; this one is not among them.`,
      next: [ASK],
    }),
    'unknown-issuer': ({ list }) => ({
      headline: 'Not on the list',
      body: `This issuer is not on the list of ${listDay(list)}; please update. The list may be old, or the issuer may not be licensed.`,
      next: ['Connect to update the list, then scan again.', ASK],
    }),
    forged: () => ({
      headline: 'The signature does not match',
      body: 'Do not take this code as proof of Wuhai grapes. What it says and its signature were not issued together.',
      next: ['Scan the code on the box itself once more.', ASK],
    }),
    unreadable: ({ why }) => unreadable[why],
    lookalike: ({ host }) => ({
      headline: 'Not the official page',
      body: `The code points to ${host}, which is not the official page. A copied page can show “valid” too.`,
      next: ['Do not pay or leave a phone number there.', ASK],
    }),
    legacy: ({ names }) => ({
      headline: 'An early base hang-tag',
      body: `It names the base it came from; it cannot verify this bunch. ${localText('en', names)}`,
      next: ['If the box has a newer verification code, scan that one.'],
    }),
    foreign: () => ({
      headline: 'Not a verification code',
      body: 'Below is its text as it stands. We have not opened it.',
      next: ['Look for the code beside the words 只认 and our address.'],
    }),
    undecided: ({ reason }) => (undecided[reason.why] as (reason: Undecided) => Said)(reason),
  },
  advisory: {
    'list-stale': (advisory) => `As of the list of ${day(advisory.day)}; connect to confirm.`,
    'clock-behind': (advisory) => `Your phone's date is earlier than the list (${day(advisory.day)}). Please check it.`,
    'licence-ended': (advisory) => `Since packing, the licence ended on ${day(advisory.day)}; this box is not affected.`,
    'licence-suspended': (advisory) => `Since packing, the licence was suspended from ${day(advisory.day)}; this box was issued before.`,
    'licence-withdrawn': (advisory) => `Since packing, the licence was withdrawn on ${day(advisory.day)}; this box was issued before.`,
    'key-revoked-after-filing': (advisory) => `The signing key was withdrawn later (${day(advisory.day)}); this box was filed before that.`,
    'recall-lifted': (advisory) => `This batch was once recalled; the recall was lifted on ${day(advisory.day)}.`,
    'out-of-season': () => 'It was packed outside the usual season of this product. You may ask the seller.',
    'certificate-missing': () => 'The list carries no commitment certificate for this batch. You may ask the seller for it.',
  },
};
