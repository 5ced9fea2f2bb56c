/** What `npm start` and `npm test` do first on a fresh clone. Plain Node: nothing is installed yet. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Runs one command with its output shown; returns its exit code. */
export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32', ...options });
  if (error) console.error(`${command}: ${error.message}`);
  return status ?? 1;
}

/** Runs a command of an installed package. */
export function tool(name, args, options) {
  return run(join('node_modules', '.bin', name), args, options);
}

/** Runs steps (functions that return an exit code) until one fails; returns the last exit code. */
export async function steps(...all) {
  for (const step of all) {
    const code = await step();
    if (code !== 0) return code;
  }
  return 0;
}

/** Installs the packages of package-lock.json when they are missing or others. */
export function install() {
  if (!existsSync('package-lock.json')) throw new Error('run this from the folder that holds package-lock.json');
  return installed() ? 0 : run('npm', ['ci', '--no-audit', '--no-fund']);
}

function installed() {
  const record = 'node_modules/.package-lock.json';
  if (!existsSync(record)) return false;
  const here = packages(record);
  // Packages of other platforms are optional and not installed.
  return Object.entries(packages('package-lock.json')).every(([path, wanted]) =>
    path === '' || wanted.optional || wanted.devOptional || here[path]?.version === wanted.version);
}

function packages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

/** Compiles every room, makes the demo in `.demo` (a second time it changes nothing), and builds the app into dist/app. */
export function buildAll(rooms = []) {
  return steps(
    () => tool('tsc', ['-b', ...rooms]),
    () => run('node', ['dist/node/demo/main.js', '--out', '.demo']),
    () => tool('vite', ['build', '--logLevel', 'warn']),
  );
}
