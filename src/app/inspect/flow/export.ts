/** One file of some rounds with their photographs. Photographs pass through one at a time; the browser holds the rest on its disk. */
import { sha256Hex, utf8 } from '../../../core/bytes.ts';
import type { Seconds } from '../../../core/day.ts';
import { formatDay, dayOf } from '../../../core/day.ts';
import { crc32 } from '../../../core/inspect/crc32.ts';
import { photoName, photosIn, README_NAME, roundName } from '../../../core/inspect/file.ts';
import { zipFrame, type ZipFile } from '../../../core/inspect/zip.ts';
import { err, ok, type Result } from '../../../core/result.ts';
import type { HeldRound, Inspection } from './inspection.ts';

/** `too-large`: more than one plain ZIP holds. `photo-lost`: a photograph that an entry names is not on this device any more. */
export type ExportFault = 'too-large' | 'photo-lost';

/** The evidence file of some rounds. `readme`: what stands in it for whoever opens it. */
export async function evidenceFile(rounds: readonly HeldRound[], inspection: Pick<Inspection, 'lines' | 'photo'>, readme: string, now: Seconds): Promise<Result<File, ExportFault>> {
  const members: { readonly name: string; readonly at: Seconds; readonly bytes: () => Promise<Uint8Array<ArrayBuffer> | undefined> }[] = [
    { name: README_NAME, at: now, bytes: async () => utf8(readme) },
    ...rounds.map(({ id, round }) => ({ name: roundName(id), at: round.until, bytes: () => inspection.lines(id) })),
    ...photoMembers(rounds, inspection),
  ];
  const files: ZipFile[] = [];
  const contents: Blob[] = [];
  for (const { name, at, bytes } of members) {
    const content = await bytes();
    if (!content) return err('photo-lost');
    files.push({ name, at, length: content.length, crc: crc32(content) });
    contents.push(new Blob([content]));
  }
  const frame = zipFrame(files);
  if (!frame) return err('too-large');
  const parts = contents.flatMap((content, i) => [frame.headers[i]!, content]);
  return ok(new File([...parts, frame.end], await fileName(rounds, now), { type: 'application/zip' }));
}

function photoMembers(rounds: readonly HeldRound[], inspection: Pick<Inspection, 'photo'>) {
  const photos = new Map(rounds.flatMap(({ round, entries }) => photosIn(entries).map(({ sha256 }) => [sha256, round.until] as const)));
  return [...photos].map(([sha256, at]) => ({ name: photoName(sha256), at, bytes: () => inspection.photo(sha256) }));
}

/** A name that sorts by day and differs from round to round; ASCII, since files pass through many hands. */
async function fileName(rounds: readonly HeldRound[], now: Seconds): Promise<string> {
  const [first] = rounds;
  const name = rounds.length === 1 ? first!.id : await sha256Hex(utf8(rounds.map(({ id }) => id).join()));
  return `wuhai-inspection-${formatDay(dayOf(rounds.length === 1 ? first!.round.opened : now))}-${name.slice(0, 8)}.zip`;
}
