/** What the vectors leave open: tone, seasons over New Year, acts of one day, labels without a packed day. */
import { describe, expect, it } from 'vitest';
import { parseDay, parseInstant } from '../../src/core/day.ts';
import { judge } from '../../src/core/judge.ts';
import type { Claims, VerifiedClaims } from '../../src/core/label.ts';
import type { Issuer, ListStatus } from '../../src/core/trust/list.ts';
import type { Alert, FiledRange, Licence, LicenceAct, Product } from '../../src/core/trust/records.ts';
import { signedOf, toneOf, type Verdict } from '../../src/core/verdict.ts';
import { outcome, verdictOf, vectors } from '../vectors/run.ts';

const day = (text: string) => parseDay(text)!;
const now = parseInstant('2026-11-03T06:00:00Z')!;
const status: ListStatus = { version: 1, issued: now - 7200, confirmedUntil: now + 86_400, validUntil: now + 90 * 86_400, fingerprint: '' };
const names = { 'zh-Hans': '示例' };
const claims = (more: Partial<Claims> = {}): VerifiedClaims => ({ kid: '01020304', serial: 7, product: 1, packed: day('2026-09-05'), net: 2500, ...more }) as VerifiedClaims;
const withoutDay = (): VerifiedClaims => {
  const { packed: _packed, ...rest } = claims();
  return rest as VerifiedClaims;
};
const range: FiledRange = { from: 1, to: 10, product: 1, lot: 'A', filed: parseInstant('2026-09-01T00:00:00Z')!, page: { sha256: '', length: 0, type: 'json' } };
const licence: Licence = { agreement: 'X', products: [1], first: day('2026-01-01'), last: day('2026-12-31') };
const product: Product = { product: 1, class: 'grape', names };

interface Parts { readonly products?: readonly Product[]; readonly licences?: readonly Licence[]; readonly ranges?: readonly FiledRange[]; readonly alerts?: readonly Alert[] }
const issuer = ({ products = [product], licences = [licence], ranges = [range], alerts = [] }: Parts = {}): Issuer => ({
  record: { licensee: 1, names, district: '150302', key: { alg: 'ES256', spki: new Uint8Array() }, products, licences, carton: [] }, ranges, alerts,
});
const said = (parts: Parts, of = claims(), at = now) => outcome(judge(of, issuer(parts), status, at));
const act = (name: LicenceAct['act'], on: string): LicenceAct => ({ act: name, id: on, day: day(on), document: '1', agreement: 'X' });

describe('seasons', () => {
  it.each([['2026-11-30', true], ['2026-12-01', false], ['2026-12-31', false], ['2026-01-01', false], ['2026-02-10', false], ['2026-02-11', true]])('from December to 10 February, %s is outside: %s', (packed, outside) => {
    const products = [{ ...product, season: { first: '12-01', last: '02-10' } }];
    const verdict = judge(claims({ packed: day(packed) }), issuer({ products }), { ...status, issued: day('2026-12-31') * 86_400 }, day('2026-12-31') * 86_400);
    expect(verdict.kind).toBe('authorised');
    expect(signedOf(verdict)!.advisories.some(({ about }) => about === 'out-of-season')).toBe(outside);
  });
});

describe('acts of one day', () => {
  it('count in the order in which they were filed', () => {
    const both = [act('suspension', '2026-08-01'), act('reinstatement', '2026-08-01')];
    expect(said({ alerts: both }).kind).toBe('authorised');
    expect(said({ alerts: [...both].reverse() })).toMatchObject({ kind: 'out-of-licence', why: 'suspended' });
  });
  it('count by their day, not by their place in the file', () => {
    expect(said({ alerts: [act('reinstatement', '2026-08-20'), act('suspension', '2026-08-01')] }).kind).toBe('authorised');
  });
  it('of another agreement count for nothing', () => {
    expect(said({ alerts: [{ ...act('withdrawal', '2026-08-01'), agreement: 'Y' }] }).kind).toBe('authorised');
  });
});

describe('two licences', () => {
  const next: Licence = { ...licence, agreement: 'Y', first: day('2027-03-01'), last: day('2027-12-31') };
  it('either may cover; of two that do not, the later says why', () => {
    expect(said({ licences: [next, licence] }).kind).toBe('authorised');
    const former: Licence = { ...licence, last: day('2026-06-30') };
    expect(said({ licences: [next, former] })).toMatchObject({ why: 'not-started' });
    expect(said({ licences: [{ ...next, products: [2] }, former] })).toMatchObject({ why: 'ended', day: '2026-06-30' });
  });
  it('a withdrawn one beside one in force does no harm', () => {
    expect(said({ licences: [licence, { ...licence, agreement: 'Z' }], alerts: [act('withdrawal', '2026-02-01')] }).kind).toBe('authorised');
  });
});

describe('a label without a packed day', () => {
  it('is judged at the last filed packing day', () => {
    const packed = { first: day('2026-07-30'), last: day('2026-08-02') };
    expect(said({ ranges: [{ ...range, packed }], alerts: [act('suspension', '2026-08-02')] }, withoutDay())).toMatchObject({ why: 'suspended' });
    expect(said({ ranges: [{ ...range, packed }], alerts: [act('suspension', '2026-08-03')] }, withoutDay()).kind).toBe('authorised');
  });
  it('else at the day of filing', () => {
    expect(said({ alerts: [act('suspension', '2026-09-01')] }, withoutDay())).toMatchObject({ why: 'suspended' });
    expect(said({ alerts: [act('suspension', '2026-09-02')] }, withoutDay()).kind).toBe('authorised');
  });
  it('else today', () => {
    expect(said({ ranges: [], alerts: [act('suspension', '2026-11-03')] }, withoutDay())).toMatchObject({ why: 'suspended' });
    expect(said({ ranges: [], alerts: [act('suspension', '2026-11-04')] }, withoutDay()).kind).toBe('not-filed');
  });
});

describe('a product the record does not name', () => {
  it('is shown without it', () => {
    const verdict = judge(claims({ product: 9 }), issuer(), status, now);
    expect(outcome(verdict)).toMatchObject({ kind: 'out-of-licence', why: 'product' });
    expect(signedOf(verdict)!.product).toBeUndefined();
  });
});

describe('tone and what may be shown', () => {
  const tones: Record<Verdict['kind'], string> = {
    authorised: 'good', 'out-of-licence': 'caution', 'not-filed': 'caution', recalled: 'bad', voided: 'bad', 'key-revoked': 'caution', 'unknown-issuer': 'unknown', forged: 'bad',
    unreadable: 'unknown', lookalike: 'bad', legacy: 'other', foreign: 'other', undecided: 'unknown',
  };
  it('every vector has the tone of its kind; an authorised one is good on a fresh list only', async () => {
    for (const vector of vectors) {
      const verdict = await verdictOf(vector);
      const fresh = verdict.kind !== 'authorised' || verdict.list.age === 'fresh';
      expect([vector.name, toneOf(verdict)]).toEqual([vector.name, fresh ? tones[verdict.kind] : 'caution']);
    }
  });
  it('claims are shown past the signature only', async () => {
    const past = new Set(['authorised', 'out-of-licence', 'not-filed', 'recalled', 'voided', 'key-revoked']);
    for (const vector of vectors) {
      const verdict = await verdictOf(vector);
      const judged = past.has(verdict.kind) || (verdict.kind === 'undecided' && ['list-expired', 'label-newer-than-list', 'clock'].includes(verdict.reason.why));
      expect([vector.name, signedOf(verdict) !== undefined]).toEqual([vector.name, judged]);
    }
  });
});
