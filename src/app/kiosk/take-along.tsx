import { kioskWords } from '../../i18n/kiosk.ts';
import { useApp } from '../context.ts';
import { Qr } from '../demo/qr.tsx';
import { useArrival } from './use-arrival.ts';

/** Bytes that a QR symbol of level M holds at most (ISO/IEC 18004, table 7). */
const QR_BYTES = 2331;

/** A link as a QR that the visitor's phone reads. `forced`: the visitor tapped something that is not done on a public machine. */
export function TakeAlong({ text, forced, onBack }: { readonly text: string; readonly forced: boolean; readonly onBack: () => void }) {
  const { locale } = useApp();
  const words = kioskWords[locale].take;
  const number = /^tel:(.+)$/.exec(text)?.[1];
  useArrival(text);
  return (
    <main class="col take">
      <h1>{words.title}</h1>
      <p>{number !== undefined ? words.call(number) : forced ? words.elsewhere : words.how}</p>
      {new TextEncoder().encode(text).length > QR_BYTES ? <p class="note">{words.tooLong}</p> : <Qr text={text} label={words.code} />}
      <button class="btn go" type="button" onClick={onBack}>{words.back}</button>
    </main>
  );
}
