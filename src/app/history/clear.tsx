import { useState } from 'preact/hooks';
import { formatNumber } from '../../i18n/format.ts';
import { historyWords } from '../../i18n/history.ts';
import { useApp } from '../context.ts';

/** Deletes everything, after asking once. */
export function Clear({ count, onClear }: { readonly count: number; readonly onClear: () => void }) {
  const { locale } = useApp();
  const words = historyWords[locale].clear;
  const [asking, setAsking] = useState(false);
  if (!asking) return <button class="btn" type="button" onClick={() => setAsking(true)}>{words.ask}</button>;
  return (
    <div class="note gap" role="group" aria-label={words.ask}>
      <p>{words.sure(formatNumber(locale, count))}</p>
      <div class="btns">
        <button class="btn" type="button" ref={focus} onClick={() => setAsking(false)}>{words.no}</button>
        <button class="btn" type="button" onClick={onClear}>{words.yes}</button>
      </div>
    </div>
  );
}

/** The harmless answer takes the focus: the button that had it is gone. */
const focus = (button: HTMLButtonElement | null): void => button?.focus();
