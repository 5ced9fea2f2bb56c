import { useState } from 'preact/hooks';
import { copyText } from '../device/copy.ts';

/** Copies a text; where the browser does not let pages, shows it selected in a field to be copied by hand. */
export function CopyButton({ text, label, copied }: { readonly text: string; readonly label: string; readonly copied: string }) {
  const [state, setState] = useState<'idle' | 'copied' | 'by-hand'>('idle');
  const copy = async () => setState((await copyText(text)) ? 'copied' : 'by-hand');
  return (
    <div class="copy">
      <button class="btn" type="button" onClick={() => void copy()}>{label}</button>
      <p class="soft" role="status">{state === 'copied' && copied}</p>
      {state === 'by-hand' && <label class="field"><span class="vh">{label}</span><textarea rows={4} readOnly ref={(area) => area?.select()}>{text}</textarea></label>}
    </div>
  );
}
