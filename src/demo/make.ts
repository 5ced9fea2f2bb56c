/** The fictitious office in OUT/office, its list in OUT/trust, its labels in OUT/labels.json and their proof sheets in OUT/sheets. */
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Seconds } from '../core/day.ts';
import { demoLabels } from './labels.ts';
import { makeOffice, publishedVersion, workspaceIn } from './workspace.ts';

/** Raised whenever an older demo would no longer do; the office is then made anew with the same keys. */
const FORMAT = 4;
/** Seconds after which the list is published again, so that it is fresh when it is shown. */
const STALE = 86_400;

interface Made {
  readonly format: number;
  /** When the story was told from, and when its list was published last. */
  readonly made: Seconds;
  readonly published: Seconds;
}

/** Bring a demo up to date; a second run within a day changes nothing. */
export async function makeDemo(out: string, now: Seconds): Promise<'made' | 'published' | 'unchanged'> {
  const office = join(out, 'office');
  const trust = join(out, 'trust');
  const before = readMade(office, trust, join(out, 'labels.json'));
  if (before && before.published <= now && now - before.published < STALE) return 'unchanged';
  const workspace = workspaceIn(office);
  if (!before) {
    const above = publishedVersion(trust);
    rmSync(trust, { recursive: true, force: true });
    await makeOffice(workspace, now, above);
  }
  const made = before?.made ?? now;
  await workspace.run(['publish'], now);
  writeFileSync(join(out, 'labels.json'), `${JSON.stringify(await demoLabels(workspace, made, now), null, 1)}\n`);
  copySheets(join(office, 'batches'), join(out, 'sheets'));
  writeFileSync(join(office, 'made.json'), JSON.stringify({ format: FORMAT, made, published: now } satisfies Made));
  return before ? 'published' : 'made';
}

/** What an earlier run left, if it is whole and of this format. */
function readMade(office: string, trust: string, labels: string): Made | undefined {
  const file = join(office, 'made.json');
  if (![file, labels, join(trust, 'timestamp.json')].every((one) => existsSync(one))) return undefined;
  const made = JSON.parse(readFileSync(file, 'utf8')) as Made;
  return made.format === FORMAT ? made : undefined;
}

function copySheets(batches: string, sheets: string): void {
  rmSync(sheets, { recursive: true, force: true });
  mkdirSync(sheets, { recursive: true });
  for (const batch of readdirSync(batches)) cpSync(join(batches, batch, 'sheet.html'), join(sheets, `${batch}.html`));
}
