/** Debian's WebKitGTK (MiniBrowser) through WebKitWebDriver, spoken to with plain fetch (W3C WebDriver). It stands in for Safari; it is not iOS. */
import { spawn } from 'node:child_process';
import { readdirSync, existsSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { PATIENCE, PHONE, program, type Browser, type Viewport } from './browser.ts';

/** The key of an element reference in WebDriver's JSON (W3C WebDriver §11). */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

export async function launchWebkit(viewport: Viewport = PHONE): Promise<Browser> {
  const port = await freePort();
  const stop = startDriver(port);
  const send = client(`http://127.0.0.1:${port}`);
  const session = await openSession(send).catch(async (error: unknown) => { await stop(); throw error; });
  await send('POST', `${session}/window/rect`, { width: viewport.width, height: viewport.height });
  return {
    name: 'webkit',
    open: async (url) => void (await send('POST', `${session}/url`, { url })),
    text: async (selector) => {
      const element = (await send('POST', `${session}/element`, { using: 'css selector', value: selector })) as Record<string, string>;
      return (await send('GET', `${session}/element/${element[ELEMENT]}/text`)) as string;
    },
    evaluate: async <T>(run: () => T | Promise<T>) => (await send('POST', `${session}/execute/async`, { script: asyncScript(run), args: [] })) as T,
    offline: () => Promise.reject(new Error('WebKitGTK has no offline switch: stop the server')),
    screenshot: async (file) => writeFileSync(file, Buffer.from((await send('GET', `${session}/screenshot`)) as string, 'base64')),
    close: async () => {
      await send('DELETE', session).catch(() => {}); // A browser that is gone already is closed.
      await stop();
    },
  };
}

/** Starts the driver on a screen of its own; returns how to end it. It ends by itself when the tests do, whatever their end: its input closes. */
function startDriver(port: number): () => Promise<void> {
  const command = `${program('WebKitWebDriver')} --host=127.0.0.1 --port=${port} & read end; kill $!`;
  const env = { ...process.env, LANG: 'en_US.UTF-8' }; // WebKitGTK takes its language from here; Debian brings no Chinese locale.
  const driver = spawn('xvfb-run', ['-a', '-s', '-screen 0 1920x1200x24', 'sh', '-c', command], { stdio: ['pipe', 'ignore', 'ignore'], env });
  const ended = new Promise<void>((done) => driver.once('exit', () => done()));
  return () => {
    driver.stdin.end();
    return ended;
  };
}

type Send = (method: string, path: string, body?: object) => Promise<unknown>;

function client(base: string): Send {
  return async (method, path, body) => {
    const response = await fetch(base + path, { method, ...(body && { body: JSON.stringify(body) }) });
    const { value } = (await response.json()) as { value: { error?: string; message?: string } | null };
    if (!response.ok) throw new Error(`WebDriver ${path.replace(/^.session.[^/]+/, '')}: ${value?.error}: ${value?.message}`);
    return value;
  };
}

async function openSession(send: Send): Promise<string> {
  const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': { binary: miniBrowser(), args: ['--automation'] }, timeouts: { implicit: PATIENCE, script: PATIENCE } } };
  for (let attempt = 0; ; attempt++) {
    try {
      const { sessionId } = (await send('POST', '/session', { capabilities })) as { sessionId: string };
      return `/session/${sessionId}`;
    } catch (error) {
      if (attempt === 50) throw error; // The driver takes a moment to listen: 50 × 0.2 s.
      await sleep(200);
    }
  }
}

function asyncScript(run: () => unknown): string {
  return `const done = arguments[arguments.length - 1]; Promise.resolve((${run.toString()})()).then(done, (error) => done('error: ' + error));`;
}

function miniBrowser(): string {
  const path = readdirSync('/usr/lib').map((arch) => `/usr/lib/${arch}/webkit2gtk-4.1/MiniBrowser`).find(existsSync);
  if (!path) throw new Error('MiniBrowser of webkit2gtk-4.1 is not installed; npm test installs it or says how');
  return path;
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
}
