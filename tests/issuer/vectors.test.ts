/** The label vectors through the command line: the same verdicts as everywhere. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { parseInstant } from '../../src/core/day.ts';
import type { Verdict } from '../../src/core/verdict.ts';
import { listFile, listNames, outcome, vectors } from '../vectors/run.ts';
import { officeIn, scratchDir } from './office.ts';

/** A committed list as the folder it would be published in. */
function publish(name: string): string {
  const dir = join(scratchDir(), 'trust');
  for (const [file, text] of Object.entries(listFile(name).files)) {
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    writeFileSync(join(dir, file), text);
  }
  return dir;
}

const folders = new Map(listNames.map((name) => [name, publish(name)]));
const office = officeIn(scratchDir());
/** The command line always has a list: vectors of a device without one are the app's. */
const withList = vectors.flatMap((vector) => (vector.list === null ? [] : [{ ...vector, folder: folders.get(vector.list)! }]));

it.each(withList.map((vector) => [vector.name, vector] as const))('%s', async (_name, { link, now, folder, expect: expected }) => {
  const { code, out, talk } = await office.run(['verify', '--trust', folder, '--json', '--', link], { now: parseInstant(now)!, keys: false });
  expect({ code, talk }).toEqual({ code: 0, talk: [] });
  expect(outcome(JSON.parse(out[0]!) as Verdict)).toEqual(expected);
});
