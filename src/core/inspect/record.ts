/** The record of one round: who was visited, where, by whom, and what was found besides the codes. Only what is filled is kept. */
import { isUscc } from '../check-character.ts';
import { err, ok, type Result } from '../result.ts';
import { count, misfit, object, type Read } from '../trust/shape.ts';
import { MAX_BOXES, MAX_WORDS } from './limits.ts';

/** Fields that hold words, in the order of the form. Two officers, each with the number of the enforcement certificate. */
export const recordTexts = [
  'place', 'purpose', 'party', 'uscc', 'phone', 'officer1', 'number1', 'officer2', 'number2',
  'price', 'supplier', 'voucher', 'certificates', 'sampling', 'registration', 'statement',
] as const;
/** Fields that count boxes. */
export const recordCounts = ['present', 'sold'] as const;

export type RecordText = (typeof recordTexts)[number];
export type RecordCount = (typeof recordCounts)[number];
export type RecordField = RecordText | RecordCount;

export type RoundRecord =
  & { readonly place: string }
  & { readonly [F in RecordText]?: string }
  & { readonly [F in RecordCount]?: number };

/** `id-number`: the number of an identity card is never kept (PIPL art. 6). */
export type RecordFault = { readonly field: RecordField; readonly why: 'required' | 'too-long' | 'uscc' | 'count' | 'id-number' };

/** Read a form: white space around a field does not count, an empty field is none. */
export function parseRecord(form: { readonly [F in RecordField]?: string }): Result<RoundRecord, readonly RecordFault[]> {
  const faults: RecordFault[] = [];
  const record: { [field: string]: string | number } = {};
  for (const field of [...recordTexts, ...recordCounts]) {
    const value = form[field]?.trim() ?? '';
    const counts = field === 'present' || field === 'sold';
    const why = value === '' ? (field === 'place' ? 'required' : undefined) : counts ? countFault(value) : wordsFault(field, value);
    if (why) faults.push({ field, why });
    else if (value !== '') record[field] = counts ? Number(value) : value;
  }
  return faults.length > 0 ? err(faults) : ok(record as unknown as RoundRecord);
}

const countFault = (value: string): 'count' | undefined => (/^\d{1,7}$/.test(value) && Number(value) <= MAX_BOXES ? undefined : 'count');

function wordsFault(field: RecordText, value: string): RecordFault['why'] | undefined {
  if (value.length > MAX_WORDS) return 'too-long';
  if (field === 'uscc') return isUscc(value) ? undefined : hasIdNumber(value) ? 'id-number' : 'uscc';
  return hasIdNumber(value) ? 'id-number' : undefined;
}

const ID_NUMBER = /(?:^|\D)[1-9]\d{5}((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])/;

/** Whether words hold what looks like an identity card number (GB 11643: region, day of birth, three digits, check character). */
export const hasIdNumber = (words: string): boolean => ID_NUMBER.test(words.normalize('NFKC'));

/** Words that a person wrote, not none and not without end. */
export const words: Read<string> = (value, path) =>
  typeof value === 'string' && value.length > 0 && value.length <= MAX_WORDS ? value : misfit(path, 'words');
const boxes = count(0, MAX_BOXES);

type OptionalTexts = { readonly [F in Exclude<RecordText, 'place'>]: Read<string> };
const optionalTexts = Object.fromEntries(recordTexts.slice(1).map((field) => [field, words])) as OptionalTexts;

export const roundRecord: Read<RoundRecord> = object({ place: words }, { ...optionalTexts, present: boxes, sold: boxes });
