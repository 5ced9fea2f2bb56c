/** zxing-wasm without its table of every format: the scanner asks for its one by name. Workers are bundled apart, with plugins of their own. */
import type { Plugin } from 'vite';

/** The module that holds the table, and the table: an array of arrays at the start. */
const MODULE = /zxing-wasm\/dist\/es\/share\.js$/;
const TABLE = /^var e = \[\n\t\[\n[\s\S]*?\n\], t = /m;

/** The Vite plugin; it acts in every worker of the build. A version of the library without the table fails it. */
export function zxingWasm(): Plugin {
  // Fields are set, not defined, as in the pages' own build.
  const rolldownOptions = { transform: { assumptions: { setPublicClassFields: true } } };
  return { name: 'zxing-wasm', config: () => ({ worker: { plugins: () => [withoutTable()], rolldownOptions } }) };
}

function withoutTable(): Plugin {
  return {
    name: 'zxing-wasm-table',
    enforce: 'pre',
    transform(code, id) {
      if (!MODULE.test(id.replaceAll('\\', '/').split('?')[0]!)) return undefined;
      const out = code.replace(TABLE, 'var e = [], t = ');
      if (out === code) this.error('zxing-wasm: its table of formats is no longer where it was');
      return { code: out, map: null };
    },
  };
}
