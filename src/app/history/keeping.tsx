import { historyWords } from '../../i18n/history.ts';
import { useApp } from '../context.ts';
import './history.css';

interface KeepingProps {
  readonly keeping: boolean;
  readonly setKeeping: (keep: boolean) => void;
  /** False where the entries go with the page. */
  readonly lasting?: boolean;
}

/** Whether this device keeps a history, and the switch. */
export function Keeping({ keeping, setKeeping, lasting = true }: KeepingProps) {
  const words = historyWords[useApp().locale].keeping;
  return (
    <section class="tight keeping">
      <h2>{words.title}</h2>
      <label><input type="checkbox" checked={keeping} onChange={(event) => setKeeping(event.currentTarget.checked)} /> {words.switch}</label>
      <p class="soft">{keeping ? words.on : words.off}</p>
      {!lasting && <p class="soft">{words.passing}</p>}
    </section>
  );
}
