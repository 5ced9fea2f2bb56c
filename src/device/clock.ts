/** The device's clock, the only place that reads it for a judgement. */
import type { Seconds } from '../core/day.ts';

export const now = (): Seconds => Math.floor(Date.now() / 1000);
