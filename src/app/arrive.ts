/** Where the focus goes when a screen takes the place of another. */

/** Puts the focus on the screen itself. A link's fragment would take the label's place in the address, so nothing links there. */
export function focusMain(options?: FocusOptions): void {
  const main = document.querySelector('main');
  main?.setAttribute('tabindex', '-1');
  main?.focus(options);
}

let first = true;

/** A screen is there. Who hears the page or goes through it by keys starts at its top; the page's first screen takes no focus. */
export function arrive(): void {
  if (!first) focusMain({ preventScroll: true });
  first = false;
}
