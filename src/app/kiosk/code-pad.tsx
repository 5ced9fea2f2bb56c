import { useEffect, useRef, useState } from 'preact/hooks';
import { formatNumber } from '../../i18n/format.ts';
import { kioskWords } from '../../i18n/kiosk.ts';
import { useApp } from '../context.ts';
import { closedFor, isCode, tryCode } from './arrangement.ts';
import { useArrival } from './use-arrival.ts';

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'] as const;
const LONGEST = 8;

/** Keys on the screen for the staff's code: a public machine may have no keyboard. One that it has works too. */
export function CodePad({ onRight, onBack }: { readonly onRight: () => void; readonly onBack: () => void }) {
  const { locale } = useApp();
  const words = kioskWords[locale].code;
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState('');
  useArrival('code');
  const press = (digit: string) => {
    setFault('');
    setTyped((before) => (before + digit).slice(0, LONGEST));
  };
  const erase = () => setTyped((before) => before.slice(0, -1));
  const enter = async () => {
    const right = await tryCode(typed, performance.now());
    setTyped('');
    if (right) return onRight();
    const wait = closedFor(performance.now());
    setFault(wait > 0 ? words.wait(formatNumber(locale, wait)) : words.wrong);
  };
  useKeys({ press, erase, enter: () => void (isCode(typed) && enter()) });
  return (
    <main class="col code">
      <h1>{words.title}</h1>
      <p class="code-typed num" aria-hidden="true">{'•'.repeat(typed.length) || words.label}</p>
      <p class="vh" role="status">{words.label}. {words.entered(formatNumber(locale, typed.length))}</p>
      <p role="alert">{fault}</p>
      <div class="keys" role="group" aria-label={words.keys}>
        {DIGITS.map((digit) => <button key={digit} class="btn" type="button" onClick={() => press(digit)}>{digit}</button>)}
        <button class="btn" type="button" onClick={erase}>{words.erase}</button>
      </div>
      <div class="btns">
        <button class="btn" type="button" onClick={onBack}>{words.back}</button>
        <button class="btn go" type="button" disabled={!isCode(typed)} onClick={() => void enter()}>{words.enter}</button>
      </div>
    </main>
  );
}

interface Keys {
  readonly press: (digit: string) => void;
  readonly erase: () => void;
  readonly enter: () => void;
}

function useKeys(keys: Keys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (/^\d$/.test(event.key)) latest.current.press(event.key);
      else if (event.key === 'Backspace') latest.current.erase();
      else if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) latest.current.enter();
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, []);
}
