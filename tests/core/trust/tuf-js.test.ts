/** tuf-js, an independent client, must read what the simulator writes: else the simulator proves nothing. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Updater } from 'tuf-js';
import { utf8 } from '../../../src/core/bytes.ts';
import { formatInstant } from '../../../src/core/day.ts';
import { serve, type Served } from './serve.ts';
import { Simulator, makeKey } from './simulator.ts';

let folder: string;
let repository: Simulator;
let served: Served;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tuf-'));
  // tuf-js reads the clock itself, so this repository lives far past any run.
  repository = await Simulator.create({ now: 4_000_000_000, keys: { root: 2, targets: 2 } });
  await repository.delegate('season', { paths: ['season/*'], terminating: true });
  await repository.addTarget('season', 'season/ranges.json', utf8('{"node":"leaf"}'));
  await repository.publish(['targets']);
  served = await serve(repository);
  for (const name of ['metadata', 'targets']) mkdirSync(join(folder, name));
  writeFileSync(join(folder, 'metadata', 'root.json'), repository.root);
});
afterEach(async () => {
  await served.close();
  rmSync(folder, { recursive: true });
});

const updater = () => new Updater({
  metadataDir: join(folder, 'metadata'), metadataBaseUrl: served.metadataUrl, targetDir: join(folder, 'targets'), targetBaseUrl: served.targetsUrl,
});

describe('tuf-js', () => {
  it('refreshes, finds a delegated target and downloads it', async () => {
    const client = updater();
    await client.refresh();
    const target = await client.getTargetInfo('season/ranges.json');
    expect(readFileSync(await client.downloadTarget(target!), 'utf8')).toBe('{"node":"leaf"}');
    expect(await client.getTargetInfo('season/other.json')).toBeUndefined();
  });

  it('follows a rotation of every key', async () => {
    await updater().refresh();
    const former = repository.signers.get('root')!;
    for (const role of ['root', 'timestamp', 'snapshot', 'targets']) repository.setKeys(role, [await makeKey(), await makeKey()], 2);
    await repository.publishRoot(former);
    await repository.publish(['targets']);
    await updater().refresh();
    expect((JSON.parse(readFileSync(join(folder, 'metadata', 'timestamp.json'), 'utf8')) as { signed: { version: number } }).signed.version).toBe(3);
  });

  it('refuses what it should', async () => {
    repository.role('timestamp').expires = formatInstant(1);
    await repository.publishTimestamp();
    await expect(updater().refresh()).rejects.toThrow(/expired/);
  });
});
