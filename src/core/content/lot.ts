/** A lot as it is shown: where it grew, when, and what was declared of it. */
import type { Day } from '../day.ts';
import { MAX_PRODUCT } from '../limits.ts';
import { LOT } from '../link.ts';
import { standard, type Standard } from '../trust/grant.ts';
import { localText, type LocalText } from '../trust/records.ts';
import { count, day, list, object, oneOf, text, type Read } from '../trust/shape.ts';
import { licenseeNumber } from './licensee.ts';
import { line } from './page.ts';

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
