/** What `--help` prints, drawn from the command's own form, so that it cannot lag behind it. */
import { cliWords, type CommandName, type OptionName } from '../i18n/cli.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Field } from './input/field.ts';
import type { Form } from './input/form.ts';

export function help(name: CommandName, form: Form, common: readonly OptionName[], locale: Locale): string[] {
  const words = cliWords[locale];
  const own = Object.entries(form) as [OptionName, Field<unknown>][];
  const usage = own.map(([option, field]) => spell(option, field)).join(' ');
  const operand = words.operands[name];
  return [
    `wuhai-grape ${name}${operand ? ` ${operand}` : ''} ${usage}`.trimEnd(),
    '', words.commands[name], '',
    ...own.map(([option]) => option).concat(common).map((option) => `  --${option.padEnd(22)} ${words.options[option]}`),
  ];
}

function spell(option: OptionName, { takes, needed }: Field<unknown>): string {
  const shown = takes === 'flag' ? `--${option}` : `--${option} …`;
  return needed ? shown : `[${shown}]`;
}
