/** zxing-wasm without its tables of formats and defaults: the scanner asks for its one format by name and sets every option. */
import type { Plugin } from 'vite';

/** The module that holds the tables. */
const MODULE = /zxing-wasm\/dist\/es\/share\.js$/;

/** What is computed while the module loads, and therefore stays however little of it is used; and what takes its place. */
const CHANGES: readonly (readonly [RegExp, string])[] = [
  [/^var e = \[\n\t\[\n[\s\S]*?\n\], t = /m, 'var e = [], t = '],
  [/= e\.(?:map|filter)\(.*?\)(?=, \w = |;)/g, '= []'],
  [/^var Q = \{\s*\.\.\.I,[^}]*\}, \$ = \{ \.\.\.B \};/m, 'var Q = I, $ = B;'],
];

/** The Vite plugin. Workers are bundled apart, with plugins of their own; fields are set there, not defined, as in the pages' build. */
export function zxingWasm(): Plugin {
  const rolldownOptions = { transform: { assumptions: { setPublicClassFields: true } } };
  return { name: 'zxing-wasm', config: () => ({ worker: { plugins: () => [withoutTables()], rolldownOptions } }) };
}

/** A version of the library in which a table is elsewhere fails the build. */
function withoutTables(): Plugin {
  return {
    name: 'zxing-wasm-tables',
    enforce: 'pre',
    transform(code, id) {
      if (!MODULE.test(id.replaceAll('\\', '/').split('?')[0]!)) return undefined;
      let out = code;
      for (const [from, to] of CHANGES) {
        const next = out.replace(from, to);
        if (next === out) this.error(`zxing-wasm: this is no longer in its share.js: ${from}`);
        out = next;
      }
      return { code: out, map: null };
    },
  };
}
