/** When the roles of a list run out, and which do so soon. */
import { formatDay, dayOf, type Seconds } from '../../core/day.ts';
import type { Json } from '../../core/trust/json.ts';
import { cliWords } from '../../i18n/cli.ts';
import type { Locale } from '../../i18n/locale.ts';

const DAY = 86_400;
/** Exit code of a command that did its work but found something running out. */
export const RUNS_OUT = 3;

export interface Expiry {
  readonly role: string;
  readonly version: number;
  readonly expires: Seconds;
}

export interface ExpiryReport {
  readonly json: Json;
  readonly lines: string[];
  readonly talk: string[];
  readonly exit: number;
}

/** What to say of the roles' days; the exit code says whether one runs out within `warnDays`. */
export function expiryReport(roles: readonly Expiry[], now: Seconds, warnDays: number, locale: Locale): ExpiryReport {
  const soon = roles.filter(({ expires }) => expires - now < warnDays * DAY);
  const words = cliWords[locale].talk;
  return {
    json: roles.map(({ role, version, expires }) => ({ role, version, expires: formatDay(dayOf(expires)) })),
    lines: roles.map(({ role, version, expires }) => `${role}\t${version}\t${formatDay(dayOf(expires))}`),
    talk: soon.map(({ role, expires }) => (expires <= now ? words.expired : words.expires)(role, formatDay(dayOf(expires)))),
    exit: soon.length > 0 ? RUNS_OUT : 0,
  };
}
