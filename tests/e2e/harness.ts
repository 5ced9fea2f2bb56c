/** The built app over the demo's list, in Chromium: what the end-to-end tests start from. `npm test` has built both. */
import { existsSync, readFileSync } from 'node:fs';
import { serve, type Server } from '../../src/demo/serve.ts';
import { launchChromium, type Chromium, type ChromiumOptions } from '../browsers/chromium.ts';

export const APP = 'dist/app';
export const DEMO = '.demo';

/** A sample of the demo. `expect` is the kind of its verdict. */
export interface DemoLabel {
  readonly name: string;
  readonly link: string;
  readonly expect: string;
}

export interface Stage {
  readonly server: Server;
  readonly chromium: Chromium;
  /** Opens a label's link as a phone would, its host being this server. */
  openLabel(link: string): Promise<void>;
  close(): Promise<void>;
}

export interface StageOptions extends ChromiumOptions {
  /** Another published list than the demo's. */
  readonly trust?: string;
}

/** Serves the built app and opens a fresh browser. */
export async function stage(options: StageOptions = {}): Promise<Stage> {
  const server = await serveDemo(options.trust);
  const chromium = await launchChromium(options);
  return {
    server, chromium,
    openLabel: async (link) => {
      await chromium.page.goto('about:blank'); // A change of fragment alone would not load the page again.
      await chromium.open(here(server, link));
    },
    close: async () => {
      await chromium.close();
      await server.close();
    },
  };
}

/** Serves the built app over the demo's list, or another. */
export function serveDemo(trust = `${DEMO}/trust`): Promise<Server> {
  for (const needed of [`${APP}/index.html`, `${trust}/timestamp.json`]) {
    if (!existsSync(needed)) throw new Error(`${needed} is missing: npm test makes the demo and builds the app first`);
  }
  return serve({ app: APP, trust, labels: `${DEMO}/labels.json`, port: 0 });
}

/** A link's path and fragment on this server. */
export function here(server: Pick<Server, 'url'>, link: string): string {
  const { pathname, search, hash } = new URL(link);
  return server.url + pathname + search + hash;
}

/** The demo's sample labels. */
export function demoLabels(): DemoLabel[] {
  return JSON.parse(readFileSync(`${DEMO}/labels.json`, 'utf8')) as DemoLabel[];
}

/** The demo's sample of that name; throws when there is none. */
export function demoLabel(name: string): DemoLabel {
  const label = demoLabels().find((one) => one.name === name);
  if (!label) throw new Error(`the demo has no label named ${name}`);
  return label;
}
