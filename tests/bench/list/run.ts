/**
 * The list bench: `node tests/script.mjs tests/bench/list/run.ts [--licensees 10,1000] [--date YYYY-MM-DD]`. With a date the result is
 * also written to `tests/bench/results/`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { measure, type Figures } from './measure.ts';

const option = (name: string): string | undefined => process.argv[process.argv.indexOf(name, 2) + 1 || Infinity];

const sizes = (option('--licensees') ?? '10,1000,10000,100000').split(',').map(Number);
const date = option('--date');
if (!sizes.every((size) => Number.isInteger(size) && size >= 10)) throw new Error('--licensees takes whole numbers from 10 on, with commas between');
if (date !== undefined && !/^\d{4}-\d\d-\d\d$/.test(date)) throw new Error('--date takes a day YYYY-MM-DD');

/** The lists' day; nothing measured depends on it. */
const ISSUED = Date.UTC(2026, 9, 1) / 1000;
const figures = await measure(sizes, ISSUED, (line) => console.error(line));

const milliseconds = (value: number): string => `${value.toFixed(2)} ms`;
const bytes = (value: number): string => `${Math.round(value).toLocaleString('en')} B`;

interface Row {
  readonly what: string;
  readonly value: (figures: Figures) => number | undefined;
  readonly spell: (value: number) => string;
}
const ROWS: readonly Row[] = [
  { what: 'check of one label', value: ({ check }) => check, spell: milliseconds },
  { what: 'start-up from storage', value: ({ startUp }) => startUp, spell: milliseconds },
  { what: 'update, nothing changed: moved', value: ({ unchanged }) => unchanged.bytes, spell: bytes },
  { what: 'update, one licensee changed: moved', value: ({ licensee }) => licensee.bytes, spell: bytes },
  { what: 'update, one licensee changed: files', value: ({ licensee }) => licensee.files, spell: String },
  { what: 'update, one range released: moved', value: ({ range }) => range.bytes, spell: bytes },
  { what: 'update, one range released: files', value: ({ range }) => range.files, spell: String },
  { what: 'update, one range released: work on the device', value: ({ range }) => range.milliseconds, spell: milliseconds },
  { what: 'directory (one file, moves whole with any licensee)', value: ({ directory }) => directory, spell: bytes },
];

function cell({ value, spell }: Row, one: Figures): string {
  const [here, base] = [value(one), value(figures[0]!)];
  if (here === undefined || base === undefined) return 'too large';
  return one === figures[0] ? spell(here) : `${spell(here)} (${(here / base).toFixed(2)}×)`;
}

const heading = ['', ...figures.map(({ licensees }) => `${licensees.toLocaleString('en')} licensees`)];
const table = [heading, heading.map((_, i) => (i === 0 ? '---' : '---:')), ...ROWS.map((row) => [row.what, ...figures.map((one) => cell(row, one))])]
  .map((cells) => `| ${cells.join(' | ')} |`).join('\n');
console.log(table);

if (date !== undefined) {
  mkdirSync('tests/bench/results', { recursive: true });
  writeFileSync(`tests/bench/results/${date}-list.md`, `# The list by its size, ${date}

One key, about twenty filed ranges, two to five products and two licences a licensee; one in fifty under a recall or a void. Leaves of at most
8 kB gzip. Amounts are bytes under gzip; times are medians of processor time on Node ${process.version}, the sizes taking turns in
one run; in brackets the ratio to the smallest list. Moved: everything fetched by a phone that holds the list of the day before, but
the directory.

${table}
`);
}
