/** The search for a target through delegations (TUF 5.6.7), and its place on the server (TUF 5.7.3). */
import { sha256Hex, utf8 } from '../bytes.ts';
import { MAX_DELEGATIONS } from '../limits.ts';
import { advanceDelegate, type Source, type Terms, type TrustFault, type Trusted } from './advance.ts';
import { matches } from './path-pattern.ts';
import { binOf, type DelegatedRole, type Delegations, type TargetFile } from './roles.ts';

/** What came of a search. */
export interface Found {
  /** Absent where no role that may speak of the path lists it. */
  readonly target?: TargetFile;
  /** With every delegated role taken on the way. */
  readonly trusted: Trusted;
  /** Why a role was not taken: the search ends there, since what it would have said is not known. */
  readonly fault?: TrustFault;
}

/**
 * Find a target: a pre-order depth-first search from the top-level targets on (TUF 5.6.7). `held` is up to date; delegated
 * roles are fetched as they are reached, each once, under the first delegation that leads to it.
 */
export async function findTarget(held: Trusted, path: string, source: Source, terms: Terms): Promise<Found> {
  let trusted = held;
  const visited = new Set<string>();
  let pending: { readonly name: string; readonly by?: string }[] = [{ name: 'targets' }];
  // TUF 5.6.7.1: no more than a chosen number of delegated roles.
  while (pending.length > 0 && visited.size <= MAX_DELEGATIONS) {
    const { name, by } = pending.shift()!;
    if (visited.has(name)) continue;
    visited.add(name);
    if (by !== undefined) {
      const role = await advanceDelegate(trusted, by, name, source, terms);
      if (!role.ok) return { trusted, fault: role.error };
      trusted = { ...trusted, targets: new Map([...trusted.targets, [name, role.value]]) };
    }
    const role = trusted.targets.get(name);
    const target = role?.targets.get(path);
    if (target) return { target, trusted };
    const { names, terminated } = await delegatesFor(role?.delegations, path);
    const next = names.map((delegate) => ({ name: delegate, by: name }));
    // TUF 5.6.7.2.1: behind a terminating delegation nobody else is asked.
    pending = terminated ? next : [...next, ...pending];
  }
  return { trusted };
}

/** The roles that may speak of a path, in their order, up to the first terminating one (TUF 5.6.7.2). */
async function delegatesFor(delegations: Delegations | undefined, path: string): Promise<{ names: string[]; terminated: boolean }> {
  const digest = await sha256Hex(utf8(path));
  if (delegations?.bins) return { names: [binOf(delegations.bins, digest)], terminated: true };
  const covering = (delegations?.roles ?? []).filter((role) => covers(role, path, digest));
  const end = covering.findIndex(({ terminating }) => terminating);
  return { names: (end < 0 ? covering : covering.slice(0, end + 1)).map(({ name }) => name), terminated: end >= 0 };
}

/** Whether a delegation lets its role speak of a path (TUF 4.5): by pattern, or by a prefix of the path's SHA-256. */
const covers = ({ paths, pathHashPrefixes }: DelegatedRole, path: string, digest: string): boolean =>
  paths ? paths.some((pattern) => matches(pattern, path)) : (pathHashPrefixes ?? []).some((prefix) => digest.startsWith(prefix));

/** A target's path on the server (TUF 5.7.3): under consistent snapshots one of its hashes stands before the last segment. */
export function targetPath(path: string, { hashes }: TargetFile, consistentSnapshot: boolean): string {
  const at = path.lastIndexOf('/') + 1;
  return consistentSnapshot ? `${path.slice(0, at)}${hashes.get('sha256') ?? [...hashes.values()][0]}.${path.slice(at)}` : path;
}
