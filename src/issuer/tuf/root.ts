/** The root of a list: which keys speak for which role (TUF 4.3). */
import { formatInstant, type Seconds } from '../../core/day.ts';
import type { JsonObject } from '../../core/trust/json.ts';
import { LIFE, SPEC_VERSION } from '../publish/roles.ts';
import { stateRole } from './keys.ts';

/** Public keys as PEM, by role. Snapshot and timestamp share the online key. */
export interface RootHolders {
  readonly root: readonly string[];
  readonly targets: readonly string[];
  readonly season: string;
  readonly alerts: string;
  readonly online: string;
  /** Of the root and targets holders, how many must sign. */
  readonly threshold: number;
}

export function rootStatement({ root, targets, online, threshold }: RootHolders, { version, now, demo }: { version: number; now: Seconds; demo: boolean }): JsonObject {
  const roles = { root: stateRole(root, threshold), targets: stateRole(targets, threshold), snapshot: stateRole([online], 1), timestamp: stateRole([online], 1) };
  const keys: JsonObject = Object.assign({}, ...Object.values(roles).map((role) => role.keys));
  const speakers = Object.entries(roles).map(([name, { keyids, threshold: needed }]) => [name, { keyids, threshold: needed }]);
  return {
    _type: 'root', spec_version: SPEC_VERSION, version, expires: formatInstant(now + LIFE.root), consistent_snapshot: true, keys, roles: Object.fromEntries(speakers),
    ...(demo && { 'x-demo': true }),
  };
}
