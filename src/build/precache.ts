/** Lists what the build emitted for the service worker, and builds that worker to a name that never changes. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin, type Rolldown } from 'vite';
import { FILES_ONLY } from './headers.ts';
import { BROWSERS } from './target.ts';

/** The lists of src/sw: see its virtual.d.ts. */
export interface Precache {
  readonly shell: { readonly url: string; readonly revision: string | null }[];
  readonly engine: string[];
  readonly inspector: string[];
}

/** A built file as far as the lists need it. `modules`: what went into a chunk. */
export interface Emitted {
  readonly name: string;
  readonly source: string | Uint8Array;
  readonly modules: readonly string[];
}

/** Notes for the host; and what only a browser asks for, when it installs the app. */
const NOT_KEPT = /^(_headers|nginx\.conf|robots\.txt|icon-.*\.png|screenshots\/.*)$|\.map$/;
/** The inspector's pages and their style: fetched by whoever opens them, so that they cost a shopper nothing. */
const INSPECTOR = /^assets\/inspect-screen-/;
const ENGINE_PACKAGES = /\/node_modules\/(zxing-wasm|html5-qrcode|qr)\//;

/** Sorts the emitted files into what every start needs, the scanner's engine (WebAssembly and what was built from its packages), and the inspector's part. */
export function listFiles(files: readonly Emitted[]): Precache {
  const kept = files.filter((file) => !NOT_KEPT.test(file.name)).sort((a, b) => (a.name < b.name ? -1 : 1));
  return {
    shell: kept.filter((file) => !isEngine(file) && !INSPECTOR.test(file.name)).map((file) => ({ url: `/${file.name}`, revision: revision(file) })),
    engine: kept.filter(isEngine).map((file) => `/${file.name}`),
    inspector: kept.filter((file) => INSPECTOR.test(file.name)).map((file) => `/${file.name}`),
  };
}

// A worker is bundled apart and reaches this build as a finished text; all of ours decode pictures.
function isEngine(file: Emitted): boolean {
  if (file.name.endsWith('.wasm') || file.modules.some((id) => ENGINE_PACKAGES.test(id))) return true;
  return /\.worker-[\w-]+\.js$/.test(file.name);
}

function revision(file: Emitted): string | null {
  if (/^(assets|seed)\//.test(file.name)) return null;
  return createHash('sha256').update(file.source).digest('hex').slice(0, 16);
}

function emitted(bundle: Rolldown.OutputBundle): Emitted[] {
  return Object.values(bundle).map((file) =>
    file.type === 'chunk' ? { name: file.fileName, source: file.code, modules: file.moduleIds } : { name: file.fileName, source: file.source, modules: [] });
}

function publicFiles(dir: string): Emitted[] {
  if (!dir || !existsSync(dir)) return [];
  const entries = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.map((entry) => {
    const path = join(entry.parentPath, entry.name);
    return { name: path.slice(dir.length + 1), source: readFileSync(path), modules: [] };
  });
}

/** Emits `sw.js` from `entry`, with the lists of this very build in it. */
export function precache(entry: string): Plugin {
  let publicDir = '';
  return {
    name: 'wuhai-precache',
    enforce: 'post',
    configResolved: (config) => { publicDir = config.publicDir; },
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const lists = listFiles([...emitted(bundle), ...publicFiles(publicDir)]);
        this.emitFile({ type: 'asset', fileName: 'sw.js', source: await buildWorker(entry, lists) });
      },
    },
  };
}

async function buildWorker(entry: string, lists: Precache): Promise<string> {
  const values = Object.entries({ ...lists, filesOnly: FILES_ONLY });
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    plugins: [{
      name: 'wuhai-precache-lists',
      resolveId: (id) => (id === 'virtual:precache' ? '\0virtual:precache' : undefined),
      load: (id) => (id === '\0virtual:precache' ? values.map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`).join('\n') : undefined),
    }],
    build: { target: BROWSERS, write: false, modulePreload: false, rolldownOptions: { input: entry, output: { format: 'iife' } } },
  }) as Rolldown.RolldownOutput;
  return result.output[0].code;
}
