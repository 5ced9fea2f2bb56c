/**
 * Attacks and faults that a test run tries, noted for the table in README.md beside this file. Each test file notes its own rows in
 * `rows/{suite}.json` when it is done; `table.ts` puts them together.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { ROWS, writeTable, type Row } from './table.ts';

export interface Attack {
  readonly attack: string;
  /** Clause of the specification, or of the design, that asks for the answer. */
  readonly clause: string;
  /** What the product does about it. */
  readonly result: string;
}

/** A way to write tests that are rows of the table: the attack is the test's name. */
export function attacks(suite: string): (row: Attack, run: () => Promise<void> | void) => void {
  const rows: Row[] = [];
  let written = 0;
  afterAll(() => {
    if (rows.length < written) return; // Only some of the file's tests were run.
    mkdirSync(ROWS, { recursive: true });
    writeFileSync(`${ROWS}/${suite}.json`, `${JSON.stringify(rows, null, 1)}\n`);
    writeTable();
  });
  return ({ attack, clause, result }, run) => {
    written++;
    it(attack, async () => {
      const test = relative('.', expect.getState().testPath ?? '');
      const index = rows.push({ attack, clause, test, result: 'FAILED' }) - 1;
      await run();
      rows[index] = { attack, clause, test, result };
    });
  };
}
