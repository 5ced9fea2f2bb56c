/** One publication, in one line: build → compare with the one before → sign → read as a client → write. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { formatInstant, type Seconds } from '../../core/day.ts';
import { ok, type Result } from '../../core/result.ts';
import type { Json, JsonObject } from '../../core/trust/json.ts';
import { targetPaths, targetUrlPath } from '../../core/trust/list.ts';
import { faultLine } from '../content/index.ts';
import type { Locale } from '../../i18n/locale.ts';
import { trustOf, type Office } from '../office.ts';
import { refuse, type Refusal } from '../refusal.ts';
import type { ActBodies, Versions } from '../register/acts.ts';
import type { State } from '../register/state.ts';
import { fromFolder, openTrust, readTrustFolder, trustFiles, type OpenedList, type ReadPath } from '../trust-folder.ts';
import { stateRole } from '../tuf/keys.ts';
import { auditList } from './audit.ts';
import { makeBundles, shardDepth } from './bundles.ts';
import { Files, sha256 } from './files.ts';
import { compileShown } from './pages.ts';
import { newestRoot, previousRoles, type Roles } from './previous.ts';
import { recordsOf, type Records } from './records.ts';
import { listed, listedRole, makeRole, speakersIn, type Making } from './roles.ts';
import { buildTargets, targetsOf, type TargetFiles } from './targets.ts';
import { keepsTombstones } from './tombstones.ts';
import { removeOtherBundles, writePublication } from './write.ts';

export interface PublishOptions {
  readonly now: Seconds;
  readonly locale: Locale;
  readonly dryRun: boolean;
}

/** What was published: versions, and the fingerprint that phones show. */
export type Published = ActBodies['published'];

const NONE: Versions = { timestamp: 0, snapshot: 0, targets: 0, season: 0, alerts: 0 };

/** Publish the register as it stands into `trust/`. Refused, or done whole. */
export async function publishList(office: Office, { now, locale, dryRun }: PublishOptions): Promise<Result<Published, Refusal>> {
  const dir = trustOf(office);
  const onDisk = fromFolder(dir);
  const state = office.register.state();
  if (!state.ok) return state;
  const before = await openBefore(dir, state.value, now);
  if (!before.ok) return before;
  const files = new Files();
  const built = await build(office, state.value, files, locale);
  if (!built.ok) return built;
  const { records, targets } = built.value;
  const kept = before.value ? await keepsTombstones(before.value.list, readTrustFolder(dir).read, records, office.configJson.hosts) : ok(null);
  if (!kept.ok) return kept;
  const roles = await signRoles(office, state.value, targets, before.value?.roles, now, onDisk);
  if (!roles.ok) return roles;
  for (const [path, bytes] of roleFiles(roles.value)) files.all.set(path, bytes);
  const readPath: ReadPath = (path) => files.all.get(path) ?? onDisk(path);
  const folder = trustFiles(readPath, [...targets.bytes].map(([path, bytes]) => targetUrlPath(path, sha256(bytes))));
  const list = await auditList(folder, now, records.keys.keys(), before.value?.list.trusted);
  const bundles = await makeBundles(list.trusted, shardDepth(records.keys.size, depthIn(dir)), readPath, folder.read);
  if (!dryRun) {
    writePublication(dir, new Map([...files.all, ...bundles]));
    removeOtherBundles(dir, bundles);
  }
  return ok({ versions: versionsOf(roles.value), issued: formatInstant(now), fingerprint: list.trust.status.fingerprint });
}

async function openBefore(dir: string, state: State, now: Seconds): Promise<Result<{ roles: Roles; list: OpenedList } | undefined, Refusal>> {
  const roles = previousRoles(fromFolder(dir), state);
  if (!roles.ok || !roles.value) return roles as Result<undefined, Refusal>;
  const list = await openTrust(readTrustFolder(dir), now);
  return list.ok ? ok({ roles: roles.value, list: list.value }) : refuse('trust', dir, 'trust-incomplete');
}

async function build(office: Office, state: State, files: Files, locale: Locale): Promise<Result<{ records: Records; targets: TargetFiles }, Refusal>> {
  const shown = await compileShown(office, state, files);
  if (!shown.ok) return refuse('content', undefined, 'content', faultLine(locale, shown.error[0]!), shown.error.length);
  const records = recordsOf(state, shown.value.pages);
  return ok({ records, targets: await buildTargets(records, state, office, shown.value, files) });
}

/** Targets, the two delegated roles, snapshot, timestamp: each states the one before. */
async function signRoles(office: Office, state: State, { bytes }: TargetFiles, before: Roles | undefined, now: Seconds, onDisk: ReadPath): Promise<Result<Roles, Refusal>> {
  const root = newestRoot(onDisk);
  const season = state.roles.get('season');
  const alerts = state.roles.get('alerts');
  if (!root || !season || !alerts) return refuse('trust', '1.root.json', 'no-root');
  const making: Making = { ring: office.ring, now, above: highest(state.published?.versions, state.office?.above) };
  const demo: JsonObject = office.config.demo ? { 'x-demo': true } : {};
  const top = root.signed.roles as { readonly [name: string]: Json };
  const delegates = [delegation('season', season), delegation('alerts', alerts)];

  const { keys, hosts, content, ranges, alerts: alertTries, acts } = targetPaths;
  const statement = { targets: targetsOf(bytes, [keys, hosts, content]), delegations: { keys: Object.assign({}, ...delegates.map((one) => one.keys)) as JsonObject, roles: delegates.map((one) => one.role) }, ...demo };
  const targets = await makeRole('targets', statement, speakersIn(top.targets), before?.targets, making);
  if (!targets.ok) return targets;
  const seasonRole = await makeRole('season', { targets: targetsOf(bytes, [ranges]) }, delegates[0]!.speakers, before?.season, making);
  if (!seasonRole.ok) return seasonRole;
  const alertsRole = await makeRole('alerts', { targets: targetsOf(bytes, [alertTries, acts]) }, delegates[1]!.speakers, before?.alerts, making);
  if (!alertsRole.ok) return alertsRole;
  const meta = { 'targets.json': listedRole(targets.value), 'season.json': listedRole(seasonRole.value), 'alerts.json': listedRole(alertsRole.value) };
  const snapshot = await makeRole('snapshot', { meta }, speakersIn(top.snapshot), before?.snapshot, making);
  if (!snapshot.ok) return snapshot;
  const moment = { meta: { 'snapshot.json': { version: snapshot.value.version, ...listed(snapshot.value.bytes) } }, 'x-issued': formatInstant(now), ...demo };
  const timestamp = await makeRole('timestamp', moment, speakersIn(top.timestamp), before?.timestamp, making);
  return timestamp.ok ? ok({ targets: targets.value, season: seasonRole.value, alerts: alertsRole.value, snapshot: snapshot.value, timestamp: timestamp.value }) : timestamp;
}

/** A delegation of a folder of targets (TUF 4.5), terminating: no other role may answer for it. */
function delegation(name: 'season' | 'alerts', { keys: pems, threshold }: ActBodies['role-keys']) {
  const { keys, keyids } = stateRole(pems, threshold);
  return { keys, speakers: { keyids, threshold }, role: { name, keyids, threshold, terminating: true, paths: [`${name}/*`] } as unknown as Json };
}

function roleFiles(roles: Roles): Map<string, Uint8Array> {
  const files = new Map([['timestamp.json', roles.timestamp.bytes]]);
  for (const name of ['snapshot', 'targets', 'season', 'alerts'] as const) files.set(`${roles[name].version}.${name}.json`, roles[name].bytes);
  return files;
}

const versionsOf = ({ timestamp, snapshot, targets, season, alerts }: Roles): Versions =>
  ({ timestamp: timestamp.version, snapshot: snapshot.version, targets: targets.version, season: season.version, alerts: alerts.version });

const highest = (a: Versions = NONE, b: Versions = NONE): Versions => ({
  timestamp: Math.max(a.timestamp, b.timestamp), snapshot: Math.max(a.snapshot, b.snapshot), targets: Math.max(a.targets, b.targets),
  season: Math.max(a.season, b.season), alerts: Math.max(a.alerts, b.alerts),
});

/** Digits that name the shards of the publication in a folder. */
function depthIn(dir: string): number {
  const folder = join(dir, 'bundles');
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return Math.max(1, ...names.map((name) => /^([0-9a-f]+)\.json$/.exec(name)?.[1]!.length ?? 0));
}
