/** One publication, in one line: build → compare with the one before → sign → read as a client → write. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { formatInstant, type Seconds } from '../../core/day.ts';
import { ok, type Result } from '../../core/result.ts';
import type { Locale } from '../../i18n/locale.ts';
import { readRoots, trustOf, type Office } from '../office.ts';
import { refuse, type Refusal } from '../refusal.ts';
import type { ActBodies, Versions } from '../register/acts.ts';
import type { State } from '../register/state.ts';
import { FIRST_ROOT, fromFolder, openTrust, readTrustFolder, trustFiles, type OpenedList, type ReadPath } from '../trust-folder.ts';
import { auditList } from './audit.ts';
import { makeBundles, shardDepth } from './bundles.ts';
import { Files } from './files.ts';
import { compileShown, contentRefusal } from './pages.ts';
import { newestRoot, previousRoles, type RoleFile, type Roles } from './previous.ts';
import { recordsOf, type Records } from './records.ts';
import { making, signContent, signMoment, type Content } from './sign-roles.ts';
import { buildTargets, type TargetFiles } from './targets.ts';
import { keepsTombstones } from './tombstones.ts';
import { removeOtherBundles, writePublication } from './write.ts';

export interface PublishOptions {
  readonly now: Seconds;
  readonly locale: Locale;
  readonly dryRun: boolean;
  /** Only say anew that what was published still holds: snapshot and timestamp, by the online key alone. */
  readonly refresh: boolean;
}

/** What was published: versions, the fingerprint that phones show, and the roles for their days. */
export interface Published {
  readonly act: ActBodies['published'];
  readonly roles: Roles & { readonly root: RoleFile };
}

interface Before {
  readonly roles: Roles;
  readonly list: OpenedList;
}

/** Publish the register as it stands into the list's folder. Refused, or done whole. */
export async function publishList(office: Office, options: PublishOptions): Promise<Result<Published, Refusal>> {
  const dir = trustOf(office);
  const state = office.register.state();
  if (!state.ok) return state;
  const root = await newestRoot(readRoots(office));
  if (!root) return refuse('trust', FIRST_ROOT, 'no-root');
  const before = await openBefore(dir, state.value, options.now);
  if (!before.ok) return before;
  const files = new Files();
  const coming = await comingRoots(office, root);
  for (const [path, bytes] of coming) files.all.set(path, bytes);
  const by = making(office, state.value, options.now, options.dryRun);
  const content = options.refresh ? sameContent(before.value, coming) : await newContent(office, state.value, root, files, before.value, options);
  if (!content.ok) return content;
  const roles = await signMoment(office, root, content.value, before.value?.roles, by);
  if (!roles.ok) return roles;
  for (const [path, bytes] of roleFiles(roles.value)) files.all.set(path, bytes);
  const list = await write(dir, files, state.value, before.value, options);
  return ok({ act: { versions: versionsOf(roles.value), issued: formatInstant(options.now), fingerprint: list.trust.status.fingerprint }, roles: { ...roles.value, root } });
}

/** Roots that are finished but not published. */
async function comingRoots(office: Office, { version }: RoleFile): Promise<Map<string, Uint8Array>> {
  const published = fromFolder(trustOf(office));
  const roots = new Map<string, Uint8Array>();
  for (let n = 1; n <= version; n++) {
    const path = `${n}.root.json`;
    if (!(await published(path))) roots.set(path, (await readRoots(office)(path))!);
  }
  return roots;
}

async function openBefore(dir: string, state: State, now: Seconds): Promise<Result<Before | undefined, Refusal>> {
  const roles = await previousRoles(fromFolder(dir), state);
  if (!roles.ok) return roles;
  if (!roles.value) return ok(undefined);
  const list = await openTrust(readTrustFolder(dir), now);
  return list.ok ? ok({ roles: roles.value, list: list.value }) : refuse('trust', dir, 'trust-incomplete');
}

/** What was published says it still; but under a new root it may be of other keys. */
function sameContent(before: Before | undefined, coming: ReadonlyMap<string, Uint8Array>): Result<Content, Refusal> {
  if (!before) return refuse('--refresh', undefined, 'nothing-published');
  return coming.size > 0 ? refuse('--refresh', [...coming.keys()].join(), 'root-pending') : ok(before.roles);
}

/** Build, compare and sign what changes with the register: licences, ranges, restrictions, pages. */
async function newContent(office: Office, state: State, root: RoleFile, files: Files, before: Before | undefined, options: PublishOptions): Promise<Result<Content, Refusal>> {
  const built = await build(office, state, files, options.locale);
  if (!built.ok) return built;
  const { records, targets } = built.value;
  const kept = before ? await keepsTombstones(before.list, readTrustFolder(trustOf(office)).read, records, office.configJson.hosts) : ok(null);
  return kept.ok ? signContent(office, state, root, targets, before?.roles, making(office, state, options.now, options.dryRun)) : kept;
}

async function build(office: Office, state: State, files: Files, locale: Locale): Promise<Result<{ records: Records; targets: TargetFiles }, Refusal>> {
  const shown = await compileShown(office, state, files);
  if (!shown.ok) return contentRefusal(locale, shown.error);
  const records = recordsOf(state, shown.value.pages, shown.value.classes);
  return ok({ records, targets: await buildTargets(records, state, office, shown.value, files) });
}

/** Read the whole as a client that holds the list before, then write it. */
async function write(dir: string, files: Files, { kids }: State, before: Before | undefined, { now, dryRun }: PublishOptions): Promise<OpenedList> {
  const onDisk = fromFolder(dir);
  const readPath: ReadPath = async (path) => files.all.get(path) ?? onDisk(path);
  const folder = trustFiles(readPath, await readPath(FIRST_ROOT));
  const list = await auditList(folder, now, before?.list.trusted);
  const bundles = await makeBundles(list.trusted, shardDepth(kids.size, depthIn(dir)), readPath, folder.read);
  if (!dryRun) {
    writePublication(dir, new Map([...files.all, ...bundles]));
    removeOtherBundles(dir, bundles);
  }
  return list;
}

const versionsOf = ({ timestamp, snapshot, targets, season, alerts }: Roles): Versions =>
  ({ timestamp: timestamp.version, snapshot: snapshot.version, targets: targets.version, season: season.version, alerts: alerts.version });

function roleFiles(roles: Roles): Map<string, Uint8Array> {
  const files = new Map([['timestamp.json', roles.timestamp.bytes]]);
  for (const name of ['snapshot', 'targets', 'season', 'alerts'] as const) files.set(`${roles[name].version}.${name}.json`, roles[name].bytes);
  return files;
}

/** Digits that name the shards of the publication in a folder. */
function depthIn(dir: string): number {
  const folder = join(dir, 'bundles');
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return Math.max(1, ...names.map((name) => /^([0-9a-f]+)\.json$/.exec(name)?.[1]!.length ?? 0));
}
