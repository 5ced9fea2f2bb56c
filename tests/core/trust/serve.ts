/** The simulator over HTTP, on this machine only: metadata at `/metadata/`, target files at `/targets/`. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Simulator } from './simulator.ts';

export interface Served {
  readonly metadataUrl: string;
  readonly targetsUrl: string;
  /** Paths asked for, percent-encoded as they came. */
  readonly requests: string[];
  close(): Promise<void>;
}

export async function serve(repository: Simulator): Promise<Served> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    requests.push(path);
    // A delegated role's file name is percent-encoded in the repository itself; a target's path is not.
    const name = path.startsWith('/metadata/') ? path.slice('/metadata/'.length) : decodeURIComponent(path.slice(1));
    const bytes = repository.served.get(name);
    response.writeHead(bytes ? 200 : 404).end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    metadataUrl: `${base}/metadata`, targetsUrl: `${base}/targets`, requests,
    close: () => new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
  };
}
