/** The fictitious office behind the vectors: who is licensed for what, what was filed, and what was restricted. */
import { toBase64 } from '../../src/core/bytes.ts';
import type { Json, JsonObject } from '../../src/core/trust/json.ts';
import { es256Signer, type Es256Signer } from '../core/signer.ts';
import type { ListRecords } from './make-list.ts';

export const HOST = 'label.example';
export const ISSUED = '2026-11-03T04:00:00Z';

const named = (zh: string, en: string) => ({ 'zh-Hans': zh, en });
const page = { sha256: '5'.repeat(64), length: 10, type: 'json' };
const product = (number: number, more: JsonObject = {}): Json => ({ product: number, class: 'grape', names: named(`示例葡萄${number}`, `Demo grapes ${number}`), ...more });
const licence = (agreement: string, products: number[], first = '2026-01-01', last = '2026-12-31'): Json => ({ agreement, products, first, last });
const days = (first: string, last: string) => ({ first, last });

/** A filed run: product 1, net 2500, packed and filed in September unless told otherwise. */
const range = (from: number, to: number, lot: string, more: JsonObject = {}): Json => {
  const { packed = days('2026-09-01', '2026-09-10'), net = 2500, ...rest } = more;
  return { from, to, lot, product: 1, filed: '2026-09-01T00:00:00Z', ...(packed && { packed }), ...(net && { net }), page, ...rest };
};
const act = (name: string, id: string, day: string, more: JsonObject): Json => ({ act: name, id, day, document: `示例〔2026〕${id}号`, ...more });
const recall = (id: string, lot: string, more: JsonObject = {}) => act('recall', id, '2026-10-10', { lot, notice: named('示例召回公告', 'Demo recall notice'), ...more });
const voidRange = (id: string, from: number, to: number) => act('void', id, '2026-10-11', { from, to, reason: named('示例：标签被盗', 'Demo: labels stolen') });
const licenceAct = (name: string, id: string, day: string) => act(name, id, day, { agreement: 'X-1' });

interface Member {
  readonly key?: JsonObject;
  readonly products?: readonly Json[];
  readonly licences?: readonly Json[];
  readonly ranges?: readonly Json[];
  readonly alerts?: (kid: string) => readonly Json[];
}

const GTIN = '09506000134352';
const OTHER_GTIN = '09506000134369';
const wine = (number: number, gtin: string) => product(number, { class: 'wine', gtin });
const threeGrapes = [product(1), product(3)];

/** Each stands for one thing that can be so; the number of a licensee is its place here. */
const members: { readonly [name: string]: Member } = {
  good: {
    products: [product(1, { season: days('08-01', '10-15') }), wine(2, GTIN), product(3), product(4), wine(5, OTHER_GTIN)],
    licences: [licence('X-1', [1, 2, 3, 5])],
    ranges: [
      range(1001, 2000, 'A1'),
      range(2001, 2100, 'W1', { product: 2, net: 750 }),
      range(2101, 2110, 'T1', { packed: null, net: null, filed: '2026-06-01T00:00:00Z' }),
      range(2201, 2210, 'C1', { product: 3, page: null }),
      range(2301, 2310, 'N1', { product: 3, packed: days('2026-11-01', '2026-11-10') }),
      range(2401, 2410, 'S1', { packed: days('2026-07-30', '2026-10-20') }),
      range(2501, 2510, 'P1', { product: 4 }),
    ],
  },
  ended: { licences: [licence('X-1', [1], '2026-01-01', '2026-06-30')], ranges: [range(1, 100, 'E1', { packed: days('2025-12-30', '2026-07-02') })] },
  renewed: { licences: [licence('X-2', [1], '2026-07-01', '2026-12-31'), licence('X-1', [1], '2026-01-01', '2026-06-30')], ranges: [range(1, 100, 'E1', { packed: days('2026-06-01', '2026-07-02') })] },
  suspended: {
    ranges: [range(1, 100, 'U1', { packed: days('2026-07-30', '2026-10-05') })],
    alerts: () => [licenceAct('suspension', '1', '2026-08-01'), licenceAct('reinstatement', '2', '2026-09-01'), licenceAct('suspension', '3', '2026-10-01')],
  },
  withdrawn: {
    ranges: [range(1, 100, 'D1', { packed: days('2026-07-30', '2026-09-10') })],
    alerts: () => [licenceAct('withdrawal', '1', '2026-08-01'), licenceAct('reinstatement', '2', '2026-09-01')],
  },
  unlicensed: { licences: [], ranges: [range(1, 100, 'L1')] },
  period: { key: { first: '2026-03-01', last: '2026-09-30' }, ranges: [range(1, 100, 'K1', { packed: days('2026-02-01', '2026-10-05') })] },
  recalled: {
    ranges: [range(1, 100, 'R1'), range(101, 200, 'R2'), range(201, 300, 'R3'), range(301, 400, 'R4')],
    alerts: () => [recall('1', 'R1'), recall('2', 'R2', { lifted: { day: '2026-10-20', document: '示例' } }), recall('3', 'R3', { lifted: { day: '2026-11-20', document: '示例' } })],
  },
  voided: { ranges: [range(1, 200, 'V1')], alerts: () => [voidRange('1', 101, 110)] },
  revoked: {
    ranges: [range(1, 100, 'Y1', { filed: '2026-09-04T23:59:59Z' }), range(101, 200, 'Y2', { filed: '2026-09-05T00:00:00Z' })],
    alerts: (kid) => [act('key-revocation', '1', '2026-10-12', { kid, compromised: '2026-09-05T00:00:00Z' })],
  },
  /** Everything at once, lot by lot one thing less. */
  worst: {
    licences: [licence('X-1', [1], '2026-01-01', '2026-06-30')],
    ranges: [range(1, 100, 'Q1', { filed: '2026-09-06T00:00:00Z' }), range(101, 200, 'Q2', { filed: '2026-09-06T00:00:00Z' }), range(201, 300, 'Q3', { filed: '2026-09-06T00:00:00Z' })],
    alerts: (kid) => [recall('1', 'Q1'), voidRange('2', 1, 150), act('key-revocation', '3', '2026-10-12', { kid, compromised: '2026-09-05T00:00:00Z' })],
  },
  later: { key: { alg: 'SM2' }, ranges: [range(1, 100, 'G1')] },
  unusable: { key: { spki: toBase64(new Uint8Array(91)) }, ranges: [range(1, 100, 'B1')] },
};

export type MemberName = keyof typeof members & string;
export type Signers = ReadonlyMap<string, Es256Signer>;

/** A key for each member, and one that the list does not know. */
export async function makeSigners(): Promise<Signers> {
  const signers = new Map<string, Es256Signer>();
  for (const name of [...Object.keys(members), 'stranger']) signers.set(name, await es256Signer());
  return signers;
}

const withoutNull = (value: Json): Json => Object.fromEntries(Object.entries(value as JsonObject).filter(([, item]) => item !== null));

/** The records of some members as they stand on the list. */
export function records(signers: Signers, only: readonly string[] = Object.keys(members)): ListRecords {
  const keys = new Map<string, Json>();
  const ranges = new Map<string, Json>();
  const alerts = new Map<string, Json>();
  for (const [i, [name, member]] of Object.entries(members).entries()) {
    if (!only.includes(name)) continue;
    const { kid, spki } = signers.get(name)!;
    keys.set(kid, {
      licensee: i + 1, names: named(`示例合作社${i + 1}`, `Demo cooperative ${i + 1}`), district: '150303', key: { alg: 'ES256', spki: toBase64(spki), ...member.key },
      products: [...(member.products ?? threeGrapes)], licences: [...(member.licences ?? [licence('X-1', [1, 3])])], carton: ['producer', 'net', 'seal'],
    });
    ranges.set(kid, (member.ranges ?? []).map(withoutNull));
    if (member.alerts) alerts.set(kid, [...member.alerts(kid)]);
  }
  return { keys, ranges, alerts, hosts };
}

const hosts: Json = {
  accepted: [{ host: HOST }, { host: 'former.example', last: '2025-12-31' }, { host: 'next.example', first: '2026-12-01' }],
  legacy: [{ prefix: 'https://hangtag.example/base/', names: named('示例：2021 年的吊牌', 'Demo: a hang-tag of 2021') }],
};
