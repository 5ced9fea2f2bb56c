import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSeed } from '../../src/build/seed.ts';
import { writeList } from '../fixtures/app.ts';

describe('the list a build carries', () => {
  it('is the newest root, the timestamp as floor, and the whole list verbatim', () => {
    const dir = writeList({ version: 7, shards: ['00', 'ff'] });
    const { seed, bundle } = readSeed(dir);
    expect(seed.root).toEqual({ version: 2, sha256: createHash('sha256').update('{"signed":{"version":2}}').digest('hex') });
    expect(seed.floor).toEqual({ version: 7, issued: Date.UTC(2026, 10, 3) / 1000 });
    expect(seed.depth).toBe(2);
    expect(seed.bundleUrl).toMatch(/^\/seed\/list-[0-9a-f]{16}\.json$/);
    expect(bundle).toBe(readFileSync(join(dir, 'bundles/all.json'), 'utf8'));
  });

  it('has the same name for the same list, so builds are reproducible', () => {
    expect(readSeed(writeList()).seed).toEqual(readSeed(writeList()).seed);
    expect(readSeed(writeList({ version: 4 })).seed.bundleUrl).not.toBe(readSeed(writeList()).seed.bundleUrl);
  });

  it('refuses a demo in a production build, by the newest targets', () => {
    const dir = writeList({ demo: true });
    expect(readSeed(dir).seed.floor.version).toBe(3);
    expect(() => readSeed(dir, true)).toThrow(/10\.targets\.json is marked x-demo.*refuses a demo's keys/);
    expect(readSeed(writeList(), true).seed.floor.version).toBe(3);
  });

  it.each(['timestamp.json', 'bundles/all.json', '10.targets.json'])('names what is missing: %s', (name) => {
    const dir = writeList();
    rmSync(join(dir, name));
    if (name === '10.targets.json') rmSync(join(dir, '1.targets.json'));
    expect(() => readSeed(dir)).toThrow(/is no published trust list: .* is missing/);
  });

  it('refuses a folder whose parts are of different lists, of unknown format or of mixed depth', () => {
    const mixed = writeList();
    writeFileSync(join(mixed, 'timestamp.json'), '{"signed":{"version":9,"x-issued":"2026-11-04T00:00:00Z"}}');
    expect(() => readSeed(mixed)).toThrow('different lists');
    const newer = writeList();
    writeFileSync(join(newer, 'bundles/all.json'), '{"format":2,"files":{}}');
    expect(() => readSeed(newer)).toThrow('format 2');
    expect(() => readSeed(writeList({ shards: ['0', '10'] }))).toThrow('shards of 1 and 2 digits');
  });

  it('refuses a timestamp without its day of issue', () => {
    const dir = writeList();
    const text = '{"signed":{"version":3}}';
    writeFileSync(join(dir, 'timestamp.json'), text);
    writeFileSync(join(dir, 'bundles/all.json'), JSON.stringify({ format: 1, files: { 'timestamp.json': text } }));
    expect(() => readSeed(dir)).toThrow('x-issued is missing');
  });
});
