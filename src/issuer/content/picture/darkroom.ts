/** Prints that are kept: a photograph is developed once, and a second publication does no work. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ok } from '../../../core/result.ts';
import { parseJson } from '../../../core/trust/json.ts';
import { count, list, object, readShape, text } from '../../../core/trust/shape.ts';
import { MAX_PHOTO_PIXELS } from '../limits.ts';
import { developPhotograph, RECIPE, type Develop, type Print, type Prints } from './photograph.ts';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const hash = text(/^[0-9a-f]{64}$/);
const pixels = count(1, MAX_PHOTO_PIXELS);
const kept = object({ width: pixels, height: pixels, prints: list(object({ width: pixels, webp: hash, jpg: hash })) });

/** A `Develop` that keeps its prints in a folder, by the hash of the photograph. What is missing or damaged there is made anew. */
export const darkroom = (dir: string, develop: Develop = developPhotograph): Develop => async (bytes) => {
  const folder = join(dir, RECIPE, sha256(bytes));
  const before = await readPrints(folder);
  if (before) return ok(before);
  const made = await develop(bytes);
  if (made.ok) await keepPrints(folder, made.value);
  return made;
};

async function readPrints(folder: string): Promise<Prints | undefined> {
  const index = await readFile(join(folder, 'prints.json')).catch(() => undefined);
  const json = index && parseJson(new Uint8Array(index));
  const shape = json && json.ok ? readShape(kept, json.value) : undefined;
  if (!shape?.ok) return undefined;
  const prints: Print[] = [];
  for (const { width, webp, jpg } of shape.value.prints) {
    const [a, b] = [await readPrint(folder, `${width}.webp`, webp), await readPrint(folder, `${width}.jpg`, jpg)];
    if (!a || !b) return undefined;
    prints.push({ width, webp: a, jpg: b });
  }
  return { ...shape.value, prints };
}

async function readPrint(folder: string, name: string, expected: string): Promise<Uint8Array | undefined> {
  const bytes = await readFile(join(folder, name)).catch(() => undefined);
  return bytes && sha256(bytes) === expected ? new Uint8Array(bytes) : undefined;
}

/** Whole or not at all: the folder gets its name when all is in it. */
async function keepPrints(folder: string, { width, height, prints }: Prints): Promise<void> {
  const unfinished = `${folder}.${process.pid}`;
  await rm(folder, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true });
  for (const print of prints) for (const type of ['webp', 'jpg'] as const) await writeFile(join(unfinished, `${print.width}.${type}`), print[type]);
  const index = { width, height, prints: prints.map((print) => ({ width: print.width, webp: sha256(print.webp), jpg: sha256(print.jpg) })) };
  await writeFile(join(unfinished, 'prints.json'), JSON.stringify(index));
  await rename(unfinished, folder);
}
