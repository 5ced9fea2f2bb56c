import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { fromUtf8, utf8 } from '../../../src/core/bytes.ts';
import { unseal, type Line } from '../../../src/core/inspect/chain.ts';
import { entry, entryJson, type Entry } from '../../../src/core/inspect/entry.ts';
import { isHeadOf, headText, shortCode } from '../../../src/core/inspect/head.ts';
import { jcs } from '../../../src/core/inspect/jcs.ts';
import { verifyRound, type RoundFault } from '../../../src/core/inspect/verify.ts';
import { parseJson } from '../../../src/core/trust/json.ts';
import { readShape } from '../../../src/core/trust/shape.ts';
import { alien, closing, device, fileOf, label, photo, type Device } from './device.ts';

let officer: Device;
let lines: Line[];

beforeAll(async () => {
  officer = await device();
  lines = await officer.round([
    label(1), label(2), { kind: 'note', what: { of: 2, words: '封条撕过\n“又贴上”' } }, photo(2), alien('WIFI:S:示例;;'), label(2),
    { kind: 'answer', what: { of: 6, earlier: 2, is: 'same' } }, { kind: 'undo', what: { of: 5 } },
    { kind: 'record', what: { record: { place: '示例市场', party: '示例商行', present: 40 } } }, { kind: 'position', what: { latitude: 39_655_000, longitude: 106_794_000, accuracy: 12 } },
    { kind: 'compare', what: { of: 1, same: ['producer'], differs: ['net'], words: '箱上写 5 kg' } },
  ]);
});

const faultsOf = async (given: readonly Pick<Line, 'text'>[]): Promise<readonly RoundFault[]> => (await verifyRound(fileOf(given))).faults;
const swap = (at: number, by: number): Line[] => lines.map((line, i) => (i === at ? lines[by]! : i === by ? lines[at]! : line));
const without = (...numbers: number[]): Line[] => lines.filter(({ entry: { n } }) => !numbers.includes(n));

describe('a round as it was made', () => {
  it('is whole, and says what was in it', async () => {
    const { faults, entries, head } = await verifyRound(fileOf(lines));
    expect(faults).toEqual([]);
    expect(entries).toEqual(lines.map((line) => line.entry));
    expect(head).toBe(lines[lines.length - 1]!.hash);
    expect(entries[entries.length - 1]).toMatchObject({ kind: 'close', what: { entries: 13, labels: 3, photos: 1, verdicts: new Map([['authorised', 3]]) } });
  });

  it('reads back every entry as it was written', () => {
    for (const { entry: written } of lines) {
      const json = parseJson(utf8(jcs(entryJson(written))));
      expect(json.ok && readShape(entry, json.value)).toEqual({ ok: true, value: written });
    }
  });

  it('is one line an entry whatever was typed', () => {
    expect(lines.every(({ text }) => !/[\n\r\u0000-\u001f]/.test(text))).toBe(true);
  });

  it('hashes with common tools: prev is the SHA-256 of the line before', async () => {
    const { createHash } = await import('node:crypto');
    for (const [i, { entry: { prev } }] of lines.entries()) {
      expect(prev).toBe(i === 0 ? '0'.repeat(64) : createHash('sha256').update(lines[i - 1]!.text).digest('hex'));
    }
  });
});

describe('tampering is found where it is', () => {
  it('any flipped bit of any line', async () => {
    const file = fileOf(lines);
    const starts = lines.map((_line, i) => fileOf(lines.slice(0, i)).length);
    await fc.assert(fc.asyncProperty(fc.nat(file.length - 1), fc.nat(7), async (at, bit) => {
      const flipped = Uint8Array.from(file);
      flipped[at]! ^= 1 << bit;
      const { faults } = await verifyRound(flipped);
      const line = starts.filter((start) => start <= at).length;
      // A lost line feed joins a line to the next: the fault lies in the first of the two.
      expect(faults.some((fault) => 'line' in fault && (fault.line === line))).toBe(true);
    }), { numRuns: 400 });
  }, 60_000);

  it('each byte of the signature, the last one too', async () => {
    const close = lines[lines.length - 1]!;
    const changed = { ...close, text: close.text.replace(/.("})$/, (_all, end: string) => (close.text.slice(-3, -2) === '0' ? '1' : '0') + end) };
    expect(await faultsOf([...lines.slice(0, -1), changed])).toMatchObject([{ fault: 'altered', line: 13, how: { why: 'signature' } }, { fault: 'may-be-cut' }]);
  });

  it.each([[1], [4], [11]])('entry %i removed', async (n) => {
    expect((await faultsOf(without(n)))[0]).toEqual({ fault: 'removed', line: n + 1, from: n, to: n, missing: 1 });
  });

  it('several removed at once', async () => {
    expect((await faultsOf(without(3, 4, 5)))[0]).toEqual({ fault: 'removed', line: 4, from: 3, to: 5, missing: 3 });
  });

  it('one removed and its neighbour altered', async () => {
    const given = without(3).map((line, i) => (i === 3 ? { ...line, text: line.text.replace('"length":100', '"length":101') } : line));
    expect(await faultsOf(given)).toMatchObject([{ fault: 'altered', line: 4 }, { fault: 'removed', line: 5, from: 3, to: 4, missing: 1 }]);
  });

  it.each([[2, 3], [1, 7], [11, 12]])('entries %i and %i swapped', async (a, b) => {
    const faults = await faultsOf(swap(a, b));
    expect(faults.map(({ fault }) => fault)).toContain('out-of-order');
    expect(faults.filter(({ fault }) => fault === 'out-of-order').map((fault) => 'line' in fault && fault.line)).toContain(a + 1);
  });

  it('an entry put in twice', async () => {
    expect(await faultsOf([...lines.slice(0, 5), lines[3]!, ...lines.slice(5)])).toEqual([{ fault: 'repeated', line: 6, n: 3 }]);
  });

  it.each([[12], [7], [1]])('the tail cut, %i entries left: may be cut', async (left) => {
    expect(await faultsOf(lines.slice(0, left))).toEqual([{ fault: 'may-be-cut', last: left - 1 }]);
  });

  it('the tail cut in the middle of a line', async () => {
    const file = fileOf(lines);
    const { faults } = await verifyRound(file.subarray(0, file.length - 40));
    expect(faults).toMatchObject([{ fault: 'altered', line: 13 }, { fault: 'may-be-cut', last: 11 }]);
  });

  it('cut and closed again by whoever holds the key: only the code on the paper tells', async () => {
    const cut = lines.slice(0, 6);
    const closed = await officer.add(cut, closing(cut));
    const { faults, head } = await verifyRound(fileOf(closed));
    expect(faults).toEqual([]);
    expect(isHeadOf(shortCode(lines[12]!.hash), head)).toBe(false);
  });

  it('an entry signed by another key', async () => {
    const other = await device();
    const alike = await other.round([label(1), label(9)]);
    expect((await faultsOf([...lines.slice(0, 2), alike[2]!, ...lines.slice(3)]))[0]).toEqual({ fault: 'altered', line: 3, how: { why: 'signature' } });
  });

  it('the whole round signed again by another key: another fingerprint', async () => {
    const other = await device();
    const again = await other.round([label(1)]);
    const { faults, fingerprint } = await verifyRound(fileOf(again));
    expect(faults).toEqual([]);
    expect(fingerprint).not.toBe((await verifyRound(fileOf(lines))).fingerprint);
  });

  it('an entry of another round by the same key', async () => {
    const elsewhere = await officer.round([label(1), label(77)]);
    expect(await faultsOf([...lines.slice(0, 2), elsewhere[2]!, ...lines.slice(3)])).toMatchObject([{ fault: 'forked', line: 3, n: 2 }, { fault: 'forked', line: 4, n: 3 }]);
  });

  it('the opening gone or damaged', async () => {
    expect(await faultsOf(lines.slice(1))).toEqual([{ fault: 'no-opening', line: 1 }]);
    const damaged = { text: lines[0]!.text.replace('"key":"M', '"key":"?') };
    expect(await faultsOf([damaged, ...lines.slice(1)])).toMatchObject([{ fault: 'no-opening', line: 1 }]);
    expect(await faultsOf([{ text: '<html>' }])).toEqual([{ fault: 'no-opening', line: 1, how: { why: 'json' } }]);
    expect(await faultsOf([])).toEqual([{ fault: 'no-opening', line: 1 }]);
  });
});

describe('what the device itself must not do', () => {
  it('write behind the close, or count wrongly', async () => {
    expect(await faultsOf(await officer.add(lines, label(3)))).toEqual([{ fault: 'after-close', line: 14, n: 13 }]);
    const open = lines.slice(0, 6);
    const wrong = await officer.add(open, closing(lines.slice(0, 5)));
    expect(await faultsOf(wrong)).toMatchObject([{ fault: 'counts', line: 7, claimed: { entries: 6 }, found: { entries: 7 } }]);
  });

  it('refer to what is no label, or not there yet', async () => {
    const wrong = await officer.round([label(1), { kind: 'note', what: { of: 0, words: '?' } }, { kind: 'note', what: { of: 7, words: '?' } }]);
    expect(await faultsOf(wrong)).toEqual([{ fault: 'refers', line: 3, n: 2, of: 0 }, { fault: 'refers', line: 4, n: 3, of: 7 }]);
  });
});

describe('one line has one spelling', () => {
  it.each([
    ['a space', (text: string) => text.replace('":', '": ')],
    ['another order', (text: string) => text.replace(/^\{("body":.*),("signature":"[0-9a-f]+")\}$/, '{$2,$1}')],
    ['an escape', (text: string) => text.replace('"label"', '"\\u006cabel"')],
    ['a name twice', (text: string) => text.replace('{"body":', '{"body":{},"body":')],
    ['a float', (text: string) => text.replace('"n":1,', '"n":1.0,')],
  ])('%s is refused', async (_what, change) => {
    const changed = change(lines[1]!.text);
    expect(changed).not.toBe(lines[1]!.text);
    expect(await unseal(utf8(changed))).toEqual({ ok: false, error: { why: 'json' } });
  });

  it('any JSON keeps its spelling', () => {
    fc.assert(fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
      const text = jcs(value as never);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(jcs(JSON.parse(text) as never)).toBe(text);
      expect(fromUtf8(utf8(text))).toBe(text);
    }));
  });

  it('a body with what a later app adds is still read', () => {
    const later = { ...(entryJson(lines[1]!.entry) as object), later: 1 };
    expect(readShape(entry, later as never)).toEqual({ ok: true, value: lines[1]!.entry as Entry });
  });
});

describe('the code on the paper', () => {
  const hash = '3f9a0c'.padEnd(64, '7');
  it('is the first hundred bits', () => expect(shortCode(hash)).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){4}$/));
  it('is read back as a hand wrote it', () => {
    const code = shortCode(hash);
    for (const written of [code, code.toLowerCase(), code.replace(/-/g, ' '), code.replace(/1/g, 'I').replace(/0/g, 'o'), headText('ab', hash), hash]) expect(isHeadOf(written, hash)).toBe(true);
    expect(isHeadOf(shortCode('4'.repeat(64)), hash)).toBe(false);
  });
});
