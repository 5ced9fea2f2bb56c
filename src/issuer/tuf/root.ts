/** The root of a list: which keys speak for which role (TUF 4.3). */
import { formatInstant, type Seconds } from '../../core/day.ts';
import type { JsonObject } from '../../core/trust/json.ts';
import { LIFE, SPEC_VERSION } from '../publish/roles.ts';
import { pemsOf, speakersIn, speakersOf } from './keys.ts';

/** Public keys as PEM, by role. Snapshot and timestamp share the online key. */
export interface RootHolders {
  readonly root: readonly string[];
  readonly targets: readonly string[];
  readonly online: string;
  /** Of the root and targets holders, how many must sign. */
  readonly threshold: number;
}

export function rootStatement({ root, targets, online, threshold }: RootHolders, { version, now, demo }: { version: number; now: Seconds; demo: boolean }): JsonObject {
  const roles = { root: speakersOf(root, threshold), targets: speakersOf(targets, threshold), snapshot: speakersOf([online], 1), timestamp: speakersOf([online], 1) };
  const keys: JsonObject = Object.assign({}, ...Object.values(roles).map((role) => role.keys));
  const speakers = Object.entries(roles).map(([name, { keyids, threshold: needed }]) => [name, { keyids, threshold: needed }]);
  return {
    _type: 'root', spec_version: SPEC_VERSION, version, expires: formatInstant(now + LIFE.root), consistent_snapshot: true, keys, roles: Object.fromEntries(speakers),
    ...(demo && { 'x-demo': true }),
  };
}

/** The holders as a root's `signed` part states them. */
export function holdersIn(root: JsonObject): RootHolders {
  const own = speakersIn(root, 'root');
  return { root: pemsOf(own), targets: pemsOf(speakersIn(root, 'targets')), online: pemsOf(speakersIn(root, 'timestamp'))[0]!, threshold: own.threshold };
}
