/** A fictitious authority in memory: one key that really signs labels, and the list that knows it. */
import { utf8, sha256Hex } from '../../../src/core/bytes.ts';
import { formatDay, parseDay, parseInstant, type Day, type Seconds } from '../../../src/core/day.ts';
import { signLabel, type Claims } from '../../../src/core/label.ts';
import { ok } from '../../../src/core/result.ts';
import type { Trust } from '../../../src/core/trust/list.ts';
import type { Alert, FileRef, FiledRange, KeyRecord, LicenceAct, Product } from '../../../src/core/trust/records.ts';
import { passingStorage, type Storage } from '../../../src/device/storage.ts';

export const HOST = 'demo.example';
export const day = (text: string): Day => parseDay(text)!;
export const instant = (text: string): Seconds => parseInstant(text)!;
/** The moment all of these tests take place. */
export const NOW = instant('2026-09-03T02:24:00Z');

export const grape: Product = {
  product: 1, class: 'grape', names: { 'zh-Hans': '示例无核白', en: 'Demo Thompson Seedless' }, variety: { 'zh-Hans': '无核白', en: 'Thompson Seedless' }, season: { first: '08-01', last: '10-15' },
};
export const wine: Product = { product: 2, class: 'wine', unit: 'mL', commitment: false, warning: { 'zh-Hans': '过量饮酒有害健康 · 未成年人请勿饮酒', en: 'Excessive drinking harms health · No alcohol for minors' }, names: { 'zh-Hans': '示例赤霞珠干红', en: 'Demo Cabernet Sauvignon' } };

export interface Authority {
  readonly storage: Storage;
  /** A list of that moment. What is given replaces the list's own. */
  list(change?: Partial<Change>): Promise<Trust>;
  /** The link of a label with the claims of a usual box, changed. */
  label(change?: Partial<Claims>): Promise<string>;
  /** Keeps a file on the device; answers its name. */
  keep(content: object): Promise<FileRef>;
}

interface Change {
  readonly record: Partial<KeyRecord>;
  readonly range: Partial<FiledRange>;
  readonly alerts: readonly Alert[];
  readonly acts: readonly LicenceAct[];
  readonly issued: Seconds;
  readonly directory: FileRef;
  /** The brand pack. */
  readonly brand: FileRef;
}

/** A filed run of serials 1 to 100 of the grape. */
const filed: FiledRange = {
  from: 1, to: 100, product: 1, lot: 'B-0825', packed: { first: day('2026-08-24'), last: day('2026-08-26') }, net: 2500, filed: instant('2026-08-24T00:00:00Z'),
};

const noFile: FileRef = { sha256: '0'.repeat(64), length: 1, type: 'json' };

export async function authority(): Promise<Authority> {
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);
  const spki = new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey));
  const kid = (await sha256Hex(spki)).slice(0, 8);
  const storage = passingStorage();
  const record: KeyRecord = {
    licensee: 12, names: { 'zh-Hans': '示例·沙枣园合作社', en: 'Demo Shazaoyuan Cooperative' }, district: '150303', key: { alg: 'ES256', spki }, products: [grape, wine],
    licences: [{ agreement: '示例-2026-012', products: [1, 2], first: day('2026-01-01'), last: day('2026-12-31') }], carton: ['producer', 'variety'],
  };
  const keep = async (content: object): Promise<FileRef> => {
    const bytes = utf8(JSON.stringify(content));
    const sha256 = await sha256Hex(bytes);
    await storage.saveList({ metadata: new Map(), checked: 0 }, new Map([[sha256, bytes]]));
    return { sha256, length: bytes.length, type: 'json' };
  };
  return {
    storage,
    async list({ record: changed, range, alerts = [], acts = [], issued = instant('2026-09-01T00:00:00Z'), directory = noFile, brand = noFile } = {}) {
      const content = await keep({ demo: true, holder: { names: { 'zh-Hans': '示例品牌办公室', en: 'Demo brand office' } }, directory, brand, classes: [{ id: 'wine', names: { 'zh-Hans': '葡萄酒', en: 'Wine' }, unit: 'mL', commitment: false, kiosk: false }] });
      const listedActs = await keep({ 12: acts.map((act) => ({ ...act, day: formatDay(act.day) })) });
      return {
        status: { version: 41, issued, confirmedUntil: NOW + 86_400, validUntil: NOW + 86_400 * 300, fingerprint: '0123456789abcdef'.repeat(4) },
        hosts: { accepted: [{ host: HOST }], legacy: [] },
        issuer: async (wanted) => ok(wanted === kid ? { record: { ...record, ...changed }, ranges: [{ ...filed, ...range }], alerts } : undefined),
        refs: { keys: noFile, hosts: noFile, ranges: noFile, alerts: noFile, content, acts: listedActs },
        read: ({ sha256 }) => storage.file(sha256),
      };
    },
    label: (change) => signLabel(HOST, { kid, serial: 7, product: 1, packed: day('2026-08-25'), net: 2500, ...change }, async (bytes) =>
      new Uint8Array(await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, pair.privateKey, new Uint8Array(bytes)))),
    keep,
  };
}

export const recallOf = (lot: string): Alert => ({
  act: 'recall', id: 'r1', lot, day: day('2026-09-02'), document: '示例第3号', notice: { 'zh-Hans': '示例召回通知。', en: 'Demo recall notice.' },
});
