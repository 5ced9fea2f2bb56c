/** Files that other platforms look for at the root of the site, to see whose it is (WeChat, Alipay, …): a folder of the office's, copied as it is. */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Plugin } from 'vite';

/** A verification file is a line or a small table; more was put there by mistake. Bytes. */
const MAX_BYTES = 65_536;

/** At the root a plain file; below `.well-known/` (RFC 8615) whatever its registry says. Never a script: it would run on the site's own origin. */
const NAME = /^(?:[A-Za-z0-9_-]{1,120}\.(?:txt|html|json|xml)|\.well-known\/[A-Za-z0-9_-][A-Za-z0-9._-]{0,119})$/;
const SCRIPT = /\.(?:js|mjs|cjs|wasm)$/i;

export interface RootFile {
  readonly name: string;
  readonly source: Uint8Array;
}

/** Reads the folder. Throws with the first file that has no place at the root of a site. */
export function readRootFiles(dir: string): RootFile[] {
  if (!existsSync(dir)) throw new Error(`${dir} is missing: WUHAI_ROOT_FILES names the folder of files for the root of the site`);
  const names = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(dir, name)).isFile());
  return names.map((name) => name.split(sep).join('/')).sort().map((name) => {
    if (!NAME.test(name) || SCRIPT.test(name)) throw new Error(`${dir}/${name}: at the root of the site go NAME.txt, .html, .json or .xml, and files below .well-known/`);
    const source = readFileSync(join(dir, name));
    if (source.length > MAX_BYTES) throw new Error(`${dir}/${name}: ${source.length} bytes, at most ${MAX_BYTES}`);
    return { name, source };
  });
}

/** Puts the folder's files beside the built app. They are for other servers, so no phone keeps them. Without a folder nothing is added. */
export function rootFiles(dir: string | undefined): Plugin {
  let publicDir = '';
  return {
    name: 'wuhai-root-files',
    enforce: 'post',
    configResolved: (config) => { publicDir = config.publicDir; },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const { name, source } of dir ? readRootFiles(dir) : []) {
          if (name in bundle || (publicDir !== '' && existsSync(join(publicDir, name)))) throw new Error(`${dir}/${name}: the app has a file of that name`);
          this.emitFile({ type: 'asset', fileName: name, source });
        }
      },
    },
  };
}
