/** From words to a command to an exit code. */
import { cliWords, commandNames, type CommandName } from '../i18n/cli.ts';
import { refused } from './command.ts';
import { commands } from './commands/index.ts';
import type { Io } from './io.ts';
import { SignerFault } from './keys/program.ts';

/** Run one command. Never throws: a fault of our own is exit code 1. */
export async function runCommand(args: readonly string[], io: Io): Promise<number> {
  const name = nameIn(args);
  if (!name) {
    const asked = args.length === 0 || args.includes('--help');
    if (!asked) return refused(io, { field: 'wuhai-grape', value: args[0]!, reason: ['unknown-command'] });
    for (const line of overview(io)) io.out(line);
    return 0;
  }
  try {
    return await commands[name].run(args.slice(name.split(' ').length), io);
  } catch (fault) {
    if (fault instanceof SignerFault) return refused(io, fault.refusal);
    io.talk(cliWords[io.locale].talk.internal(fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)));
    return 1;
  }
}

/** The longest command name that the words begin with. */
function nameIn(args: readonly string[]): CommandName | undefined {
  const spoken = [args.slice(0, 2).join(' '), args[0] ?? ''];
  return spoken.map((words) => commandNames.find((name) => name === words)).find((name) => name !== undefined);
}

function overview({ locale }: Io): string[] {
  const words = cliWords[locale];
  return [words.overview, '', ...commandNames.map((name) => `  ${name.padEnd(16)} ${words.commands[name]}`)];
}
