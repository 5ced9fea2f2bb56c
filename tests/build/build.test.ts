import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { policy, inlineHashes } from '../../src/build/headers.ts';
import { buildFixture, writeList } from '../fixtures/app.ts';

it('builds a page, its worker, its seed and the hosting files that belong together', async () => {
  const trust = writeList();
  const dir = await buildFixture(trust);
  const html = readFileSync(join(dir, 'index.html'), 'utf8');
  const read = (name: string) => readFileSync(join(dir, name), 'utf8');

  expect(inlineHashes(html)).toHaveLength(1);
  expect(html.indexOf('<script>')).toBeLessThan(html.indexOf('rel="stylesheet"'));
  expect(html).not.toContain('data:');
  for (const name of ['_headers', 'nginx.conf']) expect(read(name)).toContain(policy(inlineHashes(html)));

  const seed = readdirSync(join(dir, 'seed'));
  expect(read(`seed/${seed[0]}`)).toBe(readFileSync(join(trust, 'bundles/all.json'), 'utf8'));

  const worker = read('sw.js');
  expect(worker).not.toMatch(/^\s*(import|export)\s/m); // A classic script: Firefox 78 and Safari 14 know no other worker.
  for (const name of ['/index.html', `/seed/${seed[0]}`, ...readdirSync(join(dir, 'assets')).map((one) => `/assets/${one}`)]) expect(worker).toContain(name);
});

it('a production build refuses a demo', async () => {
  await expect(buildFixture(writeList({ demo: true }), { production: true })).rejects.toThrow("refuses a demo's keys");
});
