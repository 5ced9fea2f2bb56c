import { cliWords } from '../../i18n/cli.ts';
import { signForm } from '../approval.ts';
import { command } from '../command.ts';
import { countersign } from '../countersign.ts';
import { line } from '../input/field.ts';
import { SIGNATURES } from '../register/approval.ts';

/** Sign acts that wait, as an officer who has not signed them yet. With the second signature an act comes into force. */
export const approve = command({
  name: 'approve',
  form: { ...signForm, as: line },
  operands: 100,
  async act([row], context) {
    const { values } = row!;
    const words = cliWords[context.io.locale].talk;
    return countersign({
      act: 'approved',
      toAct: (what) => ({ act: 'approved', what }),
      say({ file, act: { act }, inForce, signed }) {
        const lacking = SIGNATURES - signed.length - 1;
        if (lacking > 0) return words.waits(file, act, [...signed, values.as].join(', '), lacking);
        return inForce ? words.confirmed(file, act) : words.approved(file, act);
      },
    }, values, context);
  },
});
