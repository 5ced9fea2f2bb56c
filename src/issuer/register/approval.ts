/**
 * Two-person approval: which acts take two officers, what waits for a signature, and when a signature holds. All of it is
 * read from the register alone, so that neither `office.yaml` nor a hand in the database can do without the second officer.
 */
import { verify } from 'node:crypto';
import { utf8 } from '../../core/bytes.ts';
import { readPublicKey } from '../keys/pkcs8.ts';
import type { Act, ActBodies, Approvable, Entry } from './acts.ts';
import type { State } from './state.ts';

/** Officers who must sign. */
export const SIGNATURES = 2;

/** An act that lacks signatures. */
export interface Waiting {
  readonly file: string;
  readonly hash: string;
  readonly at: string;
  readonly by: string;
  readonly act: Approvable;
  /** It went ahead in an emergency: what is awaited is that a second officer confirms it. */
  readonly inForce: boolean;
  /** Officers who have signed. */
  readonly signed: readonly string[];
}

type Signature = Extract<Act, { readonly act: 'approved' | 'rejected' }>;

/** What an act is about: while one waits, no other about the same thing is filed, so that what was decided still holds when it is signed. */
interface Subject {
  readonly field: string;
  readonly value: string;
}

/** The subject of an act that takes two officers; undefined for any other act. Voids may overlap and have none in common. */
export function subjectOf(act: Act): Subject | undefined {
  switch (act.act) {
    case 'licence-granted': case 'licence-status': return { field: 'agreement', value: act.what.agreement };
    case 'key-revoked': return { field: 'kid', value: act.what.kid };
    case 'recall': return { field: 'lot', value: `${act.what.licensee} ${act.what.lot}` };
    case 'recall-lifted': return { field: 'recall', value: act.what.recall };
    case 'void': return { field: 'void', value: act.what.id };
    case 'officer-added': case 'officer-revoked': return { field: 'name', value: act.what.officer };
    case 'approval-rule': return { field: 'approval', value: 'rule' };
    default: return undefined;
  }
}

/** The act that waits, not in force yet, about the same subject. */
export function waitingAbout({ waiting }: State, { field, value }: Subject): Waiting | undefined {
  return [...waiting.values()].find(({ act, inForce }) => {
    const other = subjectOf(act);
    return !inForce && other?.field === field && other.value === value;
  });
}

/**
 * Whether an act takes two officers as the register stands. Until two have signed something together, and where fewer than
 * two are left, officers are filed by one hand: a wrong first key would otherwise lock the office out.
 */
export function needsApproval({ rule, founded, officers }: State, act: Act): act is Approvable {
  if (rule === 'one' || !subjectOf(act)) return false;
  if (act.act !== 'officer-added' && act.act !== 'officer-revoked') return true;
  return founded && [...officers.values()].filter(({ revoked }) => !revoked).length >= SIGNATURES;
}

/** Whether an act says that it goes ahead in an emergency, and may: what keeps shoppers from harm. */
export const goesAhead = (act: Act): boolean => 'emergency' in act.what && mayGoAhead(act);

/** A withdrawal and what opens again can wait: a suspension does at once what a withdrawal does, and can be ended. */
export const mayGoAhead = (act: Act): boolean =>
  act.act === 'recall' || act.act === 'void' || act.act === 'key-revoked' || (act.act === 'licence-status' && act.what.status === 'suspension');

/** How an act is filed: as it is, or as a proposal. */
export const asFiled = (state: State, act: Act): Act => (needsApproval(state, act) && !goesAhead(act) ? { act: 'proposed', what: act } : act);

/** The bytes that an officer signs: `approve HASH` or `reject HASH` and a line end. */
export const signedBytes = (act: Signature['act'], hash: string): Uint8Array => utf8(`${act === 'approved' ? 'approve' : 'reject'} ${hash}\n`);

/** Whether an entry may stand after those before it: what takes two officers has them, and each signature holds. */
export function isLawful(state: State, entry: Entry): boolean {
  switch (entry.act) {
    case 'office-opened': return state.seq === 0;
    case 'proposed': return needsApproval(state, entry.what);
    case 'approved': case 'rejected': return signatureHolds(state, entry);
    default: return !needsApproval(state, entry) || goesAhead(entry);
  }
}

function signatureHolds({ waiting, officers }: State, { act, what: { of, hash, officer, sig } }: Signature): boolean {
  const awaited = waiting.get(of);
  const signer = officers.get(officer);
  const key = signer && !signer.revoked ? readPublicKey(signer.key) : undefined;
  if (!key || awaited?.hash !== hash || !maySign(act, awaited, officer)) return false;
  return verify('sha256', signedBytes(act, hash), key, Buffer.from(sig, 'base64'));
}

/** Nobody approves their own act, nor ends by an objection the waiting for what they put in force. A proposal of one's own may be taken back. */
export const maySign = (act: Signature['act'], { inForce, signed }: Waiting, officer: string): boolean => !signed.includes(officer) || (act === 'rejected' && !inForce);

/** Take an act into account that waits from now on. */
export function noteWaiting(state: State, { file, hash, at, by }: Entry, act: Approvable, inForce: boolean): void {
  state.waiting.set(file, { file, hash, at, by, act, inForce, signed: [] });
}

/** Take a signature into account; answers the act that comes into force by it. */
export function sign(state: State, { of, officer }: ActBodies['approved']): Approvable | undefined {
  const awaited = state.waiting.get(of)!; // A signature on what does not wait is not lawful.
  const signed = [...awaited.signed, officer];
  if (signed.length < SIGNATURES) return void state.waiting.set(of, { ...awaited, signed });
  state.waiting.delete(of);
  state.founded = true;
  return awaited.inForce ? undefined : awaited.act;
}

/** Who is no officer any more has signed nothing that still waits: the key may be in other hands. */
export function unsign({ waiting }: State, officer: string): void {
  for (const [file, awaited] of waiting) waiting.set(file, { ...awaited, signed: awaited.signed.filter((name) => name !== officer) });
}
