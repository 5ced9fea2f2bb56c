/** From the camera to the verdict on the built app, as far as a label may be and still be read. */
import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { writeFilm } from '../app/scan/film.ts';
import { draw, type Picture, type Scene } from '../bench/scan/scene.ts';
import { demoLabel, stage, type Stage } from './harness.ts';

/** A label on a carton as a phone at arm's length sees it. */
const held: Omit<Scene, 'text'> = { width: 1920, height: 1080, scale: 4, focus: 0.7, noise: 5, backdrop: 'carton', pose: { turn: 0.15, tiltX: 0.3 } };

let on: Stage;
let film: string;
afterEach(async () => {
  await on.close();
  rmSync(dirname(film), { recursive: true });
});

async function scanned(pictures: (text: string) => readonly Picture[]): Promise<string | null> {
  film = writeFilm('box', pictures(demoLabel('authorised').link));
  on = await stage({ camera: film });
  await on.chromium.open(`${on.server.url}/scan`);
  return on.chromium.page.locator('.verdict[data-settled=true]').getAttribute('data-kind', { timeout: 60_000 });
}

it.each([5, 4, 3, 2.5])('a label at %s pixels a module comes to its verdict', async (scale) => {
  expect(await scanned((text) => [1, 2].map((seed) => draw({ ...held, text, scale, seed })))).toBe('authorised');
  expect(on.chromium.problems).toEqual([]);
});

it('so does one that moves, with a finger on its corner', async () => {
  const kind = await scanned((text) => [0, 1, 2, 3].map((i) => draw({
    ...held, text, seed: i + 1, covers: [{ x: 30, y: 30, radius: 14, grey: 120 }],
    motion: { length: 2 + i, angle: i }, pose: { turn: 0.1 * i, tiltX: 0.3, offsetX: 120 * i - 200, offsetY: 30 * i },
  })));
  expect(kind).toBe('authorised');
});
