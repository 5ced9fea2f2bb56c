/** What the three browsers of the tests have in common; each file beside this one drives one of them. */
import { spawnSync } from 'node:child_process';

export interface Browser {
  readonly name: 'chromium' | 'firefox' | 'webkit';
  open(url: string): Promise<void>;
  /** The visible text of the first element that matches, waited for (15 s). */
  text(selector: string): Promise<string>;
  /** Runs a function without arguments in the page; its result travels as JSON. */
  evaluate<T>(run: () => T | Promise<T>): Promise<T>;
  /** Cuts the network of the page. WebKit has no such switch: it rejects, and a test stops its server instead. */
  offline(cut: boolean): Promise<void>;
  /** Writes a PNG of the viewport. */
  screenshot(file: string): Promise<void>;
  close(): Promise<void>;
}

/** CSS pixels of the page's viewport. */
export interface Viewport {
  readonly width: number;
  readonly height: number;
}

/** The phone most screens are looked at on. */
export const PHONE: Viewport = { width: 360, height: 780 };

/** Milliseconds an element is waited for. */
export const PATIENCE = 15_000;

/** The path of a program, looked up as the shell does. Throws naming the first when none is installed. */
export function program(...names: string[]): string {
  for (const name of names) {
    const path = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).stdout.trim();
    if (path) return path;
  }
  throw new Error(`${names[0]} is not installed; npm test installs it or says how`);
}
