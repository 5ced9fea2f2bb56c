/** The trust list as a verdict uses it: verified metadata, and records read through it as they are needed. */
import { sha256Hex } from '../bytes.ts';
import type { Seconds } from '../day.ts';
import { err, ok, type Result } from '../result.ts';
import type { Trusted } from './advance.ts';
import { alert, filedRange, hosts, keyRecord, type Alert, type FileRef, type FiledRange, type Hosts, type KeyRecord } from './records.ts';
import type { TargetFile } from './roles.ts';
import { list, type Read } from './shape.ts';
import { lookUp, readJsonFile, type ListFault, type ParsedNodes, type ReadFile } from './trie.ts';

/** The delegated roles that a verdict needs besides `targets`. */
export const delegatedRoles = ['season', 'alerts'] as const;

/** The target files of the list, by role: what a publisher must write and a client opens. */
export const targetPaths = {
  keys: 'keys.json',
  hosts: 'hosts.json',
  content: 'content.json',
  ranges: 'season/ranges.json',
  alerts: 'alerts/alerts.json',
  acts: 'alerts/acts.json',
} as const;
export type TargetPath = (typeof targetPaths)[keyof typeof targetPaths];

/** Version and ages of the list in hand. */
export interface ListStatus {
  /** Version of `timestamp.json`: goes up with every publication. */
  readonly version: number;
  readonly issued: Seconds;
  /** The daily part (timestamp, snapshot, season, alerts) is confirmed until here. */
  readonly confirmedUntil: Seconds;
  /** The licences themselves (targets, root) hold until here. */
  readonly validUntil: Seconds;
  /** SHA-256 of `timestamp.json`: equal on two phones exactly when they hold the same list. */
  readonly fingerprint: string;
}

/** All the list says about one key. */
export interface Issuer {
  readonly record: KeyRecord;
  readonly ranges: readonly FiledRange[];
  readonly alerts: readonly Alert[];
}

export interface Trust {
  readonly status: ListStatus;
  readonly hosts: Hosts;
  /** The issuer behind a kid; undefined where the list has none. */
  issuer(kid: string): Promise<Result<Issuer | undefined, ListFault>>;
  /** What else the list names (`shown.ts` reads it), and how its files are read. */
  readonly refs: TargetRefs;
  readonly read: ReadFile;
}

/** Open a verified list for judging. `read` finds files by reference; each is checked against its hash. */
export async function openList(trusted: Trusted, read: ReadFile): Promise<Result<Trust, ListFault>> {
  const status = await statusOf(trusted);
  const found = targetRefs(trusted);
  if (!status || !found) return err({ why: 'not-held' });
  const accepted = await readJsonFile(found.hosts, hosts, read);
  if (!accepted.ok) return accepted;
  const ranges = list(filedRange);
  const alerts = list(alert);
  const parsed: ParsedNodes = new Map();
  return ok({
    status,
    hosts: accepted.value,
    async issuer(kid) {
      const record = await lookUp(found.keys, kid, keyRecord, read, parsed);
      if (!record.ok) return record;
      if (!record.value) return ok(undefined);
      const filed = await lookUpList(found.ranges, kid, ranges, read, parsed);
      if (!filed.ok) return filed;
      const restricted = await lookUpList(found.alerts, kid, alerts, read, parsed);
      if (!restricted.ok) return restricted;
      return ok({ record: record.value, ranges: filed.value, alerts: restricted.value });
    },
    refs: found,
    read,
  });
}

async function lookUpList<T>(root: FileRef, kid: string, shape: Read<readonly T[]>, read: ReadFile, parsed: ParsedNodes): Promise<Result<readonly T[], ListFault>> {
  const items = await lookUp(root, kid, shape, read, parsed);
  return items.ok ? ok(items.value ?? []) : items;
}

/**
 * Undefined unless every role is there and of one publication: an update cut half-way leaves a newer timestamp over older
 * files, and what those lack would accuse honest boxes.
 */
async function statusOf({ root, timestamp, snapshot, targets }: Trusted): Promise<ListStatus | undefined> {
  const licences = targets.get('targets');
  const daily = delegatedRoles.map((role) => targets.get(role));
  if (!timestamp?.issued || !snapshot || !licences || daily.some((role) => !role)) return undefined;
  const listed = ['targets', ...delegatedRoles].every((role) => snapshot.meta.get(`${role}.json`)?.version === targets.get(role)?.version);
  if (!listed || snapshot.version !== timestamp.snapshot.version) return undefined;
  return {
    version: timestamp.version,
    issued: timestamp.issued,
    confirmedUntil: Math.min(timestamp.expires, snapshot.expires, ...daily.map((role) => role!.expires)),
    validUntil: Math.min(root.expires, licences.expires),
    fingerprint: await sha256Hex(timestamp.bytes),
  };
}

export type TargetRefs = { readonly [N in keyof typeof targetPaths]: FileRef };

/** References of the target files, or undefined where a role does not list its own. */
export function targetRefs({ targets }: Trusted): TargetRefs | undefined {
  const find = (role: string, path: TargetPath) => refOf(targets.get(role)?.targets.get(path));
  const keys = find('targets', targetPaths.keys);
  const hostList = find('targets', targetPaths.hosts);
  const content = find('targets', targetPaths.content);
  const ranges = find('season', targetPaths.ranges);
  const alerts = find('alerts', targetPaths.alerts);
  const acts = find('alerts', targetPaths.acts);
  return keys && hostList && content && ranges && alerts && acts ? { keys, hosts: hostList, content, ranges, alerts, acts } : undefined;
}

function refOf(file: TargetFile | undefined): FileRef | undefined {
  const sha256 = file?.hashes.get('sha256');
  return file && sha256 !== undefined ? { sha256, length: file.length, type: 'json' } : undefined;
}

/** A target file's path on the server under consistent snapshots (TUF 6.2): the hash stands before the last segment. */
export function targetUrlPath(path: TargetPath, sha256: string): string {
  const at = path.lastIndexOf('/') + 1;
  return `targets/${path.slice(0, at)}${sha256}.${path.slice(at)}`;
}

