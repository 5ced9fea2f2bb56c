/** `npm start`: from a fresh clone to the built app on this machine. `--port N` chooses the port. Plain Node. */
import process from 'node:process';
import { buildAll, install, steps } from '../build/fresh.mjs';

const wish = process.argv.indexOf('--port');
const port = wish < 0 ? undefined : Number(process.argv[wish + 1]);
if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port < 65_536)) {
  console.error(`--port ${process.argv[wish + 1] ?? ''}: 应为 0 到 65535 的整数 / must be a whole number from 0 to 65535`);
  process.exit(2);
}

const code = await steps(install, () => buildAll(['src/demo', 'src/build']));
if (code !== 0) process.exit(code);

const { serve } = await import('../../dist/node/demo/serve.js');
const folders = { app: 'dist/app', trust: '.demo/trust', labels: '.demo/labels.json' };
const server = port === undefined
  ? await serve({ ...folders, port: 8080 }).catch(() => serve({ ...folders, port: 0 })) // 8080 is often taken.
  : await serve({ ...folders, port });
console.log(`\n  乌海葡萄（示例 Demo）  ${server.url}/\n  可扫的示例码 Labels to scan  ${server.url}/demo\n  停止 Stop: Ctrl+C\n`);
