import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatLink, fromDigits, parseLink, toDigits, type Link } from '../../src/core/link.ts';
import { MAX_DIGITS, MAX_SERIAL, MAX_TEXT } from '../../src/core/limits.ts';

const HOST = 'label.example';
const cose = Uint8Array.of(0xd2, 0x84, 0x00, 0xff);
const DIGITS = toDigits(cose);
const plain: Link = { host: HOST, cose };
const gs1: Link = { host: HOST, gs1: { gtin: '09506000134352', lot: 'A-7', serial: 4711 }, cose };
const other = { ok: false, error: { why: 'other' } };

describe('parseLink', () => {
  it.each([
    ['as written', `https://${HOST}/#${DIGITS}`],
    ['without a path', `https://${HOST}#${DIGITS}`],
    ['in upper case', `HTTPS://${HOST.toUpperCase()}/#${DIGITS}`],
    ['without TLS', `http://${HOST}/#${DIGITS}`],
    ['with a query', `https://${HOST}/?from=singlemessage&isappinstalled=0#${DIGITS}`],
    ['with a query and no path', `https://${HOST}?from=timeline#${DIGITS}`],
    ['with a query behind the digits', `https://${HOST}/#${DIGITS}?from=singlemessage`],
    ['with an ampersand behind the digits', `https://${HOST}/#${DIGITS}&nsukey=x`],
    ['with a second fragment', `https://${HOST}/#${DIGITS}#wechat_redirect`],
    ['with words behind the digits', `https://${HOST}/#${DIGITS} 来自微信`],
    ['with a full stop behind the digits', `https://${HOST}/#${DIGITS}。`],
    ['with white space around', ` \n\thttps://${HOST}/#${DIGITS}\r\n`],
    ['with a port', `https://${HOST}:8443/#${DIGITS}`],
    ['with user info', `https://user:secret@${HOST}/#${DIGITS}`],
    ['with a root label', `https://${HOST}./#${DIGITS}`],
  ])('reads a plain link %s', (_, text) => {
    expect(parseLink(text)).toEqual({ ok: true, value: plain });
  });

  it.each([
    ['as written', `https://${HOST}/01/09506000134352/10/A-7/21/4711#${DIGITS}`],
    ['with a query', `https://${HOST}/01/09506000134352/10/A-7/21/4711?17=261231#${DIGITS}`],
    ['with percent-encoding', `https://${HOST}/01/09506000134352/10/%41%2D7/21/47%31%31#${DIGITS}`],
  ])('reads a GS1 link %s', (_, text) => {
    expect(parseLink(text)).toEqual({ ok: true, value: gs1 });
  });

  it.each([
    ['the last user info counts for nothing', `https://${HOST}@evil.example/#${DIGITS}`, 'evil.example'],
    ['nor does one with a port', `https://${HOST}:443@evil.example/#${DIGITS}`, 'evil.example'],
    ['nor do two', `https://${HOST}@${HOST}@evil.example/#${DIGITS}`, 'evil.example'],
    ['an at sign in the query is none', `https://evil.example/?@${HOST}/#${DIGITS}`, 'evil.example'],
    ['a longer host is another', `https://${HOST}.evil.example/#${DIGITS}`, `${HOST}.evil.example`],
    ['an encoded host is another', `https://label%2eexample/#${DIGITS}`, 'label%2eexample'],
  ])('names the host a browser would go to: %s', (_, text, host) => {
    expect(parseLink(text)).toEqual({ ok: true, value: { ...plain, host } });
  });

  it.each([
    ['a backslash as the slash', `https://evil.example\\@${HOST}/#${DIGITS}`],
    ['a backslash in the host', `https://${HOST}\\.evil.example/#${DIGITS}`],
    ['one slash', `https:/${HOST}/#${DIGITS}`],
    ['no host', `https:///#${DIGITS}`],
    ['an address in brackets', `https://[::1]/#${DIGITS}`],
    ['a tab behind the bare host', `https://${HOST}\t.evil.example/#${DIGITS}`],
    ['a line feed in the host', `https://label\n.example/#${DIGITS}`],
    ['another scheme', `ftp://${HOST}/#${DIGITS}`],
    ['a script', `javascript:alert(1)//${HOST}/#${DIGITS}`],
    ['another path', `https://${HOST}/about#${DIGITS}`],
    ['a GTIN of 13 digits', `https://${HOST}/01/9506000134352/10/A/21/1#${DIGITS}`],
    ['no lot', `https://${HOST}/01/09506000134352/21/1#${DIGITS}`],
    ['the identifiers in another order', `https://${HOST}/01/09506000134352/21/1/10/A#${DIGITS}`],
    ['a lot in lower case', `https://${HOST}/01/09506000134352/10/a/21/1#${DIGITS}`],
    ['a lot of 21 characters', `https://${HOST}/01/09506000134352/10/${'A'.repeat(21)}/21/1#${DIGITS}`],
    ['an encoded slash in the lot', `https://${HOST}/01/09506000134352/10/A%2F/21/1#${DIGITS}`],
    ['a stray percent sign', `https://${HOST}/01/09506000134352/10/A%/21/1#${DIGITS}`],
    ['a serial with a leading zero', `https://${HOST}/01/09506000134352/10/A/21/01#${DIGITS}`],
    ['serial 0', `https://${HOST}/01/09506000134352/10/A/21/0#${DIGITS}`],
    ['a serial of 11 digits', `https://${HOST}/01/09506000134352/10/A/21/${MAX_SERIAL + 1}#${DIGITS}`],
    ['plain text', '葡萄'],
    ['nothing', ''],
    ['a Wi-Fi code', 'WIFI:S:grapes;T:WPA;P:x;;'],
  ])('takes for none of ours: %s', (_, text) => {
    expect(parseLink(text)).toEqual(other);
  });

  it.each([
    ['no fragment', `https://${HOST}/`],
    ['an empty fragment', `https://${HOST}/#`],
    ['no digit first', `https://${HOST}/#x${DIGITS}`],
    ['other digits', `https://${HOST}/#１２３`],
    ['no fragment, with a tail', `https://${HOST}/ 来自微信`],
    ['no fragment, with a query and a tail', `https://${HOST}/?from=x 来自微信`],
  ])('says that the digits are missing: %s', (_, text) => {
    expect(parseLink(text)).toEqual({ ok: false, error: { why: 'no-digits', host: HOST } });
  });

  it.each([
    ['a leading zero', `0${DIGITS}`],
    ['no 0x01 in front', '2'],
    ['no bytes', '1'],
    ['half a byte', String(0x1f)],
    ['one digit more', `${DIGITS}0`],
    ['too many', toDigits(new Uint8Array(499))],
    ['far too many', '1'.repeat(MAX_DIGITS + 1)],
  ])('says that the digits are none of a label: %s', (_, digits) => {
    expect(parseLink(`https://${HOST}/#${digits}`)).toEqual({ ok: false, error: { why: 'digits', host: HOST } });
  });

  it('reads no text longer than a QR holds', () => {
    const text = `https://${HOST}/#${DIGITS} `;
    expect(parseLink(text.padEnd(MAX_TEXT)).ok).toBe(true);
    expect(parseLink(text.padEnd(MAX_TEXT + 1))).toEqual(other);
  });

  it('takes time in proportion to the text', () => {
    const started = performance.now();
    for (const part of ['@', ':', '/', '.', '?', ' ', 'a@', 'https://', '%', '\\']) parseLink(`https://${part.repeat(4000)}`);
    expect(performance.now() - started).toBeLessThan(500);
  });
});

const bytes = fc.uint8Array({ minLength: 1, maxLength: 200 });
const link: fc.Arbitrary<Link> = fc.record(
  {
    host: fc.domain().map((host) => host.toLowerCase()),
    cose: bytes,
    gs1: fc.record({ gtin: fc.stringMatching(/^\d{14}$/), lot: fc.stringMatching(/^[0-9A-Z-]{1,20}$/), serial: fc.integer({ min: 1, max: MAX_SERIAL }) }),
  },
  { requiredKeys: ['host', 'cose'] },
);

describe('properties', () => {
  it('parse is the inverse of format', () => {
    fc.assert(fc.property(link, (value) => {
      expect(parseLink(formatLink(value))).toEqual({ ok: true, value });
    }));
  });

  it('fromDigits takes as many digits as the limit, and no more', () => {
    expect(toDigits(new Uint8Array(498))).toHaveLength(MAX_DIGITS);
    expect(fromDigits(toDigits(new Uint8Array(498)))).toEqual(new Uint8Array(498));
  });

  it('fromDigits is the inverse of toDigits', () => {
    fc.assert(fc.property(bytes, (value) => {
      expect(fromDigits(toDigits(value))).toEqual(value);
    }));
    fc.assert(fc.property(fc.stringMatching(/^[1-9]\d{0,60}$/), (digits) => {
      const value = fromDigits(digits);
      if (value) expect(toDigits(value)).toBe(digits);
    }));
  });

  it('the host is the one that the URL standard finds, or there is none', () => {
    const piece = fc.constantFrom('a', 'b.c', '.', '@', ':', '/', '\\', '?', '#', '%40', '%2f', ' ', '\t', '1', '[', ']', '<', '。', '／', '＠', HOST);
    fc.assert(fc.property(fc.array(piece, { maxLength: 8 }), fc.constantFrom('https://', 'http://', 'HTTPS://'), (pieces, scheme) => {
      const text = `${scheme}${pieces.join('')}`;
      const parsed = parseLink(text);
      const host = parsed.ok ? parsed.value.host : 'host' in parsed.error ? parsed.error.host : undefined;
      // Only a host in plain letters can stand on the list; for such a one both must agree.
      if (host !== undefined && /^[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(host) && URL.canParse(text)) {
        const found = new URL(text).hostname.replace(/\.$/, '');
        if (!/^[\d.]+$/.test(found)) expect(host).toBe(found);
      }
    }), { numRuns: 5000 });
  });

  it('no text throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      parseLink(text);
      parseLink(`https://${HOST}/${text}`);
    }));
  });
});
