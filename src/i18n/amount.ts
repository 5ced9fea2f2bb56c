/** What many boxes hold together. Apart from `format.ts`, which comes before every first verdict. */
import type { Unit } from '../core/trust/records.ts';
import { tags } from './format.ts';
import type { Locale } from './locale.ts';

/** Kilograms, or litres of wine. `amount` in grams or millilitres. */
export const formatAmount = (locale: Locale, amount: number, unit: Unit): string =>
  new Intl.NumberFormat(tags[locale], { style: 'unit', unit: unit === 'g' ? 'kilogram' : 'liter', unitDisplay: locale === 'en' ? 'short' : 'long', maximumFractionDigits: 3 }).format(amount / 1000);
