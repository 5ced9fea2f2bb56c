/** What a client stored, taken again. */
import type { Trusted } from './advance.ts';
import type { TufKey } from './keys.ts';
import { delegationTo, fileNameOf, parseSnapshot, parseTargets, parseTimestamp, type Envelope, type EnvelopeFault, type RoleKeys, type Targets } from './roles.ts';
import type { Result } from '../result.ts';
import { openMetadata, type Verified } from './verified.ts';

/**
 * Take stored metadata (by unversioned file name) again, each file by itself under the keys of its delegator: after an update that was cut, files of
 * two publications lie side by side, and the older ones still guard against a rollback. What does not verify is left out.
 */
export async function restore({ root }: Trusted, stored: ReadonlyMap<string, Uint8Array>): Promise<Trusted> {
  const take = async <T extends object>(name: string, parse: (bytes: Uint8Array) => Result<Envelope<T>, EnvelopeFault>, keys: ReadonlyMap<string, TufKey>, role: RoleKeys): Promise<Verified<T> | undefined> => {
    const bytes = stored.get(fileNameOf(name));
    const taken = bytes && (await openMetadata(bytes, parse, keys, role));
    return taken?.ok ? taken.value : undefined;
  };
  const timestamp = await take('timestamp', parseTimestamp, root.keys, root.roles.timestamp);
  const snapshot = await take('snapshot', parseSnapshot, root.keys, root.roles.snapshot);
  const targets = new Map<string, Verified<Targets>>();
  const pending = [{ name: 'targets', keys: root.keys, role: root.roles.targets }];
  for (const { name, keys, role } of pending) {
    const taken = targets.has(name) ? undefined : await take(name, parseTargets, keys, role);
    if (!taken) continue;
    targets.set(name, taken);
    pending.push(...delegatesStored(taken, stored));
  }
  return { root, ...(timestamp && { timestamp }), ...(snapshot && { snapshot }), targets };
}

/** The roles that one delegates to and whose files may be stored. */
function delegatesStored({ delegations }: Targets, stored: ReadonlyMap<string, Uint8Array>) {
  if (!delegations) return [];
  const { keys, roles, bins } = delegations;
  if (!bins) return roles.map((role) => ({ name: role.name, keys, role }));
  // There may be as many bins as stars: only those of which a file is there.
  const names = [...stored.keys()].map((file) => bins.namePrefix + (/-[0-9a-f]+(?=\.json$)/.exec(file)?.[0] ?? ''));
  return names.filter((name) => delegationTo(delegations, name)).map((name) => ({ name, keys, role: bins }));
}
