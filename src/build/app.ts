/** The Vite plugins of the app, in their order. */
import type { Plugin } from 'vite';
import { earlyFetch } from './early.ts';
import { hosting } from './hosting.ts';
import { html5Qrcode } from './html5-qrcode.ts';
import { precache } from './precache.ts';
import { rootFiles } from './root-files.ts';
import { readSeed, seedPlugin } from './seed.ts';
import { sitePlugin } from './site.ts';
import { zxingWasm } from './zxing-wasm.ts';

export interface AppOptions {
  /** The published trust folder whose list the build carries. */
  readonly trust: string;
  /** Refuse a demo's list and a site without its filing numbers. */
  readonly production: boolean;
  /** The service worker's source. */
  readonly worker: string;
  /** Who runs the site: a YAML file. */
  readonly site: string;
  /** The brand pack's folder, looked through for what is still to be confirmed. */
  readonly brand: string;
  /** A folder of files for the root of the site, by which other platforms see whose it is. */
  readonly rootFiles?: string | undefined;
}

/** The plugins that turn src/app into the hosted folder. */
export function app(options: AppOptions): Plugin[] {
  let held: ReturnType<typeof readSeed> | undefined;
  const seed = () => (held ??= readSeed(options.trust, options.production));
  return [seedPlugin(seed), sitePlugin(options.site, options.brand, options.production), earlyFetch(() => seed().seed.depth), html5Qrcode(), zxingWasm(), precache(options.worker), hosting(), rootFiles(options.rootFiles)];
}
