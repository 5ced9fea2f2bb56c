/** The scan screen's page, built and served as the app is: same targets, same headers. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { securityHeaders } from '../../../src/build/headers.ts';
import { html5Qrcode } from '../../../src/build/html5-qrcode.ts';
import { BROWSERS } from '../../../src/build/target.ts';
import { zxingWasm } from '../../../src/build/zxing-wasm.ts';

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm', '.bmp': 'image/bmp' };

/** Modules that the app has loaded before anyone scans: hand-held scanners are heard on every screen. */
const FIRST = /node_modules\/preact\/|src\/(core\/result|device\/(preferences|scan\/wedge)|i18n\/(format|locale))\.ts$/;

export interface Site {
  readonly url: string;
  /** Where the built files are. */
  readonly folder: string;
  close(): Promise<void>;
}

/** Build and serve. `headers` are added to, or replace, the shipped ones; `files` are served beside the page. */
export async function openSite(headers: Readonly<Record<string, string>> = {}, files: Readonly<Record<string, Buffer>> = {}): Promise<Site> {
  const folder = await mkdtemp(join(tmpdir(), 'scan-site-'));
  await build({
    root: fileURLToPath(new URL('./harness', import.meta.url)),
    configFile: false,
    logLevel: 'warn',
    plugins: [html5Qrcode(), zxingWasm()],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      target: BROWSERS, outDir: folder, emptyOutDir: true, assetsInlineLimit: 0, modulePreload: { polyfill: false },
      // What the app's first chunk brings is not the scanner's: apart, so that the scanner can be weighed.
      rolldownOptions: { transform: { assumptions: { setPublicClassFields: true } }, output: { codeSplitting: { groups: [{ name: 'first', test: FIRST }] } } },
    },
  });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  const shipped = { ...securityHeaders(readFileSync(join(folder, 'index.html'), 'utf8')), ...headers };
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const file = join(folder, path === '/' ? 'index.html' : path);
    try {
      const body = readFileSync(file);
      response.writeHead(200, { ...shipped, 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream' }).end(body);
    } catch {
      response.writeHead(404).end(); // No such file.
    }
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    folder,
    close: () => new Promise((resolve) => server.close(() => resolve(rmSync(folder, { recursive: true, force: true })))),
  };
}
