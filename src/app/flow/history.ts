/** The boxes scanned on this device. One entry a code, dated by its first scan; what it is worth is judged anew each time it is shown. */
import { check } from '../../core/check.ts';
import type { Seconds } from '../../core/day.ts';
import type { Trust } from '../../core/trust/list.ts';
import { signedOf, type Verdict, type VerdictKind } from '../../core/verdict.ts';
import { preference, prefer } from '../../device/preferences.ts';
import type { HistoryEntry, Storage } from '../../device/storage.ts';
import { localText } from '../../i18n/format.ts';
import { locales } from '../../i18n/locale.ts';

/** An entry as it was stored: with the number that deletes it. */
export type KeptEntry = HistoryEntry & { readonly id: number };

export interface Judged {
  readonly entry: KeptEntry;
  readonly verdict: Verdict;
}

export const keepsHistory = (): boolean => preference('history') !== 'no';
export const keepHistory = (keep: boolean): void => prefer('history', keep ? 'yes' : 'no');

/** Another QR's text may be private (a Wi-Fi password), and a link without its digits tells nothing later. */
const kept: { readonly [K in VerdictKind]: boolean } = {
  authorised: true, 'out-of-licence': true, 'not-filed': true, recalled: true, voided: true, 'key-revoked': true, 'unknown-issuer': true, forged: true,
  lookalike: true, legacy: true, undecided: true, unreadable: false, foreign: false,
};

/** One record at a time: the verdict of one scan may be given twice within a moment, when the list changes. */
let turn: Promise<void> = Promise.resolve();

/**
 * Record what was shown of one scanned text. The same text again (reloaded, judged anew, looked at from the history) makes
 * no second entry; the kind shown last is kept with it. Nothing is written where the person switched the history off.
 */
export function recordVerdict(storage: Storage, text: string, verdict: Verdict, when: Seconds): Promise<void> {
  if (!keepsHistory() || !kept[verdict.kind]) return Promise.resolve();
  const mine = turn.then(async () => {
    const before = (await readHistory(storage)).find((entry) => entry.text === text);
    if (before?.kind === verdict.kind) return;
    const names = namesOf(verdict) ?? before?.names;
    await storage.putHistory({ ...(before && { id: before.id }), text, at: before?.at ?? when, kind: verdict.kind, ...(names && { names }) });
  });
  turn = mine.catch(() => {}); // A bug of ours reaches the caller; the next record goes on.
  return mine;
}

/** Product and producer, in the locales their publisher filled. */
function namesOf(verdict: Verdict): { readonly [locale: string]: string } | undefined {
  const signed = signedOf(verdict);
  if (!signed) return undefined;
  const parts = [...(signed.product ? [signed.product.names] : []), signed.licensee.names];
  return Object.fromEntries(locales.map((locale) => [locale, parts.map((part) => localText(locale, part)).join(' · ')]));
}

/** What is stored, the newest first; entries that are not of their shape are passed over. */
export async function readHistory(storage: Storage): Promise<readonly KeptEntry[]> {
  const entries: readonly unknown[] = await storage.history();
  return entries.filter(isEntry).sort((a, b) => b.at - a.at || b.id - a.id);
}

function isEntry(value: unknown): value is KeptEntry {
  const { id, text, at, kind, names } = (value ?? {}) as { readonly [N in keyof KeptEntry]?: unknown };
  const named = names === undefined || (typeof names === 'object' && names !== null && Object.values(names).every((name) => typeof name === 'string'));
  return Number.isInteger(id) && typeof text === 'string' && Number.isFinite(at) && typeof kind === 'string' && Object.keys(kept).includes(kind) && named;
}

/** Every entry with what can be said of it now. */
export async function judgeHistory(storage: Storage, trust: Trust | undefined, now: Seconds): Promise<readonly Judged[]> {
  const entries = await readHistory(storage);
  return Promise.all(entries.map(async (entry) => ({ entry, verdict: await check(entry.text, trust, now) })));
}

/** Recalled now, and the person was last shown something else. */
export const isRecalledSince = ({ entry, verdict }: Judged): boolean => verdict.kind === 'recalled' && entry.kind !== 'recalled';

/**
 * Judge the history by a new list: answers the boxes recalled since their verdict was last shown. Writes nothing, so the
 * notice stands until the person has looked at each.
 */
export async function rejudge(storage: Storage, trust: Trust | undefined, now: Seconds): Promise<readonly KeptEntry[]> {
  return (await judgeHistory(storage, trust, now)).filter(isRecalledSince).map(({ entry }) => entry);
}
