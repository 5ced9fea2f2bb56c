/**
 * Makes `labels.json` and `lists/` anew, when formats change: `node tests/script.mjs tests/vectors/generate.ts`.
 * Every key is made for the run and thrown away; what is written holds public keys and signatures only.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { toHex } from '../../src/core/bytes.ts';
import { decode } from '../../src/core/cbor.ts';
import { parseDay, parseInstant } from '../../src/core/day.ts';
import { diagnose } from '../../src/core/diagnose.ts';
import { signLabel, type Claims } from '../../src/core/label.ts';
import { parseLink } from '../../src/core/link.ts';
import type { Json, JsonObject } from '../../src/core/trust/json.ts';
import { NOW, cases, type Case, type LabelOf } from './cases.ts';
import { makeList, type ListFile } from './make-list.ts';
import { HOST, ISSUED, makeSigners, records, type Signers } from './office.ts';
import { run, type Vector } from './run.ts';

const here = new URL('.', import.meta.url);
const issued = parseInstant(ISSUED)!;

async function linkOf({ by, signedBy = by, host = HOST, packed, product = 1, edit, ...fields }: LabelOf, signers: Signers): Promise<string> {
  const claims: Claims = { kid: signers.get(by)!.kid, product, ...(packed !== undefined && { packed: parseDay(packed)! }), ...fields };
  const link = await signLabel(host, claims, signers.get(signedBy)!.sign);
  return edit ? edit(link) : link;
}

async function vectorOf({ name, text, label, now = NOW, list = 'base', expect }: Case, signers: Signers): Promise<Vector> {
  const link = label ? await linkOf(label, signers) : typeof text === 'function' ? text(signers) : text!;
  const parsed = parseLink(link);
  const item = parsed.ok ? decode(parsed.value.cose) : undefined;
  return {
    name, link,
    ...(parsed.ok && { hex: toHex(parsed.value.cose) }),
    ...(item?.ok && { diagnostic: diagnose(item.value, true) }),
    now, list: list && `lists/${list}.json`, expect,
  };
}

/** The list without the file that names the keys. */
const withoutKeys = ({ files, ...rest }: ListFile): ListFile => ({ ...rest, files: Object.fromEntries(Object.entries(files).filter(([name]) => !/^targets\/[0-9a-f]+\.keys\.json$/.test(name))) });

async function makeLists(signers: Signers): Promise<ReadonlyMap<string, ListFile>> {
  const few = records(signers, ['good']);
  const misshapen = new Map<string, Json>([...few.keys].map(([kid, record]) => [kid, { ...(record as JsonObject), district: '000000' }]));
  return new Map([
    ['base', await makeList(records(signers), issued)],
    ['not-held', withoutKeys(await makeList(few, issued))],
    ['broken', await makeList({ ...few, keys: misshapen }, issued)],
  ]);
}

const signers = await makeSigners();
rmSync(new URL('lists/', here), { recursive: true, force: true });
mkdirSync(new URL('lists/', here));
for (const [name, list] of await makeLists(signers)) writeFileSync(new URL(`lists/${name}.json`, here), `${JSON.stringify(list, null, 1)}\n`);
const vectors: Vector[] = [];
for (const each of cases) vectors.push(await vectorOf(each, signers));
writeFileSync(new URL('labels.json', here), `${JSON.stringify({ vectors }, null, 1)}\n`);
for (const vector of vectors) {
  const said = await run(vector);
  if (!isDeepStrictEqual(said, vector.expect)) console.error(vector.name, '\n  expected', JSON.stringify(vector.expect), '\n  said    ', JSON.stringify(said));
}
console.error(`${vectors.length} vectors`);
