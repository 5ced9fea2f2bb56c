import type { VerdictKind } from '../../core/verdict.ts';
import type { MarkKind } from '../../ui/mark.tsx';

/** The paper-cut that stands for each kind of verdict. */
export const marks: { readonly [K in VerdictKind]: MarkKind } = {
  authorised: 'whole-outline', 'out-of-licence': 'veiled', 'not-filed': 'veiled', recalled: 'recalled', voided: 'stem-cut', 'key-revoked': 'veiled',
  'unknown-issuer': 'veiled', forged: 'stem-cut', unreadable: 'veiled', lookalike: 'stem-cut', legacy: 'empty-frame', foreign: 'empty-frame', undecided: 'veiled',
};
