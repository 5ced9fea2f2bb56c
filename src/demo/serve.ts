/** A static server on this machine only: the built app and a published list, with the headers and answers of real hosting. */
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve, sep } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { HOST_NOTES, cacheControl, isAppPath, securityHeaders } from '../build/headers.ts';

export interface ServeOptions {
  /** The built app's folder. */
  readonly app: string;
  /** The published list's folder, served at `/trust/`. Without it everything there is absent. */
  readonly trust?: string;
  /** The demo's `labels.json`, served at `/demo/labels.json` for the demo page. */
  readonly labels?: string;
  /** 0 takes any free port. */
  readonly port: number;
}

export interface Server {
  /** `http://localhost:PORT`, without a slash at the end. */
  readonly url: string;
  /** Serve another published list from now on; undefined: none. */
  setTrust(dir: string | undefined): void;
  /** Serve another build of the app from now on. */
  setApp(dir: string): void;
  /** Stops at once, open connections too. */
  close(): Promise<void>;
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json', '.wasm': 'application/wasm', '.svg': 'image/svg+xml', '.png': 'image/png', '.jpg': 'image/jpeg',
  '.webp': 'image/webp', '.txt': 'text/plain; charset=utf-8',
};
const COMPRESSED = /^text\/|json|svg|wasm/;

/** Starts serving. Rejects when the port is taken. */
export async function serve(options: ServeOptions): Promise<Server> {
  let { app, trust } = options;
  const { labels } = options;
  const server = createServer((request, response) => answer(request, response, { app, trust, labels }));
  await new Promise<void>((done, fail) => server.once('error', fail).listen(options.port, '127.0.0.1', done));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    setTrust: (dir) => { trust = dir; },
    setApp: (dir) => { app = dir; },
    close: () => new Promise((done) => {
      server.close(() => done());
      server.closeAllConnections();
    }),
  };
}

/** What is served at this moment. */
interface Folders {
  readonly app: string;
  readonly trust: string | undefined;
  readonly labels: string | undefined;
}

function answer(request: IncomingMessage, response: ServerResponse, folders: Folders): void {
  const page = fileAt(folders.app, '/index.html');
  for (const [name, value] of Object.entries(securityHeaders(page ? readFileSync(page, 'utf8') : ''))) response.setHeader(name, value);
  if (request.method !== 'GET' && request.method !== 'HEAD') return void response.writeHead(405, { Allow: 'GET, HEAD' }).end();
  const path = pathOf(request);
  const found = path === undefined ? undefined : findFile(path, folders);
  const file = found ?? (path !== undefined && isAppPath(path) ? page : undefined);
  if (!file) return void response.writeHead(404, { 'Cache-Control': 'no-cache', 'Content-Type': 'text/plain; charset=utf-8' }).end('404 没有这个文件 No such file\n');
  send(request, response, file, cacheControl(found && path ? path : '/'));
}

/** The path of a request, percent-decoded once; undefined when it cannot be. */
function pathOf(request: IncomingMessage): string | undefined {
  try {
    return decodeURIComponent((request.url ?? '/').replace(/[?#].*$/, ''));
  } catch {
    return undefined;
  }
}

function findFile(path: string, { app, trust, labels }: Folders): string | undefined {
  if (path === '/demo/labels.json') return labels;
  if (path.startsWith('/trust/')) return trust === undefined ? undefined : fileAt(trust, path.slice('/trust'.length));
  return HOST_NOTES.some((note) => note === path) ? undefined : fileAt(app, path);
}

/** The file at a path below a folder, never outside it. */
function fileAt(dir: string, path: string): string | undefined {
  const root = resolve(dir);
  const file = resolve(join(root, path));
  if (path.includes('\0') || !file.startsWith(root + sep)) return undefined;
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}

function send(request: IncomingMessage, response: ServerResponse, file: string, caching: string): void {
  const body = readFileSync(file);
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  const encoding = COMPRESSED.test(type) ? accepted(request) : undefined;
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}${encoding ? `-${encoding}` : ''}"`;
  response.setHeader('Content-Type', type);
  response.setHeader('Cache-Control', caching);
  response.setHeader('ETag', tag);
  response.setHeader('Vary', 'Accept-Encoding');
  if (request.headers['if-none-match'] === tag) return void response.writeHead(304).end();
  const bytes = encoding ? compress(body, encoding, tag) : body;
  if (encoding) response.setHeader('Content-Encoding', encoding);
  response.setHeader('Content-Length', bytes.length);
  response.writeHead(200).end(request.method === 'HEAD' ? undefined : bytes);
}

function accepted(request: IncomingMessage): 'br' | 'gzip' | undefined {
  const offered = String(request.headers['accept-encoding'] ?? '');
  return /\bbr\b/.test(offered) ? 'br' : /\bgzip\b/.test(offered) ? 'gzip' : undefined;
}

const compressed = new Map<string, Buffer>();

function compress(body: Buffer, encoding: 'br' | 'gzip', tag: string): Buffer {
  const held = compressed.get(tag);
  if (held) return held;
  const bytes = encoding === 'gzip' ? gzipSync(body) : brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
  compressed.set(tag, bytes);
  return bytes;
}
