/** Dates, weights and names as people of a locale write them. */
import type { Day, Seconds } from '../core/day.ts';
import { dayOf } from '../core/day.ts';
import type { LocalText, Unit } from '../core/trust/records.ts';
import type { Locale } from './locale.ts';

/** BCP 47 tags of the locales, for Intl. */
export const tags: { readonly [L in Locale]: string } = { 'zh-Hans': 'zh-CN', en: 'en-GB' };

/** A calendar day in full: 2026年11月3日 · 3 November 2026. */
export function formatDay(locale: Locale, day: Day): string {
  return new Intl.DateTimeFormat(tags[locale], { dateStyle: 'long', timeZone: 'UTC' }).format(day * 86_400_000);
}

/** The calendar day of an instant at UTC+8. */
export const formatDayOf = (locale: Locale, instant: Seconds): string => formatDay(locale, dayOf(instant));

/** Day and minute of an instant, at UTC+8, said as such in English. */
export function formatMoment(locale: Locale, instant: Seconds): string {
  const text = new Intl.DateTimeFormat(tags[locale], { dateStyle: 'long', timeStyle: 'short', timeZone: 'Asia/Shanghai' }).format(instant * 1000);
  return locale === 'en' ? `${text} (UTC+8)` : text;
}

/** Net content: grams below a kilogram, kilograms above; millilitres. */
export function formatNet(locale: Locale, net: number, of: Unit): string {
  const [value, unit] = of === 'mL' ? [net, 'milliliter'] : net < 1000 ? [net, 'gram'] : [net / 1000, 'kilogram'];
  return new Intl.NumberFormat(tags[locale], { style: 'unit', unit, unitDisplay: locale === 'en' ? 'short' : 'long', maximumFractionDigits: 3 }).format(value);
}

/** A number; with at least so many decimals. */
export const formatNumber = (locale: Locale, value: number, decimals = 0): string => new Intl.NumberFormat(tags[locale], { minimumFractionDigits: decimals }).format(value);

/** A text in the reader's locale; where its writer left that out, the Chinese, since the writer's silence is not ours to fill. */
export const localText = (locale: Locale, text: LocalText): string => text[locale] ?? text['zh-Hans'];
