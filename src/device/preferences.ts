/** What a person chose, kept on this device. Read before the first paint, so in localStorage; without it choices last as long as the page. */

const passing = new Map<string, string>();

export type Preference = 'locale' | 'elder' | 'history' | 'stored' | 'lens' | 'zoom' | 'spoken-hints' | 'theme' | 'contrast' | 'install' | 'kiosk-reader' | 'kiosk-code';

export function preference(name: Preference): string | undefined {
  try {
    return localStorage.getItem(`wuhai.${name}`) ?? passing.get(name);
  } catch {
    return passing.get(name); // Storage is switched off in this browser.
  }
}

export function prefer(name: Preference, value: string): void {
  passing.set(name, value);
  try {
    localStorage.setItem(`wuhai.${name}`, value);
  } catch {
    // Full or switched off: the choice holds for this page.
  }
}
