/** Weights and volumes as people write them, kept as whole grams and millilitres. */
import { err, ok, type Result } from '../../core/result.ts';
import type { Quota } from '../../core/trust/grant.ts';
import type { Unit } from '../../core/trust/records.ts';
import type { Reason } from '../../i18n/cli.ts';
import type { Field } from './field.ts';

export interface Amount {
  /** Absent where only a number was written: the product then says which unit it is. */
  readonly unit?: Unit;
  readonly amount: number;
}

const UNITS: { readonly [name: string]: { readonly unit: Unit; readonly factor: number } } = {
  g: { unit: 'g', factor: 1 }, kg: { unit: 'g', factor: 1000 }, mL: { unit: 'mL', factor: 1 }, L: { unit: 'mL', factor: 1000 },
};

/** `2500`, `2500g`, `2.5kg`, `750mL`, `0.75L`: a whole number of grams or millilitres above zero, up to a million tonnes. */
function parseAmount(text: string): Amount | undefined {
  const match = /^(\d{1,9})(?:\.(\d{1,3}))?\s?(g|kg|mL|L)?$/.exec(text);
  if (!match) return undefined;
  const named = match[3] === undefined ? undefined : UNITS[match[3]]!;
  const thousandths = Number(match[1]) * 1000 + Number((match[2] ?? '').padEnd(3, '0'));
  const amount = (thousandths * (named?.factor ?? 1)) / 1000;
  if (!Number.isInteger(amount) || amount === 0) return undefined;
  return named ? { unit: named.unit, amount } : { amount };
}

/** The net content of one label. */
export const net: Field<Amount> = {
  takes: 'once', needed: true, otherwise: undefined as never,
  read([text]): Result<Amount, Reason> {
    const amount = parseAmount(text!);
    return amount ? ok(amount) : err(['not-an-amount']);
  },
};

/** `2026=12000kg`: what may be packed under the brand in one season. */
export const quota: Field<Quota> = {
  takes: 'once', needed: true, otherwise: undefined as never,
  read([text]): Result<Quota, Reason> {
    const match = /^([0-9A-Za-z-]{1,20})=(.+)$/.exec(text!);
    const amount = match ? parseAmount(match[2]!) : undefined;
    return match && amount?.unit ? ok({ season: match[1]!, unit: amount.unit, amount: amount.amount }) : err(['not-a-quota']);
  },
};

/** An amount for people: `12000 kg`, `2500.5 L`. */
export const showAmount = (amount: number, unit: Unit): string => `${amount / 1000} ${unit === 'g' ? 'kg' : 'L'}`;
