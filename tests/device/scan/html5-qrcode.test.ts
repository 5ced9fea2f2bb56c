import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, parseAst, type Rolldown } from 'vite';
import { describe, expect, it } from 'vitest';
import { apply, html5Qrcode, without } from '../../../src/build/html5-qrcode.ts';

const ENTRY = 'virtual:entry';
const library = fileURLToPath(new URL('../../../node_modules/html5-qrcode/es2015/html5-qrcode.js', import.meta.url));

/** Bundle the deep import; `spoil` changes a module of the library before the plugin sees it. */
async function bundle(spoil: (code: string) => string = (code) => code): Promise<string> {
  const entry = { name: 'entry', resolveId: (id: string) => (id === ENTRY ? id : undefined), load: (id: string) => (id === ENTRY ? `export { Html5Qrcode } from 'html5-qrcode/es2015/html5-qrcode';` : undefined) };
  const spoiler = { name: 'spoil', enforce: 'pre' as const, transform: (code: string, id: string) => (id.includes('/html5-qrcode/es2015/') ? spoil(code) : undefined) };
  const built = await build({
    configFile: false, publicDir: false, logLevel: 'silent', plugins: [entry, spoiler, html5Qrcode()],
    build: { write: false, minify: true, rolldownOptions: { input: ENTRY, preserveEntrySignatures: 'strict' } },
  }) as Rolldown.RolldownOutput;
  return built.output.map((file) => (file.type === 'chunk' ? file.code : '')).join('');
}

describe('html5-qrcode as built', () => {
  it('comes without its decoder and without innerHTML, at a tenth of its size', async () => {
    const code = await bundle();
    expect(code).toContain('getUserMedia');
    expect(code).toContain('qr-canvas');
    expect(code).not.toContain('innerHTML');
    expect(code).not.toContain('HybridBinarizer');
    expect(code.length).toBeLessThan(30_000);
  });

  it('fails when the library no longer holds what is replaced', async () => {
    await expect(bundle((code) => code.replace('element.innerHTML = ""', 'element.textContent = ""'))).rejects.toThrow('no longer holds exactly once: element.innerHTML');
    await expect(bundle((code) => code.replace('scanFileV2(imageFile, showImage) {', 'scanFileV3(imageFile, showImage) {'))).rejects.toThrow('not all of these are methods');
  });
});

describe('a change', () => {
  const change = { module: 'a.js', from: 'old()', to: 'young()' };
  it('is made where its source occurs exactly once', () => {
    expect(apply('x; old(); y;', change)).toBe('x; young(); y;');
    expect(apply('x;', change)).toBeUndefined();
    expect(apply('old(); old();', change)).toBeUndefined();
  });

  it('takes methods out of the right class', () => {
    const code = readFileSync(library, 'utf8');
    const less = without(code, ['Html5Qrcode.scanFile', 'Html5Qrcode.clear'], parseAst);
    expect(less).not.toContain('scanFile(imageFile, showImage) {');
    expect(less).toContain('scanFileV2(imageFile, showImage) {');
    expect(without(code, ['Constants.scanFile'], parseAst)).toBeUndefined();
  });
});
