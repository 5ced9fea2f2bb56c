/** Pictures read by every decoder, each picture by all in turn: how much of each row, and how fast. */
import process from 'node:process';
import { readers } from './readers.ts';
import type { Trial } from './range.ts';

export interface Score {
  readonly reader: string;
  /** Share of the row's texts that were read, 0–1. */
  readonly rate: number;
  /** Milliseconds of the processor for each picture. */
  readonly times: readonly number[];
  /** Texts given that stand in no picture. */
  readonly wrong: number;
}

export interface RowScores {
  readonly row: string;
  readonly scores: readonly Score[];
}

/** A row to be read: its name, and picture `index` of `count`. */
export interface Subject {
  readonly name: string;
  readonly trial: (index: number, count: number) => Trial;
}

/** Read `count` pictures of every row with every decoder; `done` is told after each row. */
export async function compare(rows: readonly Subject[], count: number, done: (row: RowScores) => void = () => undefined): Promise<RowScores[]> {
  const all = await readers();
  const results: RowScores[] = [];
  for (const { name, trial } of rows) {
    const scores = all.map(({ name: reader }) => ({ reader, rate: 0, times: [] as number[], wrong: 0 }));
    for (let i = 0; i < count; i++) {
      const { texts: there, picture } = trial(i, count);
      for (const [k, score] of scores.entries()) {
        const began = process.cpuUsage();
        const texts = await all[k]!.read(picture);
        const { user, system } = process.cpuUsage(began);
        score.times.push((user + system) / 1000);
        score.rate += there.filter((text) => texts.includes(text)).length / there.length / count;
        score.wrong += texts.filter((text) => !there.includes(text)).length;
      }
    }
    results.push({ row: name, scores });
    done(results.at(-1)!);
  }
  return results;
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}
