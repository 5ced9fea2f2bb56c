/** Prints the comparison: `node tests/script.mjs tests/bench/scan/run.ts [pictures a row]`. */
import process from 'node:process';
import { compare, type RowScores } from './compare.ts';

const COUNT = 20;
const WIDTH = 17;

const line = (name: string, cells: readonly string[]): string => name.padEnd(WIDTH) + cells.map((cell) => cell.padStart(WIDTH)).join('');
const percent = (rate: number): string => `${Math.round(rate * 100)} %`;
const cells = ({ scores }: RowScores): string[] => scores.map(({ rate, median, wrong }) => `${percent(rate)} ${median.toFixed(1)} ms${wrong ? ` ✗${wrong}` : ''}`);

let first = true;
const results = await compare(Number(process.argv[2] ?? COUNT), (row) => {
  if (first) console.log(line('', row.scores.map(({ reader }) => reader)));
  first = false;
  console.log(line(row.row, cells(row)));
});
const totals = results[0]!.scores.map((_, i) => results.reduce((sum, { scores }) => sum + scores[i]!.rate, 0) / results.length);
console.log(line('all rows', totals.map(percent)));
