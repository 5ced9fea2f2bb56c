/**
 * Hand-held scanners that type: the characters of a code in a burst no hand can type, ended by Enter or Tab. They send the
 * keys of a US keyboard, whatever layout, input method or caps lock makes of them on this side.
 */

/** What is needed of a KeyboardEvent. `at` in milliseconds of any clock. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly shift: boolean;
  readonly at: number;
}

/** Longest pause inside a burst, longest mean pause, and fewest characters; milliseconds. Bluetooth scanners are the slowest. */
const PAUSE = 120;
const MEAN_PAUSE = 45;
const FEWEST = 6;

/** Keys of a US keyboard by `KeyboardEvent.code`: plain and with shift. Letters and digits are computed. */
const US_KEYS: Readonly<Record<string, readonly [string, string]>> = {
  Minus: ['-', '_'], Equal: ['=', '+'], BracketLeft: ['[', '{'], BracketRight: [']', '}'], Backslash: ['\\', '|'], Semicolon: [';', ':'],
  Quote: ["'", '"'], Backquote: ['`', '~'], Comma: [',', '<'], Period: ['.', '>'], Slash: ['/', '?'], Space: [' ', ' '],
  NumpadDecimal: ['.', '.'], NumpadDivide: ['/', '/'], NumpadSubtract: ['-', '-'], NumpadAdd: ['+', '+'], NumpadMultiply: ['*', '*'],
};
const SHIFTED_DIGITS = ')!@#$%^&*(';

/** The character a US keyboard gives for a physical key; undefined when the browser does not tell the key. */
export function usCharacter(code: string, shift: boolean): string | undefined {
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter) return shift ? letter : letter.toLowerCase();
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
  if (digit) return shift && code.startsWith('Digit') ? SHIFTED_DIGITS[Number(digit)] : digit;
  return US_KEYS[code]?.[shift ? 1 : 0];
}

/** Collects key presses into bursts. */
export class Wedge {
  private typed = '';
  /** Undefined once a key did not tell its place. */
  private us: string | undefined = '';
  private count = 0;
  private began = 0;
  private last = -Infinity;

  /** Take one key press; the text of the code when this key ended a burst. */
  press({ key, code, shift, at }: KeyPress): string | undefined {
    if (key === 'Enter' || key === 'Tab') return this.end(at);
    const us = usCharacter(code, shift);
    // Shift and the like arrive between the characters.
    if (key.length !== 1 && us === undefined) return undefined;
    if (at - this.last > PAUSE) this.reset(at);
    this.typed += key.length === 1 ? key : (us ?? '');
    this.us = us === undefined || this.us === undefined ? undefined : this.us + us;
    this.count++;
    this.last = at;
    return undefined;
  }

  /** Whether the next character would start a burst. */
  idle(at: number): boolean {
    return this.count === 0 || at - this.last > PAUSE;
  }

  private end(at: number): string | undefined {
    const burst = this.count >= FEWEST && at - this.last <= PAUSE && (at - this.began) / this.count <= MEAN_PAUSE;
    const text = burst ? repair(this.typed, this.us) : undefined;
    this.reset(-Infinity);
    return text;
  }

  private reset(at: number): void {
    [this.typed, this.us, this.count, this.began, this.last] = ['', '', 0, at, at];
  }
}

const LINK = /^https?:\/\/[^\s/]+\//i;

/** The text meant, from what was typed and what a US keyboard would have typed. */
export function repair(typed: string, us: string | undefined): string {
  const plain = typed.normalize('NFKC'); // Chinese input methods give full-width ：／＃.
  if (us !== undefined && LINK.test(us) && (!LINK.test(plain) || us.toLowerCase() === plain.toLowerCase())) return us;
  return LINK.test(plain) ? withHash(plain) : byGrammar(plain);
}

/** Another layout puts one character for `:` and one for `/`; where they stand in `https://` tells which. */
function byGrammar(text: string): string {
  const link = /^(https?)(.)(.)\3(.*)$/isu.exec(text);
  if (!link) return text;
  const [, scheme, , slash, rest] = link;
  return withHash(`${scheme}://${rest!.split(slash!).join('/')}`);
}

/** A label's link ends in `#` and a long number: whatever single character stands before the number is the `#`. */
function withHash(link: string): string {
  return /#/.test(link) ? link : link.replace(/[^0-9](\d{40,})$/u, '#$1');
}

/** Watch a page for bursts, in whatever element the focus is. What a burst typed into a field is taken out again. */
export function listenForWedge(page: Document, onText: (text: string) => void): () => void {
  const wedge = new Wedge();
  let field: { readonly element: HTMLInputElement | HTMLTextAreaElement; readonly before: string } | undefined;
  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (wedge.idle(event.timeStamp)) field = fieldOf(event.target);
    const text = wedge.press({ key: event.key, code: event.code, shift: event.shiftKey, at: event.timeStamp });
    if (text === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (field) restore(field.element, field.before);
    onText(text);
  };
  page.addEventListener('keydown', press, true);
  return () => page.removeEventListener('keydown', press, true);
}

function fieldOf(target: EventTarget | null): { element: HTMLInputElement | HTMLTextAreaElement; before: string } | undefined {
  const writable = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  return writable ? { element: target, before: target.value } : undefined;
}

function restore(element: HTMLInputElement | HTMLTextAreaElement, value: string): void {
  element.value = value;
  element.dispatchEvent(new Event('input', { bubbles: true }));
}
