/** The demo's workspace: made by running the office's own commands, each on its day. */
import { mkdirSync, readFileSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join, relative } from 'node:path';
import { startOfDay, type Seconds } from '../core/day.ts';
import type { Io } from '../issuer/io.ts';
import type { KeyRing } from '../issuer/keys/ring.ts';
import { runCommand } from '../issuer/run.ts';
import { AGO, calendar, demoActs, type DemoAct } from './acts.ts';
import { licensees } from './data/licensees.ts';
import { office } from './data/office.ts';
import { CONTENT, SOURCES } from './lots.ts';

/** Office hours: nine in the morning at UTC+8. */
const OPENING = 9 * 3600;

export interface Workspace {
  readonly dir: string;
  /** Keys unlocked so far, for the labels that no honest office would mint. */
  readonly rings: Map<string, KeyRing>;
  /** Runs one command as of an instant; answers its JSON. A refusal here is a bug of the demo. */
  run(args: readonly string[], now: Seconds): Promise<unknown>;
}

export function workspaceIn(dir: string): Workspace {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const passphrase = join(dir, 'passphrase');
  if (!existsSync(passphrase)) writeFileSync(passphrase, `${randomBytes(18).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
  const rings = new Map<string, KeyRing>();
  return {
    dir, rings,
    async run(args, now) {
      const lines: string[] = [];
      const said: string[] = [];
      const io: Io = {
        now, locale: 'en', cwd: dir, user: office.officer, rings,
        out: (line) => void lines.push(line), talk: (line) => void said.push(line), askHidden: () => Promise.resolve(undefined), readDescriptor: () => '',
      };
      const code = await runCommand([...args, '--json', '--passphrase-file', passphrase], io);
      if (code !== 0) throw new Error(`wuhai-grape ${args.join(' ')}\n${said.join('\n')}`);
      return JSON.parse(lines.join('\n')) as unknown;
    },
  };
}

/** Make the office anew, with the keys that are there already; versions of the list go on above those of an earlier demo. */
export async function makeOffice(workspace: Workspace, now: Seconds, above: number): Promise<void> {
  const { dir, run } = workspace;
  for (const name of ['register.db', 'register.db-wal', 'register.db-shm', 'office.yaml', 'batches', 'roots', 'proposals']) rmSync(join(dir, name), { recursive: true, force: true });
  const at = calendar(now);
  const lacking = licensees.flatMap(({ licensee }) => labelKeys(licensee)).filter((name) => !existsSync(publicFile(dir, name)));
  if (lacking.length > 0) await run(['key', 'make', '--key-name', lacking.join()], now);
  const opening = ['init', '--demo', '--keep-keys', '--above', String(above), '--holder', office.holder, '--holder-en', office.holderEn, '--contact', office.contact, '--contact-en', office.contactEn,
    '--hosts', [office.host, ...office.localHosts].join(), '--legacy', office.legacy, '--trust', '../trust', '--brand', relative(dir, join(SOURCES, 'brand')), '--content', relative(dir, CONTENT)];
  const names = new Map<string, string>();
  for (const act of [{ day: at.today - AGO.filed, args: opening } as DemoAct, ...demoActs(at, (licensee) => labelKeys(licensee).map((name) => publicFile(dir, name)))]) {
    const answer = await run(act.args.map((word) => fill(word, names)), startOfDay(act.day) + OPENING);
    note(act, answer, names);
  }
  const batches = [...names].flatMap(([name, batch]) => (name.startsWith('{batch:') ? [[name.slice(7, -1), batch]] : []));
  writeFileSync(batchNames(dir), JSON.stringify(Object.fromEntries(batches)));
}

/** Which batch has which part in the story, kept for the days on which only the list is published again. */
export const batchNames = (dir: string): string => join(dir, 'batch-names.json');

/** The first licensee has changed its key once. */
const labelKeys = (licensee: number): string[] => (licensee === 1 ? ['label-1-1', 'label-1-2'] : [`label-${licensee}-1`]);
const publicFile = (dir: string, name: string): string => join(dir, 'keys', `${name}.pub.pem`);

/** Names in braces, the innermost first. */
function fill(word: string, names: ReadonlyMap<string, string>): string {
  const filled = word.replace(/\{[^{}]+\}/g, (name) => names.get(name) ?? '');
  return filled === word ? word : fill(filled, names);
}

interface Filed {
  readonly act: string;
  readonly what: { readonly licensee: number; readonly kid?: string; readonly id?: string; readonly lot?: string };
}

/** What later acts refer to: batches and their lots by the name of the batch, keys by licensee, recalls by lot. */
function note({ batch, args }: DemoAct, answer: unknown, names: Map<string, string>): void {
  if (batch !== undefined) {
    const minted = answer as { batch: string; from: number; to: number };
    for (const part of ['batch', 'from', 'to'] as const) names.set(`{${part}:${batch}}`, String(minted[part]));
    names.set(`{lot:${batch}}`, args[args.indexOf('--lot') + 1]!);
  }
  for (const { act, what } of Array.isArray(answer) ? (answer as Filed[]) : []) {
    if (act === 'key-filed') names.set(`{kid:${what.licensee}}`, what.kid!);
    if (act === 'recall') names.set(`{recall:${what.lot}}`, what.id!);
  }
}

/** The version that an earlier demo published; phones that hold it take nothing below. */
export function publishedVersion(trust: string): number {
  const file = join(trust, 'timestamp.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { signed: { version: number } }).signed.version : 0;
}
