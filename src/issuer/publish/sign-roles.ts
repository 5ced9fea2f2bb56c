/** The roles of a publication, each stating the one before it: targets, the two delegated roles, snapshot, timestamp. */
import { formatInstant, type Seconds } from '../../core/day.ts';
import { ok, type Result } from '../../core/result.ts';
import type { Json, JsonObject } from '../../core/trust/json.ts';
import { targetPaths } from '../../core/trust/list.ts';
import { paths, type Office } from '../office.ts';
import { refuse, type Refusal } from '../refusal.ts';
import type { ActBodies, DelegatedRoleName, Versions } from '../register/acts.ts';
import type { State } from '../register/state.ts';
import { speakersIn, speakersOf } from '../tuf/keys.ts';
import type { Speakers } from '../tuf/sign.ts';
import type { RoleFile, Roles } from './previous.ts';
import { listed, listedRole, makeRole, type Making } from './roles.ts';
import { targetsOf, type TargetFiles } from './targets.ts';

/** The roles that change only when the register or the content does. */
export type Content = Pick<Roles, 'targets' | 'season' | 'alerts'>;

const NONE: Versions = { timestamp: 0, snapshot: 0, targets: 0, season: 0, alerts: 0 };

export function making(office: Office, state: State, now: Seconds, dryRun: boolean): Making {
  const published = state.published?.versions ?? NONE;
  const floor = state.office?.above ?? NONE;
  const above = Object.fromEntries(Object.keys(NONE).map((role) => [role, Math.max(published[role as keyof Versions], floor[role as keyof Versions])])) as unknown as Versions;
  return { ring: office.ring, now, above, proposals: { dir: paths(office.dir).proposals, dryRun } };
}

export const demoMark = (office: Office): JsonObject => (office.config.demo ? { 'x-demo': true } : {});

export async function signContent(office: Office, state: State, root: RoleFile, { bytes }: TargetFiles, before: Roles | undefined, by: Making): Promise<Result<Content, Refusal>> {
  const keys = { season: state.roles.get('season'), alerts: state.roles.get('alerts') };
  if (!keys.season || !keys.alerts) return refuse('register', 'role-keys', 'unknown');
  const season = delegation('season', keys.season);
  const alerts = delegation('alerts', keys.alerts);
  const delegations: JsonObject = { keys: { ...season.speakers.keys, ...alerts.speakers.keys }, roles: [season.role, alerts.role] };
  const { keys: records, hosts, content, ranges, alerts: restrictions, acts } = targetPaths;
  const statement = { targets: targetsOf(bytes, [records, hosts, content]), delegations, ...demoMark(office) };
  const targets = await makeRole('targets', statement, speakersIn(root.signed, 'targets'), before?.targets, by);
  if (!targets.ok) return targets;
  const seasonRole = await makeRole('season', { targets: targetsOf(bytes, [ranges]) }, season.speakers, before?.season, by);
  if (!seasonRole.ok) return seasonRole;
  const alertsRole = await makeRole('alerts', { targets: targetsOf(bytes, [restrictions, acts]) }, alerts.speakers, before?.alerts, by);
  return alertsRole.ok ? ok({ targets: targets.value, season: seasonRole.value, alerts: alertsRole.value }) : alertsRole;
}

/** A delegation of a folder of targets (TUF 4.5), terminating: no other role may answer for it. */
function delegation(name: DelegatedRoleName, { keys, threshold }: ActBodies['role-keys']): { speakers: Speakers; role: Json } {
  const speakers = speakersOf(keys, threshold);
  return { speakers, role: { name, keyids: speakers.keyids, threshold, terminating: true, paths: [`${name}/*`] } };
}

/** The two roles of the online key: what is current, and since when. */
export async function signMoment(office: Office, root: RoleFile, content: Content, before: Roles | undefined, by: Making): Promise<Result<Roles, Refusal>> {
  const meta = { 'targets.json': listedRole(content.targets), 'season.json': listedRole(content.season), 'alerts.json': listedRole(content.alerts) };
  const snapshot = await makeRole('snapshot', { meta }, speakersIn(root.signed, 'snapshot'), before?.snapshot, by);
  if (!snapshot.ok) return snapshot;
  const moment = { meta: { 'snapshot.json': { version: snapshot.value.version, ...listed(snapshot.value.bytes) } }, 'x-issued': formatInstant(by.now), ...demoMark(office) };
  const timestamp = await makeRole('timestamp', moment, speakersIn(root.signed, 'timestamp'), before?.timestamp, by);
  return timestamp.ok ? ok({ ...content, snapshot: snapshot.value, timestamp: timestamp.value }) : timestamp;
}
