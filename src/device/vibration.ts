/** A vibration for each tone, told apart in the hand: milliseconds on and off in turn. */
import type { Tone } from '../core/verdict.ts';

export const vibrations: { readonly [T in Tone]: readonly number[] } = {
  good: [60], caution: [60, 60, 60], unknown: [60, 60, 60], other: [120], bad: [400],
};

/** Vibrates where the device can, and where the person has touched the page: before that Chrome refuses, and says so. */
export function vibrate(tone: Tone): void {
  const { userActivation, vibrate: shake } = navigator as { readonly userActivation?: { readonly hasBeenActive: boolean }; readonly vibrate?: Navigator['vibrate'] };
  if (shake && userActivation?.hasBeenActive !== false) shake.call(navigator, [...vibrations[tone]]);
}
