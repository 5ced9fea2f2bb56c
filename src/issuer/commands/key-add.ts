import { resolve } from 'node:path';
import { MAX_LICENSEE } from '../../core/limits.ts';
import { ok, type Result } from '../../core/result.ts';
import { command, fileActs, told, withOffice, type Context } from '../command.ts';
import { count, day, optional, path } from '../input/field.ts';
import { given } from '../input/form.ts';
import { kidOf } from '../keys/kid.ts';
import { readPublicKey, spkiOf } from '../keys/pkcs8.ts';
import { readPublicFile } from '../keys/ring.ts';
import { refuse, type Refusal } from '../refusal.ts';
import { findLicensee } from '../register/find.ts';
import type { Decide } from '../register/register.ts';

/** File a key that signs a licensee's labels: one made here, or another holder's public key. */
export const keyAdd = command({
  name: 'key add',
  form: { licensee: count(1, MAX_LICENSEE), first: optional(day), last: optional(day), pub: optional(path) },
  async act([row], context) {
    const { values } = row!;
    if (values.first !== undefined && values.last !== undefined && values.last < values.first) return refuse('--last', values.last, 'before', values.first);
    return withOffice(context, async ({ register }) => {
      const known = register.state();
      const licensee = known.ok ? findLicensee(known.value, values.licensee) : known;
      if (!licensee.ok) return licensee;
      const spki = values.pub === undefined ? await makeLabelKey(values.licensee, context) : readSpki(resolve(context.io.cwd, values.pub));
      if (!spki.ok) return spki;
      const kid = kidOf(spki.value);
      const period = given({ first: values.first, last: values.last });
      const decide: Decide = (state) => {
        // Unique over all keys ever filed, tombstones included: a kid binds a label to one key.
        if (state.kids.has(kid)) return refuse('kid', kid, 'kid-taken', state.kids.get(kid)!);
        return ok([{ act: 'key-filed', what: { licensee: values.licensee, kid, alg: 'ES256', spki: spki.value.toString('base64'), ...period } }]);
      };
      const filed = fileActs(register, [decide], context);
      return filed.ok ? ok(told(filed.value, context.common['dry-run'])) : filed;
    });
  },
});

function readSpki(file: string): Result<Buffer, Refusal> {
  const read = readPublicFile('--pub', file);
  return read.ok ? ok(spkiOf(read.value.key)) : read;
}

/** A new key named after its licensee and a running number. */
async function makeLabelKey(licensee: number, { ring, common }: Context): Promise<Result<Buffer, Refusal>> {
  if (common['dry-run']) return refuse('--dry-run', undefined, 'makes-a-key');
  const taken = ring.names();
  let running = 1;
  while (taken.has(`label-${licensee}-${running}`)) running++;
  const made = await ring.make([`label-${licensee}-${running}`]);
  return made.ok ? ok(spkiOf(readPublicKey(made.value[0]!)!)) : made;
}
