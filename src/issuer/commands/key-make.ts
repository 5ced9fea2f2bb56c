import { ok } from '../../core/result.ts';
import { command } from '../command.ts';
import { code, many } from '../input/field.ts';

/** Make keys on this machine, for a custodian or another holder; the public halves are what one hands over. */
export const keyMake = command({
  name: 'key make',
  form: { 'key-name': many(code) },
  async act([row], { ring }) {
    const { 'key-name': names } = row!.values;
    const made = await ring.make(names);
    if (!made.ok) return made;
    return ok({ lines: made.value.map((pem) => pem.trimEnd()), json: names.map((name, i) => ({ name, public: made.value[i]! })), talk: [] });
  },
});
