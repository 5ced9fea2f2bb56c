/** What a page really loads, counted as it goes over the wire with gzip. */
import { gzipSync } from 'node:zlib';
import type { Page, Response } from 'playwright-core';

export interface Load {
  /** Path on the server. */
  readonly path: string;
  /** As the browser asked for it: document, script, stylesheet, fetch, image … */
  readonly type: string;
  /** Bytes of the body under gzip -9. */
  readonly gzip: number;
}

/** Starts counting; call the returned function for what was loaded until then, of the paths that are wanted: the browser does not keep the largest bodies. Begin before the page is opened. */
export function countLoads(page: Page): (wanted?: (path: string) => boolean) => Promise<Load[]> {
  const responses: Response[] = [];
  page.on('response', (response) => responses.push(response));
  return async (wanted = () => true) => Promise.all(responses.filter((response) => response.ok() && wanted(pathOf(response))).map(load));
}

async function load(response: Response): Promise<Load> {
  const body = await response.body();
  return { path: pathOf(response), type: response.request().resourceType(), gzip: gzipSync(body, { level: 9 }).length };
}

const pathOf = (response: Response): string => new URL(response.url()).pathname;

/** Bytes under gzip of the loads that match. */
export function total(loads: readonly Load[], matches: (load: Load) => boolean = () => true): number {
  return loads.filter(matches).reduce((sum, one) => sum + one.gzip, 0);
}
