/** The program itself: help in both languages, exit codes, streams, and the language it picks. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cliWords, commandNames } from '../../src/i18n/cli.ts';
import { commands } from '../../src/issuer/commands/index.ts';
import { officeIn, scratchDir } from './office.ts';

const CLI = join(import.meta.dirname, '..', '..', 'dist', 'node', 'issuer', 'main.js');
const run = (args: readonly string[], lang = 'C.UTF-8', input?: string) => {
  const { LC_ALL: _a, LC_MESSAGES: _m, ...env } = process.env;
  return spawnSync(process.execPath, [CLI, ...args], { encoding: 'utf8', cwd: scratchDir(), env: { ...env, LANG: lang }, ...(input !== undefined && { input }) });
};

describe('help', () => {
  it.each(commandNames)('of %s names its options in both languages', async (name) => {
    const office = officeIn(scratchDir());
    for (const locale of ['zh-Hans', 'en'] as const) {
      const { code, out, talk } = await office.run([...name.split(' '), '--help'], { locale });
      expect({ code, talk }).toEqual({ code: 0, talk: [] });
      expect(out[2]).toBe(cliWords[locale].commands[name]);
      for (const option of Object.keys(commands[name].form)) expect(out.filter((line) => line.startsWith(`  --${option} `))).toHaveLength(1);
      expect(out.join('\n')).not.toContain('undefined');
    }
  });

  it('is complete and in its language', () => {
    const texts = (words: object): string[] => Object.values(words).flatMap((word: unknown) => (typeof word === 'string' ? [word] : typeof word === 'function' ? [] : texts(word as object)));
    for (const word of texts(cliWords['zh-Hans'])) expect(word).toMatch(/[\u4e00-\u9fff]/);
    for (const word of texts(cliWords.en)) expect(word).not.toMatch(/[\u4e00-\u9fff]/);
  });
});

describe('the program', () => {
  it('without words shows what it can do, on stdout', () => {
    const { status, stdout, stderr } = run([]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    for (const name of commandNames) expect(stdout).toContain(`  ${name} `);
  });

  it.each([
    ['zh_CN.UTF-8', [], '没有这个命令'], ['en_US.UTF-8', [], 'no such command'], ['C.UTF-8', [], '没有这个命令'], ['fr_FR.UTF-8', [], '没有这个命令'],
    ['zh_CN.UTF-8', ['--lang', 'en'], 'no such command'], ['en_US.UTF-8', ['--lang=zh-Hans'], '没有这个命令'],
  ] as [string, string[], string][])('with LANG=%s and %j speaks as expected', (lang, more, reason) => {
    expect(run(['frob', ...more], lang)).toMatchObject({ status: 2, stdout: '', stderr: `wuhai-grape frob: ${reason}\n` });
  });

  it('takes a passphrase from a descriptor, and asks nobody where there is no terminal', () => {
    expect(run(['key', 'make', '--key-name', 'x', '--passphrase-fd', '0', '--json', '--lang', 'en'], 'C', 'long enough\n')).toMatchObject({ status: 0, stderr: '', stdout: expect.stringContaining('BEGIN PUBLIC KEY') as unknown });
    expect(run(['key', 'make', '--key-name', 'x', '--lang', 'en'], 'C', '')).toMatchObject({ status: 2, stdout: '', stderr: 'passphrase x.pem: no passphrase: type it at a terminal, or use --passphrase-file or --passphrase-fd\n' });
    expect(run(['key', 'make', '--key-name', 'x', '--passphrase-fd', '0', '--lang', 'en'], 'C', 'short\n')).toMatchObject({ status: 2, stdout: '', stderr: 'passphrase fd 0: must have at least 8 characters\n' });
  });

  it('tells a fault of its own apart: exit code 1', async () => {
    const office = officeIn(scratchDir());
    writeFileSync(join(office.dir, 'keys'), 'a file where a folder should be');
    const ran = await office.run('key make --key-name x');
    expect(ran).toMatchObject({ code: 1, out: [], talk: [expect.stringContaining('Internal error')] });
  });
});
