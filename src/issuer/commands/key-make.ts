import { ok } from '../../core/result.ts';
import { command } from '../command.ts';
import { code } from '../input/field.ts';

/** Make a key on this machine, for a custodian or another holder; the public half is what one hands over. */
export const keyMake = command({
  name: 'key make',
  form: { 'key-name': code },
  async act([row], { ring }) {
    const { 'key-name': name } = row!.values;
    const made = await ring.make([name]);
    return made.ok ? ok({ lines: [made.value[0]!.trimEnd()], json: { name, public: made.value[0]! }, talk: [] }) : made;
  },
});
