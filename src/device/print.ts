/** Printing, where the browser really does: some in-app browsers have `print` and do nothing. */

/** Milliseconds within which a browser that prints has announced it. */
const PATIENCE = 1_500;

/** False where nothing was printed: there is no `print`, or it did nothing. Call it from a tap. */
export function printPage(): Promise<boolean> {
  const { print: ask } = globalThis as { readonly print?: () => void };
  if (typeof ask !== 'function') return Promise.resolve(false);
  if (!('onbeforeprint' in window)) {
    ask();
    return Promise.resolve(true); // It does not announce it.
  }
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), PATIENCE);
    addEventListener('beforeprint', () => {
      clearTimeout(timer);
      resolve(true);
    }, { once: true });
    ask();
  });
}
