import { mkdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { policy, inlineHashes } from '../../src/build/headers.ts';
import { serve, type Server } from '../../src/demo/serve.ts';
import { addContent, scratch, writeList } from '../fixtures/app.ts';

const HTML = '<!doctype html><script>1</script>示例';
let server: Server;
let story: string;

beforeAll(async () => {
  const app = join(scratch(), 'app');
  mkdirSync(join(app, 'assets'), { recursive: true });
  writeFileSync(join(app, '..', 'secret.txt'), 'not served');
  const files = { 'index.html': HTML, 'sw.js': '', '_headers': 'x', 'nginx.conf': 'x', 'assets/a-1.js': 'x'.repeat(5_000), 'assets/z-1.wasm': '\0asm' };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(app, name), text);
  const trust = writeList();
  story = addContent(trust, '示例');
  server = await serve({ app, trust, port: 0 });
});

afterAll(() => server.close());

const get = (path: string, init?: RequestInit) => fetch(server.url + path, init);

/** As a hostile client asks: the path goes out as written. */
function raw(path: string): Promise<{ status: number; text: string }> {
  return new Promise((done, fail) => {
    const { port } = new URL(server.url);
    request({ host: '127.0.0.1', port, path }, (response) => {
      let text = '';
      response.on('data', (part: Buffer) => { text += part.toString(); }).on('end', () => done({ status: response.statusCode!, text }));
    }).on('error', fail).end();
  });
}

describe('what is there', () => {
  it.each([
    ['/', 'text/html; charset=utf-8', 'no-cache'],
    ['/assets/a-1.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['/assets/z-1.wasm', 'application/wasm', 'public, max-age=31536000, immutable'],
    ['/sw.js', 'text/javascript; charset=utf-8', 'no-cache'],
    ['/trust/timestamp.json', 'application/json; charset=utf-8', 'no-cache'],
    ['/trust/bundles/0.json', 'application/json; charset=utf-8', 'no-cache'],
    ['/trust/1.root.json', 'application/json; charset=utf-8', 'public, max-age=31536000, immutable'],
  ])('%s comes with type, caching and every header', async (path, type, caching) => {
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('cache-control')).toBe(caching);
    expect(response.headers.get('content-security-policy')).toBe(policy(inlineHashes(HTML)));
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
  });

  it.each(['/story', '/01/06901234567892/10/L1/21/4711?from=chat', '/%E6%95%85%E4%BA%8B'])('%s is the app, never kept', async (path) => {
    const response = await get(path);
    expect([response.status, await response.text(), response.headers.get('cache-control')]).toEqual([200, HTML, 'no-cache']);
  });

  it('compresses what shrinks, each form under its own tag, and answers 304 to what is held', async () => {
    const plain = await get('/assets/a-1.js', { headers: { 'accept-encoding': 'identity' } });
    const small = await get('/assets/a-1.js', { headers: { 'accept-encoding': 'gzip, br' } });
    expect(small.headers.get('content-encoding')).toBe('br');
    expect(Number(small.headers.get('content-length'))).toBeLessThan(100);
    expect(await small.text()).toBe(await plain.text());
    const tag = small.headers.get('etag')!;
    expect(tag).not.toBe(plain.headers.get('etag'));
    const again = await get('/assets/a-1.js', { headers: { 'accept-encoding': 'gzip, br', 'if-none-match': tag } });
    expect(again.status).toBe(304);
  });

  it('answers HEAD without a body and refuses to be written to', async () => {
    expect(await (await get('/', { method: 'HEAD' })).text()).toBe('');
    expect((await get('/', { method: 'POST' })).status).toBe(405);
  });
});

describe('what is absent', () => {
  it.each(['/trust/', '/trust/3.root.json', '/trust/story', '/trust/bundles/', '/seed/x', '/assets/old-1.js', '/favicon.ico', '/_headers', '/nginx.conf'])('%s is 404 and not kept', async (path) => {
    const response = await get(path);
    expect(response.status).toBe(404);
    expect(response.headers.get('cache-control')).toBe('no-cache');
    expect(await response.text()).not.toContain('<');
  });

  it.each(['/../secret.txt', '/%2e%2e/secret.txt', '/assets/..%2f..%2fsecret.txt', '/trust/..%2f..%2f..%2fetc/passwd', '/..%5csecret.txt', '/%00', '/%zz', '//secret.txt'])(
    '%s leads nowhere', async (path) => {
      const { status, text } = await raw(path);
      expect(text).not.toContain('not served');
      expect(text).not.toContain('root:');
      if (path.includes('secret.txt')) expect(status).toBe(404);
    });
});

it('serves another list, or none, when told', async () => {
  expect((await get(story)).status).toBe(200);
  server.setTrust(writeList({ version: 8 }));
  expect(await (await get('/trust/timestamp.json')).text()).toContain('"version":8');
  server.setTrust(undefined);
  expect((await get('/trust/timestamp.json')).status).toBe(404);
});

it('refuses a port that is taken', async () => {
  await expect(serve({ app: '.', port: Number(new URL(server.url).port) })).rejects.toThrow('EADDRINUSE');
});
