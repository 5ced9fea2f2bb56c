import { isLong, reportFields, type ReportField, type ReportKind, type ReportValues } from '../../core/report.ts';
import type { Locale } from '../../i18n/locale.ts';
import { reportWords } from '../../i18n/report.ts';

/** A field's name in a kind of report. */
export const fieldName = (locale: Locale, kind: ReportKind, field: ReportField): string =>
  (reportWords[locale].fields[kind] as { readonly [F in ReportField]?: string })[field] ?? '';

/** The report as it is handed on: a heading, then every field; an empty one is left to be filled in by hand. */
export function compose(locale: Locale, kind: ReportKind, values: ReportValues): string {
  const { heading, line } = reportWords[locale];
  const lines = reportFields[kind].map((field) => {
    const words = values[field]?.trim() ?? '';
    return line(fieldName(locale, kind, field), isLong(field) && words !== '' ? `\n${words}` : words);
  });
  return [heading[kind], '', ...lines].join('\n');
}
