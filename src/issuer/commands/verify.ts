import { resolve } from 'node:path';
import { check } from '../../core/check.ts';
import { ok } from '../../core/result.ts';
import type { Json } from '../../core/trust/json.ts';
import { sayAdvisory, sayNext } from '../../i18n/next.ts';
import { say } from '../../i18n/verdict.ts';
import { signedOf, type Verdict } from '../../core/verdict.ts';
import type { Locale } from '../../i18n/locale.ts';
import { command } from '../command.ts';
import { moment, optional, path } from '../input/field.ts';
import { refuse } from '../refusal.ts';
import { faultText, openTrust, readTrustFolder } from '../trust-folder.ts';

/** Judge a scanned text as the app does, by the same code, against a published list. `--at` judges as of another day or instant. */
export const verify = command({
  name: 'verify',
  form: { trust: path, at: optional(moment) },
  operands: 1,
  async act([row], { io, operands }) {
    const { trust: folder, at } = row!.values;
    const [text] = operands;
    if (text === undefined) return refuse('LINK', undefined, 'required');
    const now = at ?? io.now;
    const list = await openTrust(readTrustFolder(resolve(io.cwd, folder)), now);
    if (!list.ok) return refuse('--trust', folder, 'not-verified', faultText(list.error));
    const verdict = await check(text, list.value.trust, now);
    return ok({ lines: inWords(io.locale, verdict), json: verdictJson(verdict), talk: [] });
  },
});

function inWords(locale: Locale, verdict: Verdict): string[] {
  const { headline, body } = say(locale, verdict);
  const advisories = signedOf(verdict)?.advisories ?? [];
  return [`${verdict.kind}\t${headline}`, body, ...advisories.map((advisory) => sayAdvisory(locale, advisory)), ...sayNext(locale, verdict)];
}

/** A verdict as JSON: days count from 1970-01-01, instants in seconds, bytes in base64. */
export const verdictJson = (verdict: Verdict): Json =>
  JSON.parse(JSON.stringify(verdict, (_name, value: unknown) => (value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value))) as Json;
