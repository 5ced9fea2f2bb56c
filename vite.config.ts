import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { app } from './src/build/app.ts';
import { BROWSERS } from './src/build/target.ts';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

/** Tests of a screen that drive browsers: one after another, with those of the whole app. */
const BROWSER_TESTS = ['tests/app/scan/{camera,browsers}.test.ts'];
/** Tests that go through every screen and measure no moment: two at a time, one a core. */
const SCREEN_TESTS = ['tests/e2e/{a11y,abilities,bad-input,keys,labels,layout,still,vertical}.test.ts'];

export default defineConfig({
  define: { 'import.meta.env.VITE_VERSION': JSON.stringify(version) },
  plugins: app({
    trust: process.env['WUHAI_TRUST'] ?? '.demo/trust',
    production: process.env['WUHAI_PRODUCTION'] === '1',
    worker: 'src/sw/sw.ts',
    site: process.env['WUHAI_SITE'] ?? 'src/brand/site.yaml',
    brand: 'src/brand',
    rootFiles: process.env['WUHAI_ROOT_FILES'],
  }),
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    target: BROWSERS,
    outDir: 'dist/app',
    emptyOutDir: true,
    modulePreload: { polyfill: false }, // Without it an older browser finds the same files one flight later; the app has one entry.
    assetsInlineLimit: 0, // A data: address is refused by the policy in most places.
    reportCompressedSize: false,
    rolldownOptions: {
      // All that the first verdict needs in one chunk: cut up for the later screens' sake it would weigh a tenth more.
      output: { codeSplitting: { groups: [
        { name: 'first', tags: ['$initial'], priority: 3 },
        { name: 'rest', test: /\/src\/app\/verdict\/(rest|todo)\.tsx$/, priority: 2 },
        { name: 'pages', test: /\/src\/app\/(screens|home|culture\/(culture|page)-screen)\.tsx?$/, priority: 1 },
      ] } },
      // Fields are set, not defined: nothing here can tell the two apart, and the oldest browsers would need half a kilobyte of helpers.
      transform: { assumptions: { setPublicClassFields: true }, typescript: { removeClassFieldsWithoutInitializer: true } },
    },
  },
  test: {
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['tests/{core,i18n,issuer,build,demo,brand,device,conformance}/**/*.test.ts'], environment: 'node', testTimeout: 20_000 },
      },
      {
        extends: true,
        test: { name: 'component', exclude: BROWSER_TESTS, include: ['tests/{app,ui,device}/**/*.test.tsx', 'tests/{app,ui}/**/*.test.ts'], environment: 'happy-dom', testTimeout: 20_000 },
      },
      {
        extends: true,
        test: {
          name: 'screens', include: SCREEN_TESTS, environment: 'node', testTimeout: 240_000, hookTimeout: 240_000, maxWorkers: 2, sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e', include: ['tests/{e2e,browsers}/**/*.test.ts', ...BROWSER_TESTS], exclude: SCREEN_TESTS, environment: 'node', testTimeout: 120_000, hookTimeout: 120_000,
          fileParallelism: false, sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
