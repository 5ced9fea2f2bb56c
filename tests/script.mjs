/** Runs a TypeScript file of the tests in Node (bench, screenshots) as Vite would load it: `node tests/script.mjs FILE …`. */
import process from 'node:process';
import { resolve } from 'node:path';
import { runnerImport } from 'vite';

const [file, ...args] = process.argv.slice(2);
process.argv = [process.argv[0], resolve(file), ...args];
await runnerImport(resolve(file), { configFile: false, logLevel: 'warn' });
