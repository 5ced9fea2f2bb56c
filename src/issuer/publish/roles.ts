/** One role of a publication: what it states, and whether the one before still says it. */
import { equalBytes } from '../../core/bytes.ts';
import { formatInstant, type Seconds } from '../../core/day.ts';
import { ok, type Result } from '../../core/result.ts';
import { canonicalJson, type JsonObject } from '../../core/trust/json.ts';
import type { KeyRing } from '../keys/ring.ts';
import type { Refusal } from '../refusal.ts';
import type { Versions } from '../register/acts.ts';
import { signRole, validSignatures, type Proposals, type Signature, type Speakers } from '../tuf/sign.ts';
import { sha256 } from './files.ts';
import { roleFile, type RoleFile, type RoleName } from './previous.ts';

const DAY = 86_400;
/** Seconds that each role's metadata lives (trust-list design). */
export const LIFE: { readonly [R in RoleName | 'root']: number } = {
  root: 3 * 365 * DAY, targets: 365 * DAY, season: 60 * DAY, alerts: 60 * DAY, snapshot: 45 * DAY, timestamp: 45 * DAY,
};
export const SPEC_VERSION = '1.0.31';

export interface Making {
  readonly ring: KeyRing;
  readonly now: Seconds;
  /** Versions start above these. */
  readonly above: Versions;
  readonly proposals: Proposals;
}

/**
 * A role that says what it said and has more than a third of its life left stays as it is, so that its keys may stay in
 * their drawers; else it is signed anew, one version up. A timestamp is always new: its day is what a client asks for.
 */
export async function makeRole(name: RoleName, statement: JsonObject, speakers: Speakers, previous: RoleFile | undefined, making: Making): Promise<Result<RoleFile, Refusal>> {
  if (previous && name !== 'timestamp' && previous.expires - making.now > LIFE[name] / 3 && says(previous.signed, statement) && (await speaksFor(previous, speakers))) return ok(previous);
  const version = Math.max(previous?.version ?? 0, making.above[name]) + 1;
  const signed: JsonObject = { _type: typeOf(name), spec_version: SPEC_VERSION, version, expires: formatInstant(making.now + LIFE[name]), ...statement };
  const bytes = await signRole(making.ring, name, speakers, signed, making.proposals);
  return bytes.ok ? ok(roleFile(bytes.value)!) : bytes;
}

/** Delegated roles are of type targets (TUF 4.5). */
const typeOf = (name: RoleName): string => (name === 'season' || name === 'alerts' ? 'targets' : name);

function says({ version: _v, expires: _e, spec_version: _s, _type: _t, ...said }: JsonObject, statement: JsonObject): boolean {
  return equalBytes(canonicalJson(said), canonicalJson(statement));
}

/** After a change of keys the old signatures no longer hold. */
async function speaksFor({ bytes, signed }: RoleFile, speakers: Speakers): Promise<boolean> {
  const { signatures } = JSON.parse(Buffer.from(bytes).toString('utf8')) as { signatures: Signature[] };
  return (await validSignatures(signatures, speakers, signed)).length >= speakers.threshold;
}

/** A file as metadata lists it (TUF 4.4, 4.5). */
export const listed = (bytes: Uint8Array): JsonObject => ({ length: bytes.length, hashes: { sha256: sha256(bytes) } });
export const listedRole = ({ bytes, version }: RoleFile): JsonObject => ({ version, ...listed(bytes) });
