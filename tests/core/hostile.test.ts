/** What a stranger may put in front of the camera. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { fromHex, toHex } from '../../src/core/bytes.ts';
import { check } from '../../src/core/check.ts';
import { parseInstant } from '../../src/core/day.ts';
import { MAX_TEXT } from '../../src/core/limits.ts';
import { formatLink, parseLink, toDigits } from '../../src/core/link.ts';
import type { Trust } from '../../src/core/trust/list.ts';
import { listFile, openListFile, vectors } from '../vectors/run.ts';

const now = parseInstant('2026-11-03T06:00:00Z')!;
const plain = vectors.find(({ name }) => name === 'in order')!.link;
const gs1 = vectors.find(({ name }) => name === 'in order, GS1 form')!.link;
let trust: Trust;
beforeAll(async () => {
  const opened = await openListFile(listFile('lists/base.json'));
  if (!opened.ok) throw new Error(opened.error.why);
  trust = opened.value;
});
const kindOf = async (text: string) => (await check(text, trust, now)).kind;

describe.each([['plain', plain], ['GS1', gs1]])('a valid label in the %s form', (_, text) => {
  const parsed = parseLink(text);
  if (!parsed.ok) throw new Error('the vector has no digits');
  const link = parsed.value;

  it('is authorised', async () => {
    expect(await kindOf(text)).toBe('authorised');
  });

  it('is not with any single bit flipped', async () => {
    const seen: Record<string, number> = {};
    for (let bit = 0; bit < link.cose.length * 8; bit++) {
      const cose = Uint8Array.from(link.cose);
      cose[bit >> 3]! ^= 1 << (bit & 7);
      const kind = await kindOf(formatLink({ ...link, cose }));
      seen[kind] = (seen[kind] ?? 0) + 1;
    }
    expect(Object.keys(seen).sort()).toEqual(['forged', 'unknown-issuer', 'unreadable']);
    expect(seen['unknown-issuer']).toBe(32); // the bits of the key id
    expect(Object.values(seen).reduce((a, b) => a + b)).toBe(link.cose.length * 8);
  });

  it('is not with any single byte left out or doubled', async () => {
    for (let at = 0; at < link.cose.length; at++) {
      const bytes = [...link.cose];
      for (const cose of [bytes.filter((_byte, i) => i !== at), bytes.flatMap((byte, i) => (i === at ? [byte, byte] : [byte]))]) {
        expect(await kindOf(formatLink({ ...link, cose: Uint8Array.from(cose) }))).not.toBe('authorised');
      }
    }
  });

  it('is not with any single digit changed', async () => {
    const at = text.indexOf('#') + 1;
    for (let i = at; i < text.length; i++) {
      const digit = String((Number(text[i]) + 1 + (i % 9)) % 10);
      if (digit !== text[i]) expect(await kindOf(text.slice(0, i) + digit + text.slice(i + 1))).not.toBe('authorised');
    }
  });

  it('is not with s replaced by n − s and anything else changed; with that alone it is the same label', async () => {
    const n = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
    const s = BigInt(`0x${toHex(link.cose.slice(-32))}`);
    const cose = Uint8Array.from(link.cose);
    cose.set(fromHex((n - s).toString(16).padStart(64, '0'))!, cose.length - 32);
    const verdict = await check(formatLink({ ...link, cose }), trust, now);
    expect(verdict).toEqual(await check(text, trust, now)); // why a label's identity is never its signature
  });
});

describe('any text', () => {
  it('up to what a QR holds is answered without a throw', async () => {
    await fc.assert(fc.asyncProperty(fc.string({ unit: 'binary', maxLength: MAX_TEXT }), async (text) => {
      expect(await kindOf(text)).toBe('foreign');
    }), { numRuns: 100 });
  });

  it('behind our host is answered without a throw', async () => {
    const tail = fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.stringMatching(/^#\d{1,1300}$/), fc.stringMatching(/^01\/\d{14}\/10\/[A-Z%0-9]{1,22}\/21\/\d{1,11}#\d{1,300}$/));
    await fc.assert(fc.asyncProperty(tail, async (text) => {
      expect(['foreign', 'unreadable']).toContain(await kindOf(`https://label.example/${text}`));
    }), { numRuns: 1000 });
  });

  it('with random bytes in the digits is answered without a throw', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 498 }), async (cose) => {
      expect(await kindOf(`https://label.example/#${toDigits(cose)}`)).toBe('unreadable');
    }), { numRuns: 1000 });
  });

  it('of any length is answered in no time', async () => {
    const started = performance.now();
    for (const part of ['1', '9', 'a', '@', '/', ' ', '#', 'https://', '葡']) {
      for (const text of [part.repeat(MAX_TEXT), `https://label.example/#${part.repeat(MAX_TEXT)}`, `https://${part.repeat(1000)}`]) expect(await kindOf(text.slice(0, MAX_TEXT))).not.toBe('authorised');
    }
    for (const text of ['1'.repeat(5_000_000), `https://label.example/#${'9'.repeat(5_000_000)}`]) expect(await kindOf(text)).toBe('foreign');
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
