/** Passages against the list of words: advertising law and what this product never says. */
import type { Badge } from '../../../core/content/licensee.ts';
import type { Passage } from '../passage.ts';
import type { Faults } from '../sheet.ts';
import { citedTitles, wordRules, type WordRule } from './word-list.ts';

/** What an office adds to the list in `words.yaml`. */
export interface HouseWords {
  readonly refuse: readonly string[];
  readonly allow: readonly string[];
}

/** Whose words they are: a brand's, a warning's (a recall, a voiding), or a licensee's with its certificates. */
export type Author = { readonly by: 'brand' | 'notice' } | { readonly by: 'licensee'; readonly badges: readonly Badge['kind'][] };

interface Compiled extends Omit<WordRule, 'refuse' | 'near'> {
  readonly refuse: RegExp;
  readonly near?: RegExp;
}

// A title of a law, plan or standard is cited whole, whatever words it has; 《最好的葡萄》 is no such title.
const LEGAL_TITLE = '《[^《》]*(?:法|条例|办法|规定|规程|方案|规划|标准|通知|意见|细则|公告|指南|目录|准则|要求|公约|决定|纲要|制度)(?:[（(][^（）()《》]*[）)])?》';

const pattern = (source: string): RegExp => new RegExp(source, 'giu');
const rules: readonly Compiled[] = wordRules.map(({ refuse, near, ...rule }) => ({ ...rule, refuse: pattern(refuse), ...(near === undefined ? {} : { near: pattern(near) }) }));

/** Reports every word of a passage that may not be shown. */
export function lintWords(passage: Passage, author: Author, house: HouseWords, faults: Faults): void {
  const cited = spans(passage.text, pattern([LEGAL_TITLE, ...[...citedTitles, ...house.allow].map(literal)].join('|')));
  for (const rule of [...rules.filter((one) => concerns(one, author)), ...houseRules(house)]) {
    const spared = [...cited, ...(rule.near ? spans(passage.text, rule.near) : [])];
    for (const { 0: word, index } of passage.text.matchAll(rule.refuse)) {
      // Only the first character need be spared: 最.? takes one more to be readable in the fault.
      if (!spared.some(({ start, end }) => start <= index && index < end)) faults.add(passage.at(index), 'word', `${word} (${rule.law})`);
    }
  }
}

function concerns(rule: Compiled, author: Author): boolean {
  if (rule.unlessNotice && author.by === 'notice') return false;
  return rule.unlessBadge === undefined || (author.by === 'licensee' && !author.badges.includes(rule.unlessBadge));
}

const houseRules = (house: HouseWords): Compiled[] => house.refuse.map((word) => ({ law: 'words.yaml', refuse: pattern(literal(word)) }));

const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

function spans(text: string, regexp: RegExp): { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(regexp)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}
