/** Where a passphrase comes from: a file, a descriptor, or the person; never the command's arguments, which every process can read. */
import { basename } from 'node:path';
import { ok, type Result } from '../../core/result.ts';
import { cliWords } from '../../i18n/cli.ts';
import { readIfFile } from '../input/disk.ts';
import type { Io } from '../io.ts';
import { refuse, type Refusal } from '../refusal.ts';
import type { AskPassphrase } from './ring.ts';

const MIN_LENGTH = 8;

export function askPassphrase(io: Io, from: { readonly file?: string; readonly fd?: number }): AskPassphrase {
  let fromFd: string | undefined;
  return async (file, fresh) => {
    if (from.file !== undefined) return fromFile(from.file, fresh);
    if (from.fd !== undefined) return firstLine((fromFd ??= io.readDescriptor(from.fd)), `fd ${from.fd}`, fresh);
    return askPerson(io, basename(file), fresh);
  };
}

function fromFile(file: string, fresh: boolean): Result<string, Refusal> {
  const bytes = readIfFile(file);
  return bytes ? firstLine(bytes.toString('utf8'), file, fresh) : refuse('--passphrase-file', file, 'no-such-file');
}

async function askPerson(io: Io, name: string, fresh: boolean): Promise<Result<string, Refusal>> {
  const words = cliWords[io.locale].talk;
  const typed = await io.askHidden(fresh ? words.choosePassphrase(name) : words.passphrase(name));
  if (typed === undefined) return refuse('passphrase', name, 'no-passphrase');
  if (fresh && typed !== (await io.askHidden(words.repeatPassphrase(name)))) return refuse('passphrase', name, 'passphrases-differ');
  return firstLine(typed, name, fresh);
}

function firstLine(text: string, where: string, fresh: boolean): Result<string, Refusal> {
  const line = text.split(/\r?\n/, 1)[0]!;
  return line.length < (fresh ? MIN_LENGTH : 1) ? refuse('passphrase', where, 'short-passphrase', MIN_LENGTH) : ok(line);
}
