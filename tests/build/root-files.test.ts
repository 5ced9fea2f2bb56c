import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRootFiles } from '../../src/build/root-files.ts';
import { buildFixture, scratch, writeList } from '../fixtures/app.ts';

/** A folder with these files. */
function folder(files: { readonly [name: string]: string }): string {
  const dir = join(scratch(), 'root');
  mkdirSync(join(dir, '.well-known'), { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(dir, name, '..'), { recursive: true });
    writeFileSync(join(dir, name), text);
  }
  return dir;
}

const good = { 'MP_verify_demo123.txt': 'demo123', 'verify-demo.html': 'demo', '.well-known/assetlinks.json': '[]', '.well-known/apple-app-site-association': '{}' };

it('puts verification files at the root of the build, as they are, and no phone keeps them', async () => {
  const dir = await buildFixture(writeList(), { rootFiles: folder(good) });
  for (const [name, text] of Object.entries(good)) expect(readFileSync(join(dir, name), 'utf8')).toBe(text);
  const worker = readFileSync(join(dir, 'sw.js'), 'utf8');
  for (const name of Object.keys(good)) expect(worker).not.toContain(name);
});

it('adds nothing where the office has no such folder', async () => {
  expect(existsSync(join(await buildFixture(writeList()), '.well-known'))).toBe(false);
});

describe('refuses', () => {
  it.each([
    ['a script', { 'verify.js': '1' }], ['a script below .well-known', { '.well-known/verify.mjs': '1' }], ['another folder', { 'mp/verify.txt': '1' }],
    ['a hidden file', { '.htaccess': '1' }], ['a picture', { 'logo.svg': '<svg/>' }], ['a name with blanks', { 'MP verify.txt': '1' }],
  ])('%s', (_what, files) => {
    expect(() => readRootFiles(folder(files))).toThrow(/go NAME\.txt/);
  });

  it('a large file, and a folder that is not there', () => {
    expect(() => readRootFiles(folder({ 'a.txt': 'x'.repeat(70_000) }))).toThrow('at most 65536');
    expect(() => readRootFiles('/nowhere')).toThrow('WUHAI_ROOT_FILES');
  });

  it('a name that the app has itself', async () => {
    await expect(buildFixture(writeList(), { rootFiles: folder({ 'index.html': 'mine' }) })).rejects.toThrow('the app has a file of that name');
  });
});
