/** The README's commands, run as they stand there. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseInstant } from '../../src/core/day.ts';
import type { Io } from '../../src/issuer/io.ts';
import { runCommand } from '../../src/issuer/run.ts';

/** A day in the season that the README tells of. */
const NOW = parseInstant('2026-09-20T02:00:00Z')!;

const readme = readFileSync('README.md', 'utf8');
const office = mkdtempSync(join(tmpdir(), 'wuhai-readme-'));
beforeAll(() => writeFileSync(join(office, 'passphrase'), 'a demo passphrase\n', { mode: 0o600 }));
afterAll(() => rmSync(office, { recursive: true, force: true }));

const commands = [...readme.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block]) => block!.trim().split('\n'));

/** Words of a command line; a part in double quotes is one word. BRAND stands for a brand pack's folder. */
const wordsOf = (line: string): string[] =>
  [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => (bare === 'BRAND' ? resolve('src/brand') : (quoted ?? bare!)));

describe('the command line', () => {
  it('has commands to run', () => expect(commands.length).toBeGreaterThan(15));

  it.each(commands)('%s', async (line) => {
    const [program, ...args] = wordsOf(line);
    expect(program).toBe('wuhai-grape');
    const talk: string[] = [];
    const io: Io = {
      now: NOW, locale: 'en', cwd: office, user: 'reader', out() {}, talk: (text) => void talk.push(text),
      askHidden: () => Promise.resolve(undefined), readDescriptor: () => '',
    };
    const code = await runCommand(args, io);
    expect({ code, talk: code === 0 ? [] : talk }).toEqual({ code: 0, talk: [] });
  });
});

describe('what else it names', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  it.each([...new Set([...readme.matchAll(/npm (?:run (?:-s )?([a-z]+)|(start|test))\b/g)].map(([, name, plain]) => name ?? plain!))])('npm %s is a script', (name) => {
    expect(scripts).toHaveProperty(name);
  });
  it.each([...new Set([...readme.matchAll(/`((?:src|tests)\/[\w./-]+)`/g)].map(([, path]) => path!))])('%s exists', (path) => {
    expect(existsSync(path)).toBe(true);
  });
});
