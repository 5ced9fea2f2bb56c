import { command, withOffice } from '../command.ts';
import { code } from '../input/field.ts';
import { printBatch } from '../print/mint.ts';

/** Write the labels of a batch once more, after a full disk or a lost folder. Takes no serials. */
export const mintAgain = command({
  name: 'mint again',
  form: { batch: code },
  act: async ([row], context) => withOffice(context, (office) => printBatch(office, row!.values.batch, context.io.locale)),
});
