/**
 * A TUF repository that really signs: keys by WebCrypto, all roles and delegations, and whatever a test wants done to it
 * before or after signing. What it serves is a map of names to bytes, so any byte of it can be changed.
 */
import { sha256Hex, toHex, utf8 } from '../../../src/core/bytes.ts';
import { formatInstant, type Seconds } from '../../../src/core/day.ts';
import { err, ok } from '../../../src/core/result.ts';
import type { Source } from '../../../src/core/trust/advance.ts';
import { canonicalJson, type Json } from '../../../src/core/trust/json.ts';

/** A role's signed part, free to be changed. */
export type Signed = { [name: string]: any };

export interface SimulatedKey {
  readonly keyid: string;
  /** The key object as it stands in root or in a delegation. */
  readonly object: { keytype: string; scheme: string; keyval: { public: string } };
  readonly spki: Uint8Array<ArrayBuffer>;
  /** The signature as metadata carries it: hexadecimal. */
  sign(bytes: Uint8Array): Promise<string>;
}

export type SchemeName = keyof typeof algorithms;

const algorithms = {
  'ecdsa-sha2-nistp256': { keytype: 'ecdsa', make: { name: 'ECDSA', namedCurve: 'P-256' }, sign: { name: 'ECDSA', hash: 'SHA-256' } },
  ed25519: { keytype: 'ed25519', make: { name: 'Ed25519' }, sign: { name: 'Ed25519' } },
  'rsassa-pss-sha256': {
    keytype: 'rsa', make: { name: 'RSA-PSS', modulusLength: 2048, publicExponent: Uint8Array.of(1, 0, 1), hash: 'SHA-256' }, sign: { name: 'RSA-PSS', saltLength: 32 },
  },
  'rsa-pkcs1v15-sha256': {
    keytype: 'rsa', make: { name: 'RSASSA-PKCS1-v1_5', modulusLength: 2048, publicExponent: Uint8Array.of(1, 0, 1), hash: 'SHA-256' }, sign: { name: 'RSASSA-PKCS1-v1_5' },
  },
} as const;

export async function makeKey(scheme: SchemeName = 'ecdsa-sha2-nistp256'): Promise<SimulatedKey> {
  const { keytype, make, sign } = algorithms[scheme];
  const pair = (await crypto.subtle.generateKey(make, true, ['sign', 'verify'])) as CryptoKeyPair;
  const spki = new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey));
  const text = scheme === 'ed25519' ? toHex(spki.slice(-32)) : toPem(spki);
  const object = { keytype, scheme, keyval: { public: text } };
  return {
    object, spki,
    keyid: await sha256Hex(canonicalJson(object)),
    async sign(bytes) {
      const signature = new Uint8Array(await crypto.subtle.sign(sign, pair.privateKey, Uint8Array.from(bytes)));
      return toHex(scheme === 'ecdsa-sha2-nistp256' ? toDer(signature) : signature);
    },
  };
}

export const toPem = (der: Uint8Array): string =>
  `-----BEGIN PUBLIC KEY-----\n${Buffer.from(der).toString('base64').replace(/.{64}(?=.)/g, '$&\n')}\n-----END PUBLIC KEY-----\n`;

/** r‖s as a DER sequence of two integers. */
export function toDer(signature: Uint8Array): Uint8Array {
  const integer = (bytes: Uint8Array) => {
    let start = 0;
    while (start < bytes.length - 1 && bytes[start] === 0) start++;
    const body = [...bytes.slice(start)];
    if (body[0]! > 127) body.unshift(0);
    return [2, body.length, ...body];
  };
  const half = signature.length / 2;
  const body = [...integer(signature.slice(0, half)), ...integer(signature.slice(half))];
  return Uint8Array.of(0x30, body.length, ...body);
}

const TOP = ['root', 'timestamp', 'snapshot', 'targets'] as const;
const DAY = 86_400;

export interface Delegation {
  readonly paths?: readonly string[];
  readonly hashPrefixes?: readonly string[];
  readonly terminating?: boolean;
  readonly by?: string;
  readonly keys?: readonly SimulatedKey[];
  readonly threshold?: number;
}

export class Simulator {
  /** What the server answers, by name below the metadata folder; target files below `targets/`. */
  readonly served = new Map<string, Uint8Array>();
  /** Names asked for, in order. */
  readonly requests: string[] = [];
  /** The signed part of each role as it will be written next. */
  readonly roles = new Map<string, Signed>();
  /** Who signs each role. */
  readonly signers = new Map<string, SimulatedKey[]>();
  /** Whether snapshot and timestamp state lengths and hashes of what they list. */
  stateHashes = true;
  readonly now: Seconds;

  private constructor(now: Seconds) {
    this.now = now;
  }

  /** A repository of version 1 of everything, published. `thresholds` of top-level roles need as many keys. */
  static async create(options: { readonly now?: Seconds; readonly keys?: Partial<Record<(typeof TOP)[number], number>>; readonly consistent?: boolean; readonly scheme?: SchemeName } = {}): Promise<Simulator> {
    const repository = new Simulator(options.now ?? 1_793_664_000); // 2026-11-03T00:00:00Z
    const expires = (days: number) => formatInstant(repository.now + days * DAY);
    const common = (type: string, days: number) => ({ _type: type, spec_version: '1.0.31', version: 1, expires: expires(days) });
    repository.roles.set('root', { ...common('root', 1095), consistent_snapshot: options.consistent ?? true, keys: {}, roles: {} });
    repository.roles.set('timestamp', { ...common('timestamp', 45), 'x-issued': formatInstant(repository.now), meta: {} });
    repository.roles.set('snapshot', { ...common('snapshot', 45), meta: {} });
    repository.roles.set('targets', { ...common('targets', 365), targets: {} });
    for (const role of TOP) {
      const keys: SimulatedKey[] = [];
      for (let i = 0; i < (options.keys?.[role] ?? 1); i++) keys.push(await makeKey(options.scheme));
      repository.setKeys(role, keys, keys.length);
    }
    await repository.write('root');
    await repository.publish([]);
    return repository;
  }

  role(name: string): Signed {
    return this.roles.get(name)!;
  }

  /** Give a role its keys, in root or in the delegation; takes effect when that file is written. */
  setKeys(role: string, keys: readonly SimulatedKey[], threshold = 1): void {
    this.signers.set(role, [...keys]);
    const entry = { keyids: keys.map(({ keyid }) => keyid), threshold };
    const { keys: known, ...home } = (TOP as readonly string[]).includes(role) ? this.role('root') : this.delegator(role).delegations;
    for (const { keyid, object } of keys) known[keyid] = object;
    if (Array.isArray(home.roles)) Object.assign(home.roles.find(({ name }: Signed) => name === role), entry);
    else home.roles[role] = entry;
  }

  private delegator(role: string): Signed {
    return [...this.roles.values()].find((signed) => signed.delegations?.roles?.some(({ name }: Signed) => name === role))!;
  }

  /** Delegate to a new role. Publish both afterwards. */
  async delegate(name: string, { paths, hashPrefixes, terminating = false, by = 'targets', keys, threshold = 1 }: Delegation): Promise<void> {
    const delegator = this.role(by);
    delegator.delegations ??= { keys: {}, roles: [] };
    delegator.delegations.roles.push({ name, keyids: [], threshold, terminating, ...(paths && { paths }), ...(hashPrefixes && { path_hash_prefixes: hashPrefixes }) });
    if (!this.roles.has(name)) this.roles.set(name, this.emptyTargets());
    const signers = keys ?? this.signers.get(name) ?? [await makeKey()];
    this.signers.set(name, [...signers]);
    for (const { keyid, object } of signers) delegator.delegations.keys[keyid] = object;
    Object.assign(delegator.delegations.roles.at(-1), { keyids: signers.map(({ keyid }) => keyid) });
  }

  /** Delegate to 2^bits hash bins (TAP 15), all under one key. */
  async delegateBins(prefix: string, bits: number, by = 'targets'): Promise<string[]> {
    const key = await makeKey();
    this.role(by).delegations = { keys: { [key.keyid]: key.object }, succinct_roles: { keyids: [key.keyid], threshold: 1, bit_length: bits, name_prefix: prefix } };
    const names = Array.from({ length: 2 ** bits }, (_, bin) => `${prefix}-${bin.toString(16).padStart((2 ** bits - 1).toString(16).length, '0')}`);
    for (const name of names) {
      this.roles.set(name, this.emptyTargets());
      this.signers.set(name, [key]);
    }
    return names;
  }

  private emptyTargets(): Signed {
    return { _type: 'targets', spec_version: '1.0.31', version: 1, expires: formatInstant(this.now + 60 * DAY), targets: {} };
  }

  /** List a target file under a role and serve it. */
  async addTarget(role: string, path: string, bytes: Uint8Array): Promise<void> {
    const sha256 = await sha256Hex(bytes);
    this.role(role).targets[path] = { length: bytes.length, hashes: { sha256 } };
    const at = path.lastIndexOf('/') + 1;
    this.served.set(`targets/${this.role('root').consistent_snapshot ? `${path.slice(0, at)}${sha256}.${path.slice(at)}` : path}`, bytes);
  }

  fileName(role: string): string {
    const name = `${[...utf8(role)].map((byte) => (/[\w.~-]/.test(String.fromCharCode(byte)) ? String.fromCharCode(byte) : `%${toHex(Uint8Array.of(byte)).toUpperCase()}`)).join('')}.json`;
    const versioned = role === 'root' || (role !== 'timestamp' && this.role('root').consistent_snapshot);
    return versioned ? `${this.role(role).version}.${name}` : name;
  }

  /** The envelope of a role as it stands, signed by its signers or by those given. */
  async sign(role: string, signers: readonly SimulatedKey[] = this.signers.get(role)!): Promise<Uint8Array<ArrayBuffer>> {
    const signed = this.role(role) as Json;
    const bytes = canonicalJson(signed);
    const signatures = [];
    for (const key of signers) signatures.push({ keyid: key.keyid, sig: await key.sign(bytes) });
    return utf8(JSON.stringify({ signatures, signed }));
  }

  /** Sign a role as it stands and serve it. */
  async write(role: string, signers?: readonly SimulatedKey[]): Promise<Uint8Array> {
    const bytes = await this.sign(role, signers);
    this.served.set(this.fileName(role), bytes);
    return bytes;
  }

  /** What a listing states of a role's file as it is served. */
  async meta(role: string): Promise<Signed> {
    const bytes = this.served.get(this.fileName(role))!;
    return { version: this.role(role).version, ...(this.stateHashes && { length: bytes.length, hashes: { sha256: await sha256Hex(bytes) } }) };
  }

  /** A new publication: these roles (and, the first time, every targets role) with a next version, then snapshot and timestamp. */
  async publish(changed: readonly string[] = ['targets']): Promise<void> {
    const snapshot = this.role('snapshot');
    for (const [role, signed] of this.roles) {
      if (signed._type !== 'targets') continue;
      const isNew = !snapshot.meta[`${role}.json`];
      if (!isNew && changed.includes(role)) signed.version++;
      if (isNew || changed.includes(role)) await this.write(role);
    }
    await this.publishSnapshot();
  }

  /** A next snapshot of what is served, and a next timestamp. */
  async publishSnapshot(): Promise<void> {
    const snapshot = this.role('snapshot');
    if (Object.keys(snapshot.meta).length > 0) snapshot.version++;
    for (const [role, signed] of this.roles) if (signed._type === 'targets') snapshot.meta[`${role}.json`] = await this.meta(role);
    await this.write('snapshot');
    await this.publishTimestamp();
  }

  /** A next timestamp for the snapshot as it is served. */
  async publishTimestamp(): Promise<void> {
    const timestamp = this.role('timestamp');
    if (timestamp.meta['snapshot.json']) timestamp.version++;
    timestamp.meta['snapshot.json'] = await this.meta('snapshot');
    await this.write('timestamp');
  }

  /** A next root, signed by the keys of both roots. */
  async publishRoot(former: readonly SimulatedKey[] = this.signers.get('root')!): Promise<void> {
    this.role('root').version++;
    const signers = new Map([...former, ...this.signers.get('root')!].map((key) => [key.keyid, key]));
    await this.write('root', [...signers.values()]);
  }

  get root(): Uint8Array {
    return this.served.get('1.root.json')!;
  }

  /** The repository as a client sees it. */
  source(): Source {
    return {
      fetch: (name, maxLength) => {
        this.requests.push(name);
        const bytes = this.served.get(name);
        return Promise.resolve(!bytes ? err('absent') : bytes.length > maxLength ? err('too-long') : ok(bytes));
      },
    };
  }

  /** A copy of what is served now, to go back to. */
  copyOfServed(): Map<string, Uint8Array> {
    return new Map(this.served);
  }

  restore(served: ReadonlyMap<string, Uint8Array>): void {
    this.served.clear();
    for (const [name, bytes] of served) this.served.set(name, bytes);
  }
}
