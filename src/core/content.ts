/**
 * What is shown but not judged: pages as safe structured data. The publisher turns Markdown and YAML into these files,
 * names each by its hash and signs the way in (`content.json`); the app reads them and makes elements, never HTML.
 */
import type { Day } from './day.ts';
import { MAX_LICENSEE, MAX_PRODUCT } from './limits.ts';
import { LOT } from './link.ts';
import { grant, grantedPlot, standard, type Grant, type GrantedPlot, type Standard } from './trust/grant.ts';
import { CLASS_ID, district, fileRef, localText, monthDay, product, type District, type FileRef, type LocalText, type Product } from './trust/records.ts';
import { bool, count, day, list, misfit, object, oneOf, table, text, type Read } from './trust/shape.ts';

/** A run of text. `source` is a footnote: the id of one of the page's sources. */
export type Inline =
  | string
  | { readonly em: readonly Inline[] }
  | { readonly strong: readonly Inline[] }
  | { readonly link: string; readonly of: readonly Inline[] }
  | { readonly source: string };

export type Block =
  | { readonly block: 'heading' | 'paragraph' | 'quote'; readonly of: readonly Inline[] }
  | { readonly block: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] };

export interface Source {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  /** A year or a day, as the source gives it. */
  readonly date: string;
}

/** A drawing, or a photograph in several widths. */
export interface Picture {
  /** What any browser shows: the drawing, or the photograph's JPEG of middle width. */
  readonly file: FileRef;
  /** Pixels of the picture at its largest. */
  readonly width: number;
  readonly height: number;
  readonly alt: LocalText;
  /** A photograph's widths, the narrowest first. */
  readonly sizes?: readonly PictureSize[];
}
/** A photograph at one width, in pixels: WebP, and JPEG for browsers without it. */
export interface PictureSize {
  readonly width: number;
  readonly webp: FileRef;
  readonly jpg: FileRef;
}

/** Pixels: a phone's screen at twice its points. The width that is taken along where only one can be. */
const MIDDLE_WIDTH = 960;

/** The size of middle width, or the narrowest. */
export function middleSize<S extends { readonly width: number }>(sizes: readonly S[]): S {
  const fitting = sizes.filter(({ width }) => width <= MIDDLE_WIDTH);
  return fitting[fitting.length - 1] ?? sizes[0]!;
}

/** The one file of a picture that is enough to show it. */
export const oneFile = ({ file, sizes }: Picture, webp: boolean): FileRef => (sizes && webp ? middleSize(sizes).webp : file);

/** One page in one locale. */
export interface Page {
  readonly title: string;
  readonly summary: string;
  readonly blocks: readonly Block[];
  readonly sources: readonly Source[];
  /** The day its facts were last looked at. */
  readonly confirmed: Day;
}
/** A page in the locales its writer filled; Simplified Chinese always. */
export type LocalPage = { readonly 'zh-Hans': Page; readonly [locale: string]: Page };

/** A usual season and what it is the season of. `MM-DD` each, both included; it may run over New Year. */
export interface Season {
  readonly names: LocalText;
  readonly first: string;
  readonly last: string;
  readonly source: Source;
}

/** A variety that the office knows by name, so that a box can be held against it. */
export interface Variety {
  readonly id: string;
  readonly class: string;
  readonly names: LocalText;
  readonly about?: LocalText;
  readonly picture?: Picture;
  readonly season?: Season;
  readonly source: Source;
}

/** The brand pack: `content.json` → `brand`. */
export interface BrandPack {
  readonly pages: readonly BrandPage[];
  readonly varieties: readonly Variety[];
  readonly climate: Climate;
  readonly goals: Plot;
  readonly rights: readonly Right[];
  readonly places: readonly Place[];
}
export interface BrandPage {
  readonly slug: string;
  readonly art?: Picture;
  readonly page: LocalPage;
  /** The class of products it is about, whose warning and place it shares. */
  readonly class?: string;
}
/** A small table of figures drawn as a plot; each row of `values` belongs to the label at its place. */
export interface Plot {
  readonly title: LocalText;
  readonly unit: LocalText;
  readonly labels: readonly LocalText[];
  readonly values: readonly (number | null)[];
  readonly source: Source;
}

/** What a year is like at a place: ranges of several quantities, each on a scale of its own. */
export interface Climate {
  readonly title: LocalText;
  readonly quantities: readonly Quantity[];
  readonly source: Source;
}
/** A yearly figure as its source gives it: from `low` to `high`, which may be one. `scale`: what the drawing runs from and to, and why. */
export interface Quantity {
  readonly names: LocalText;
  readonly unit: LocalText;
  readonly low: number;
  readonly high: number;
  readonly scale: { readonly from: number; readonly to: number; readonly note: LocalText };
}

export const rightKinds = ['certification-mark', 'collective-mark', 'protected-product', 'agricultural-gi'] as const;
export type RightKind = (typeof rightKinds)[number];
/** A right in the brand's name, of one kind; kinds are never merged. What is not known is absent, and said to be unconfirmed. */
export interface Right {
  readonly kind: RightKind;
  readonly number?: string;
  readonly holder?: LocalText;
  readonly announcement?: LocalText;
  /** A year, month or day, as the source gives it. */
  readonly since?: string;
  readonly until?: string;
  readonly source?: Source;
}

/** A place to go. What has no source is absent, and said to be unconfirmed. */
export interface Place {
  readonly names: LocalText;
  /** District and village in words. */
  readonly where: LocalText;
  readonly address?: LocalText;
  readonly phone?: string;
  readonly parking?: LocalText;
  readonly hours?: LocalText;
  /** The day these facts were last looked at. */
  readonly confirmed: Day;
  readonly source: Source;
}

/** The directory: `content.json` → `directory`. Licence acts stand in `alerts/acts.json`, since they change by another key. */
export interface DirectoryEntry {
  readonly licensee: number;
  readonly names: LocalText;
  /** Initials of the name in pinyin, lower case, for searching. */
  readonly initials: string;
  readonly uscc?: string;
  readonly district: District;
  readonly kids: readonly string[];
  readonly products: readonly Product[];
  /** Those that its licences name. */
  readonly plots: readonly GrantedPlot[];
  readonly licences: readonly Grant[];
  readonly page?: FileRef;
}

/** A licensee's own page. */
export interface LicenseePage {
  readonly licensee: number;
  readonly story: LocalPage;
  readonly pictures: readonly OwnPicture[];
  readonly address?: LocalText;
  readonly shops: readonly Shop[];
  readonly badges: readonly Badge[];
}
/** A licensee's picture; of one plot, one lot or one product where it says so. */
export interface OwnPicture extends Picture {
  readonly plot?: string;
  readonly lot?: string;
  readonly product?: number;
}
export interface Shop {
  readonly kind: 'shop' | 'live';
  readonly names: LocalText;
  readonly url?: string;
  readonly since?: Day;
}
/** A certificate shown only with its number, scope and expiry. */
export interface Badge {
  readonly kind: 'green' | 'organic' | 'special' | 'gi-mark' | 'old-brand' | 'meng';
  readonly number: string;
  readonly scope: LocalText;
  readonly expires: Day;
}

/** A lot's page: where it grew, when, and what was declared of it. */
export interface LotPage {
  readonly licensee: number;
  readonly lot: string;
  readonly product: number;
  readonly plot: { readonly names: LocalText; readonly about?: LocalText };
  readonly timeline: readonly { readonly step: TimelineStep; readonly day: Day; readonly note?: LocalText }[];
  readonly storage?: LocalText;
  readonly standard?: Standard;
  /** The lot's code on the national traceability platform. */
  readonly trace?: string;
  readonly commitment?: Commitment;
  readonly wine?: { readonly sc: string; readonly standard: string; readonly vintage: number };
}
export const timelineSteps = ['pruning', 'budbreak', 'flowering', 'bagging', 'veraison', 'harvest', 'crush', 'bottling', 'packing'] as const;
export type TimelineStep = (typeof timelineSteps)[number];

/** 食用农产品承诺达标合格证 (农业农村部令2025年第4号): self-declared. `buyer`: one who mixes or repacks. */
export interface Commitment {
  readonly form: 'producer' | 'buyer';
  readonly product: LocalText;
  readonly quantity: LocalText;
  readonly origin: LocalText;
  readonly issued: Day;
  readonly issuer: LocalText;
  readonly contact: string;
  readonly basis: readonly Basis[];
}
export const bases = ['control', 'own-test', 'commissioned-test'] as const;
export type Basis = (typeof bases)[number];

const https = text(/^https:\/\/[^\s]+$/);
const line = text(/\S/);

const inline: Read<Inline> = (value, path) => {
  if (typeof value === 'string') return value;
  const { em, strong, of, link, source } = object({}, { em: inlines, strong: inlines, of: inlines, link: https, source: line })(value ?? null, path);
  if (em) return { em };
  if (strong) return { strong };
  if (link !== undefined && of) return { link, of };
  return source !== undefined ? { source } : misfit(path, 'a run of text');
};
function inlines(...[value, path]: Parameters<Read<readonly Inline[]>>): readonly Inline[] {
  return list(inline)(value, path);
}

const blockKind = object({ block: oneOf('heading', 'paragraph', 'quote', 'list') });
const listBlock = object({ ordered: bool, items: list(inlines) });
const block: Read<Block> = (value, path) => {
  const { block: kind } = blockKind(value, path);
  if (kind !== 'list') return { block: kind, ...object({ of: inlines })(value, path) };
  return { block: 'list', ...listBlock(value, path) };
};

const source: Read<Source> = object({ id: line, title: line, publisher: line, date: line });
const page: Read<Page> = object({ title: line, summary: line, blocks: list(block), sources: list(source), confirmed: day });
const localPage: Read<LocalPage> = (value, path) => {
  const pages = table(page, /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/)(value, path);
  const chinese = pages.get('zh-Hans');
  return chinese ? { ...Object.fromEntries(pages), 'zh-Hans': chinese } : misfit(`${path}.zh-Hans`, 'a page in Simplified Chinese');
};
const pixels = count(1, 10_000);
const pictureSizes: Read<readonly PictureSize[]> = (value, path) => {
  const sizes = list(object({ width: pixels, webp: fileRef, jpg: fileRef }))(value, path);
  return sizes.length > 0 ? sizes : misfit(path, 'a size');
};
const pictureFields = { file: fileRef, width: pixels, height: pixels, alt: localText };
const picture: Read<Picture> = object(pictureFields, { sizes: pictureSizes });
const figure: Read<number | null> = (value, path) => (value === null || typeof value === 'number' ? value : misfit(path, 'a number or null'));
const plot: Read<Plot> = object({ title: localText, unit: localText, labels: list(localText), values: list(figure), source });
const finite: Read<number> = (value, path) => (typeof value === 'number' ? value : misfit(path, 'a number'));
const climate: Read<Climate> = object({
  title: localText, source,
  quantities: list(object({ names: localText, unit: localText, low: finite, high: finite, scale: object({ from: finite, to: finite, note: localText }) })),
});
/** A telephone number as people write it. */
export const PHONE = /^[+\d][\d -]{2,24}$/;
const date = text(/^\d{4}(?:-\d\d(?:-\d\d)?)?$/);
const right: Read<Right> = object({ kind: oneOf(...rightKinds) }, { number: line, holder: localText, announcement: localText, since: date, until: date, source });
const licenseeNumber = count(1, MAX_LICENSEE);
const variety: Read<Variety> = object(
  { id: text(CLASS_ID), class: text(CLASS_ID), names: localText, source },
  { about: localText, picture, season: object({ names: localText, first: monthDay, last: monthDay, source }) },
);

export const brandPack: Read<BrandPack> = object({
  pages: list(object({ slug: text(/^[a-z0-9-]+$/), page: localPage }, { art: picture, class: text(CLASS_ID) })),
  varieties: list(variety),
  climate,
  goals: plot,
  rights: list(right),
  places: list(object({ names: localText, where: localText, confirmed: day, source }, { address: localText, phone: text(PHONE), parking: localText, hours: localText })),
});

export const directory: Read<readonly DirectoryEntry[]> = list(object(
  { licensee: licenseeNumber, names: localText, initials: text(/^[a-z0-9]*$/), district, kids: list(text(/^[0-9a-f]{8}$/)), products: list(product), plots: list(grantedPlot), licences: list(grant) },
  { uscc: line, page: fileRef },
));

export const licenseePage: Read<LicenseePage> = object(
  {
    licensee: licenseeNumber, story: localPage, pictures: list(object(pictureFields, { sizes: pictureSizes, plot: line, lot: text(LOT), product: count(1, MAX_PRODUCT) })),
    shops: list(object({ kind: oneOf('shop', 'live'), names: localText }, { url: https, since: day })),
    badges: list(object({ kind: oneOf('green', 'organic', 'special', 'gi-mark', 'old-brand', 'meng'), number: line, scope: localText, expires: day })),
  },
  { address: localText },
);

const commitment: Read<Commitment> = object({
  form: oneOf('producer', 'buyer'), product: localText, quantity: localText, origin: localText, issued: day, issuer: localText, contact: line, basis: list(oneOf(...bases)),
});

export const lotPage: Read<LotPage> = object(
  {
    licensee: licenseeNumber, lot: text(LOT), product: count(1, MAX_PRODUCT), plot: object({ names: localText }, { about: localText }),
    timeline: list(object({ step: oneOf(...timelineSteps), day }, { note: localText })),
  },
  {
    storage: localText, standard, trace: line, commitment,
    wine: object({ sc: line, standard: line, vintage: count(1900, 2200) }),
  },
);
