/**
 * Lighthouse on the built app over the demo's list, as a slow phone (its mobile preset): home, a cold verdict, a culture page.
 * `node tests/script.mjs tests/bench/lighthouse/run.ts [--runs 5] [--date YYYY-MM-DD]`. With a date the result is also written to
 * `tests/bench/results/`. Lighthouse is fetched by npm when first asked for: no test needs it.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { program } from '../../browsers/browser.ts';
import { demoLabel, here, serveDemo } from '../../e2e/harness.ts';

/** The last whose Node is ours. */
const LIGHTHOUSE = 'lighthouse@12.8.2';
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
/** Lighthouse's own names, in milliseconds but for the last. */
const METRICS = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time', 'speed-index', 'cumulative-layout-shift'] as const;

interface Report {
  readonly runtimeError?: { readonly message: string };
  readonly categories: { readonly [C in (typeof CATEGORIES)[number]]: { readonly score: number | null; readonly auditRefs: readonly { readonly id: string; readonly weight: number }[] } };
  readonly audits: { readonly [id: string]: { readonly score: number | null; readonly numericValue?: number } };
}

const option = (name: string): string | undefined => process.argv[process.argv.indexOf(name, 2) + 1 || Infinity];
const runs = Number(option('--runs') ?? 5);
const date = option('--date');
if (!Number.isInteger(runs) || runs < 1) throw new Error('--runs takes a whole number from 1 on');
if (date !== undefined && !/^\d{4}-\d\d-\d\d$/.test(date)) throw new Error('--date takes a day YYYY-MM-DD');

const scratch = mkdtempSync(join(tmpdir(), 'wuhai-lighthouse-'));

/** One run in a fresh browser. Lighthouse ends some runs without a trace on a busy machine: those are tried again. */
async function audit(url: string, attempts = 3): Promise<Report> {
  const file = join(scratch, 'report.json');
  rmSync(file, { force: true });
  const lighthouse = spawn('npm', ['exec', '--yes', '--', LIGHTHOUSE, url, '--quiet', '--output=json', `--output-path=${file}`, '--chrome-flags=--headless=new --no-sandbox --disable-background-networking'], {
    stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, CHROME_PATH: program('chromium', 'chromium-browser', 'google-chrome') },
  });
  await once(lighthouse, 'close');
  const report = JSON.parse(readFileSync(file, 'utf8')) as Report;
  if (!report.runtimeError) return report;
  if (attempts === 1) throw new Error(`${url}: ${report.runtimeError.message}`);
  return audit(url, attempts - 1);
}

const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** A page's line of the table: the median of each figure. */
async function row(name: string, url: string): Promise<string> {
  const reports: Report[] = [];
  for (let run = 0; run < runs; run++) reports.push(await audit(url)); // One after another: together they would slow each other.
  for (const report of reports) complain(name, report);
  const scores = CATEGORIES.map((category) => String(Math.round(100 * middle(reports.map(({ categories }) => categories[category].score ?? 0)))));
  const metrics = METRICS.map((metric) => middle(reports.map(({ audits }) => audits[metric]?.numericValue ?? NaN)).toFixed(metric === 'cumulative-layout-shift' ? 3 : 0));
  return `| ${[name, ...scores, ...metrics].join(' | ')} |`;
}

/** What cost points besides speed. */
function complain(name: string, { categories, audits }: Report): void {
  for (const category of CATEGORIES.slice(1)) {
    const lost = categories[category]!.auditRefs.filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1);
    if (lost.length > 0) console.error(`${name}: ${category}: ${lost.map(({ id }) => id).join(', ')}`);
  }
}

const server = await serveDemo();
const pages = [
  ['home', `${server.url}/`],
  ['cold verdict', here(server, demoLabel('authorised').link)],
  ['culture page', `${server.url}/culture/story`],
] as const;
const heading = ['', ...CATEGORIES, 'FCP ms', 'LCP ms', 'TBT ms', 'Speed Index ms', 'CLS'];
const rows = [`| ${heading.join(' | ')} |`, `|${heading.map((_, i) => (i === 0 ? ' --- |' : ' ---: |')).join('')}`];
for (const [name, url] of pages) rows.push(await row(name, url));
const table = rows.join('\n');
await server.close();
rmSync(scratch, { recursive: true });
console.log(table);

if (date !== undefined) {
  mkdirSync('tests/bench/results', { recursive: true });
  writeFileSync(`tests/bench/results/${date}-lighthouse.md`, `# Lighthouse on the built app, ${date}

${LIGHTHOUSE}, mobile preset (simulated slow 4G, a processor slowed four times), the demo's list on a server of this machine with the headers of the
hosting; medians of ${runs} runs on two cores. Times are Lighthouse's estimates for a slow phone, no promise for a real one.

${table}
`);
}
