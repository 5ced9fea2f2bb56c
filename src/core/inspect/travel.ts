/** Could one box have been at both places? Lower bounds only: where they leave room, nothing is said. */
import type { Seconds } from '../day.ts';
import type { Position } from './entry.ts';
import { AIR_SPEED, BOARDING, CLOCK_ALLOWANCE, ONE_PLACE, ROAD_SPEED } from './limits.ts';

const EARTH_RADIUS = 6_371_000;

/** Metres along the great circle (haversine; the Earth as a sphere is right to half a percent). */
export function distance(a: Position, b: Position): number {
  const radians = (microdegrees: number) => (microdegrees / 1e6) * (Math.PI / 180);
  const half = (from: number, to: number) => Math.sin((radians(to) - radians(from)) / 2) ** 2;
  const chord = half(a.latitude, b.latitude) + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * half(a.longitude, b.longitude);
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** Metres that two positions are apart at least, what each is uncertain by taken off; 0 within one place. */
export function leastDistance(a: Position, b: Position): number {
  const sure = distance(a, b) - a.accuracy - b.accuracy;
  return sure <= ONE_PLACE ? 0 : sure;
}

/** Seconds that a box needs at least for so many metres: by the fastest road, or by air. */
export const leastTravel = (metres: number): Seconds => (metres === 0 ? 0 : Math.min(metres / ROAD_SPEED, BOARDING + metres / AIR_SPEED));

/** Whether a box could have gone so far between two moments, each by another device's clock. */
export const couldTravel = (metres: number, between: Seconds): boolean => leastTravel(metres) <= Math.abs(between) + CLOCK_ALLOWANCE;
