/** `words.yaml`: what an office adds to the list of words. */
import { newReading } from './finish.ts';
import { Folder } from './folder.ts';
import type { HouseWords } from './lint/words.ts';
import { listOf, parseYaml, record, text, type Reading } from './yaml.ts';

/** The words that the brand of this folder adds, for its licensees' pages. What is wrong in them is a fault of the brand's folder, found there. */
export async function brandWords(dir: string): Promise<HouseWords> {
  const reading = newReading();
  return readHouseWords(new Folder(dir, reading.faults), reading);
}

export const NO_HOUSE_WORDS: HouseWords = { refuse: [], allow: [] };

/** A cited title has a name's length: 最 alone among them would undo the law's own list. */
const TITLE = /^(?=.*\S.*\S.*\S).{4,60}$/u;
const house = record({}, { refuse: listOf(text()), allow: listOf(text(TITLE, '4–60 字 characters')) });

/** Read a folder's `words.yaml`; nothing added where there is none. */
export async function readHouseWords(folder: Folder, reading: Reading): Promise<HouseWords> {
  if (!(await folder.names()).includes('words.yaml')) return NO_HOUSE_WORDS;
  const sheet = await folder.text('words.yaml');
  const field = sheet && parseYaml(reading, sheet);
  return { ...NO_HOUSE_WORDS, ...(field && house(field)) };
}
