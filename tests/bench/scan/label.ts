/** Texts as labels carry them. */
import { random } from './random.ts';

/** A label's link of the usual size: 27 characters and 265 digits, QR version 8 at level M. Each seed another number. */
export function labelText(seed = 1): string {
  const chance = random(seed);
  const digits = Array.from({ length: 264 }, () => Math.floor(chance.next() * 10)).join('');
  return `https://putao.example.org/#1${digits}`;
}
