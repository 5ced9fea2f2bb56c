/** An inspector's device in memory: a throw-away key, and rounds sealed with it. */
import { toBase64, utf8 } from '../../../src/core/bytes.ts';
import { emptyRound, seal, tipOf, type Line } from '../../../src/core/inspect/chain.ts';
import type { EntryDraft, LabelSeen, SignedSeen } from '../../../src/core/inspect/entry.ts';
import { countRound } from '../../../src/core/inspect/round.ts';
import { es256Signer } from '../signer.ts';

export const START = 1_788_400_800; // 2026-09-03T02:00:00Z

export interface Device {
  readonly spki: string;
  /** Seals drafts one after another, a minute apart, behind the opening of a round at `place`. */
  round(drafts: readonly EntryDraft[], options?: { readonly id?: string; readonly place?: string; readonly close?: boolean }): Promise<Line[]>;
  add(lines: readonly Line[], draft: EntryDraft): Promise<Line[]>;
}

export async function device(): Promise<Device> {
  const { spki, sign } = await es256Signer();
  const key = toBase64(spki);
  const add = async (lines: readonly Line[], draft: EntryDraft) =>
    [...lines, await seal(draft, START + 60 * lines.length, lines.length > 0 ? tipOf(lines[lines.length - 1]!) : emptyRound, async (bytes) => sign(bytes))];
  return {
    spki: key,
    add,
    async round(drafts, { id = '0123456789abcdef'.repeat(2), place = '示例市场 3 号摊', close = true } = {}) {
      let lines = await add([], { kind: 'open', what: { format: 1, round: id, key, record: { place } } });
      for (const draft of drafts) lines = await add(lines, draft);
      return close ? add(lines, closing(lines)) : lines;
    },
  };
}

export const closing = (lines: readonly Line[]): EntryDraft => ({ kind: 'close', what: countRound(lines.map(({ entry }) => entry)) });

export const fileOf = (lines: readonly Pick<Line, 'text'>[]): Uint8Array<ArrayBuffer> => utf8(lines.map(({ text }) => `${text}\n`).join(''));

/** A label read at the stall; `signed` changes what its signature covers. */
export const label = (serial: number, change: Partial<LabelSeen> & { readonly signed?: Partial<SignedSeen> } = {}): EntryDraft => ({
  kind: 'label',
  what: {
    text: `https://demo.example/#${serial}`, via: 'camera', verdict: 'authorised', list: { version: 41, issued: START - 7200, age: 'fresh' }, ...change,
    signed: { licensee: 12, names: { 'zh-Hans': '示例·沙枣园合作社', en: 'Demo Cooperative' }, kid: 'deadbeef', serial, product: 1, packed: 20_690, net: 2500, lot: 'B-1', ...change.signed },
  },
});
export const alien = (text: string): EntryDraft => ({ kind: 'label', what: { text, via: 'wedge', verdict: 'foreign' } });
export const photo = (of: number, sha256 = 'a'.repeat(64)): EntryDraft => ({ kind: 'photo', what: { of, subject: 'box', sha256, length: 100 } });
