/** An officer's word on acts that wait: approved or rejected, each act by its file number. */
import { ok, type Result } from '../core/result.ts';
import { cliWords } from '../i18n/cli.ts';
import { officerKey, signAll, waitingJson, type Signing } from './approval.ts';
import { fileActs, told, withOffice, type Context, type Outcome } from './command.ts';
import { refuse, type Refusal } from './refusal.ts';
import type { Act, ActBodies } from './register/acts.ts';
import { maySign, type Waiting } from './register/approval.ts';
import type { State } from './register/state.ts';
import { ringIn } from './rings.ts';

/** What makes of an officer's signature the act to be filed, and what to say of it. */
export interface Word {
  readonly act: 'approved' | 'rejected';
  toAct(signature: ActBodies['approved']): Act;
  say(awaited: Waiting): string;
}

/** Sign what waits. What is signed is shown before the key is asked for. */
export async function countersign(word: Word, { as: name, keys }: Signing & { readonly as: string }, context: Context): Promise<Result<Outcome, Refusal>> {
  const { io, common, operands: files } = context;
  if (files.length === 0) return refuse('ID', undefined, 'required');
  return withOffice<Outcome>(context, async ({ register, ring }) => {
    const state = register.state();
    if (!state.ok) return state;
    const awaited = awaitedIn(state.value, files, word, name);
    if (!awaited.ok) return awaited;
    const key = officerKey(state.value, name, keys === undefined ? ring : ringIn(keys, context));
    if (!key.ok) return key;
    for (const { file, act } of awaited.value) io.talk(cliWords[io.locale].talk.signingAct(file, act.act, JSON.stringify(act.what)));
    if (common['dry-run']) return ok({ lines: awaited.value.map(({ file }) => `-\t${word.act}\t${file}`), json: awaited.value.map(waitingJson), talk: [] });
    const signatures = await signAll(word.act, awaited.value, name, key.value);
    if (!signatures.ok) return signatures;
    const filed = fileActs(register, [(now) => {
      const still = awaitedIn(now, files, word, name);
      return still.ok ? ok(signatures.value.map(word.toAct)) : still;
    }], { ...context, common: { ...common, by: common.by ?? name } });
    return filed.ok ? ok({ ...told(filed.value, false), talk: awaited.value.map(word.say) }) : filed;
  });
}

/** The acts of some file numbers, each waiting for such a word of this officer. */
function awaitedIn({ waiting }: State, files: readonly string[], { act }: Word, name: string): Result<readonly Waiting[], Refusal> {
  const awaited: Waiting[] = [];
  for (const file of files) {
    const one = waiting.get(file);
    if (!one) return refuse('ID', file, 'not-waiting');
    if (awaited.includes(one)) return refuse('ID', file, 'twice');
    if (!maySign(act, one, name)) return refuse('--as', name, 'own-act');
    awaited.push(one);
  }
  return ok(awaited);
}
