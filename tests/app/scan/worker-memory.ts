/** What the decoder's thread holds, asked of Chromium's debugger: a worker has no memory interface of its own. */
import type { BrowserContext, CDPSession } from 'playwright-core';

/** Asks the worker one thing of the DevTools protocol. */
export type Ask = <T = unknown>(method: string, params?: object) => Promise<T>;

/** The page's one worker, as soon as it runs. */
export async function workerSession(page: CDPSession): Promise<Ask> {
  const waiting = new Map<number, (result: unknown) => void>();
  page.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message) as { id?: number; result?: unknown };
    if (id !== undefined) waiting.get(id)?.(result);
  });
  const attached = new Promise<string>((resolve) => page.on('Target.attachedToTarget', ({ sessionId }) => resolve(sessionId)));
  await page.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  const sessionId = await attached;
  let asked = 0;
  return <T>(method: string, params: object = {}) => new Promise<T>((resolve) => {
    waiting.set(++asked, (result) => resolve(result as T));
    void page.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id: asked, method, params }) });
  });
}

/** Put before the worker's script: keeps the WebAssembly's memory where `wasmBytes` finds it. */
const KEEP = `{
  const start = WebAssembly.instantiateStreaming.bind(WebAssembly);
  WebAssembly.instantiateStreaming = async (...args) => {
    const made = await start(...args);
    self.wasmMemory = Object.values(made.instance.exports).find((each) => each instanceof WebAssembly.Memory);
    return made;
  };
}
`;

/** Have the worker's script served so; before the page is opened. */
export function keepWasmMemory(context: BrowserContext): Promise<unknown> {
  return context.route(/zxing\.worker[^/]*\.js$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: KEEP + (await response.text()) });
  });
}

/** Bytes of the WebAssembly's memory, which no heap's size contains. */
export async function wasmBytes(ask: Ask): Promise<number> {
  const { result } = await ask<{ result: { value: number } }>('Runtime.evaluate', { expression: 'self.wasmMemory.buffer.byteLength' });
  return result.value;
}
