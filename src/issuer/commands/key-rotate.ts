import { resolve } from 'node:path';
import { ok, type Result } from '../../core/result.ts';
import { command, fileActs, told, withOffice, type Context } from '../command.ts';
import { many, oneOf, optional, path } from '../input/field.ts';
import { readHolders } from '../keys/holders.ts';
import { refuse, type Refusal } from '../refusal.ts';
import { proposeRoot } from './root-propose.ts';

/**
 * Change the keys of a role. Season and alerts: the next publication delegates to the new key. Targets and online: a root
 * is proposed, since the root states them.
 */
export const keyRotate = command({
  name: 'key rotate',
  form: { role: oneOf('targets', 'season', 'alerts', 'online'), pub: optional(many(path)) },
  async act([row], context) {
    const { role, pub } = row!.values;
    if (context.common['dry-run'] && pub === undefined) return refuse('--dry-run', undefined, 'makes-a-key');
    return withOffice(context, async (office) => {
      const state = office.register.state();
      if (!state.ok) return state;
      const keys = pub ? readHolders('--pub', pub.map((file) => resolve(context.io.cwd, file)), 1) : await makeNext(role, role === 'targets' ? 3 : 1, context);
      if (!keys.ok) return keys;
      if (role === 'targets') return proposeRoot(office, context, { targets: keys.value });
      if (role === 'online') return proposeRoot(office, context, { online: keys.value[0]! });
      const filed = fileActs(office.register, [() => ok([{ act: 'role-keys', what: { role, keys: keys.value, threshold: 1 } }])], context);
      return filed.ok ? ok(told(filed.value, context.common['dry-run'])) : filed;
    });
  },
});

/** New keys under the next free names: `season-2` after `season-1`. */
function makeNext(role: string, number: number, { ring }: Context): Promise<Result<readonly string[], Refusal>> {
  const taken = [...ring.names().keys()].map((name) => Number(new RegExp(`^${role}-(\\d+)$`).exec(name)?.[1] ?? 0));
  const first = Math.max(0, ...taken) + 1;
  return ring.make(Array.from({ length: number }, (_, i) => `${role}-${first + i}`));
}
