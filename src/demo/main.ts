/** `npm run demo -- --out DIR [--now INSTANT]`. */
import { resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { parseInstant } from '../core/day.ts';
import { makeDemo } from './make.ts';

const { values } = parseArgs({ options: { out: { type: 'string', default: '.demo' }, now: { type: 'string' } } });
const now = values.now === undefined ? Math.floor(Date.now() / 1000) : parseInstant(values.now);
if (now === undefined) {
  console.error(`--now ${values.now}: 应为 YYYY-MM-DDTHH:MM:SSZ / must be YYYY-MM-DDTHH:MM:SSZ`);
  process.exitCode = 2;
} else {
  const out = resolve(values.out);
  const what = await makeDemo(out, now);
  const said = { made: '示例已生成 Demo made', published: '示例名单已重新发布 Demo list published again', unchanged: '示例已是最新 Demo is up to date' };
  console.error(`${said[what]}: ${out}`);
}
