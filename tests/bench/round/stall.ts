/** Forty boxes of a stall as the demo has them: mostly in order, some not filed, some recalled, some held before the camera twice. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../../../src/core/check.ts';
import { openTrust, readTrustFolder } from '../../../src/issuer/trust-folder.ts';
import { DEMO } from '../../e2e/harness.ts';

/** What an officer does once a box's code is read. `photograph`: the verdict asks for evidence. `same`: it was read before. */
export type Deed = 'go-on' | 'photograph' | 'same';
export interface Box {
  readonly text: string;
  readonly deed: Deed;
}

/** Boxes out of order: every so many-th of the forty. */
const DOUBTFUL = [6, 13, 20, 27, 34];
const REPEATED = [10, 24, 38];

export async function fortyBoxes(now: number): Promise<readonly Box[]> {
  const { good, doubtful } = await sorted(now);
  let [nextGood, nextDoubtful] = [0, 0];
  const boxes: Box[] = [];
  for (let i = 0; i < 40; i++) {
    if (REPEATED.includes(i)) boxes.push({ text: boxes[i - 3]!.text, deed: 'same' });
    else if (DOUBTFUL.includes(i)) boxes.push({ text: doubtful[nextDoubtful++]!, deed: 'photograph' });
    else boxes.push({ text: good[nextGood++]!, deed: 'go-on' });
  }
  return boxes;
}

/** The demo's minted labels by what its list says of them. */
async function sorted(now: number) {
  const list = await openTrust(readTrustFolder(join(DEMO, 'trust')), now);
  if (!list.ok) throw new Error('the demo list does not verify');
  const batches = join(DEMO, 'office', 'batches');
  const links = readdirSync(batches).sort().flatMap((batch) => readFileSync(join(batches, batch, 'labels.csv'), 'utf8').trim().split('\n').slice(1).map((line) => line.split(',')[2]!));
  const kinds = new Map<string, string[]>();
  for (const link of links) {
    const { kind } = await check(link, list.value.trust, now);
    kinds.set(kind, [...(kinds.get(kind) ?? []), link]);
  }
  const of = (kind: string) => kinds.get(kind) ?? [];
  return { good: [...of('authorised'), ...of('out-of-licence')], doubtful: [...of('not-filed').slice(0, 3), ...of('recalled').slice(0, 3)] };
}
