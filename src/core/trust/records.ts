/** What the signed list says: records of its files, read from JSON. JSON Schemas: `schema/` beside this file. */
import { fromBase64 } from '../bytes.ts';
import type { Day, Seconds } from '../day.ts';
import { MAX_FILE_BYTES, MAX_LICENSEE, MAX_NET, MAX_PRODUCT, MAX_SERIAL } from '../limits.ts';
import { LOT } from '../link.ts';
import { bool, count, day, instant, list, misfit, object, oneOf, table, text, type Read } from './shape.ts';

/** A text in the locales its writer filled; Simplified Chinese always. Keys are BCP 47 tags. */
export type LocalText = { readonly 'zh-Hans': string; readonly [locale: string]: string };

/** A file named by its content, at `files/{sha256}.{type}` below the list. */
export interface FileRef {
  readonly sha256: string;
  readonly length: number;
  readonly type: FileType;
}
export const fileTypes = ['json', 'svg', 'webp', 'jpg'] as const;
export type FileType = (typeof fileTypes)[number];
export const pathOf = (ref: FileRef): string => `files/${ref.sha256}.${ref.type}`;

/** What a label's net content counts: grams or millilitres. */
export const units = ['g', 'mL'] as const;
export type Unit = (typeof units)[number];

export interface Product {
  readonly product: number;
  /** Id of its class in the office's table. What a verdict needs to know of the class is copied here: the table is another file. */
  readonly class: string;
  /** Grams where absent. */
  readonly unit?: Unit;
  /** False for goods without a 承诺达标合格证 (农业农村部令2025年第4号 art. 3); they have a production licence and a standard. */
  readonly commitment?: boolean;
  /** Words that the law wants beside it. */
  readonly warning?: LocalText;
  readonly names: LocalText;
  readonly variety?: LocalText;
  readonly gtin?: string;
  /** Usual packing season, `MM-DD` each, both included; may run over New Year. Outside it is a hint, never a failure. */
  readonly season?: { readonly first: string; readonly last: string };
}

/** A grant of the brand's use: which products, for how long. What happens to it later stands in the alerts. */
export interface Licence {
  readonly agreement: string;
  readonly products: readonly number[];
  readonly first: Day;
  readonly last: Day;
}

/** What a carton carries that the sticker does not: the rows of the compare card. */
export const cartonMarks = ['producer', 'variety', 'net', 'seal', 'uscc'] as const;
export type CartonMark = (typeof cartonMarks)[number];

export interface LabelKey {
  readonly alg: string;
  /** SubjectPublicKeyInfo, DER. */
  readonly spki: Uint8Array;
  /** Use period by packed day; open where absent. */
  readonly first?: Day;
  readonly last?: Day;
}

/** The judging record of one key (role `targets`): everything a verdict needs about its licensee. */
export interface KeyRecord {
  readonly licensee: number;
  readonly names: LocalText;
  readonly uscc?: string;
  readonly district: District;
  readonly key: LabelKey;
  readonly products: readonly Product[];
  readonly licences: readonly Licence[];
  readonly carton: readonly CartonMark[];
  /** The licensee's page: story, shops, certificates. */
  readonly page?: FileRef;
}

/** Administrative divisions of 乌海市 (GB/T 2260). */
export const districts = ['150302', '150303', '150304'] as const;
export type District = (typeof districts)[number];

/** A filed run of serials (role `season`). `filed` is when the office filed it. */
export interface FiledRange {
  readonly from: number;
  readonly to: number;
  readonly product: number;
  readonly lot: string;
  readonly plot?: string;
  /** The season whose quota it counts against. */
  readonly season?: string;
  readonly packed?: { readonly first: Day; readonly last: Day };
  readonly net?: number;
  readonly level?: LocalText;
  readonly filed: Seconds;
  /** The lot's page: timeline, plot, certificate. */
  readonly page?: FileRef;
}

interface Act {
  readonly id: string;
  readonly day: Day;
  /** Number of the document that orders it. */
  readonly document: string;
}
/** A restriction (role `alerts`). Entries stay for ever; only a recall can be lifted, only a suspension ended. */
export type Alert = Recall | Void | KeyRevocation | LicenceAct;
export interface Recall extends Act {
  readonly act: 'recall';
  readonly lot: string;
  readonly notice: LocalText;
  readonly lifted?: { readonly day: Day; readonly document: string };
}
export interface Void extends Act {
  readonly act: 'void';
  readonly from: number;
  readonly to: number;
  readonly reason: LocalText;
}
export interface KeyRevocation extends Act {
  readonly act: 'key-revocation';
  readonly kid: string;
  /** Ranges filed from this instant on are not honoured. */
  readonly compromised: Seconds;
}
export interface LicenceAct extends Act {
  readonly act: 'suspension' | 'reinstatement' | 'withdrawal';
  readonly agreement: string;
}

/** `hosts.json` (role `targets`): where labels may point, now and in the past, and the prefixes of earlier schemes. `last`: when a host was given up; told, not judged (`check.ts`). */
export interface Hosts {
  readonly accepted: readonly { readonly host: string; readonly first?: Day; readonly last?: Day }[];
  readonly legacy: readonly { readonly prefix: string; readonly names: LocalText }[];
}

const sha256 = text(/^[0-9a-f]{64}$/);
export const fileRef: Read<FileRef> = object({ sha256, length: count(0, MAX_FILE_BYTES), type: oneOf(...fileTypes) });

export const localText: Read<LocalText> = (value, path) => {
  const entries = table(text(), /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/)(value, path);
  const chinese = entries.get('zh-Hans');
  return chinese === undefined ? misfit(`${path}.zh-Hans`, 'a text in Simplified Chinese') : { ...Object.fromEntries(entries), 'zh-Hans': chinese };
};

// The publisher has proved their check characters before signing them; a client reads the form.
const gtin = text(/^\d{14}$/);
const uscc = text(/^[0-9A-HJ-NPQRTUWXY]{18}$/);
const lot = text(LOT);
const serial = count(1, MAX_SERIAL);
const productNumber = count(1, MAX_PRODUCT);
export const monthDay = text(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);
const kid = text(/^[0-9a-f]{8}$/);
/** Id of a class of products. */
export const CLASS_ID = /^[a-z0-9-]+$/;

const spki: Read<Uint8Array> = (value, path) => (typeof value === 'string' ? fromBase64(value) : undefined) ?? misfit(path, 'base64');

/** The unit of a product's net content; of one that the list does not know, grams. */
export const unitOf = (of: Pick<Product, 'unit'> | undefined): Unit => of?.unit ?? 'g';

export const product: Read<Product> = object(
  { product: productNumber, class: text(CLASS_ID), names: localText },
  { unit: oneOf(...units), commitment: bool, warning: localText, variety: localText, gtin, season: object({ first: monthDay, last: monthDay }) },
);
export const licence: Read<Licence> = object({ agreement: text(/./), products: list(productNumber), first: day, last: day });
export const district = oneOf(...districts);

export const keyRecord: Read<KeyRecord> = object(
  {
    licensee: count(1, MAX_LICENSEE), names: localText, district, key: object({ alg: text(/./), spki }, { first: day, last: day }),
    products: list(product), licences: list(licence), carton: list(oneOf(...cartonMarks)),
  },
  { uscc, page: fileRef },
);

export const filedRange: Read<FiledRange> = object(
  { from: serial, to: serial, product: productNumber, lot, filed: instant },
  { plot: text(/./), season: text(/./), packed: object({ first: day, last: day }), net: count(1, MAX_NET), level: localText, page: fileRef },
);

const act = { id: text(/./), day, document: text(/./) };
/** A licence act as the alerts and the directory's table of acts hold it. */
export const licenceAct: Read<LicenceAct> = object({ ...act, act: oneOf('suspension', 'reinstatement', 'withdrawal'), agreement: text(/./) });
const acts: { readonly [A in Alert['act']]: Read<Alert> } = {
  recall: object({ ...act, act: oneOf('recall'), lot, notice: localText }, { lifted: object({ day, document: text(/./) }) }),
  void: object({ ...act, act: oneOf('void'), from: serial, to: serial, reason: localText }),
  'key-revocation': object({ ...act, act: oneOf('key-revocation'), kid, compromised: instant }),
  suspension: licenceAct,
  reinstatement: licenceAct,
  withdrawal: licenceAct,
};
const actName = object({ act: oneOf(...(Object.keys(acts) as Alert['act'][])) });
export const alert: Read<Alert> = (value, path) => acts[actName(value, path).act](value, path);

export const hosts: Read<Hosts> = object({
  accepted: list(object({ host: text(/^[a-z0-9.-]+$/) }, { first: day, last: day })),
  // A slash ends the host: else the prefix of one host would be that of others.
  legacy: list(object({ prefix: text(/^https?:\/\/[^/\\?#@\s]+\//), names: localText })),
});
