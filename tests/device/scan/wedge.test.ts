import { describe, expect, it } from 'vitest';
import { repair, usCharacter, Wedge, type KeyPress } from '../../../src/device/scan/wedge.ts';
import { labelText } from '../../bench/scan/label.ts';

const link = labelText();

/** The physical key and shift by which a US keyboard gives a character. */
function usKey(character: string): { code: string; shift: boolean } {
  const codes = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => `Key${letter}`)
    .concat([...'0123456789'].map((digit) => `Digit${digit}`), ['Minus', 'Equal', 'Semicolon', 'Comma', 'Period', 'Slash', 'Space']);
  for (const code of codes) for (const shift of [false, true]) if (usCharacter(code, shift) === character) return { code, shift };
  throw new Error(`no key for ${character}`);
}

/** What the browser tells while a scanner types. `layout` is what this side makes of a US character. */
function burst(text: string, { layout = (c: string) => c, pause = 8, end = 'Enter', codes = true } = {}): KeyPress[] {
  const keys = [...text].map((character, i): KeyPress => {
    const { code, shift } = usKey(character);
    return { key: layout(character), code: codes ? code : '', shift, at: 1000 + i * pause };
  });
  return [...keys, { key: end, code: end, shift: false, at: 1000 + text.length * pause }];
}

function type(presses: readonly KeyPress[]): (string | undefined)[] {
  const wedge = new Wedge();
  return presses.map((press) => wedge.press(press)).filter((text) => text !== undefined);
}

const german = (c: string): string => ({ ':': 'Ö', '/': '-', '#': '§', '-': 'ß', y: 'z', z: 'y' })[c] ?? c;
const french = (c: string): string => ({ ':': 'M', '/': '!', '#': '3', '.': ':', a: 'q', q: 'a' })[c] ?? (/\d/.test(c) ? 'à&é"\'(-è_ç'[Number(c)]! : c);
const capsLock = (c: string): string => (c === c.toUpperCase() ? c.toLowerCase() : c.toUpperCase());

describe('a hand-held scanner', () => {
  it.each([['Enter'], ['Tab']])('gives its text at %s', (end) => {
    expect(type(burst(link, { end }))).toEqual([link]);
  });

  it.each([
    ['a German layout', german],
    ['a French layout', french],
    ['caps lock', capsLock],
    ['a British layout', (c: string) => (c === '#' ? '£' : c)],
    ['a Chinese input method', () => 'Process'],
  ])('is understood through %s', (_name, layout) => {
    expect(type(burst(link, { layout }))).toEqual([link]);
  });

  it('is understood through a German layout even when the browser does not tell the keys', () => {
    expect(type(burst(link, { layout: german, codes: false }))).toEqual([link]);
  });

  it('may be set to this side’s layout itself', () => {
    const presses = burst(link).map((press, i) => ({ ...press, code: i % 2 ? 'KeyQ' : 'Digit1' }));
    expect(type([...presses.slice(0, -1), { ...presses.at(-1)!, code: 'Enter' }])).toEqual([link]);
  });

  it('gives one text for each of several codes', () => {
    const second = burst('6901234567892').map((press) => ({ ...press, at: press.at + 5000 }));
    expect(type([...burst(link), ...second])).toEqual([link, '6901234567892']);
  });

  it('is told from a person by its pace', () => {
    expect(type(burst('wuhai grape', { pause: 90 }))).toEqual([]);
    expect(type(burst('wuhai grape', { pause: 400 }))).toEqual([]);
    expect(type(burst('abc'))).toEqual([]);
  });

  it('is not confused by what a person typed just before', () => {
    const before: KeyPress = { key: 'x', code: 'KeyX', shift: false, at: 500 };
    expect(type([before, ...burst(link)])).toEqual([link]);
  });
});

describe('repair', () => {
  it('leaves a good text alone', () => {
    expect(repair(link, undefined)).toBe(link);
    expect(repair('WIFI:S:box;T:WPA;;', 'WIFI:S:box;T:WPA;;')).toBe('WIFI:S:box;T:WPA;;');
    expect(repair('https://example.org/a/1', undefined)).toBe('https://example.org/a/1');
  });

  it('takes full-width characters for what they mean', () => {
    expect(repair(link.replace(':', '：').replace(/\//g, '／').replace('#', '＃'), undefined)).toBe(link);
  });

  it('keeps a GS1 link’s path', () => {
    const gs1 = link.replace('/#', '/01/06901234567892/10/A1/21/17#');
    const typed = [...gs1].map(german).join('');
    expect(repair(typed, undefined)).toBe(gs1);
  });
});
