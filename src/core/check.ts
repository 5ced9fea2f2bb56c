/** The product in one function: what can honestly be said of one scanned text. */
import { dayOf, type Seconds } from './day.ts';
import { judge, listAge } from './judge.ts';
import { parseLabel, verifyLabel, type LabelFault } from './label.ts';
import type { Trust } from './trust/list.ts';
import type { ListFault } from './trust/trie.ts';
import type { Verdict } from './verdict.ts';

/**
 * Judge one scanned text. Pure but for what `trust` reads: `now` in epoch seconds, `trust` already verified, `undefined`
 * where the device holds no list.
 */
export async function check(text: string, trust: Trust | undefined, now: Seconds): Promise<Verdict> {
  const label = parseLabel(text);
  if (!label.ok) return notALabel(text, label.error, trust, now);
  if (!trust) return { kind: 'undecided', reason: { why: 'no-list' } };
  if (!isOurHost(label.value.host, trust, now)) return { kind: 'lookalike', host: label.value.host, list: ageOf(trust, now) };
  const issuer = await trust.issuer(label.value.kid);
  if (!issuer.ok) return notRead(issuer.error, trust, now);
  if (!issuer.value) return { kind: 'unknown-issuer', kid: label.value.kid, list: ageOf(trust, now) };
  const { key } = issuer.value.record;
  if (key.alg !== 'ES256') return { kind: 'unreadable', why: 'newer' };
  const claims = await verifyLabel(label.value, key.spki);
  if (!claims.ok) return notVerified(claims.error, trust, now);
  return judge(claims.value, issuer.value, trust.status, now);
}

const ageOf = (trust: Trust, now: Seconds) => listAge(trust.status, Math.max(now, trust.status.issued));

/**
 * Hosts past and present stand on the signed list, so that a change of domain does not turn old boxes into look-alikes. A host's
 * last day accuses nobody: the host is no part of what a label signs, so whoever copies labels to a domain that has lapsed
 * takes one packed before that day, and only honest stock printed ahead would turn red.
 */
function isOurHost(host: string, trust: Trust, now: Seconds): boolean {
  const today = dayOf(Math.max(now, trust.status.issued));
  return trust.hosts.accepted.some((entry) => entry.host === host && (entry.first ?? 0) <= today);
}

/** Another text: damaged or newer only where it points to a host of ours; else an earlier scheme's link, or none of ours. */
function notALabel(text: string, fault: LabelFault, trust: Trust | undefined, now: Seconds): Verdict {
  if (fault.why !== 'other' && trust && isOurHost(fault.host, trust, now)) return { kind: 'unreadable', why: fault.why };
  const legacy = trust?.hosts.legacy.find(({ prefix }) => text.trim().toLowerCase().startsWith(prefix.toLowerCase()));
  if (trust && legacy) return { kind: 'legacy', names: legacy.names, list: ageOf(trust, now) };
  // Without a list nobody knows whose host it is; a link of our grammar is then undecided, not foreign.
  if (!trust && fault.why !== 'other' && fault.why !== 'no-digits') return { kind: 'undecided', reason: { why: 'no-list' } };
  return { kind: 'foreign', text };
}

/** A key that cannot be used is the list's fault, never the label's. */
function notVerified(fault: 'signature' | 'key', trust: Trust, now: Seconds): Verdict {
  const list = ageOf(trust, now);
  return fault === 'key' ? { kind: 'undecided', reason: { why: 'broken-list', list } } : { kind: 'forged', list };
}

function notRead(fault: ListFault, trust: Trust, now: Seconds): Verdict {
  return { kind: 'undecided', reason: { why: fault.why === 'broken' ? 'broken-list' : 'not-held', list: ageOf(trust, now) } };
}
