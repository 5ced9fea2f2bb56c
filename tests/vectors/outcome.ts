/** A label vector, and what a verdict says in its words. Runs anywhere: in Node, and in the browser. */
import { utf8 } from '../../src/core/bytes.ts';
import { formatDay } from '../../src/core/day.ts';
import type { Result } from '../../src/core/result.ts';
import { advance, trustRoot } from '../../src/core/trust/advance.ts';
import { parseBundle, sourceOf } from '../../src/core/trust/bundle.ts';
import { delegatedRoles, openList, type Trust } from '../../src/core/trust/list.ts';
import type { ListFault } from '../../src/core/trust/trie.ts';
import { signedOf, type Verdict } from '../../src/core/verdict.ts';
import type { ListFile } from './make-list.ts';

/** A verdict in the words of a vector: days as `YYYY-MM-DD`, members that do not apply left out. */
export interface Outcome {
  readonly kind: Verdict['kind'];
  readonly why?: string;
  /** When that began or ends; for `clock` the packed day. */
  readonly day?: string;
  readonly differs?: readonly string[];
  readonly host?: string;
  readonly age?: 'fresh' | 'stale' | 'expired';
  readonly advisories?: readonly { readonly about: string; readonly day?: string }[];
}

export interface Vector {
  readonly name: string;
  /** The scanned text. */
  readonly link: string;
  /** The COSE_Sign1 behind the digits, and what it says; absent where there is none. */
  readonly hex?: string;
  readonly diagnostic?: string;
  readonly now: string;
  /** A file of this folder; null where the device holds no list. */
  readonly list: string | null;
  readonly expect: Outcome;
}

/** Open a committed list as a client does: from its root on, every signature and hash checked. */
export async function openListFile(file: ListFile): Promise<Result<Trust, ListFault>> {
  const bundle = parseBundle(utf8(JSON.stringify(file)));
  const root = await trustRoot(utf8(file.files[file.root] ?? ''));
  if (!bundle.ok || !root.ok) throw new Error('the vector list has no root that verifies');
  const { trusted, fault } = await advance(root.value, sourceOf(bundle.value.metadata), { now: 0, expired: 'keep' }, delegatedRoles);
  if (fault) throw new Error(`the vector list does not verify: ${fault.role}: ${fault.why}`);
  return openList(trusted, (ref) => Promise.resolve(bundle.value.files.get(ref.sha256)));
}

/** What a verdict says in the words of a vector. */
export function outcome(verdict: Verdict): Outcome {
  const reason = 'reason' in verdict ? verdict.reason : 'why' in verdict ? verdict : undefined;
  const day = reason && 'day' in reason ? formatDay(reason.day) : undefined;
  const list = 'list' in verdict ? verdict.list : signedOf(verdict)?.list ?? (reason && 'list' in reason ? reason.list : undefined);
  const signed = signedOf(verdict);
  const advisories = signed?.advisories.map((advisory) => ('day' in advisory ? { about: advisory.about, day: formatDay(advisory.day) } : { about: advisory.about }));
  return {
    kind: verdict.kind,
    ...(reason && 'why' in reason && { why: reason.why }),
    ...(day !== undefined && { day }),
    ...('differs' in verdict && verdict.differs.length > 0 && { differs: verdict.differs }),
    ...('host' in verdict && { host: verdict.host }),
    ...(list && { age: list.age }),
    ...(advisories && advisories.length > 0 && { advisories }),
  };
}
