/**
 * A TUF client on the command line, on the app's own core: it speaks the client protocol of the tuf-conformance suite.
 *   tuf-client --metadata-dir DIR init ROOT_FILE
 *   tuf-client --metadata-dir DIR --metadata-url URL refresh
 *   tuf-client --metadata-dir DIR --metadata-url URL --target-name PATH… --target-base-url URL --target-dir DIR download
 * Exit code 0 when all was done, else 1 and one line that says why. Plain Node on what `tsc -b` emits.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const project = fileURLToPath(new URL('../..', import.meta.url));
const core = new URL('../../dist/node/core/', import.meta.url);
if (!existsSync(new URL('trust/find-target.js', core))) {
  spawnSync(process.execPath, [join(project, 'node_modules/typescript/bin/tsc'), '-b', 'src/core'], { cwd: project, stdio: ['ignore', 2, 2] });
}
const { advance, trustRoot } = await import(new URL('trust/advance.js', core));
const { restore } = await import(new URL('trust/restore.js', core));
const { findTarget, targetPath } = await import(new URL('trust/find-target.js', core));
const { fileNameOf } = await import(new URL('trust/roles.js', core));
const { isTruthful } = await import(new URL('trust/hashes.js', core));

/** Milliseconds for one file: a server that trickles is as good as none. */
const PATIENCE = 60_000;

class Failure extends Error {}

/** Bytes behind a URL, never more than a limit: an endless answer is cut off there. */
async function fetchBytes(url, maxLength) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE) });
    if (!response.ok) {
      await response.body?.cancel();
      return { ok: false, error: response.status === 404 || response.status === 403 ? 'absent' : 'unreachable' };
    }
    const chunks = [];
    let length = 0;
    for await (const chunk of response.body ?? []) {
      length += chunk.length;
      if (length > maxLength) return { ok: false, error: 'too-long' };
      chunks.push(chunk);
    }
    return { ok: true, value: Uint8Array.from(Buffer.concat(chunks)) };
  } catch {
    return { ok: false, error: 'unreachable' };
  }
}

const below = (base, name) => `${base.replace(/\/+$/, '')}/${name}`;
const sourceAt = (base) => ({ fetch: (name, maxLength) => fetchBytes(below(base, name), maxLength) });
const bytesOf = (path) => Uint8Array.from(readFileSync(path));

/** All at once or not at all: a file is never seen half-written. */
function write(path, bytes) {
  writeFileSync(`${path}.new`, bytes);
  renameSync(`${path}.new`, path);
}

async function load(dir) {
  const root = await trustRoot(bytesOf(join(dir, 'root.json')));
  if (!root.ok) throw new Failure(`root: ${root.error.why}`);
  const stored = readdirSync(dir).filter((name) => name.endsWith('.json') && name !== 'root.json');
  return restore(root.value, new Map(stored.map((name) => [name, bytesOf(join(dir, name))])));
}

function save(dir, held, { root, timestamp, snapshot, targets }) {
  if (root.version !== held.root.version) {
    write(join(dir, 'root.json'), root.bytes);
    // TUF 5.3.11: what rotated keys had signed is gone.
    for (const role of ['timestamp', 'snapshot']) rmSync(join(dir, `${role}.json`), { force: true });
  }
  if (timestamp) write(join(dir, 'timestamp.json'), timestamp.bytes);
  if (snapshot) write(join(dir, 'snapshot.json'), snapshot.bytes);
  for (const [name, role] of targets) write(join(dir, fileNameOf(name)), role.bytes);
}

function init({ 'metadata-dir': dir }, [file]) {
  mkdirSync(dir, { recursive: true });
  copyFileSync(file, join(dir, 'root.json'));
}

async function refresh({ 'metadata-dir': dir, 'metadata-url': url }, terms) {
  const held = await load(dir);
  const { trusted, fault } = await advance(held, sourceAt(url), terms);
  save(dir, held, trusted);
  if (fault) throw new Failure(`${fault.role}: ${fault.why}`);
  return trusted;
}

async function download(options, terms) {
  let trusted = await refresh(options, terms);
  mkdirSync(options['target-dir'], { recursive: true });
  for (const path of options['target-name']) {
    const found = await findTarget(trusted, path, sourceAt(options['metadata-url']), terms);
    save(options['metadata-dir'], trusted, found.trusted);
    trusted = found.trusted;
    if (!found.target) throw new Failure(found.fault ? `${found.fault.role}: ${found.fault.why}` : `${path}: not listed`);
    await downloadTarget(path, found.target, trusted.root, options);
  }
}

async function downloadTarget(path, target, root, { 'target-dir': dir, 'target-base-url': base }) {
  const file = join(dir, encodeURIComponent(path));
  if (existsSync(file) && (await isTruthful(bytesOf(file), target))) return;
  const url = encodeURI(targetPath(path, target, root.consistentSnapshot)).replace(/[?#]/g, encodeURIComponent);
  const fetched = await fetchBytes(below(base, url), target.length);
  if (!fetched.ok) throw new Failure(`${path}: ${fetched.error}`);
  if (!(await isTruthful(fetched.value, target))) throw new Failure(`${path}: hash`);
  write(file, fetched.value);
}

const text = { type: 'string' };
const needed = { init: ['metadata-dir'], refresh: ['metadata-dir', 'metadata-url'], download: ['metadata-dir', 'metadata-url', 'target-name', 'target-base-url', 'target-dir'] };
const commands = { init, refresh, download };

async function main() {
  const { values, positionals: [command, ...rest] } = parseArgs({
    options: { 'metadata-dir': text, 'metadata-url': text, 'target-name': { ...text, multiple: true }, 'target-base-url': text, 'target-dir': text }, allowPositionals: true,
  });
  if (!Object.hasOwn(commands, command ?? '')) throw new Failure('init, refresh or download?');
  const missing = needed[command].find((name) => values[name] === undefined);
  if (missing) throw new Failure(`--${missing} is missing`);
  // TUF 5.1: the time at which the update began holds for all of it.
  const terms = { now: Math.floor(Date.now() / 1000), expired: 'refuse' };
  await commands[command](values, command === 'init' ? rest : terms);
}

try {
  await main();
} catch (failure) {
  process.stderr.write(`tuf-client: ${failure.message}\n`);
  process.exitCode = 1;
}
