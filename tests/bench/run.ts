/** `npm run bench [-- list|scan|lighthouse|round] [options]`: every bench, or one, each in a process of its own. Options: see each bench's `run.ts`; without a name they go to the list's. Lighthouse's and the round's need the built app. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import process from 'node:process';

/** The largest list takes more than a usual heap. */
const HEAP = '--max-old-space-size=8192';
const [first, ...rest] = process.argv.slice(2);
const only = first !== undefined && !first.startsWith('-') ? first : undefined;
const options = only === undefined ? process.argv.slice(2) : rest;

for (const name of ['list', 'scan', 'lighthouse', 'round']) {
  const args = (only ?? 'list') === name ? options : [];
  const script = `tests/bench/${name}/run.ts`;
  if ((only ?? name) !== name || !existsSync(script)) continue;
  const { status } = spawnSync(process.execPath, [HEAP, 'tests/script.mjs', script, ...args], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
