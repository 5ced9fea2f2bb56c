/** Where the device is, asked only on a tap. */
import type { Position } from '../../core/inspect/entry.ts';
import { err, ok, type Result } from '../../core/result.ts';

/** `refused`: by the person or the page's policy. `unknown`: no fix in time. */
export type PositionFault = 'refused' | 'unknown';

/** Milliseconds for a fix: under a market's roof it takes its time. */
const PATIENCE = 20_000;

export function position(): Promise<Result<Position, PositionFault>> {
  if (!('geolocation' in navigator)) return Promise.resolve(err('unknown'));
  return new Promise((resolve) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude, accuracy } }) =>
        resolve(ok({ latitude: Math.round(latitude * 1e6), longitude: Math.round(longitude * 1e6), accuracy: Math.ceil(accuracy) })),
      ({ code }) => resolve(err(code === 1 ? 'refused' : 'unknown')), // 1: PERMISSION_DENIED (Geolocation §6.1).
      { enableHighAccuracy: true, timeout: PATIENCE, maximumAge: 0 },
    );
  });
}
