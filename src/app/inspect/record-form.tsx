import { useState } from 'preact/hooks';
import { parseRecord, recordCounts, recordTexts, type RecordFault, type RecordField, type RoundRecord } from '../../core/inspect/record.ts';
import { useWords } from './inspection-context.tsx';

type Form = { readonly [F in RecordField]?: string };

/** What belongs together. The first two fields stand open, the rest behind 还可以填. */
const groups = {
  who: ['party', 'uscc', 'phone'],
  officers: ['officer1', 'number1', 'officer2', 'number2'],
  goods: ['present', 'sold', 'price', 'supplier'],
  papers: ['voucher', 'certificates', 'sampling', 'registration', 'statement'],
} as const satisfies { readonly [group: string]: readonly RecordField[] };

const long: readonly RecordField[] = ['statement', 'voucher'];
const counts: readonly RecordField[] = recordCounts;

/** A record as the form shows it. */
const formOf = (record: Partial<RoundRecord>): Form =>
  Object.fromEntries([...recordTexts, ...recordCounts].flatMap((field) => (record[field] === undefined ? [] : [[field, String(record[field])]])));

/** The record of a round. Only the place is needed; what is wrong is said at its field, and nothing is taken until it is right. */
export function RecordForm({ record, action, onRecord, open = false }: {
  readonly record: Partial<RoundRecord>; readonly action: string; readonly onRecord: (record: RoundRecord) => void; readonly open?: boolean;
}) {
  const words = useWords();
  const [form, setForm] = useState(formOf(record));
  const [faults, setFaults] = useState<readonly RecordFault[]>([]);
  const change = (name: RecordField, value: string) => {
    setForm({ ...form, [name]: value });
    setFaults(faults.filter(({ field }) => field !== name));
  };
  const submit = (event: Event) => {
    event.preventDefault();
    const parsed = parseRecord(form);
    setFaults(parsed.ok ? [] : parsed.error);
    if (parsed.ok) onRecord(parsed.value);
    else document.getElementById(`record-${parsed.error[0]!.field}`)?.focus();
  };
  const field = (name: RecordField) => (
    <RecordInput key={name} name={name} value={form[name] ?? ''} fault={faults.find((one) => one.field === name)} onValue={(value) => change(name, value)} />
  );
  return (
    <form class="gap record" noValidate onSubmit={submit}>
      {field('place')}
      {field('purpose')}
      <details open={open || faults.some(({ field: name }) => name !== 'place' && name !== 'purpose')}>
        <summary>{words.form.more}</summary>
        {(Object.keys(groups) as (keyof typeof groups)[]).map((group) => (
          <fieldset key={group}>
            <legend class="song">{words.form.groups[group]}</legend>
            <div class="pairs">{groups[group].map(field)}</div>
          </fieldset>
        ))}
      </details>
      <p class="soft">{words.form.only}</p>
      <button class="btn go go-big" type="submit">{action}</button>
    </form>
  );
}

function RecordInput({ name, value, fault, onValue }: {
  readonly name: RecordField; readonly value: string; readonly fault: RecordFault | undefined; readonly onValue: (value: string) => void;
}) {
  const words = useWords();
  const shared = {
    id: `record-${name}`, value, autocomplete: 'off', 'aria-invalid': fault !== undefined, 'aria-describedby': fault && `fault-${name}`,
    onInput: ({ currentTarget }: { readonly currentTarget: HTMLInputElement | HTMLTextAreaElement }) => onValue(currentTarget.value),
  };
  return (
    <div class={long.includes(name) ? 'wide' : ''}>
      <label class="field">
        {words.record[name]}
        {long.includes(name) ? <textarea rows={3} {...shared} /> : <input inputMode={counts.includes(name) ? 'numeric' : name === 'phone' ? 'tel' : 'text'} required={name === 'place'} {...shared} />}
      </label>
      {fault && <p class="fault" id={`fault-${name}`} role="alert">{words.recordFault[fault.why]}</p>}
    </div>
  );
}
