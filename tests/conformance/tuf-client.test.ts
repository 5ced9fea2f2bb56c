/** The client on the command line, against the simulator over HTTP: what the protocol asks for, and each kind of fault. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { utf8 } from '../../src/core/bytes.ts';
import { formatInstant } from '../../src/core/day.ts';
import { serve, type Served } from '../core/trust/serve.ts';
import { Simulator, makeKey } from '../core/trust/simulator.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const executable = join(project, 'tests/conformance/tuf-client');
/** The client reads the clock: this repository lives far past any run. */
const now = 4_000_000_000;
const content = utf8('grapes');

let folder: string;
let repository: Simulator;
let served: Served;

beforeAll(() => {
  // What is tested is what the sources say now.
  const built = spawnSync(process.execPath, [join(project, 'node_modules/typescript/bin/tsc'), '-b', 'src/core'], { cwd: project, encoding: 'utf8' });
  expect(built.stdout).toBe('');
}, 60_000);
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tuf-'));
  repository = await Simulator.create({ now });
  await repository.addTarget('targets', 'dir/box.txt', content);
  await repository.publish(['targets']);
  served = await serve(repository);
});
afterEach(async () => {
  await served.close();
  rmSync(folder, { recursive: true });
});

function run(...args: string[]): Promise<{ code: number | null; said: string }> {
  return new Promise((resolve) => {
    const client = spawn(executable, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    client.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    client.on('close', (code) => resolve({ code, said: said.trim() }));
  });
}
const metadata = () => join(folder, 'metadata');
const targets = () => join(folder, 'targets');
function init(root = repository.root) {
  writeFileSync(join(folder, 'initial.json'), root);
  return run('--metadata-dir', metadata(), 'init', join(folder, 'initial.json'));
}
const refresh = (url = served.metadataUrl) => run('--metadata-dir', metadata(), '--metadata-url', url, 'refresh');
const download = (...names: string[]) => run(
  '--metadata-dir', metadata(), '--metadata-url', `${served.metadataUrl}/`, ...names.flatMap((name) => ['--target-name', name]),
  '--target-base-url', `${served.targetsUrl}/`, '--target-dir', targets(), 'download',
);
const done = { code: 0, said: '' };
const failed = (said: string) => ({ code: 1, said: `tuf-client: ${said}` });
const held = (role: string) => readFileSync(join(metadata(), `${role}.json`));
const roles = () => readdirSync(metadata()).filter((name) => name.endsWith('.json')).sort();
const downloaded = () => readdirSync(targets());
const askedMetadata = () => served.requests.filter((path) => path.startsWith('/metadata/')).map((path) => path.slice('/metadata/'.length));
const askedTargets = () => served.requests.filter((path) => path.startsWith('/targets/'));

describe('init', () => {
  it('stores the root, asks for nothing, checks nothing', async () => {
    expect(await init(utf8('no root'))).toEqual(done);
    expect(held('root').toString()).toBe('no root');
    expect(served.requests).toEqual([]);
    expect(await refresh()).toEqual(failed('root: json'));
    expect(served.requests).toEqual([]);
  });

  it('fails where there is no such file, or no such command', async () => {
    expect((await run('--metadata-dir', metadata(), 'init', join(folder, 'none'))).code).toBe(1);
    expect(await run('--metadata-dir', metadata(), 'refresh')).toEqual(failed('--metadata-url is missing'));
    expect(await run('toString')).toEqual(failed('init, refresh or download?'));
    expect((await run()).code).toBe(1);
  });
});

describe('refresh', () => {
  it('takes the four roles and stores them byte for byte under unversioned names', async () => {
    expect(await init()).toEqual(done);
    expect(await refresh()).toEqual(done);
    expect(askedMetadata()).toEqual(['2.root.json', 'timestamp.json', '2.snapshot.json', '2.targets.json']);
    expect(roles()).toEqual(['root.json', 'snapshot.json', 'targets.json', 'timestamp.json']);
    expect(Uint8Array.from(held('timestamp'))).toEqual(repository.served.get('timestamp.json'));
    expect(Uint8Array.from(held('targets'))).toEqual(repository.served.get('2.targets.json'));
    served.requests.length = 0;
    expect(await refresh()).toEqual(done);
    expect(askedMetadata()).toEqual(['2.root.json', 'timestamp.json']);
  });

  it('follows rotations of every key, and forgets what rotated keys had signed', async () => {
    await init();
    await refresh();
    const former = repository.signers.get('root')!;
    for (const role of ['root', 'timestamp', 'snapshot', 'targets']) repository.setKeys(role, [await makeKey('ed25519'), await makeKey('rsassa-pss-sha256')], 2);
    await repository.publishRoot(former);
    expect(await refresh()).toEqual(failed('timestamp: signatures'));
    expect(roles()).toEqual(['root.json', 'targets.json']);
    await repository.publish(['targets']);
    expect(await refresh()).toEqual(done);
    expect(JSON.parse(held('targets').toString())).toMatchObject({ signed: { version: 3 } });
  });

  it('keeps what it took before a fault, and goes on from there', async () => {
    await init();
    await refresh();
    const before = held('snapshot');
    await repository.publish(['targets']);
    const snapshot = repository.served.get('3.snapshot.json')!;
    repository.served.delete('3.snapshot.json');
    expect(await refresh()).toEqual(failed('snapshot: absent'));
    expect(JSON.parse(held('timestamp').toString())).toMatchObject({ signed: { version: 3 } });
    expect(held('snapshot')).toEqual(before);
    repository.served.set('3.snapshot.json', snapshot);
    expect(await refresh()).toEqual(done);
  });

  it('still sees a rollback after an update that was cut', async () => {
    await init();
    await repository.publish(['targets']);
    await refresh();
    repository.role('targets').version -= 2;
    await repository.publish(['targets']);
    expect(await refresh()).toEqual(failed('snapshot: rollback'));
    expect(await refresh()).toEqual(failed('snapshot: rollback'));
  });

  it.each(['timestamp', 'snapshot', 'targets'])('refuses an expired %s', async (role) => {
    await init();
    repository.role(role).expires = formatInstant(1_000_000_000);
    if (role === 'targets') await repository.publish(['targets']);
    else if (role === 'snapshot') await repository.publishSnapshot();
    else {
      delete repository.role(role)['x-issued'];
      await repository.publishTimestamp();
    }
    expect(await refresh()).toEqual(failed(`${role}: expired`));
    expect(roles()).not.toContain(`${role}.json`);
  });

  it('tells a server that is not there, or in trouble, from the end of the chain of roots', async () => {
    await init();
    expect(await refresh('http://127.0.0.1:9')).toEqual(failed('root: unreachable'));
    const server = createServer((_, response) => response.writeHead(503).end());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    expect(await refresh(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)).toEqual(failed('root: unreachable'));
    server.close();
  });

  it('stops an endless answer at the limit', async () => {
    await init();
    let sent = 0;
    const endless = createServer((request, response) => {
      if (!request.url!.endsWith('timestamp.json')) return response.writeHead(404).end();
      const pump = () => {
        while (!response.destroyed && response.write(Buffer.alloc(4096, 0x20))) sent += 4096;
      };
      response.on('drain', pump);
      return pump();
    });
    await new Promise<void>((resolve) => endless.listen(0, '127.0.0.1', resolve));
    expect(await refresh(`http://127.0.0.1:${(endless.address() as AddressInfo).port}`)).toEqual(failed('timestamp: too-long'));
    expect(sent).toBeLessThan(20_000_000);
    endless.closeAllConnections();
    endless.close();
  });

  it('makes nothing of stored files that were changed', async () => {
    await init();
    await refresh();
    for (const role of ['timestamp', 'snapshot', 'targets']) writeFileSync(join(metadata(), `${role}.json`), '{}');
    expect(await refresh()).toEqual(done);
    expect(Uint8Array.from(held('snapshot'))).toEqual(repository.served.get('2.snapshot.json'));
  });
});

describe('download', () => {
  it('fetches what is listed, by its hash, and not again', async () => {
    await init();
    expect(await download('dir/box.txt')).toEqual(done);
    expect(downloaded()).toEqual(['dir%2Fbox.txt']);
    expect(Uint8Array.from(readFileSync(join(targets(), 'dir%2Fbox.txt')))).toEqual(content);
    expect(askedTargets()).toEqual([expect.stringMatching(/^\/targets\/dir\/[0-9a-f]{64}\.box\.txt$/)]);
    expect(await download('dir/box.txt')).toEqual(done);
    expect(askedTargets()).toHaveLength(1);
    writeFileSync(join(targets(), 'dir%2Fbox.txt'), 'apples');
    expect(await download('dir/box.txt')).toEqual(done);
    expect(Uint8Array.from(readFileSync(join(targets(), 'dir%2Fbox.txt')))).toEqual(content);
  });

  it('several in order, up to the first failure', async () => {
    await init();
    for (const name of ['a', 'b']) await repository.addTarget('targets', name, utf8(name));
    await repository.publish(['targets']);
    expect(await download('a', 'none', 'b')).toEqual(failed('none: not listed'));
    expect(downloaded()).toEqual(['a']);
    expect(await download('b', 'a')).toEqual(done);
    expect(statSync(join(targets(), 'b')).size).toBe(1);
  });

  it('works without consistent snapshots', async () => {
    repository.role('root').consistent_snapshot = false;
    repository.served.delete('1.root.json');
    await repository.write('root');
    await repository.addTarget('targets', 'dir/a b#?.txt', content);
    await repository.publish(['targets']);
    await init();
    expect(await download('dir/a b#?.txt')).toEqual(done);
    expect(askedMetadata()).toEqual(['2.root.json', 'timestamp.json', 'snapshot.json', 'targets.json']);
    expect(askedTargets()).toEqual(['/targets/dir/a%20b%23%3F.txt']);
  });

  it('refuses content that is not as listed, and stores nothing of it', async () => {
    await init();
    const [name] = [...repository.served.keys()].filter((each) => each.startsWith('targets/'));
    repository.served.set(name!, utf8('apples'));
    expect(await download('dir/box.txt')).toEqual(failed('dir/box.txt: hash'));
    repository.served.set(name!, utf8('many more grapes'));
    expect(await download('dir/box.txt')).toEqual(failed('dir/box.txt: too-long'));
    repository.served.delete(name!);
    expect(await download('dir/box.txt')).toEqual(failed('dir/box.txt: absent'));
    expect(downloaded()).toEqual([]);
  });

  it.each(['?', '#', '/delegated', '../delegated', '葡萄', "it's"])('finds targets through a role called %s', async (role) => {
    await repository.delegate(role, { paths: ['season/*'] });
    await repository.addTarget(role, 'season/x', content);
    await repository.publish(['targets']);
    await init();
    expect(await download('season/x')).toEqual(done);
    expect(roles()).toHaveLength(5);
    expect(askedMetadata().at(-1)).toMatch(/^1\.[^/?#]+\.json$/);
    served.requests.length = 0;
    expect(await download('season/x')).toEqual(done);
    expect(askedMetadata()).toEqual(['2.root.json', 'timestamp.json']);
  });

  it('through hash bins', async () => {
    const names = await repository.delegateBins('bin', 3);
    for (const name of names) await repository.addTarget(name, 'x', content);
    await repository.publish(['targets', ...names]);
    await init();
    expect(await download('x')).toEqual(done);
    expect(roles()).toHaveLength(5);
  });

  it('refuses an expired delegated role, and does not store it', async () => {
    await repository.delegate('season', { paths: ['season/*'] });
    await repository.addTarget('season', 'season/x', content);
    repository.role('season').expires = formatInstant(1_000_000_000);
    await repository.publish(['targets']);
    await init();
    expect(await refresh()).toEqual(done);
    expect(await download('season/x')).toEqual(failed('season: expired'));
    expect(roles()).toEqual(['root.json', 'snapshot.json', 'targets.json', 'timestamp.json']);
  });
});
