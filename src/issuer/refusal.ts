/** Why a command did nothing: one line that names field, value and reason. */
import { cliWords, type Reason } from '../i18n/cli.ts';
import type { Locale } from '../i18n/locale.ts';
import { err } from '../core/result.ts';

export interface Refusal {
  /** Name of an option, a member of a file's row, or the thing at fault. */
  readonly field: string;
  readonly value?: string;
  readonly reason: Reason;
  /** `file:line` where the value came from a file. */
  readonly at?: string;
}

export const refuse = (field: string, value: string | number | undefined, ...reason: Reason): { readonly ok: false; readonly error: Refusal } =>
  err({ field, ...(value !== undefined && { value: String(value) }), reason });

/** `lots.csv:3: packed 2026-02-30: …`, in one line whatever the value holds. */
export function refusalLine(locale: Locale, { at, field, value, reason }: Refusal): string {
  const [code, ...values] = reason;
  const say = cliWords[locale].reasons[code] as (...values: readonly (string | number)[]) => string;
  const shown = value === undefined ? '' : ` ${oneLine(value)}`;
  return `${at ? `${at}: ` : ''}${field}${shown}: ${oneLine(say(...values))}`;
}

const oneLine = (text: string): string => text.replace(/[\u0000-\u001f\u007f]+/g, ' ').slice(0, 300);
