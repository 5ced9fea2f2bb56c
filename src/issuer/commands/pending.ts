import { ok } from '../../core/result.ts';
import { command, withOffice } from '../command.ts';
import { waitingJson, waitingLine } from '../approval.ts';

/** Exit code where something is in force that no second officer has confirmed. */
const UNCONFIRMED = 3;

/** Show what waits for an officer's signature: file number, act, who signed, and the whole of it. */
export const pending = command({
  name: 'pending',
  form: {},
  act: async (_rows, context) => withOffice(context, async ({ register }) => {
    const state = register.state();
    if (!state.ok) return state;
    const waiting = [...state.value.waiting.values()];
    const ahead = waiting.filter(({ inForce }) => inForce);
    return ok({
      lines: waiting.map(({ file, act, signed }) => `${file}\t${act.act}\t${signed.join(',') || '-'}\t${JSON.stringify(act.what)}`),
      json: waiting.map(waitingJson), talk: ahead.map((one) => waitingLine(one, context.io.locale)), exit: ahead.length > 0 ? UNCONFIRMED : 0,
    });
  }),
});
