/**
 * Reports begun on this device: only what the person wrote, the rest is filled in anew from the scan. In localStorage, since a few
 * kilobytes are kept with every letter, before the page can be closed; without it a draft lasts as long as the page.
 */
import type { Seconds } from '../core/day.ts';
import { reportFields, reportKinds, type ReportField, type ReportKind, type ReportValues } from '../core/report.ts';

/** One report begun: of its kind, about a scanned text or about none. */
export interface Draft {
  readonly kind: ReportKind;
  readonly text?: string;
  /** When it was last written on. */
  readonly at: Seconds;
  /** The fields whose words are the person's. */
  readonly written: ReportValues;
}

const NAME = 'wuhai.drafts';
/** Drafts kept; the oldest make room. */
export const MAX_DRAFTS = 20;
/** Characters of one field: a page, more is no report. */
export const MAX_FIELD = 4_000;

/** What could not be stored: it is ahead of what is. */
let unstored: readonly Draft[] | undefined;

/** The newest first; what is stored and not of its shape is passed over. */
export function drafts(): readonly Draft[] {
  if (unstored) return unstored;
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(NAME) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isDraft) : [];
  } catch {
    return []; // Storage is switched off, or what is in it is not ours.
  }
}

export const draftOf = (kind: ReportKind, text: string | undefined): Draft | undefined => drafts().find((draft) => isOf(draft, kind, text));

/** Keeps a draft in the place of the one of its kind and text. False where it will not outlive the page. */
export const keepDraft = (draft: Draft): boolean => store([draft, ...others(draft.kind, draft.text)].slice(0, MAX_DRAFTS));

export const dropDraft = (kind: ReportKind, text: string | undefined): void => void store(others(kind, text));

const isOf = (draft: Draft, kind: ReportKind, text: string | undefined): boolean => draft.kind === kind && draft.text === text;
const others = (kind: ReportKind, text: string | undefined): readonly Draft[] => drafts().filter((draft) => !isOf(draft, kind, text));

function store(kept: readonly Draft[]): boolean {
  try {
    if (kept.length > 0) localStorage.setItem(NAME, JSON.stringify(kept));
    else localStorage.removeItem(NAME);
    unstored = undefined;
  } catch {
    unstored = kept; // Full or switched off.
  }
  return unstored === undefined;
}

function isDraft(value: unknown): value is Draft {
  const { kind, text, at, written } = (value ?? {}) as { readonly [N in keyof Draft]?: unknown };
  const known = reportKinds.find((one) => one === kind);
  if (!known || !(text === undefined || typeof text === 'string') || !Number.isFinite(at) || typeof written !== 'object' || written === null) return false;
  const fields: readonly ReportField[] = reportFields[known];
  return Object.entries(written).every(([field, words]) => fields.includes(field as ReportField) && typeof words === 'string' && words.length <= MAX_FIELD);
}
