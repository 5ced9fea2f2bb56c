import { describe, expect, it } from 'vitest';
import { listFiles } from '../../src/build/precache.ts';

const file = (name: string, source = name, modules: string[] = []) => ({ name, source, modules });

describe('what the service worker keeps', () => {
  it('takes hashed files by address and the others by revision', () => {
    const { shell } = listFiles([file('index.html', 'a'), file('assets/index-abc.js'), file('seed/list-0.json')]);
    expect(shell).toEqual([
      { url: '/assets/index-abc.js', revision: null },
      { url: '/index.html', revision: 'ca978112ca1bbdca' }, // SHA-256 of "a"
      { url: '/seed/list-0.json', revision: null },
    ]);
  });

  it('sets the scanner apart: WebAssembly, chunks of its packages, and the worker that loads it', () => {
    const { shell, engine } = listFiles([
      file('assets/zxing-1.wasm'),
      file('assets/scan-1.js', '', ['/x/src/app/scan.tsx', '/x/node_modules/html5-qrcode/es2015/html5-qrcode.js']),
      file('assets/zxing.worker-1.js', 'decode()'),
      file('assets/story-1.js', '', ['/x/src/app/story.tsx']),
    ]);
    expect(engine).toEqual(['/assets/scan-1.js', '/assets/zxing-1.wasm', '/assets/zxing.worker-1.js']);
    expect(shell.map(({ url }) => url)).toEqual(['/assets/story-1.js']);
  });

  it('sets the inspector’s part apart: it is kept by whoever opens it', () => {
    const { shell, inspector } = listFiles(['assets/inspect-screen-1.css', 'assets/inspect-screen-2.js', 'assets/story-screen-1.js'].map((name) => file(name)));
    expect(inspector).toEqual(['/assets/inspect-screen-1.css', '/assets/inspect-screen-2.js']);
    expect(shell.map(({ url }) => url)).toEqual(['/assets/story-screen-1.js']);
  });

  it('leaves out what no page asks for, and is in the same order each time', () => {
    const names = ['robots.txt', '_headers', 'nginx.conf', 'assets/a.js.map', 'icon-512.png', 'screenshots/home.png', 'icon.svg', 'assets/b.css'];
    expect(listFiles(names.map((name) => file(name))).shell.map(({ url }) => url)).toEqual(['/assets/b.css', '/icon.svg']);
    expect(listFiles(names.reverse().map((name) => file(name))).shell.map(({ url }) => url)).toEqual(['/assets/b.css', '/icon.svg']);
  });
});
