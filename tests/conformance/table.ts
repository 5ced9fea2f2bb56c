/** The table of attacks and faults in README.md, from the rows that the tests noted. */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';

/** One attack or fault as it was tried. */
export interface Row {
  readonly attack: string;
  readonly clause: string;
  /** Path of the test file. */
  readonly test: string;
  readonly result: string;
}

export const ROWS = 'tests/conformance/rows';
const README = 'tests/conformance/README.md';
const START = '<!-- attacks: written by the test run -->';
const END = '<!-- /attacks -->';

const cell = (text: string): string => text.replace(/\|/g, '\\|').replace(/\s+/g, ' ');

/** The rows of every suite, by test file. */
export function table(rows: readonly Row[]): string {
  const lines = rows.map(({ attack, clause, test, result }) => `| ${[attack, clause, `\`${test}\``, result].map(cell).join(' | ')} |`);
  return ['| Attack or fault | Clause | Test | Result |', '|---|---|---|---|', ...lines].join('\n');
}

/** Puts all rows noted so far between the marks in README.md; what stands around them is kept. */
export function writeTable(): void {
  const suites = readdirSync(ROWS).filter((name) => name.endsWith('.json')).sort();
  const rows = suites.flatMap((name) => JSON.parse(readFileSync(`${ROWS}/${name}`, 'utf8')) as Row[]);
  const text = existsSync(README) ? readFileSync(README, 'utf8') : `# Attacks and faults tried\n\n${START}\n${END}\n`;
  const [before, rest] = text.split(START);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error(`${README} has lost the marks around its table`);
  writeFileSync(README, `${before}${START}\n\n${table(rows)}\n\n${END}${after}`);
}
