/** The four TUF roles as data (TUF 4.3–4.6), parsed from signed envelopes. Unknown members are ignored here and kept in the bytes. */
import { err, ok, type Result } from '../result.ts';
import type { Seconds } from '../day.ts';
import { isObject, parseJson, type Json, type JsonObject } from './json.ts';
import { parseKey, type TufKey } from './keys.ts';
import { bool, count, instant, list, misfit, object, readShape, table, text, type Read } from './shape.ts';

/** Which keys speak for a role, and how many distinct ones must. */
export interface RoleKeys {
  readonly keyids: readonly string[];
  readonly threshold: number;
}
export interface FileMeta {
  readonly version: number;
  readonly length?: number;
  readonly hashes?: Hashes;
}
export type Hashes = ReadonlyMap<string, string>;
export interface TargetFile {
  readonly length: number;
  readonly hashes: Hashes;
}
interface Common {
  readonly version: number;
  readonly expires: Seconds;
}
export interface Root extends Common {
  readonly consistentSnapshot: boolean;
  readonly keys: ReadonlyMap<string, TufKey>;
  readonly roles: { readonly [R in TopRole]: RoleKeys };
}
export interface Timestamp extends Common {
  readonly snapshot: FileMeta;
  /** Our extension `x-issued`: when the publisher signed it. The floor under a phone's clock. */
  readonly issued?: Seconds;
}
export interface Snapshot extends Common {
  readonly meta: ReadonlyMap<string, FileMeta>;
}
export interface Targets extends Common {
  readonly targets: ReadonlyMap<string, TargetFile>;
  readonly delegations?: Delegations;
}
export interface Delegations {
  readonly keys: ReadonlyMap<string, TufKey>;
  readonly roles: readonly DelegatedRole[];
  /** In place of `roles`: 2^bitLength roles of one form over the hashes of paths (TAP 15, `succinct_roles`). */
  readonly bins?: HashBins;
}
export interface HashBins extends RoleKeys {
  readonly bitLength: number;
  readonly namePrefix: string;
}
export interface DelegatedRole extends RoleKeys {
  readonly name: string;
  readonly terminating: boolean;
  readonly paths?: readonly string[];
  readonly pathHashPrefixes?: readonly string[];
}

export const topRoles = ['root', 'timestamp', 'snapshot', 'targets'] as const;
export type TopRole = (typeof topRoles)[number];

/** A role's file name without its version: the role percent-encoded (RFC 3986 §2.3), so that it names a file and a URL segment. */
export const fileNameOf = (role: string): string =>
  `${encodeURIComponent(role).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)}.json`;

/** A parsed envelope whose signatures nobody has counted yet. */
export interface Envelope<T> {
  readonly value: T;
  readonly signed: JsonObject;
  readonly signatures: readonly { readonly keyid: string; readonly sig: string }[];
  readonly bytes: Uint8Array;
}

export type EnvelopeFault = 'json' | 'shape' | 'type' | 'spec-version';

const hashes: Read<Hashes> = table(text(/^[0-9a-f]+$/), /^[a-z0-9-]+$/);
const version = count(1, Number.MAX_SAFE_INTEGER);
const length = count(0, Number.MAX_SAFE_INTEGER);
const fileMeta: Read<FileMeta> = object({ version }, { length, hashes });
const targetFile: Read<TargetFile> = object({ length, hashes });
const threshold = count(1, 1024);

/** TUF 4.2: a key of a scheme or form this client does not know is left out; it can then sign nothing. */
const keys: Read<ReadonlyMap<string, TufKey>> = (value, path) => {
  const known = new Map<string, TufKey>();
  for (const [keyid, item] of table((json) => json as Json, /^/)(value, path)) {
    const key = parseKey(item);
    if (key) known.set(keyid, key);
  }
  return known;
};

/** Key ids of one role must be unique (TUF 4.3). */
const keyids: Read<readonly string[]> = (value, path) => {
  const ids = list(text())(value, path);
  return new Set(ids).size === ids.length ? ids : misfit(path, 'key ids without repeats');
};
const roleKeys: Read<RoleKeys> = object({ keyids, threshold });

const rootFile = object({
  version, expires: instant, keys,
  roles: object({ root: roleKeys, timestamp: roleKeys, snapshot: roleKeys, targets: roleKeys }),
}, { consistent_snapshot: bool });
const timestampFile = object({ version, expires: instant, meta: object({ 'snapshot.json': fileMeta }) }, { 'x-issued': instant });
const snapshotFile = object({ version, expires: instant, meta: table(fileMeta, /./) });
const delegated = object({ name: text(/./), keyids, threshold, terminating: bool }, { paths: list(text()), path_hash_prefixes: list(text(/^[0-9a-f]*$/)) });
const targetsFile = object(
  { version, expires: instant, targets: table(targetFile, /./) },
  { delegations: object({ keys }, { roles: list(delegated), succinct_roles: object({ keyids, threshold, bit_length: count(1, 32), name_prefix: text(/./) }) }) },
);

const readRoot: Read<Root> = (value, path) => {
  const { consistent_snapshot, ...rest } = rootFile(value, path);
  return { ...rest, consistentSnapshot: consistent_snapshot ?? false };
};
const readTimestamp: Read<Timestamp> = (value, path) => {
  const { meta, 'x-issued': issued, ...rest } = timestampFile(value, path);
  return { ...rest, snapshot: meta['snapshot.json'], ...(issued !== undefined && { issued }) };
};
const readTargets: Read<Targets> = (value, path) => {
  const { delegations, ...rest } = targetsFile(value, path);
  if (!delegations) return rest;
  const { roles: listed, succinct_roles: bins } = delegations;
  if ((listed === undefined) === (bins === undefined)) misfit('delegations', 'roles or succinct_roles');
  const roles = (listed ?? []).map(({ path_hash_prefixes, ...role }, i) => {
    // TUF 4.5: exactly one of `paths` and `path_hash_prefixes`; and a delegated role may not take a top-level role's name.
    const one = (role.paths === undefined) !== (path_hash_prefixes === undefined);
    if (!one || topRoles.some((name) => name === role.name)) misfit(`delegations.roles[${i}]`, 'one kind of paths, and a name of its own');
    return path_hash_prefixes ? { ...role, pathHashPrefixes: path_hash_prefixes } : role;
  });
  if (new Set(roles.map(({ name }) => name)).size !== roles.length) misfit('delegations.roles', 'names without repeats');
  return { ...rest, delegations: { keys: delegations.keys, roles, ...(bins && { bins: { keyids: bins.keyids, threshold: bins.threshold, bitLength: bins.bit_length, namePrefix: bins.name_prefix } }) } };
};

/** The bin of a path by the hexadecimal SHA-256 of it: its first bits, in as few hexadecimal digits as the last bin needs. */
export function binOf({ bitLength, namePrefix }: HashBins, digest: string): string {
  const bits = Number.parseInt(digest.slice(0, 8), 16);
  return binName(namePrefix, Math.floor(bits / 2 ** (32 - bitLength)), bitLength);
}

const binName = (prefix: string, bin: number, bitLength: number): string => `${prefix}-${bin.toString(16).padStart(Math.ceil(bitLength / 4), '0')}`;

/** The delegation to a role of some name: one listed, or one of the bins. */
export function delegationTo({ roles, bins }: Delegations, name: string): RoleKeys | undefined {
  if (!bins) return roles.find((role) => role.name === name);
  const bin = Number.parseInt(name.slice(bins.namePrefix.length + 1), 16);
  return bin < 2 ** bins.bitLength && name === binName(bins.namePrefix, bin, bins.bitLength) ? bins : undefined;
}

export const parseRoot = (bytes: Uint8Array) => parseEnvelope(bytes, 'root', readRoot);
export const parseTimestamp = (bytes: Uint8Array) => parseEnvelope(bytes, 'timestamp', readTimestamp);
export const parseSnapshot = (bytes: Uint8Array) => parseEnvelope<Snapshot>(bytes, 'snapshot', snapshotFile);
export const parseTargets = (bytes: Uint8Array) => parseEnvelope(bytes, 'targets', readTargets);

const envelope = object({ signatures: list(object({ keyid: text(), sig: text() })) });

function parseEnvelope<T>(bytes: Uint8Array, type: TopRole, read: Read<T>): Result<Envelope<T>, EnvelopeFault> {
  const json = parseJson(bytes);
  if (!json.ok) return err('json');
  const outer = readShape(envelope, json.value);
  if (!outer.ok || !isObject(json.value)) return err('shape');
  const { signed } = json.value;
  if (!isObject(signed)) return err('shape');
  if (signed._type !== type) return err('type');
  // TUF 4.1: a client of major version 1 reads no other major version.
  if (typeof signed.spec_version !== 'string' || !/^1(\.\d+){1,2}$/.test(signed.spec_version)) return err('spec-version');
  const value = readShape(read, signed);
  return value.ok ? ok({ value: value.value, signed, signatures: outer.value.signatures, bytes }) : err('shape');
}
