/** The roles of one publication: what each states, and whether the one before still says it. */
import { formatInstant, parseInstant, type Seconds } from '../../core/day.ts';
import { ok, type Result } from '../../core/result.ts';
import { canonicalJson, type Json, type JsonObject } from '../../core/trust/json.ts';
import { equalBytes } from '../../core/bytes.ts';
import type { KeyRing } from '../keys/ring.ts';
import type { Refusal } from '../refusal.ts';
import { signRole } from '../tuf/sign.ts';
import { sha256 } from './files.ts';
import { roleFile, type RoleFile, type RoleName } from './previous.ts';

const DAY = 86_400;
/** Seconds that each role's metadata lives (trust-list design). */
export const LIFE: { readonly [R in RoleName | 'root']: number } = {
  root: 3 * 365 * DAY, targets: 365 * DAY, season: 60 * DAY, alerts: 60 * DAY, snapshot: 45 * DAY, timestamp: 45 * DAY,
};
export const SPEC_VERSION = '1.0.31';

/** Keys that speak for a role. */
export interface Speakers {
  readonly keyids: readonly string[];
  readonly threshold: number;
}

/** A role's statement without its version and days. */
export type Statement = JsonObject;

export interface Making {
  readonly ring: KeyRing;
  readonly now: Seconds;
  /** Versions start above this; zero for a new office. */
  readonly above: { readonly [R in RoleName]: number };
}

/**
 * A role that says what it said and has more than a third of its life left stays as it is, so that its key may stay in
 * its drawer; else it is signed anew, one version up.
 */
export async function makeRole(name: RoleName, statement: Statement, speakers: Speakers, previous: RoleFile | undefined, making: Making): Promise<Result<RoleFile, Refusal>> {
  const fresh = previous && previous.expires - making.now > LIFE[name] / 3;
  if (fresh && says(previous.signed, name, statement) && speaksFor(previous, speakers)) return ok(previous);
  const version = Math.max(previous?.version ?? 0, making.above[name]) + 1;
  const signed: JsonObject = { _type: typeOf(name), spec_version: SPEC_VERSION, version, expires: formatInstant(making.now + LIFE[name]), ...statement };
  const bytes = await signRole(making.ring, name, speakers, signed);
  return bytes.ok ? ok(roleFile(bytes.value)!) : bytes;
}

/** Delegated roles are of type targets (TUF 4.5). */
const typeOf = (name: RoleName): string => (name === 'season' || name === 'alerts' ? 'targets' : name);

function says({ version: _v, expires: _e, spec_version: _s, _type: _t, ...said }: JsonObject, name: RoleName, statement: Statement): boolean {
  // A timestamp is new each time: its day is what a client asks for.
  return name !== 'timestamp' && equalBytes(canonicalJson(said), canonicalJson(statement));
}

/** After a change of keys the old signatures no longer hold. */
function speaksFor({ bytes }: RoleFile, { keyids, threshold }: Speakers): boolean {
  const { signatures } = JSON.parse(Buffer.from(bytes).toString('utf8')) as { signatures: { keyid: string }[] };
  return signatures.filter(({ keyid }) => keyids.includes(keyid)).length >= threshold;
}

/** A file as metadata lists it (TUF 4.4, 4.5). */
export const listed = (bytes: Uint8Array): JsonObject => ({ length: bytes.length, hashes: { sha256: sha256(bytes) } });
export const listedRole = ({ bytes, version }: RoleFile): JsonObject => ({ version, ...listed(bytes) });

/** Who speaks for a role, as its delegator's metadata says. */
export function speakersIn(delegator: Json | undefined): Speakers {
  const { keyids, threshold } = delegator as unknown as Speakers;
  return { keyids, threshold };
}

export const issuedOf = ({ signed }: RoleFile): Seconds => parseInstant(String(signed['x-issued'])) ?? 0;
