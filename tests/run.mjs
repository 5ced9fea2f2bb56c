/** `npm test`: installs what is missing, builds, runs every test. Arguments go to vitest. Plain Node. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import process from 'node:process';
import { buildAll, install, run, steps, tool } from '../src/build/fresh.mjs';

const RESULTS = 'dist/tests/results.json';

/** What the tests use besides npm packages: how to tell that it is there, and the Debian packages that bring it. */
const NEEDED = [
  { name: 'Chromium', here: () => found('chromium'), from: ['chromium'] },
  { name: 'Firefox ESR', here: () => found('firefox-esr'), from: ['firefox-esr'] },
  { name: 'WebKitGTK', here: () => found('WebKitWebDriver'), from: ['webkit2gtk-driver', 'libwebkit2gtk-4.1-0', 'dbus'] },
  { name: 'Xvfb', here: () => found('xvfb-run'), from: ['xvfb', 'xauth'] },
  { name: 'Noto CJK fonts', here: () => found('fc-list') && spawnSync('fc-list', [':lang=zh']).stdout.length > 0, from: ['fontconfig', 'fonts-noto-cjk', 'fonts-noto-core'] },
  // By a name of its own: another program may be called `convert`.
  { name: 'ImageMagick', here: () => found('identify'), from: ['imagemagick'] },
  { name: 'pdftoppm', here: () => found('pdftoppm'), from: ['poppler-utils'] },
];

function found(command) {
  return spawnSync('sh', ['-c', `command -v ${command}`]).status === 0;
}

/** Installs the missing programs where that is possible (Debian, as root); otherwise says which they are. */
function programs() {
  const missing = () => NEEDED.filter((one) => !one.here());
  if (missing().length === 0) return 0;
  const packages = missing().flatMap((one) => one.from);
  if (found('apt-get') && process.getuid?.() === 0) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    run('apt-get', ['update', '-q'], { env });
    run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], { env });
  }
  const still = missing();
  if (still.length === 0) return 0;
  console.error(`The tests need: ${still.map((one) => one.name).join(', ')}. On Debian, as root:\n  apt-get install ${still.flatMap((one) => one.from).join(' ')}`);
  return 1;
}

function test() {
  mkdirSync('dist/tests', { recursive: true });
  rmSync(RESULTS, { force: true });
  return tool('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${RESULTS}`, ...process.argv.slice(2)]);
}

/** Counts of the run; a step that failed before the tests, or a test file that would not load, counts as one failure. */
function count(code) {
  const results = existsSync(RESULTS) ? JSON.parse(readFileSync(RESULTS, 'utf8')) : undefined;
  const passed = results?.numPassedTests ?? 0;
  const skipped = (results?.numPendingTests ?? 0) + (results?.numTodoTests ?? 0);
  const unloaded = (results?.testResults ?? []).filter((file) => file.status === 'failed' && file.assertionResults.every((one) => one.status !== 'failed')).length;
  const failed = (results?.numFailedTests ?? 0) + unloaded;
  return { passed, skipped, failed: code !== 0 && failed === 0 ? 1 : failed };
}

rmSync(RESULTS, { force: true });
const { passed, failed, skipped } = count(await steps(install, programs, buildAll, test));
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed > 0 ? 1 : 0;
