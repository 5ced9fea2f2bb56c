/** The brand pack: pages, varieties, climate, goals, rights and places. */
import type { Day } from '../day.ts';
import { CLASS_ID, localText, monthDay, type LocalText } from '../trust/records.ts';
import { day, list, misfit, object, oneOf, text, type Read } from '../trust/shape.ts';
import { line, localPage, picture, source, type LocalPage, type Picture, type Source } from './page.ts';

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
