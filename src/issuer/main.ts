#!/usr/bin/env node
/** `wuhai-grape`: the brand office's command line. */
import { readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import process from 'node:process';
import { pickLocale, type Locale } from '../i18n/locale.ts';
import { askHidden } from './terminal.ts';
import type { Io } from './io.ts';
import { runCommand } from './run.ts';

const [args, locale] = takeLocale(process.argv.slice(2));

const io: Io = {
  now: Math.floor(Date.now() / 1000),
  locale,
  cwd: process.cwd(),
  user: userInfo().username,
  out: (line) => void process.stdout.write(`${line}\n`),
  talk: (line) => void process.stderr.write(`${line}\n`),
  askHidden,
  readDescriptor: (fd) => readFileSync(fd, 'utf8'),
};

process.exitCode = await runCommand(args, io);

/** `--lang` says the language; else the environment; Chinese comes first. */
function takeLocale(given: readonly string[]): [string[], Locale] {
  const at = given.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const environment = process.env.LC_ALL ?? process.env.LC_MESSAGES ?? process.env.LANG ?? '';
  if (at < 0) return [[...given], pickLocale([environment.replace(/[_.].*$/, '')])];
  const [, inline] = given[at]!.split('=');
  const rest = given.filter((_, i) => i !== at && (inline !== undefined || i !== at + 1));
  return [rest, pickLocale([inline ?? given[at + 1] ?? ''])];
}
