import { formatInstant, parseDay, startOfDay } from '../../core/day.ts';
import { ok } from '../../core/result.ts';
import { cliWords } from '../../i18n/cli.ts';
import { emergencyForm, fileSigned, signForm, toldWaiting } from '../approval.ts';
import { command, withOffice } from '../command.ts';
import { day, kid, line } from '../input/field.ts';
import { given } from '../input/form.ts';
import { refuse } from '../refusal.ts';
import { findIn, findLicensee, nextId } from '../register/find.ts';
import type { Decide } from '../register/register.ts';
import type { Batch, State } from '../register/state.ts';

/** Revoke a key for good. Ranges filed before the day of compromise stay honoured; they are shown before anything is filed. */
export const keyRevoke = command({
  name: 'key revoke',
  form: { kid, compromised: day, day, document: line, ...emergencyForm, ...signForm },
  async act([row], context) {
    const { values } = row!;
    const compromised = formatInstant(startOfDay(parseDay(values.compromised)!));
    const decide: Decide = (state) => {
      const licensee = findLicensee(state, state.kids.get(values.kid) ?? 0);
      const key = licensee.ok ? findIn('kid', licensee.value.keys, values.kid) : refuse('--kid', values.kid, 'unknown');
      if (!licensee.ok || !key.ok) return refuse('--kid', values.kid, 'unknown');
      const { restrictions, record } = licensee.value;
      if (restrictions.some(({ act, what }) => act === 'key-revoked' && what.kid === values.kid)) return refuse('--kid', values.kid, 'already-revoked');
      if (values.day < values.compromised) return refuse('--day', values.day, 'before', values.compromised);
      const order = { day: values.day, document: values.document, ...given({ emergency: values.emergency }) };
      return ok([{ act: 'key-revoked', what: { licensee: record.licensee, id: nextId('revocation', licensee.value), kid: values.kid, compromised, ...order } }]);
    };
    return withOffice(context, async (office) => {
      const filed = await fileSigned(office, [decide], context, values);
      if (!filed.ok) return filed;
      const state = office.register.state();
      if (!state.ok) return state;
      const outcome = toldWaiting(filed.value, context);
      const ranges = rangesOf(state.value, values.kid).map((batch) => ({ batch, honoured: batch.filed!.at < compromised }));
      const words = cliWords[context.io.locale].talk;
      const talk = ranges.map(({ batch, honoured }) => (honoured ? words.honoured : words.notHonoured)(batch.batch, batch.from, batch.to, batch.filed!.at));
      const json = { filed: outcome.json, ranges: ranges.map(({ batch: { batch, from, to, filed: { at } = { at: '' } }, honoured }) => ({ batch, from, to, filed: at, honoured })) };
      return ok({ ...outcome, json, talk: [...talk, ...outcome.talk] });
    });
  },
});

const rangesOf = ({ licensees }: State, of: string): Batch[] =>
  [...licensees.values()].flatMap(({ batches }) => [...batches.values()].filter((batch) => batch.kid === of && batch.filed));
