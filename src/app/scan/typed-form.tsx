import { useState } from 'preact/hooks';
import type { ScanWords } from '../../i18n/scan.ts';

/** Longest text taken: a QR holds at most 7,089 characters. */
const LONGEST = 8192;

/** A pasted link, or the number printed beside the code. */
export function TypedForm({ words: { typed: words }, typed }: { readonly words: Pick<ScanWords, 'typed'>; readonly typed: (text: string) => void }) {
  const [text, setText] = useState('');
  const submit = (event: Event): void => {
    event.preventDefault();
    if (text.trim()) typed(text.trim());
  };
  return (
    <form class="scan-typed" onSubmit={submit}>
      <label class="field">
        {words.label}
        <input type="text" inputMode="url" autocomplete="off" autocapitalize="off" spellcheck={false} maxLength={LONGEST} value={text} onInput={(event) => setText(event.currentTarget.value)} aria-describedby="scan-typed-note" />
      </label>
      <button class="btn" type="submit">{words.check}</button>
      <p class="soft" id="scan-typed-note">{words.note}</p>
    </form>
  );
}
