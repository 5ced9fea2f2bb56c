/**
 * The client workflow of The Update Framework (specification 1.0, section 5): each role takes the role before it as an
 * argument, so a wrong order does not compile. The same code reads the network, a bundle, and what this device stored.
 */
import type { Seconds } from '../day.ts';
import { MAX_ROOT_BYTES, MAX_ROOT_ROTATIONS, MAX_SNAPSHOT_BYTES, MAX_TARGETS_BYTES, MAX_TIMESTAMP_BYTES, MIN_TIMESTAMP_LIFE } from '../limits.ts';
import { err, ok, type Result } from '../result.ts';
import { isTruthful } from './hashes.ts';
import {
  delegationTo, fileNameOf, parseRoot, parseSnapshot, parseTargets, parseTimestamp,
  type EnvelopeFault, type FileMeta, type Root, type RoleKeys, type Snapshot, type Targets, type Timestamp,
} from './roles.ts';
import type { TufKey } from './keys.ts';
import { openMetadata, verifyEnvelope, type Verified } from './verified.ts';

/** Where metadata comes from. `name` is a path below the metadata folder; at most `maxLength` bytes may be answered. */
export interface Source {
  fetch(name: string, maxLength: number): Promise<Result<Uint8Array, SourceFault>>;
}
/** `absent`: the source says there is no such file. `unreachable`: it did not answer. */
export type SourceFault = 'absent' | 'unreachable' | 'too-long';

/** What a client holds. `targets` maps role names (`targets`, `season`, `alerts`) to their metadata. */
export interface Trusted {
  readonly root: Verified<Root>;
  readonly timestamp?: Verified<Timestamp>;
  readonly snapshot?: Verified<Snapshot>;
  readonly targets: ReadonlyMap<string, Verified<Targets>>;
}

/** Why a role was not taken. `tombstone`: a restriction that this client holds is gone from it. */
export type TrustFault = {
  readonly role: string;
  readonly why: SourceFault | EnvelopeFault | 'signatures' | 'version' | 'rollback' | 'hash' | 'expired' | 'issued' | 'not-listed' | 'tombstone';
};
type Taken<T> = Promise<Result<T, TrustFault>>;

/**
 * What to do with metadata past its expiry. `refuse` is the specification's letter (freeze attack: the update fails).
 * `keep` takes it where it is newer than what is held and leaves it to the verdict to say how old the list is: on a
 * phone that is offline for weeks, a list that fails closed would break every honest box.
 */
export interface Terms {
  readonly now: Seconds;
  readonly expired: 'refuse' | 'keep';
}

/** Trust a root handed over out of band (TUF 5.2); it must be signed by itself. */
export async function trustRoot(bytes: Uint8Array): Taken<Trusted> {
  const parsed = parseRoot(bytes);
  if (!parsed.ok) return err({ role: 'root', why: parsed.error });
  const root = await verifyEnvelope(parsed.value, parsed.value.value.keys, parsed.value.value.roles.root);
  return root.ok ? ok({ root: root.value, targets: new Map() }) : err({ role: 'root', why: root.error });
}

/** How far an update came. `trusted` holds every role taken before the fault, if there was one. */
export interface Advance {
  readonly trusted: Trusted;
  readonly fault?: TrustFault;
}

/** One update cycle (TUF 5.3–5.6): root, timestamp, snapshot, top-level targets, and the delegated roles asked for. */
export async function advance(held: Trusted, source: Source, terms: Terms, delegatedRoles: readonly string[] = []): Promise<Advance> {
  const root = await advanceRoot(held.root, source, terms);
  const rooted = root.chain.reduce(onNewRoot, held);
  let trusted = rooted;
  if (root.fault) return { trusted, fault: root.fault };
  const timestamp = await advanceTimestamp(trusted.root, trusted.timestamp, source, terms);
  if (!timestamp.ok) return { trusted, fault: timestamp.error };
  trusted = { ...trusted, timestamp: timestamp.value };
  const snapshot = await advanceSnapshot(trusted.root, timestamp.value, trusted.snapshot, source, terms);
  if (!snapshot.ok) return { trusted, fault: snapshot.error };
  trusted = { ...trusted, snapshot: snapshot.value };
  const targets = await advanceTargets(trusted.root, snapshot.value, topLevel(trusted.root), trusted.targets.get('targets'), source, terms);
  if (!targets.ok) return { trusted, fault: targets.error };
  // A timestamp issued past the end of the licences would lift the clock's floor there: neither it nor its snapshot is taken.
  if ((timestamp.value.issued ?? 0) > targets.value.expires) return { trusted: rooted, fault: { role: 'timestamp', why: 'issued' } };
  trusted = withTargets(trusted, 'targets', targets.value);
  for (const name of delegatedRoles) {
    const delegate = await advanceDelegate(trusted, 'targets', name, source, terms);
    if (!delegate.ok) return { trusted, fault: delegate.error };
    trusted = withTargets(trusted, name, delegate.value);
  }
  return { trusted };
}

const withTargets = (trusted: Trusted, name: string, targets: Verified<Targets>): Trusted => ({
  ...trusted,
  targets: new Map([...trusted.targets, [name, targets]]),
});

/** TUF 5.3.11: when the keys of timestamp or snapshot change, what they signed is forgotten (fast-forward recovery). */
function onNewRoot(held: Trusted, root: Verified<Root>): Trusted {
  return rotatesOnline(held.root, root) ? { root, targets: held.targets } : { ...held, root };
}

/** Whether the keys of timestamp or snapshot changed from one root to another: then versions count anew. */
export const rotatesOnline = (before: Root, after: Root): boolean =>
  (['timestamp', 'snapshot'] as const).some((role) => spell(before, role) !== spell(after, role));

const spell = ({ keys, roles }: Root, role: 'timestamp' | 'snapshot'): string =>
  roles[role].keyids.map((id) => keys.get(id)?.identity ?? id).sort().join();

/** TUF 5.3: follow root N+1 until there is none; each is signed by the keys of the root before it and by its own. */
async function advanceRoot(held: Verified<Root>, source: Source, terms: Terms): Promise<{ chain: Verified<Root>[]; fault?: TrustFault }> {
  const chain: Verified<Root>[] = [];
  const refuse = (why: TrustFault['why']) => ({ chain, fault: { role: 'root', why } });
  let root = held;
  while (chain.length < MAX_ROOT_ROTATIONS) {
    const fetched = await source.fetch(`${root.version + 1}.root.json`, MAX_ROOT_BYTES);
    if (!fetched.ok) {
      if (fetched.error === 'absent') break;
      return refuse(fetched.error);
    }
    const parsed = parseRoot(fetched.value);
    if (!parsed.ok) return refuse(parsed.error);
    const next = parsed.value.value;
    // TUF 5.3.4: a threshold of the old keys and a threshold of the new ones.
    const old = await verifyEnvelope(parsed.value, root.keys, root.roles.root);
    const own = await verifyEnvelope(parsed.value, next.keys, next.roles.root);
    if (!old.ok || !own.ok) return refuse('signatures');
    // TUF 5.3.5: exactly one more.
    if (next.version !== root.version + 1) return refuse('version');
    root = own.value;
    chain.push(root);
  }
  // TUF 5.3.10: only the last root's expiry counts.
  return isRefused(root.expires, terms) ? refuse('expired') : { chain };
}

/** A file of this metadata is refused for its age under these terms (TUF 5.3.10, 5.4.4, 5.5.6, 5.6.5). */
const isRefused = (expires: Seconds, terms: Terms): boolean => terms.expired === 'refuse' && expires <= terms.now;

/** TUF 5.4. */
async function advanceTimestamp(root: Verified<Root>, held: Verified<Timestamp> | undefined, source: Source, terms: Terms): Taken<Verified<Timestamp>> {
  const refuse = (why: TrustFault['why']) => err({ role: 'timestamp', why });
  const fetched = await source.fetch('timestamp.json', MAX_TIMESTAMP_BYTES);
  if (!fetched.ok) return refuse(fetched.error);
  const next = await openMetadata(fetched.value, parseTimestamp, root.keys, root.roles.timestamp);
  if (!next.ok) return refuse(next.error);
  // TUF 5.4.3.1 rollback of the timestamp, 5.4.3.2 rollback of the snapshot it names.
  if (held && next.value.version < held.version) return refuse('rollback');
  if (held && next.value.version > held.version && next.value.snapshot.version < held.snapshot.version) return refuse('rollback');
  // An equal version is the one we hold; its expiry counts all the same, and an interrupted update goes on from it.
  const current = held && next.value.version === held.version ? held : next.value;
  if (isRefused(current.expires, terms)) return refuse('expired');
  // The floor it sets under the phone's clock must lie well before its own expiry.
  if (current.issued !== undefined && current.issued > current.expires - MIN_TIMESTAMP_LIFE) return refuse('issued');
  return ok(current);
}

/** TUF 5.5. */
async function advanceSnapshot(
  root: Verified<Root>, timestamp: Verified<Timestamp>, held: Verified<Snapshot> | undefined, source: Source, terms: Terms,
): Taken<Verified<Snapshot>> {
  const refuse = (why: TrustFault['why']) => err({ role: 'snapshot', why });
  const meta = timestamp.snapshot;
  const verify = (bytes: Uint8Array) => openMetadata(bytes, parseSnapshot, root.keys, root.roles.snapshot);
  const next = (await reuse(held, meta, verify)) ?? (await fetchListed('snapshot', meta, root, MAX_SNAPSHOT_BYTES, source, verify));
  if (!next.ok) return next;
  // TUF 5.5.4 the version that the timestamp names; 5.5.5 no file goes back or disappears.
  if (next.value.version !== meta.version) return refuse('version');
  for (const [name, before] of held?.meta ?? []) {
    const after = next.value.meta.get(name);
    if (!after || after.version < before.version) return refuse('rollback');
  }
  return isRefused(next.value.expires, terms) ? refuse('expired') : ok(next.value);
}

/** Who delegates to a targets role, under which keys. */
interface Delegator {
  readonly name: string;
  readonly keys: ReadonlyMap<string, TufKey>;
  readonly role: RoleKeys;
}
const topLevel = (root: Verified<Root>): Delegator => ({ name: 'targets', keys: root.keys, role: root.roles.targets });

/** TUF 5.6. */
async function advanceTargets(
  root: Verified<Root>, snapshot: Verified<Snapshot>, by: Delegator, held: Verified<Targets> | undefined, source: Source, terms: Terms,
): Taken<Verified<Targets>> {
  const refuse = (why: TrustFault['why']) => err({ role: by.name, why });
  const meta = snapshot.meta.get(`${by.name}.json`);
  if (!meta) return refuse('not-listed');
  const verify = (bytes: Uint8Array) => openMetadata(bytes, parseTargets, by.keys, by.role);
  const next = (await reuse(held, meta, verify)) ?? (await fetchListed(by.name, meta, root, MAX_TARGETS_BYTES, source, verify));
  if (!next.ok) return next;
  if (next.value.version !== meta.version) return refuse('version');
  return isRefused(next.value.expires, terms) ? refuse('expired') : ok(next.value);
}

/** One delegated role's metadata, under the keys that its delegator states (TUF 5.6.7). Needs `by` and the snapshot in hand. */
export async function advanceDelegate(trusted: Trusted, by: string, name: string, source: Source, terms: Terms): Taken<Verified<Targets>> {
  const delegations = trusted.targets.get(by)?.delegations;
  const role = delegations && delegationTo(delegations, name);
  if (!delegations || !role || !trusted.snapshot) return err({ role: name, why: 'not-listed' });
  return advanceTargets(trusted.root, trusted.snapshot, { name, keys: delegations.keys, role }, trusted.targets.get(name), source, terms);
}

type Verify<T> = (bytes: Uint8Array) => Promise<Result<Verified<T>, EnvelopeFault | 'signatures'>>;

/** What is held, where it is the file listed; taken again only under the keys and threshold that hold today. */
async function reuse<T extends { readonly version: number }>(held: Verified<T> | undefined, meta: FileMeta, verify: Verify<T>): Promise<Result<Verified<T>, never> | undefined> {
  if (!held || held.version !== meta.version || !(await isTruthful(held.bytes, meta))) return undefined;
  const again = await verify(held.bytes);
  return again.ok ? again : undefined;
}

/** Fetch a file that a signed file lists: its length and hashes are checked before it is parsed (TUF 5.5.2, 5.6.2). */
async function fetchListed<T>(role: string, meta: FileMeta, root: Root, maxLength: number, source: Source, verify: Verify<T>): Taken<Verified<T>> {
  const file = fileNameOf(role);
  const fetched = await source.fetch(root.consistentSnapshot ? `${meta.version}.${file}` : file, meta.length ?? maxLength);
  if (!fetched.ok) return err({ role, why: fetched.error });
  if (!(await isTruthful(fetched.value, meta))) return err({ role, why: 'hash' });
  const verified = await verify(fetched.value);
  return verified.ok ? verified : err({ role, why: verified.error });
}

