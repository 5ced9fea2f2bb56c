/** The label that a story or a certificate is about: what its signature proves, and the page of its lot. */
import type { Seconds } from '../../core/day.ts';
import { lotPage, type LotPage } from '../../core/content/lot.ts';
import type { FiledRange } from '../../core/trust/records.ts';
import { signedOf, type Signed, type Verdict } from '../../core/verdict.ts';
import { useContent, type Content } from './content.ts';
import { useJudgement } from './judgement.ts';

export type LabelInHand =
  | { readonly at: 'checking' }
  /** No signature held, so nothing of it may be told. */
  | { readonly at: 'unproved'; readonly verdict: Verdict }
  | { readonly at: 'proved'; readonly verdict: Verdict; readonly signed: Signed; readonly when: Seconds };

/** Judges a text again, as the verdict screen does, and whenever the list changes. */
export function useLabel(text: string): LabelInHand {
  const judgement = useJudgement(text);
  if (judgement.at === 'checking') return judgement;
  const { verdict, when } = judgement;
  const signed = signedOf(verdict);
  return signed ? { at: 'proved', verdict, signed, when } : { at: 'unproved', verdict };
}

/** The filing whose facts are this box's: none where the label differs from it, or is not honoured under it. */
export function filingOf(verdict: Verdict): FiledRange | undefined {
  return verdict.kind === 'not-filed' || verdict.kind === 'key-revoked' ? undefined : signedOf(verdict)?.range;
}

/** The page of the label's lot. `none`: the filing names no page. */
export function useLotPage(verdict: Verdict): Content<LotPage> | { readonly at: 'none' } {
  const page = filingOf(verdict)?.page;
  const content = useContent(page, lotPage);
  return page ? content : { at: 'none' };
}
