/**
 * Calendar days at UTC+8, counted from 1970-01-01, and instants in seconds. A label's days are Chinese calendar days
 * wherever the phone is.
 */
const DAY = 86_400;
const UTC8 = 8 * 3600;

/** A calendar day at UTC+8, as days since 1970-01-01. */
export type Day = number;
/** An instant, in seconds since 1970-01-01T00:00:00Z. */
export type Seconds = number;

export const dayOf = (instant: Seconds): Day => Math.floor((instant + UTC8) / DAY);

/** The first second of a day at UTC+8. */
export const startOfDay = (day: Day): Seconds => day * DAY - UTC8;

/** A day as `YYYY-MM-DD` (ISO 8601). */
export const formatDay = (day: Day): string => isoDate(day * DAY);

/** `YYYY-MM-DD` as a day, or undefined for another form or a day the calendar lacks (2026-02-30). */
export function parseDay(text: string): Day | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return undefined;
  const day = Date.parse(`${text}T00:00:00Z`) / 1000 / DAY;
  return Number.isInteger(day) && formatDay(day) === text ? day : undefined;
}

/** `YYYY-MM-DDTHH:MM:SSZ` (RFC 3339, the form TUF uses) as an instant, or undefined. */
export function parseInstant(text: string): Seconds | undefined {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text)) return undefined;
  const instant = Date.parse(text) / 1000;
  return Number.isInteger(instant) && formatInstant(instant) === text ? instant : undefined;
}

export const formatInstant = (instant: Seconds): string => toDate(instant).toISOString().slice(0, 19) + 'Z';

const isoDate = (instant: Seconds): string => toDate(instant).toISOString().slice(0, 10);
const toDate = (instant: Seconds): Date => new Date(instant * 1000);
