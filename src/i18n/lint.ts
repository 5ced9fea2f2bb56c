/** What can be wrong with content, in words. */
import type { Locale, Words } from './locale.ts';

/** Why content is refused. Each has its words in every locale. */
export type ContentWhy = 'missing-file';

/** One fault of the content: where, why, and the words or value at fault. Lines and columns count from 1. */
export interface ContentFault {
  readonly file: string;
  readonly line: number;
  readonly column?: number;
  readonly why: ContentWhy;
  readonly value: string;
}

const words: Words<{ readonly [W in ContentWhy]: (value: string) => string }> = {
  'zh-Hans': { 'missing-file': (value) => `没有文件 ${value}` },
  en: { 'missing-file': (value) => `no file ${value}` },
};

/** A fault as one line, `file:line:column: words`, as editors and terminals link it. */
export function faultLine(locale: Locale, fault: ContentFault): string {
  const at = [fault.file, fault.line, ...(fault.column === undefined ? [] : [fault.column])].join(':');
  return `${at}: ${words[locale][fault.why](fault.value)}`;
}
