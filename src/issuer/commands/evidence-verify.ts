import { shortCode } from '../../core/inspect/head.ts';
import { formatInstant } from '../../core/day.ts';
import { ok } from '../../core/result.ts';
import type { Json } from '../../core/trust/json.ts';
import { sayFault, sayNotCompared, sayWhole } from '../../i18n/inspect/faults.ts';
import { sayFinding } from '../../i18n/inspect/findings.ts';
import { inspectWords } from '../../i18n/inspect.ts';
import type { Locale } from '../../i18n/locale.ts';
import { command } from '../command.ts';
import { againstForm, readEvidenceFile, type ReadFile } from '../evidence/against.ts';
import type { OfficeRound } from '../evidence/read.ts';

/** Exit code where the file could be read and something in it does not hold. */
const NOT_WHOLE = 3;

/** Verify an evidence file: every entry's signature and place, every photograph, whose key it is, and the code on the paper. */
export const evidenceVerify = command({
  name: 'evidence verify',
  form: againstForm,
  operands: 1,
  async act([row], context) {
    const evidence = await readEvidenceFile(row!.values, context);
    if (!evidence.ok) return evidence;
    const { locale } = context.io;
    const { rounds, fileFaults, findings } = evidence.value;
    const faults = fileFaults.length + rounds.reduce((sum, round) => sum + round.faults.length, 0);
    const lines = [
      ...rounds.flatMap((round) => roundLines(locale, round)),
      ...fileFaults.map((fault) => `! ${sayFault(locale, fault)}`),
      ...findings.map((finding) => `${finding.finding}\t${sayFinding(locale, finding).headline}`),
    ];
    return ok({ lines, json: evidenceJson(evidence.value), talk: [], exit: faults > 0 ? NOT_WHOLE : 0 });
  },
});

/** A round in lines: which it is, whose, its closing code; then what is wrong with it, each behind a `!`. */
function roundLines(locale: Locale, { id, round, fingerprint, head, inspector, headCompared, faults, rejudged }: OfficeRound): string[] {
  const words = inspectWords[locale];
  const about = round ? [round.record.place, formatInstant(round.opened), round.closed === undefined ? words.rounds.open : words.rounds.closed, words.rounds.labels(String(round.labels.length))] : [];
  return [
    [id, ...about].join('\t'),
    `  ${words.merge.key}\t${fingerprint || '-'}\t${inspector ? `${inspector.officer} ${inspector.number}` : sayNotCompared(locale)}`,
    `  ${words.end.paper}\t${shortCode(head)}\t${headCompared ? '=' : sayNotCompared(locale)}`,
    ...(faults.length === 0 ? [`  ${sayWhole(locale)}`] : faults.map((fault) => `  ! ${sayFault(locale, fault)}`)),
    ...rejudged.map(({ n, then, now }) => `  ~ ${words.entry.title(String(n))}\t${then} → ${now}`),
  ];
}

function evidenceJson({ rounds, fileFaults, findings }: ReadFile): Json {
  const told = rounds.map(({ id, round, fingerprint, head, inspector, headCompared, faults, rejudged }) => ({
    round: id, place: round?.record.place ?? null, opened: round ? formatInstant(round.opened) : null, closed: round?.closed === undefined ? null : formatInstant(round.closed),
    entries: round?.entries ?? 0, labels: round?.labels.length ?? 0, fingerprint, officer: inspector?.officer ?? null, code: shortCode(head), head, headCompared, faults, rejudged,
  }));
  return JSON.parse(JSON.stringify({ rounds: told, faults: fileFaults, findings }, (_name, value: unknown) => (value instanceof Map ? Object.fromEntries(value) : value))) as Json;
}
