/** An office to try things on: commands run in this process, on a workspace in a scratch folder. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { dayOf, formatDay, parseInstant, type Seconds } from '../../src/core/day.ts';
import type { Locale } from '../../src/i18n/locale.ts';
import type { Io } from '../../src/issuer/io.ts';
import type { KeyRing } from '../../src/issuer/keys/ring.ts';
import { runCommand } from '../../src/issuer/run.ts';

export const NOW = parseInstant('2026-09-20T02:00:00Z')!;
export const PASSPHRASE = 'correct horse battery';
/** The brand pack of this repository: real content for a real publication. */
const BRAND = join(import.meta.dirname, '..', '..', 'src', 'brand');

export interface Ran {
  readonly code: number;
  readonly out: readonly string[];
  readonly talk: readonly string[];
}

export interface TestOffice {
  readonly dir: string;
  /** Run one command as of an instant. */
  run(line: readonly string[] | string, options?: { now?: Seconds; locale?: Locale; keys?: boolean; askHidden?: Io['askHidden'] }): Promise<Ran>;
  /** Run one that must succeed; answers its JSON. */
  json<T = unknown>(line: readonly string[] | string, now?: Seconds): Promise<T>;
  /** An office that begins as this one stands. */
  copy(): TestOffice;
}

const scratch: string[] = [];
afterAll(() => scratch.forEach((dir) => rmSync(dir, { recursive: true, force: true })));

export function scratchDir(): string {
  const dir = mkdtempSync(join(tmpdir(), 'wuhai-office-'));
  scratch.push(dir);
  return dir;
}

/** Words of a command line; a part in single quotes is one word. */
export const words = (line: string): string[] => [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare!);

export function officeIn(dir: string, rings = new Map<string, KeyRing>()): TestOffice {
  const passphrase = join(dir, 'passphrase');
  writeFileSync(passphrase, PASSPHRASE);
  const run: TestOffice['run'] = async (line, { now = NOW, locale = 'en', keys = true, askHidden = () => Promise.resolve(undefined) } = {}) => {
    const out: string[] = [];
    const talk: string[] = [];
    const io: Io = {
      now, locale, cwd: dir, user: 'tester', rings: keys ? rings : new Map(),
      out: (text) => void out.push(text), talk: (text) => void talk.push(text), askHidden, readDescriptor: () => PASSPHRASE,
    };
    const args = typeof line === 'string' ? words(line) : line;
    const code = await runCommand(args.includes('--passphrase-file') || args.includes('--passphrase-fd') || !keys ? args : [...args, '--passphrase-file', passphrase], io);
    return { code, out, talk };
  };
  return {
    dir, run,
    async json(line, now = NOW) {
      const ran = await run([...(typeof line === 'string' ? words(line) : line), '--json'], { now });
      if (ran.code !== 0) throw new Error(`${String(line)}: ${ran.talk.join('\n')}`);
      return JSON.parse(ran.out.join('\n')) as never;
    },
    copy() {
      const to = scratchDir();
      cpSync(dir, to, { recursive: true });
      // The keys are the same files: once unlocked there, they need not be unlocked here.
      const ring = rings.get(dir);
      return officeIn(to, new Map(ring ? [[to, ring]] : []));
    },
  };
}

export const INIT = ['init', '--demo', '--holder', '示例办公室', '--holder-en', 'Demo office', '--hosts', 'shi.wuhai.example,localhost', '--legacy', 'https://old.example/|旧吊牌|Old tags', '--brand', BRAND];

/** Acts of an ordinary office before its season: one grower with a plot, a product, a key, a licence of the year and a lot of ten days ago. */
export function growerLines(now: Seconds): string[] {
  const year = formatDay(dayOf(now)).slice(0, 4);
  const picked = formatDay(dayOf(now) - 10);
  return [
    "licensee add --name 示例甲 --name-en 'Demo A' --initials slj --uscc 11150300011555159D --district 150303 --carton producer,net",
    "product add --licensee 1 --product 1 --class grape --name 示例葡萄 --name-en 'Demo grapes' --variety 无核白",
    "plot add --licensee 1 --plot A1 --name 示例一号棚 --name-en 'Demo greenhouse 1'",
    'key add --licensee 1',
    `licence grant --licensee 1 --agreement 示例-${year}-001 --products 1 --plots A1 --standard 示例规程 --first ${Number(year) - 1}-01-01 --last ${year}-12-31 --quota ${year}=100kg --document 示例文1`,
    `lot add --licensee 1 --lot L1 --season ${year} --product 1 --plot A1 --timeline harvest=${picked};packing=${picked} --trace 示例追溯1`,
  ];
}

let opened: Promise<TestOffice> | undefined;

/** An office with one grower and one lot. */
export async function openGrowersOffice(now: Seconds): Promise<TestOffice> {
  const office = officeIn(scratchDir());
  for (const line of [INIT, ...growerLines(now)]) await office.json(line, now);
  return office;
}

/** A copy of such an office, opened once for a test file. */
export async function growersOffice(): Promise<TestOffice> {
  opened ??= openGrowersOffice(NOW);
  return (await opened).copy();
}
