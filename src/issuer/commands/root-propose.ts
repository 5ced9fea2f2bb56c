import { join, resolve } from 'node:path';
import { cliWords } from '../../i18n/cli.ts';
import { ok, type Result } from '../../core/result.ts';
import { command, withOffice, type Context, type Outcome } from '../command.ts';
import { count, many, optional, path } from '../input/field.ts';
import { readHolders } from '../keys/holders.ts';
import { paths, readRoots, type Office } from '../office.ts';
import { newestRoot } from '../publish/previous.ts';
import { refuse, type Refusal } from '../refusal.ts';
import { FIRST_ROOT } from '../trust-folder.ts';
import { writeProposal } from '../tuf/proposal.ts';
import { holdersIn, rootStatement, type RootHolders } from '../tuf/root.ts';

/** Propose the next root: other holders, another online key, or only three more years. */
export const rootPropose = command({
  name: 'root propose',
  form: { 'root-pub': optional(many(path)), 'targets-pub': optional(many(path)), 'online-pub': optional(path), threshold: optional(count(1, 9)) },
  async act([row], context) {
    const { 'root-pub': root, 'targets-pub': targets, 'online-pub': online, threshold } = row!.values;
    return withOffice(context, async (office) => {
      const change = { ...(threshold !== undefined && { threshold }) };
      const files = { root, targets, online: online === undefined ? undefined : [online] };
      const read: Partial<Record<keyof typeof files, readonly string[]>> = {};
      for (const [role, names] of Object.entries(files) as [keyof typeof files, readonly string[] | undefined][]) {
        const pems = names === undefined ? undefined : readHolders(`--${role}-pub`, names.map((name) => resolve(context.io.cwd, name)), role === 'online' ? 1 : (threshold ?? 1));
        if (pems && !pems.ok) return pems;
        if (pems) read[role] = pems.value;
      }
      return proposeRoot(office, context, { ...change, ...(read.root && { root: read.root }), ...(read.targets && { targets: read.targets }), ...(read.online && { online: read.online[0]! }) });
    });
  },
});

/** Write the proposal of a root that differs from the newest one in this. */
export async function proposeRoot(office: Office, { io, common }: Context, change: Partial<RootHolders>): Promise<Result<Outcome, Refusal>> {
  const newest = await newestRoot(readRoots(office));
  if (!newest) return refuse('trust', FIRST_ROOT, 'no-root');
  const holders = { ...holdersIn(newest.signed), ...change };
  const fewest = Math.min(holders.root.length, holders.targets.length);
  if (holders.threshold > fewest) return refuse('--threshold', holders.threshold, 'too-few-keys', fewest, holders.threshold);
  const version = newest.version + 1;
  const file = join(paths(office.dir).proposals, `${version}.root.json`);
  if (!common['dry-run']) writeProposal(file, rootStatement(holders, { version, now: io.now, demo: office.config.demo }));
  return ok({ lines: [file], json: { proposal: file, version }, talk: [cliWords[io.locale].talk.rootToSign(file)] });
}
