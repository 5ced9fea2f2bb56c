/** The range read by every decoder: how much of each row, and how fast. */
import { readers, type Reader } from './readers.ts';
import { rows, trial, type Trial } from './range.ts';

export interface Score {
  readonly reader: string;
  /** Share of the row's pictures whose text was read, 0–1. */
  readonly rate: number;
  /** Median milliseconds a picture. */
  readonly median: number;
  /** Texts given that no label carries. */
  readonly wrong: number;
}

export interface RowScores {
  readonly row: string;
  readonly scores: readonly Score[];
}

/** Read `count` pictures of every row with every decoder; `done` is told after each row. */
export async function compare(count: number, done: (row: RowScores) => void = () => undefined): Promise<RowScores[]> {
  const all = await readers();
  const results: RowScores[] = [];
  for (const row of rows) {
    const trials = Array.from({ length: count }, (_, i) => trial(row, i, count));
    const scores: Score[] = [];
    for (const reader of all) scores.push(await score(reader, trials));
    results.push({ row: row.name, scores });
    done(results.at(-1)!);
  }
  return results;
}

async function score(reader: Reader, trials: readonly Trial[]): Promise<Score> {
  let [right, wrong] = [0, 0];
  const times: number[] = [];
  for (const { texts: there, picture } of trials) {
    const began = performance.now();
    const texts = await reader.read(picture);
    times.push(performance.now() - began);
    right += there.filter((text) => texts.includes(text)).length / there.length;
    wrong += texts.filter((text) => !there.includes(text)).length;
  }
  return { reader: reader.name, rate: right / trials.length, median: times.sort((a, b) => a - b)[times.length >> 1]!, wrong };
}
