/** One report being written: what the app filled in, what the person wrote over it, and the draft on this device. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { hasIdNumber } from '../../core/inspect/record.ts';
import type { ReportField, ReportKind, ReportValues } from '../../core/report.ts';
import { draftOf, dropDraft, keepDraft, MAX_FIELD } from '../../device/drafts.ts';
import { loadFirstWords } from '../../i18n/first.ts';
import type { Locale } from '../../i18n/locale.ts';
import { useApp } from '../context.ts';
import { filledIn, type Scanned } from './scan-facts.ts';

/** Why words were not taken. */
export type Refusal = 'idNumber' | 'tooLong';

export interface Drafting {
  readonly values: ReportValues;
  /** Fields that stand as the app filled them. */
  readonly isFilled: (field: ReportField) => boolean;
  /** Takes what was written, or says why not; then the field stays as it was. */
  readonly write: (field: ReportField, words: string) => Refusal | undefined;
  readonly draft: 'none' | 'kept' | 'passing';
  /** Back to what the app fills in. */
  readonly startAgain: () => void;
}

/** A draft belongs to a kind and a text. */
export function useDrafting(kind: ReportKind, text: string | undefined, filled: ReportValues): Drafting {
  const { now } = useApp();
  const before = useMemo(() => draftOf(kind, text)?.written ?? {}, [kind, text]);
  const [writtenNow, setWrittenNow] = useState<{ readonly [K in ReportKind]?: ReportValues }>({});
  const written = writtenNow[kind] ?? before;
  const [kept, setKept] = useState(true);
  const keep = (next: ReportValues) => {
    setWrittenNow((others) => ({ ...others, [kind]: next }));
    if (Object.keys(next).length === 0) dropDraft(kind, text);
    else setKept(keepDraft({ kind, ...(text !== undefined && { text }), at: now(), written: next }));
  };
  return {
    values: { ...filled, ...written },
    isFilled: (field) => written[field] === undefined && filled[field] !== undefined,
    write(field, words) {
      const refusal = refuse(words);
      if (refusal) return refusal;
      const { [field]: _before, ...others } = written;
      keep(words === (filled[field] ?? '') ? others : { ...others, [field]: words });
      return undefined;
    },
    draft: Object.keys(written).length === 0 ? 'none' : kept ? 'kept' : 'passing',
    startAgain: () => keep({}),
  };
}

/** Blanks inside a number do not hide it. */
function refuse(words: string): Refusal | undefined {
  if (words.length > MAX_FIELD) return 'tooLong';
  return hasIdNumber(words) || hasIdNumber(words.replace(/(\d)[ \u3000]+(?=[\dXx])/g, '$1')) ? 'idNumber' : undefined;
}

/** What the app fills in, in the language that the report is written in; nothing while that language's words are on their way. */
export function useFilledIn(writing: Locale, scanned: Scanned | undefined): ReportValues {
  const { locale, words } = useApp();
  const [loaded, setLoaded] = useState({ locale, words });
  useEffect(() => {
    let current = true;
    if (writing !== locale) void loadFirstWords(writing).then((other) => current && setLoaded({ locale: writing, words: other }), () => {});
    return () => {
      current = false;
    };
  }, [writing, locale]);
  const spoken = writing === locale ? words : loaded.locale === writing ? loaded.words : undefined;
  return scanned && spoken ? filledIn(writing, spoken.verdict, scanned) : {};
}
