/** A proxy that counts what goes over the wire, the service worker's own fetches included, as the server compressed it. */
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Wire {
  /** `http://localhost:PORT`: a secure context like the server's own. */
  readonly url: string;
  /** Bytes of bodies by path, since the start. A body sent twice counts twice. */
  readonly bytes: ReadonlyMap<string, number>;
  /** All of them. */
  total(): number;
  /** From now on only these paths are answered; others find nobody there (503). */
  only(passes: (path: string) => boolean): void;
  close(): Promise<void>;
}

/** Stands before a server. */
export async function countWire(target: string): Promise<Wire> {
  const bytes = new Map<string, number>();
  let open = (_path: string): boolean => true;
  const proxy = createServer((incoming, outgoing) => {
    const path = incoming.url ?? '/';
    if (!open(path)) return void outgoing.writeHead(503).end();
    const forwarded = request(target + path, { method: incoming.method, headers: incoming.headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.on('data', (chunk: Buffer) => bytes.set(path, (bytes.get(path) ?? 0) + chunk.length));
      answer.pipe(outgoing);
    });
    forwarded.on('error', () => outgoing.destroy());
    incoming.pipe(forwarded);
  });
  await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', done));
  return {
    url: `http://localhost:${(proxy.address() as AddressInfo).port}`,
    bytes,
    total: () => [...bytes.values()].reduce((sum, one) => sum + one, 0),
    only: (passes) => void (open = passes),
    close: () => new Promise((done) => {
      proxy.close(() => done());
      proxy.closeAllConnections();
    }),
  };
}
