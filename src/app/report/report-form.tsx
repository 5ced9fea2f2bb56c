import { useState } from 'preact/hooks';
import { isLong, reportFields, type ReportField, type ReportKind } from '../../core/report.ts';
import type { Locale } from '../../i18n/locale.ts';
import { reportWords } from '../../i18n/report.ts';
import { useApp } from '../context.ts';
import { fieldName } from './compose.ts';
import type { Drafting, Refusal } from './drafting.ts';

interface ReportFormProps {
  readonly kind: ReportKind;
  readonly drafting: Drafting;
  readonly writing: Locale;
}

/** Every field of one kind of report, the app's and the person's alike editable. */
export function ReportForm({ kind, drafting, writing }: ReportFormProps) {
  const [refused, setRefused] = useState<{ readonly field: ReportField; readonly why: Refusal }>();
  const write = (field: ReportField, words: string) => {
    const why = drafting.write(field, words);
    setRefused(why && { field, why });
    return why === undefined;
  };
  return (
    <form class="gap" onSubmit={(event) => event.preventDefault()}>
      {reportFields[kind].map((field) => (
        <Field key={field} kind={kind} field={field} drafting={drafting} writing={writing} refused={refused?.field === field ? refused.why : undefined} write={write} />
      ))}
      <DraftLine drafting={drafting} />
    </form>
  );
}

interface FieldProps extends ReportFormProps {
  readonly field: ReportField;
  readonly refused: Refusal | undefined;
  readonly write: (field: ReportField, words: string) => boolean;
}

const kindsOfInput: { readonly [F in ReportField]?: 'tel' | 'url' } = { phone: 'tel', address: 'url' };
const completions: { readonly [F in ReportField]?: 'name' | 'tel' } = { name: 'name', phone: 'tel' };

function Field({ kind, field, drafting, writing, refused, write }: FieldProps) {
  const { locale } = useApp();
  const words = reportWords[locale];
  const value = drafting.values[field] ?? '';
  const filled = drafting.isFilled(field);
  const hint = `report-${field}-hint`;
  const input = (event: Event) => {
    const control = event.currentTarget as HTMLInputElement | HTMLTextAreaElement;
    if (!write(field, control.value)) control.value = value;
  };
  const given = { value, onInput: input, autocomplete: completions[field] ?? 'off', ...((filled || refused) && { 'aria-describedby': hint }), ...(filled && { lang: writing }) } as const;
  return (
    <div>
      <label class="field">
        {fieldName(locale, kind, field)}
        {isLong(field) ? <textarea rows={field === 'scan' ? 9 : 4} {...given} /> : <input type="text" inputMode={kindsOfInput[field] ?? 'text'} {...given} />}
      </label>
      <div id={hint}>
        {refused ? <p class="refused" role="alert">{words[refused]}</p> : filled && <p class="soft">{words.filled}</p>}
      </div>
    </div>
  );
}

/** Where the draft is, and the way to be rid of it. */
function DraftLine({ drafting: { draft, startAgain } }: Pick<ReportFormProps, 'drafting'>) {
  const { draft: words } = reportWords[useApp().locale];
  const [removed, setRemoved] = useState(false);
  const remove = () => {
    startAgain();
    setRemoved(true);
  };
  return (
    <div class="soft">
      <p role="status">{draft === 'none' ? removed && words.removed : draft === 'kept' ? words.kept : words.passing}</p>
      {draft !== 'none' && <button class="link" type="button" onClick={remove}>{words.remove}</button>}
    </div>
  );
}
