/** The end of a run: every passage judged by its words, the whole held against the app's readers, and only then stored. */
import { err, ok, type Result } from '../../core/result.ts';
import type { Json } from '../../core/trust/json.ts';
import type { FileRef, FileType, LocalText } from '../../core/trust/records.ts';
import { readShape, type Read } from '../../core/trust/shape.ts';
import type { ContentFault } from '../../i18n/lint.ts';
import { lintPersons } from './lint/persons.ts';
import { lintPlaces } from './lint/places.ts';
import { lintWords, type Author, type HouseWords } from './lint/words.ts';
import { hiddenIn, passageOf } from './passage.ts';
import type { Picture } from '../../core/content/page.ts';
import { developPhotograph, type Develop } from './picture/photograph.ts';
import type { ReadyPicture } from './picture/picture.ts';
import { Faults } from './sheet.ts';
import type { Reading } from './yaml.ts';

/** Stores bytes under the name of their hash and answers that name. Called only after a folder proved free of faults. */
export type Put = (bytes: Uint8Array, type: FileType) => Promise<FileRef>;

export const newReading = (develop: Develop = developPhotograph): Reading => ({ faults: new Faults(), passages: [], develop });

/** A picture as pages name it. */
export const pictureJson = ({ stored: _bytes, ...picture }: ReadyPicture): Picture => picture;

/** Judge all passages by their words. */
export function lintPassages({ passages, faults }: Reading, author: Author, house: HouseWords): void {
  lintPlaces(passages, faults);
  for (const passage of passages) {
    const hidden = hiddenIn(passage.text);
    if (hidden) faults.add(passage.at(hidden.index), 'hidden-character', hidden.name);
    lintWords(passage, author, house, faults);
    lintPersons(passage, faults);
  }
}

/** Faults of texts that come from elsewhere than a folder of content, such as a register. `where` stands in place of a file. */
export function lintTexts(where: string, texts: readonly LocalText[], author: Author, house: HouseWords): ContentFault[] {
  const reading = newReading();
  for (const text of texts) {
    for (const [locale, words] of Object.entries(text)) reading.passages.push(passageOf(where, locale, words, () => ({ file: where, line: 1 })));
  }
  lintPassages(reading, author, house);
  return reading.faults.list();
}

/** Reports what the app's reader does not take: a fault of this compiler rather than of the writer, shown all the same. */
export function requireShape<T>(reading: Reading, file: string, read: Read<T>, value: Json): void {
  const shape = readShape(read, value);
  if (!shape.ok) reading.faults.add({ file, line: 1 }, 'shape', `${shape.error.path}: ${shape.error.expected}`);
}

/** Store the pictures and answer the value, or answer all faults and store nothing. Throws where `put` names a file otherwise than by its hash. */
export async function finish<T>(reading: Reading, pictures: readonly ReadyPicture[], value: T, put: Put): Promise<Result<T, ContentFault[]>> {
  const faults = reading.faults.list();
  if (faults.length > 0) return err(faults);
  for (const { bytes, file } of pictures.flatMap(({ stored }) => stored)) {
    const { sha256 } = await put(bytes, file.type);
    if (sha256 !== file.sha256) throw new Error(`put named ${file.sha256} as ${sha256}`);
  }
  return ok(value);
}
