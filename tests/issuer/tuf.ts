/** The independent client: tuf-js 5.0.1 on a published repository, from a pinned root. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Updater } from 'tuf-js';
import { vi } from 'vitest';
import type { Seconds } from '../../src/core/day.ts';
import { scratchDir } from './office.ts';

/** Update from a URL as of an instant and download targets; answers their text. Throws what tuf-js throws. */
export async function tufRead(url: string, root: Uint8Array, targets: readonly string[], now: Seconds): Promise<Record<string, string>> {
  const dir = scratchDir();
  const metadataDir = join(dir, 'metadata');
  mkdirSync(metadataDir);
  writeFileSync(join(metadataDir, 'root.json'), root);
  vi.useFakeTimers({ now: now * 1000, toFake: ['Date'] });
  try {
    const updater = new Updater({ metadataDir, metadataBaseUrl: url.replace(/\/$/, ''), targetDir: dir, targetBaseUrl: `${url}targets` });
    await updater.refresh();
    const texts: Record<string, string> = {};
    for (const name of targets) {
      const target = await updater.getTargetInfo(name);
      if (!target) throw new Error(`${name} is not found`);
      texts[name] = readFileSync(await updater.downloadTarget(target, join(dir, name.replace('/', '-'))), 'utf8');
    }
    return texts;
  } finally {
    vi.useRealTimers();
  }
}
