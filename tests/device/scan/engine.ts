/** The decoder as the tests of this folder use it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { openEngine, type Engine } from '../../../src/device/scan/zxing.ts';

export function testEngine(): Promise<Engine> {
  return openEngine({ bytes: readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')) });
}
