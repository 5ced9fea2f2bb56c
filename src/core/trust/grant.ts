/**
 * A licence in full, as the directory has it: what was granted besides what a verdict needs. Kept out of the judging records,
 * since every box's verdict would fetch it.
 */
import { count, list, object, oneOf, text, type Read } from './shape.ts';
import { licence, localText, units, type Licence, type LocalText, type Unit } from './records.ts';

export interface Grant extends Licence {
  /** Codes of the directory entry's plots. */
  readonly plots: readonly string[];
  readonly standard: Standard;
  readonly quotas: readonly Quota[];
  /** Number of the document that granted it. */
  readonly document: string;
}

/** The standard that a licence is tied to, by its own number and version where it has them. */
export interface Standard {
  readonly names: LocalText;
  readonly number?: string;
  readonly version?: string;
}

/** What may be packed under one licence in one season: grams, or millilitres of wine. */
export interface Quota {
  readonly season: string;
  readonly unit: Unit;
  readonly amount: number;
}

/** A plot in words; coordinates are never published. `mu`: its area in 亩 (1/15 ha), where that was measured. */
export interface GrantedPlot {
  readonly plot: string;
  readonly names: LocalText;
  readonly mu?: number;
}

/** Largest quota, in grams or millilitres: a million tonnes. */
const MAX_QUOTA = 1_000_000_000_000;
const MAX_MU = 100_000;

const line = text(/\S/);
export const standard: Read<Standard> = object({ names: localText }, { number: line, version: line });
export const grantedPlot: Read<GrantedPlot> = object({ plot: line, names: localText }, { mu: count(1, MAX_MU) });
const quota: Read<Quota> = object({ season: line, unit: oneOf(...units), amount: count(1, MAX_QUOTA) });
const granted = object({ plots: list(line), standard, quotas: list(quota), document: line });
export const grant: Read<Grant> = (value, path) => ({ ...licence(value, path), ...granted(value, path) });
