/**
 * The bench of an inspector's round, in the built app in Chromium: `node tests/script.mjs tests/bench/round/run.ts [--date YYYY-MM-DD]`.
 * With a date the result is also written to `tests/bench/results/`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import process from 'node:process';
import { serveDemo } from '../../e2e/harness.ts';
import { byScanner, merging } from './at-once.ts';
import { byHand } from './by-hand.ts';
import { fortyBoxes } from './stall.ts';

const date = process.argv[process.argv.indexOf('--date', 2) + 1 || Infinity];
if (date !== undefined && !/^\d{4}-\d\d-\d\d$/.test(date)) throw new Error('--date takes a day YYYY-MM-DD');

/** Seconds in which forty boxes are to be done. */
const AIM = 300;

const boxes = await fortyBoxes(Math.floor(Date.now() / 1000));
/** What else the machine did: above one a core, every time below is longer than it need be. */
const load = (loadavg()[0]! / availableParallelism()).toFixed(1);
const server = await serveDemo();
const hand = await byHand(server.url, boxes);
const scanner = await byScanner(server.url, boxes);
const merged = await merging(server.url, 10_000);
await server.close();

const at = (share: number, of: readonly number[]): string => {
  const value = [...of].sort((a, b) => a - b)[Math.min(of.length - 1, Math.floor(share * of.length))];
  return value === undefined ? '-' : `${Math.round(value)} ms`;
};
const long = (tasks: readonly number[]): string => (tasks.length === 0 ? 'none' : `${tasks.length}, the longest ${Math.round(Math.max(...tasks))} ms`);
const machine = (hand.reading.reduce((sum, one) => sum + one, 0) + hand.tapping.reduce((sum, one) => sum + one, 0)) / 1000;

const ROWS: readonly (readonly [string, string])[] = [
  ['boxes before the camera; missed; counted twice', `${boxes.length}; ${hand.missed}; ${hand.doubled}`],
  ['seconds from the first box to the last entry', hand.seconds.toFixed(0)],
  ['from a box coming into the picture to its entry on disk and screen: median, nine in ten', `${at(0.5, hand.reading)}, ${at(0.9, hand.reading)}`],
  ['taps in all: the start, one for each of 3 repeats and 5 doubtful boxes, two for the end', String(hand.taps)],
  ['from a tap to its entry on disk and screen (a photograph made small among them): median, longest', `${at(0.5, hand.tapping)}, ${at(1, hand.tapping)}`],
  ['tasks of 50 ms and more meanwhile', long(hand.tasks)],
  ['the app’s own time in all, and what it leaves of the aim to the hand, a box', `${machine.toFixed(0)} s, ${((AIM - machine) / boxes.length).toFixed(1)} s`],
  ['the same by scanner, typed without a pause: kept; milliseconds a code', `${scanner.kept} of ${scanner.codes}; ${scanner.perCode.toFixed(1)} (${(scanner.perCode / scanner.bare).toFixed(0)}× a bare check and signature)`],
  [`${merged.entries.toLocaleString('en')} entries of a colleague: verified and taken in`, `${merged.taken.toFixed(1)} s (${(merged.taken / merged.bare).toFixed(1)}× as many bare digests and checks)`],
  ['the same: looked through for findings', `${merged.found.toFixed(1)} s`],
  ['tasks of 50 ms and more meanwhile', long(merged.tasks)],
];
const table = ['| | |', '| --- | ---: |', ...ROWS.map((row) => `| ${row.join(' | ')} |`)].join('\n');
console.log(table);

if (date !== undefined) {
  mkdirSync('tests/bench/results', { recursive: true });
  writeFileSync(`tests/bench/results/${date}-round.md`, `# An inspector's round, ${date}

Forty boxes of the demo by the built app in Chromium, its camera a film: each box is in the picture for 1.4 seconds, then 0.6 of bare
paper. Among them three repeats and five not filed or recalled, which are photographed. The officer here is a script whose hand takes no
time: what is measured is the app. The aim is forty boxes in five minutes; whether a person reaches it also depends on the boxes, and
has to be tried with people. Times are of the machine that ran this; its load before was ${load} a core.

${table}
`);
}
