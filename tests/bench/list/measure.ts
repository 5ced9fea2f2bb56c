/** What is measured of lists of several sizes, side by side in one run. */
import process from 'node:process';
import { gzipSync } from 'node:zlib';
import { check } from '../../../src/core/check.ts';
import type { Seconds } from '../../../src/core/day.ts';
import type { Trust } from '../../../src/core/trust/list.ts';
import type { Storage } from '../../../src/device/storage.ts';
import { changeLicensee, largeList, releaseRange, type LargeList, type NextList } from '../../fixtures/large-list.ts';
import { directoryPath, sha256 } from '../../fixtures/published-list.ts';
import { appList, countingPublisher, storageWith, type Moved } from './device.ts';

/** Figures of one size. Times in milliseconds of the processor, amounts in bytes under gzip. */
export interface Figures {
  readonly licensees: number;
  readonly check: number;
  readonly startUp: number;
  /** An update when nothing changed, when one licensee's record changed, and when one range was released. */
  readonly unchanged: Change;
  readonly licensee: Change;
  readonly range: Change;
  /** Bytes of the directory, which is one file; undefined where it is larger than the format takes. */
  readonly directory?: number;
}

/** What an update moved, metadata and judging records, and how long it kept the phone busy. */
export interface Change {
  readonly bytes: number;
  readonly files: number;
  readonly milliseconds: number;
}

/** A list under measurement. */
interface Subject {
  readonly list: LargeList;
  readonly now: Seconds;
  readonly trust: Trust;
  open(): Promise<Trust | undefined>;
}

const LABELLED = 10;
const REPEATS = 41;

export async function measure(sizes: readonly number[], issued: Seconds, say: (line: string) => void): Promise<Figures[]> {
  const subjects: Subject[] = [];
  const moved: Omit<Figures, 'check' | 'startUp'>[] = [];
  for (const size of sizes) {
    const list = await largeList(size, { issued, labelled: LABELLED });
    say(`${size} licensees: list built`);
    const storage = await storageWith(list.published, issued);
    moved.push(await changes(list, issued + 90_000, say));
    subjects.push(await subject(list, storage, issued + 90_000));
  }
  const times = await interleaved(subjects);
  return subjects.map((_, i) => ({ ...moved[i]!, ...times[i]! }));
}

async function subject(list: LargeList, storage: Storage, now: Seconds): Promise<Subject> {
  const open = () => appList(list.published, storage, countingPublisher(list.published), now).open();
  const trust = await open();
  if (!trust) throw new Error('the list under measurement does not open');
  for (const { link } of list.labelled) {
    const { kind } = await check(link, trust, now);
    if (kind !== 'authorised') throw new Error(`a label under measurement is ${kind}`);
  }
  return { list, now, trust, open };
}

/** Medians over repeats in which every size takes its turn, so that what else the machine does falls on all alike. */
async function interleaved(subjects: readonly Subject[]): Promise<Pick<Figures, 'check' | 'startUp'>[]> {
  const checks = subjects.map((): number[] => []);
  const starts = subjects.map((): number[] => []);
  for (let repeat = -5; repeat < REPEATS; repeat++) {
    for (const [i, { list, trust, now, open }] of subjects.entries()) {
      const started = await timed(async () => void (await open()));
      const checked = await timed(async () => {
        for (const { link } of list.labelled) await check(link, trust, now);
      });
      if (repeat < 0) continue; // The first rounds warm the engine.
      starts[i]!.push(started);
      checks[i]!.push(checked / list.labelled.length);
    }
  }
  return subjects.map((_, i) => ({ check: median(checks[i]!), startUp: median(starts[i]!) }));
}

/** What an update moves onto a phone that holds the list before it. */
async function changes(list: LargeList, now: Seconds, say: (line: string) => void): Promise<Omit<Figures, 'check' | 'startUp'>> {
  const { kid } = list.labelled[list.labelled.length - 1]!;
  const unchanged = await update(list, list, now);
  const licensee = await update(list, await changeLicensee(list, kid), now);
  const range = await update(list, await releaseRange(list, kid), now);
  say(`${list.texts.keys.size} licensees: updates measured`);
  return {
    licensees: list.texts.keys.size, unchanged, licensee, range,
    ...(list.hasDirectory && { directory: gzipSync(list.published.get(directoryPath(list.records.content))!).length }),
  };
}

async function update(list: LargeList, { published, records }: NextList, now: Seconds): Promise<Change> {
  const moved: Moved[] = [];
  const app = appList(list.published, await storageWith(list.published, list.issued), countingPublisher(published, moved), now);
  await app.open();
  const milliseconds = await timed(() => app.refresh());
  const { fault, trust } = app.state();
  const newest = sha256(published.get('timestamp.json')!);
  if (fault || trust?.status.fingerprint !== newest) throw new Error(`an update under measurement ended with ${JSON.stringify(fault)}`);
  const judging = moved.filter(({ name }) => name !== directoryPath(records.content)); // No judging record, and one file for all.
  const again = judging.find(({ name }) => name !== 'timestamp.json' && list.published.has(name));
  if (again) throw new Error(`${again.name} was fetched though it was held`);
  const bytes = judging.reduce((sum, { gzip }) => sum + gzip, 0);
  return { bytes, files: judging.length, milliseconds };
}

/** Milliseconds that the processor worked on a task, on all threads: what else the machine does meanwhile does not count. */
async function timed(task: () => Promise<void>): Promise<number> {
  const start = process.cpuUsage();
  await task();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}
