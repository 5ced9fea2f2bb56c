import { resolve } from 'node:path';
import { ok, type Result } from '../../core/result.ts';
import { cliWords } from '../../i18n/cli.ts';
import { waitingJson, waitingLine } from '../approval.ts';
import { command, fileActs, withOffice, type Context, type Outcome } from '../command.ts';
import { count, defaulting, flag, optional, path } from '../input/field.ts';
import { paths, trustOf } from '../office.ts';
import { checkPublished } from '../publish/check.ts';
import { expiryReport } from '../publish/expiry.ts';
import { prune } from '../publish/prune.ts';
import { publishList, type Published } from '../publish/publish.ts';
import { refuse, type Refusal } from '../refusal.ts';
import type { Waiting } from '../register/approval.ts';
import { alone } from '../register/lock.ts';

/** Sign and write the list as the register stands; or only refresh it; or look at a published one as a client would. */
export const publish = command({
  name: 'publish',
  form: { refresh: flag, check: optional(path), 'warn-days': defaulting(count(0, 3650), 0), prune: flag, keep: defaulting(count(1, 10_000), 10) },
  async act([row], context) {
    const { refresh, check, 'warn-days': warnDays, prune: pruning, keep } = row!.values;
    if (check !== undefined) return checkList(check, warnDays, context);
    return withOffice(context, async (office) => {
      const { io, common: { 'dry-run': dryRun } } = context;
      // Two publications at once would give two lists of one version.
      return alone(paths(office.dir).lock, async () => {
        const published = await publishList(office, { now: io.now, locale: io.locale, dryRun, refresh });
        if (!published.ok) return published;
        const filed = fileActs(office.register, [() => ok([{ act: 'published', what: published.value.act }])], context);
        if (!filed.ok) return filed;
        const state = office.register.state();
        if (!state.ok) return state;
        const pruned = pruning ? await prune(trustOf(office), keep, dryRun) : [];
        return ok(told(published.value, { waiting: [...state.value.waiting.values()], pruned, warnDays }, context));
      });
    });
  },
});

interface Besides {
  readonly waiting: readonly Waiting[];
  /** Paths of files that were removed. */
  readonly pruned: readonly string[];
  readonly warnDays: number;
}

/** What was published, when it runs out, and what waits for approval: left out, or in force and to be confirmed. */
function told({ act: { versions, issued, fingerprint }, roles }: Published, { waiting, pruned, warnDays }: Besides, { io, common }: Context): Outcome {
  const report = expiryReport(Object.entries(roles).map(([role, { version, expires }]) => ({ role, version, expires })), io.now, warnDays, io.locale);
  const removed = pruned.length > 0 ? [cliWords[io.locale].talk.pruned(pruned.length, common['dry-run'])] : [];
  return {
    ...report, lines: [`${versions.timestamp}\t${issued}\t${fingerprint}`], talk: [...report.talk, ...removed, ...waiting.map((one) => waitingLine(one, io.locale))],
    json: { versions: { ...versions }, issued, fingerprint, roles: report.json, pending: waiting.map(waitingJson), pruned: [...pruned] },
  };
}

async function checkList(where: string, warnDays: number, { io }: Context): Promise<Result<Outcome, Refusal>> {
  try {
    const { list, expiries } = await checkPublished(/^https?:/.test(where) ? where : resolve(io.cwd, where), io.now);
    const report = expiryReport(expiries, io.now, warnDays, io.locale);
    const { version, fingerprint } = list.trust.status;
    return ok({ ...report, json: { version, fingerprint, roles: report.json } });
  } catch (fault) {
    return refuse('--check', where, 'not-verified', fault instanceof Error ? fault.message : String(fault)); // Whatever the server or the folder did wrong.
  }
}
