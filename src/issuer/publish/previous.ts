/** The publication before this one, as it lies in the folder. */
import type { Seconds } from '../../core/day.ts';
import { parseInstant } from '../../core/day.ts';
import { ok, type Result } from '../../core/result.ts';
import { isObject, parseJson, type JsonObject } from '../../core/trust/json.ts';
import { refuse, type Refusal } from '../refusal.ts';
import type { Versions } from '../register/acts.ts';
import type { State } from '../register/state.ts';
import type { ReadPath } from '../trust-folder.ts';

/** One role's file: its bytes, and the part its signatures cover. */
export interface RoleFile {
  readonly bytes: Uint8Array;
  readonly signed: JsonObject;
  readonly version: number;
  readonly expires: Seconds;
}
export type RoleName = keyof Versions;
export type Roles = { readonly [R in RoleName]: RoleFile };

export function roleFile(bytes: Uint8Array | undefined): RoleFile | undefined {
  const json = bytes && parseJson(bytes);
  if (!bytes || !json?.ok || !isObject(json.value) || !isObject(json.value.signed)) return undefined;
  const { signed } = json.value;
  const expires = parseInstant(String(signed.expires));
  return typeof signed.version === 'number' && expires !== undefined ? { bytes, signed, version: signed.version, expires } : undefined;
}

/** The newest root of a folder. */
export async function newestRoot(read: ReadPath): Promise<RoleFile | undefined> {
  let root: RoleFile | undefined;
  for (let version = 1; ; version++) {
    const next = roleFile(await read(`${version}.root.json`));
    if (!next) return root;
    root = next;
  }
}

/** The roles of the last publication; undefined before the first. A folder that is behind the register is refused: clients would refuse it too. */
export async function previousRoles(read: ReadPath, { published }: State): Promise<Result<Roles | undefined, Refusal>> {
  const timestamp = roleFile(await read('timestamp.json'));
  if (!timestamp) return published ? refuse('trust', 'timestamp.json', 'trust-behind', published.versions.timestamp) : ok(undefined);
  const snapshot = roleFile(await read(`${versionIn(timestamp.signed, 'snapshot.json')}.snapshot.json`));
  const role = async (name: 'targets' | 'season' | 'alerts') => snapshot && roleFile(await read(`${versionIn(snapshot.signed, `${name}.json`)}.${name}.json`));
  const targets = await role('targets');
  const season = await role('season');
  const alerts = await role('alerts');
  if (!snapshot || !targets || !season || !alerts) return refuse('trust', 'snapshot.json', 'trust-incomplete');
  if (published && timestamp.version < published.versions.timestamp) return refuse('trust', timestamp.version, 'trust-behind', published.versions.timestamp);
  return ok({ timestamp, snapshot, targets, season, alerts });
}

/** The version of a role that a timestamp or snapshot names; 0 where it names none. */
export function versionIn(signed: JsonObject | undefined, name: string): number {
  const meta = signed && isObject(signed.meta) ? signed.meta[name] : undefined;
  return isObject(meta) && typeof meta.version === 'number' ? meta.version : 0;
}
