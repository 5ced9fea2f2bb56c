import { cliWords } from '../../i18n/cli.ts';
import { signForm } from '../approval.ts';
import { command } from '../command.ts';
import { countersign } from '../countersign.ts';
import { line } from '../input/field.ts';

/** Sign that acts which wait shall not be. What went ahead in an emergency stays in force until an act of its own ends it. */
export const reject = command({
  name: 'reject',
  form: { ...signForm, as: line, reason: line },
  operands: 100,
  async act([row], context) {
    const { values } = row!;
    const words = cliWords[context.io.locale].talk;
    return countersign({
      act: 'rejected',
      toAct: (what) => ({ act: 'rejected', what: { ...what, reason: values.reason } }),
      say: ({ file, act: { act }, inForce }) => (inForce ? words.objected : words.rejected)(file, act),
    }, values, context);
  },
});
