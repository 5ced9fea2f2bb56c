/** Facts and their sources: a paragraph that states one cites one, and a press figure says its year. */
import type { Passage } from '../passage.ts';
import type { Faults } from '../sheet.ts';

/** What a source is. A press figure is shown with its year beside it; law and official documents stand for themselves; `own` is the licensee's own word. */
export const sourceKinds = ['official', 'law', 'press', 'own'] as const;
export type SourceKind = (typeof sourceKinds)[number];

// What makes a sentence one that can be looked up: a number, a title, a quotation, an act of naming, founding or measuring.
const FACT = new RegExp([
  '\\d', '《', '“', '[一二三四五六七八九十百千万亿两]+(?:多|余)?(?:亩|吨|公斤|公里|平方|个|家|座|种|年|月|栋|级|届|项)',
  '命名|授予|认定|列入|入选|获得|注册|批准|公布|印发|发布|施行|建成|开通|成立|始于|起源|位于|产量|面积|据.{1,12}(?:报道|统计|记载|介绍)',
  '\\b(?:named|awarded|listed|registered|approved|published|issued|founded|established|opened|located|according to|hundreds?|thousands?|million)\\b', '"',
].join('|'), 'iu');

const SENTENCE = /[^。！？；\n]*?(?:[。！？；\n]|(?<!\b(?:No|Mr|Ms|Dr|St|e\.g|i\.e|approx))[.!?;](?=\s|$)|$)/gu;

// Digits that are no figure: years, days, document and order numbers, ratings, postal and phone numbers.
const NO_FIGURE = new RegExp([
  '(?:19|20)\\d\\d ?年?(?:[—–-] ?(?:19|20)\\d\\d ?年?)?', '\\d{1,2} ?[月日]', '第 ?\\d+', '[〔\\[(（](?:19|20)\\d\\d[〕\\])）]\\s?\\d+ ?号', '\\d+ ?号', '\\b\\d ?A\\b', '\\d{1,2}[A]级',
  '\\b(?:January|February|March|April|May|June|July|August|September|October|November|December) \\d{1,2}\\b',
  '\\b\\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)\\b',
  '\\b(?:No|no|Article|art|Order)\\.? ?\\d+', '《[^》]*》', '\\b[A-Z]+(?:/[A-Z])? ?\\d+(?:[.—–-]\\d+)*', '\\b\\d{3,4}-\\d{7,8}\\b', '\\b123(?:15|45)\\b',
].join('|'), 'gu');
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/;

/** Reports a paragraph that states a fact without citing a source. */
export function lintSources(passage: Passage, faults: Faults): void {
  const fact = FACT.exec(passage.text);
  if (fact && passage.part === 'body' && passage.cites.length === 0) faults.add(passage.at(fact.index), 'no-source', passage.text);
}

/** Reports a figure from the press whose sentence does not say its year. */
export function lintPressYears(passage: Passage, sourceOf: (id: string) => { readonly kind: SourceKind; readonly date: string } | undefined, faults: Faults): void {
  const isDatedPress = (id: string) => {
    const source = sourceOf(id);
    return source?.kind === 'press' && YEAR.test(source.date); // An undated source is shown as undated; it has no year to give.
  };
  for (const sentence of passage.text.matchAll(SENTENCE)) {
    const start = sentence.index;
    const end = start + sentence[0].length;
    const figure = /\d+(?:[.,]\d+)*/.exec(sentence[0].replace(NO_FIGURE, (match) => ' '.repeat(match.length)));
    if (!figure || YEAR.test(sentence[0])) continue;
    if (citesOf(passage, start, end).some(isDatedPress)) faults.add(passage.at(start + figure.index), 'press-year', sentence[0]);
  }
}

/** The sources a sentence rests on: its own; else the next that is cited, else the last before it. A footnote right after the full stop is its own. */
function citesOf(passage: Passage, start: number, end: number): readonly string[] {
  const own = passage.cites.filter(({ index }) => index > start && index <= end);
  if (own.length > 0) return own.map(({ source }) => source);
  const next = passage.cites.find(({ index }) => index > end) ?? passage.cites[passage.cites.length - 1];
  return next ? [next.source] : [];
}
