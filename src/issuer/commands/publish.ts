import { ok } from '../../core/result.ts';
import { command, fileActs, withOffice } from '../command.ts';
import { publishList } from '../publish/publish.ts';

/** Sign and write the list as the register stands. */
export const publish = command({
  name: 'publish',
  form: {},
  act: async (_rows, context) => withOffice(context, async (office) => {
    const { io, common: { 'dry-run': dryRun } } = context;
    const published = await publishList(office, { now: io.now, locale: io.locale, dryRun });
    if (!published.ok) return published;
    const filed = fileActs(office.register, [() => ok([{ act: 'published', what: published.value }])], context);
    if (!filed.ok) return filed;
    const { versions, issued, fingerprint } = published.value;
    return ok({ lines: [`${versions.timestamp}\t${issued}\t${fingerprint}`], json: { versions: { ...versions }, issued, fingerprint }, talk: [] });
  }),
});
