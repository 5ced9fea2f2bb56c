/** A code just judged, as a round keeps it: what a report needs to say without the label or the list at hand. */
import { signedOf, toneOf, type Signed, type Tone, type Verdict } from '../verdict.ts';
import type { LabelSeen, SignedSeen, Way } from './entry.ts';

export function seenOf(text: string, via: Way, verdict: Verdict): LabelSeen {
  const why = whyOf(verdict);
  const list = listOf(verdict);
  const signed = signedOf(verdict);
  return { text, via, verdict: verdict.kind, ...(why !== undefined && { why }), ...(list && { list }), ...(signed && { signed: signedSeen(signed, verdict) }) };
}

function whyOf(verdict: Verdict): string | undefined {
  if (verdict.kind === 'out-of-licence' || verdict.kind === 'undecided') return verdict.reason.why;
  return verdict.kind === 'unreadable' ? verdict.why : undefined;
}

function listOf(verdict: Verdict): LabelSeen['list'] {
  if ('list' in verdict) return verdict.list;
  if (verdict.kind !== 'undecided') return undefined;
  const { reason } = verdict;
  return 'signed' in reason ? reason.signed.list : 'list' in reason ? reason.list : undefined;
}

function signedSeen({ claims, licensee, product, range }: Signed, verdict: Verdict): SignedSeen {
  const { kid, serial, packed } = claims;
  const net = claims.net ?? range?.net;
  const lot = claims.lot ?? range?.lot;
  const differs = verdict.kind === 'not-filed' && verdict.differs.length > 0 ? verdict.differs : undefined;
  return {
    licensee: licensee.licensee, names: licensee.names, kid, serial, product: claims.product,
    ...(product && { productNames: product.names, ...(product.unit && { unit: product.unit }) }),
    ...(packed !== undefined && { packed }), ...(net !== undefined && { net }), ...(lot !== undefined && { lot }), ...(differs && { differs }),
    ...(range && { range: { from: range.from, to: range.to, lot: range.lot, filed: range.filed, ...(range.net !== undefined && { net: range.net }) } }),
  };
}

/** How a code was taken then: a list past its day asks for a second look at what it calls good. */
export const toneOfSeen = ({ verdict, list }: Pick<LabelSeen, 'verdict' | 'list'>): Tone =>
  verdict === 'authorised' && list?.age !== 'fresh' ? 'caution' : toneOf({ kind: verdict, list: list ?? { age: 'stale' } } as Verdict);
