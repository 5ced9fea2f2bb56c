/**
 * Filing under two-person approval. The officer who files signs in the same transaction; the act waits for a second
 * officer's `approve`, or, in an emergency, goes ahead and waits to be confirmed.
 */
import { ok, type Result } from '../core/result.ts';
import type { Json } from '../core/trust/json.ts';
import { cliWords } from '../i18n/cli.ts';
import type { Locale } from '../i18n/locale.ts';
import { command, decisionsOf, told, withOffice, type Command, type Context, type Filing, type Outcome } from './command.ts';
import { line, optional, path } from './input/field.ts';
import { located, type Form, type Values } from './input/form.ts';
import type { KeyRing } from './keys/ring.ts';
import { ruleOf, type Office } from './office.ts';
import { refuse, type Refusal } from './refusal.ts';
import type { Act, ActBodies, Entry } from './register/acts.ts';
import { SIGNATURES, signedBytes, type Waiting } from './register/approval.ts';
import type { Decide, Stamp } from './register/register.ts';
import type { State } from './register/state.ts';
import { ringIn } from './rings.ts';

/** Who signs as an officer, and the folder of their keys where it is not the workspace's. */
export const signForm = { as: optional(line), keys: optional(path) } satisfies Form;
export type Signing = Values<typeof signForm>;

/** Why a restriction cannot wait for a second officer. */
export const emergencyForm = { emergency: optional(line) } satisfies Form;

/** Acts as filed, and those of them that wait for signatures. */
export interface Filed {
  readonly entries: readonly Entry[];
  readonly waiting: readonly Waiting[];
}

/** Define a command that files acts which take two officers where the office's rule says so. */
export function approvable<F extends Form>(definition: Filing<F>): Command {
  const form = { ...definition.form, ...signForm };
  return command({
    ...definition, form, fromFile: true,
    act: async (rows, context) => withOffice(context, async (office) => {
      const signing: Signing = rows[0]?.values ?? { as: undefined, keys: undefined };
      const other = rows.find(({ values }) => values.as !== signing.as);
      if (other) return located(refuse('as', other.values.as, 'one-officer').error, other, form);
      const decisions = await decisionsOf(definition, rows, { ...context, office });
      if (!decisions.ok) return decisions;
      const filed = await fileSigned(office, decisions.value, context, signing);
      return filed.ok ? ok(toldWaiting(filed.value, context)) : filed;
    }),
  });
}

/** File acts, and with them the signature of the officer who files, whole or not at all. */
export async function fileSigned(office: Office, decisions: readonly Decide[], context: Context, signing: Signing): Promise<Result<Filed, Refusal>> {
  const { io, common: { by, 'dry-run': dryRun } } = context;
  const { register, config } = office;
  const stamp: Stamp = { by: by ?? signing.as ?? io.user, now: io.now, dryRun, rule: ruleOf(config) };
  // The hashes to be signed are known once the acts have been tried: nothing is kept of that.
  const waiting: Waiting[] = [];
  const look: Decide = (state) => (waiting.push(...state.waiting.values()), ok([]));
  const tried = register.file([...decisions, look], { ...stamp, dryRun: true });
  if (!tried.ok) return tried;
  const own = waiting.filter(({ file }) => tried.value.some((entry) => entry.file === file));
  if (signing.as === undefined && own.some(({ inForce }) => inForce)) return refuse('--as', undefined, 'required');
  if (dryRun) return ok({ entries: tried.value, waiting: own });
  const signatures = await ownSignatures(office, own, context, signing);
  if (!signatures.ok) return signatures;
  const filed = register.file([...decisions, (state) => signedNow(state, own, signatures.value)], stamp);
  const signedBy = (file: string): string[] => signatures.value.flatMap(({ of, officer }) => (of === file ? [officer] : []));
  return filed.ok ? ok({ entries: filed.value, waiting: own.map((one) => ({ ...one, signed: signedBy(one.file) })) }) : filed;
}

/** The signatures of the officer who files; none where none is named, or where nothing takes a second one. */
async function ownSignatures({ register, ring }: Office, own: readonly Waiting[], context: Context, { as: name, keys }: Signing): Promise<Result<ActBodies['approved'][], Refusal>> {
  // A change of the rule comes from `office.yaml`, not from this officer's hand.
  const mine = own.filter(({ act }) => act.act !== 'approval-rule');
  if (name === undefined || mine.length === 0) return ok([]);
  const state = register.state();
  const key = state.ok ? officerKey(state.value, name, keys === undefined ? ring : ringIn(keys, context)) : state;
  return key.ok ? signAll('approved', mine, name, key.value) : key;
}

/** The signatures as acts, if what was tried and signed is what is filed: another process may have been faster. */
function signedNow({ waiting }: State, own: readonly Waiting[], signatures: readonly ActBodies['approved'][]): Result<readonly Act[], Refusal> {
  const same = own.every(({ file, hash }) => waiting.get(file)?.hash === hash);
  return same ? ok(signatures.map((what) => ({ act: 'approved', what }))) : refuse('register', undefined, 'overtaken');
}

/** An officer's signatures over acts that wait, by a key that {@link officerKey} found. */
export async function signAll(act: 'approved' | 'rejected', waiting: readonly Waiting[], name: string, { ring, held }: OfficerKey): Promise<Result<ActBodies['approved'][], Refusal>> {
  const sign = await ring.unlock(held);
  if (!sign.ok) return sign;
  const signatures: ActBodies['approved'][] = [];
  for (const { file, hash } of waiting) {
    const sig = await sign.value(signedBytes(act, hash), 'der');
    signatures.push({ of: file, hash, officer: name, sig: Buffer.from(sig).toString('base64') });
  }
  return ok(signatures);
}

/** Where an officer's key is: the ring, and its name there. */
export interface OfficerKey {
  readonly ring: KeyRing;
  readonly held: string;
}

/** Find the key of an officer who still is one. */
export function officerKey({ officers }: State, name: string, ring: KeyRing): Result<OfficerKey, Refusal> {
  const officer = officers.get(name);
  if (!officer) return refuse('--as', name, 'unknown');
  if (officer.revoked) return refuse('--as', name, 'no-officer', officer.revoked.day);
  const [held] = [...ring.names()].flatMap(([key, pem]) => (pem === officer.key ? [key] : []));
  return held === undefined ? refuse('--as', name, 'no-private-key') : ok({ ring, held });
}

/** What was filed, and loudly what waits. What was only tried waits for nobody. */
export function toldWaiting({ entries, waiting }: Filed, { io, common: { 'dry-run': dryRun } }: Context): Outcome {
  return { ...told(entries, dryRun), talk: dryRun ? [] : waiting.map((one) => waitingLine(one, io.locale)) };
}

/** One line for a person about an act that waits. */
export function waitingLine({ file, at, act, inForce, signed }: Waiting, locale: Locale): string {
  const words = cliWords[locale].talk;
  const names = signed.join(', ');
  return inForce ? words.ahead(file, act.act, at, reasonOf(act)) : words.waits(file, act.act, names, SIGNATURES - signed.length);
}

const reasonOf = ({ what }: Act): string => ('emergency' in what ? (what.emergency ?? '') : '');

/** The same for a program. `inForce`: it went ahead in an emergency. */
export const waitingJson = ({ file, hash, at, by, act, inForce, signed }: Waiting): Json =>
  ({ file, hash, at, by, act: act.act, what: act.what as unknown as Json, inForce, signed: [...signed], needed: SIGNATURES });
