/**
 * The scan bench: `node tests/script.mjs tests/bench/scan/run.ts [--labels N] [--photos N] [--date YYYY-MM-DD]`, pictures a row. With a
 * date the result is also written to `tests/bench/results/`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { compare, median, type RowScores, type Score } from './compare.ts';
import { photoRows, photoTrial } from './photos.ts';
import { rows, trial } from './range.ts';

const option = (name: string): string | undefined => process.argv[process.argv.indexOf(name, 2) + 1 || Infinity];

const labels = Number(option('--labels') ?? 12);
const photos = Number(option('--photos') ?? 6);
const date = option('--date');
if (![labels, photos].every((count) => Number.isInteger(count) && count >= 0)) throw new Error('--labels and --photos take whole numbers');
if (date !== undefined && !/^\d{4}-\d\d-\d\d$/.test(date)) throw new Error('--date takes a day YYYY-MM-DD');

/** The reader whose one pass is the measure of time. */
const BASE = 'zxing-wasm';

const percent = (rate: number): string => `${Math.round(rate * 100)} %`;
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** Rate, and time as a multiple of one zxing-wasm pass over the same pictures. */
function cells(scores: readonly Score[]): string[] {
  const base = median(scores.find(({ reader }) => reader === BASE)!.times);
  return scores.map(({ rate, times, wrong }) => `${percent(rate)} (${(median(times) / base).toFixed(2)}×)${wrong ? ` wrong: ${wrong}` : ''}`);
}

const together = (results: readonly RowScores[]): Score[] => results[0]!.scores.map(({ reader }, i) => ({
  reader,
  rate: results.reduce((sum, { scores }) => sum + scores[i]!.rate, 0) / results.length,
  times: results.flatMap(({ scores }) => scores[i]!.times),
  wrong: results.reduce((sum, { scores }) => sum + scores[i]!.wrong, 0),
}));

const say = (one: RowScores): void => console.error(row([one.row, ...cells(one.scores)]));
const table = (results: readonly RowScores[]): string => {
  const heading = ['', ...results[0]!.scores.map(({ reader }) => reader)];
  return [heading, heading.map((_, i) => (i ? '---:' : '---')), ...results.map((one) => [one.row, ...cells(one.scores)]), ['all', ...cells(together(results))]].map(row).join('\n');
};

const tables: string[] = [];
if (labels) tables.push(`Labels, ${labels} pictures a row\n\n${table(await compare(rows.map((each) => ({ name: each.name, trial: (i, count) => trial(each, i, count) })), labels, say))}`);
if (photos) tables.push(`Whole photographs, ${photos} a row\n\n${table(await compare(photoRows.map((each) => ({ name: each.name, trial: (i, count) => photoTrial(each, i, count) })), photos, say))}`);
console.log(tables.join('\n\n'));

if (date !== undefined) {
  mkdirSync('tests/bench/results', { recursive: true });
  writeFileSync(`tests/bench/results/${date}-scan.md`, `# Codes read, by what makes them hard, ${date}

Every picture is drawn from a seed and read by all decoders in turn, in one run on Node ${process.version}. Share of the texts read; in
brackets the median processor time as a multiple of that of one pass of zxing-wasm (default options, tryDenoise) over the same pictures. "five
passes" stops at the first that reads: raw, own local threshold, twice the size, sharpened, global histogram. Wrong: texts that stand in no
picture. Rows go from mild to beyond reading.

${tables.join('\n\n')}
`);
}
