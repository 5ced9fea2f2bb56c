/** A person's choice of how pages look, beside what the device asks for. src/build/early.ts dresses a page by it before its first paint. */
import { prefer, preference } from './preferences.ts';

/** What can be chosen; `auto` leaves it to the device. */
export const looks = { theme: ['auto', 'light', 'dark'], contrast: ['auto', 'more'] } as const;
export type Look = keyof typeof looks;
export type LookOf<L extends Look> = (typeof looks)[L][number];

/** The choice in force. */
export function look<L extends Look>(name: L): LookOf<L> {
  const chosen = preference(name);
  const options: readonly LookOf<L>[] = looks[name];
  return options.find((option) => option === chosen) ?? 'auto';
}

/** Dresses this page, and every later one on this device. */
export function chooseLook<L extends Look>(name: L, value: LookOf<L>): void {
  prefer(name, value);
  document.documentElement.setAttribute(`data-${name}`, value);
}
